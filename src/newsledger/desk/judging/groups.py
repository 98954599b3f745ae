"""Judgements on which accounts tell one incident: same, different, merge, split, move."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from sqlalchemy import Connection

from newsledger.desk.anchors import anchors_of
from newsledger.desk.dossiers import incident_id
from newsledger.desk.judging.looking import account_named
from newsledger.desk.judging.preparing import Prepared
from newsledger.errors import NotFoundError, UsageError
from newsledger.ledger.groups import accounts_of, incidents_of
from newsledger.model import Draft


def merge(connection: Connection, draft: Draft) -> Prepared:
    """Incidents are one: {"incidents"}, together with the draft's own."""
    given = _listed(draft.payload.get("incidents"), "incidents")
    ids = [incident_id(connection, one) for one in (draft.incident_id, *given) if one is not None]
    if len(set(ids)) < 2:
        raise UsageError("merge needs two incidents at least")
    whole = sorted({one for id in ids for one in accounts_of(connection, id)})
    return _grouped(connection, draft, ids[0], [whole], whole)


def split(connection: Connection, draft: Draft) -> Prepared:
    """Accounts of an incident are another one: {"accounts"}."""
    part = [account_named(connection, one) for one in _listed(draft.payload.get("accounts"), "accounts")]
    home = _home(connection, part)
    whole = accounts_of(connection, home)
    rest = sorted(set(whole) - set(part))
    if not rest:
        raise UsageError(f"these are all accounts of incident {home}; leave one, or say not_an_incident")
    return _grouped(connection, draft, home, [sorted(set(part)), rest], whole)


def move(connection: Connection, draft: Draft) -> Prepared:
    """An account belongs to another incident: {"account", "to"}."""
    account = account_named(connection, draft.payload.get("account"))
    home = _home(connection, [account])
    target = incident_id(connection, str(draft.payload.get("to") or ""))
    if target == home:
        raise UsageError(f"account {account} is in incident {home} already")
    left, joined = accounts_of(connection, home), accounts_of(connection, target)
    rest = sorted(set(left) - {account})
    groups = [rest, sorted({account, *joined})]
    return _grouped(connection, draft, home, groups, [*left, *joined], target)


def same(connection: Connection, draft: Draft) -> Prepared:
    """Two accounts tell one incident: {"accounts"}; the incidents that they are in are merged."""
    one, two = _pair(connection, draft)
    homes = list(dict.fromkeys((_home(connection, [one]), _home(connection, [two]))))
    whole = sorted({account for home in homes for account in accounts_of(connection, home)})
    return _grouped(connection, draft, homes[0], [whole] if len(homes) > 1 else [[one, two]], whole)


def different(connection: Connection, draft: Draft) -> Prepared:
    """Two accounts tell different incidents: {"accounts"}; the second leaves the incident of the first."""
    one, two = _pair(connection, draft)
    home = _home(connection, [one])
    whole = accounts_of(connection, home)
    groups = [sorted(set(whole) - {two}), [two]] if two in whole else [[one], [two]]
    return _grouped(connection, draft, home, groups, [*whole, two])


def _grouped(
    connection: Connection,
    draft: Draft,
    home: str,
    groups: Sequence[Collection[str]],
    touched: Collection[str],
    target: str | None = None,
) -> Prepared:
    """The judgement with its groups held on to; `before` is where each account was."""
    accounts = {account for group in groups for account in group}
    anchors = anchors_of(connection, accounts)
    payload: dict[str, object] = {
        "groups": [[anchors[one].data() for one in group] for group in groups],
        "before": dict(sorted(incidents_of(connection, touched).items())),
        "to": target,
    }
    subjects = tuple(sorted(accounts))
    return Prepared(replace(draft, incident_id=home, payload=payload), subjects, tuple(sorted(set(touched))))


def _home(connection: Connection, accounts: Sequence[str]) -> str:
    """The one incident that these accounts tell."""
    homes = incidents_of(connection, accounts)
    if missing := [one for one in accounts if one not in homes]:
        raise NotFoundError(
            f"account {missing[0]} is in no incident yet; run newsledger add again to link it"
        )
    if len(set(homes.values())) > 1:
        raise UsageError("these accounts are in several incidents; name those of one")
    return homes[accounts[0]]


def _pair(connection: Connection, draft: Draft) -> tuple[str, str]:
    given = _listed(draft.payload.get("accounts"), "accounts")
    found = [account_named(connection, one) for one in given]
    if len(found) != 2 or found[0] == found[1]:
        raise UsageError(f"{draft.kind} needs two accounts")
    return found[0], found[1]


def _listed(given: object, what: str) -> list[str]:
    if not isinstance(given, list | tuple) or not given or not all(isinstance(one, str) for one in given):
        raise UsageError(f"name the {what} by their ids, as a list")
    return list(dict.fromkeys(given))
