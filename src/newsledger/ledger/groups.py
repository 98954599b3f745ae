"""Incidents in the ledger: which accounts tell which, under which id."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Table, bindparam, delete, func, insert, select

from newsledger.ledger.codec import loads, reasons_of, reasons_text
from newsledger.ledger.redactions import blackout
from newsledger.ledger.summaries import touch
from newsledger.ledger.tables import ACCOUNTS, INCIDENTS, JUDGEMENTS, LINKS, MEMBERSHIPS, REDIRECTS
from newsledger.model import Link

# SQLite takes some 32,000 parameters in a statement.
_BATCH = 1000


@dataclass(frozen=True, slots=True)
class Founding:
    """An incident that was once seen, with the account that it was named after."""

    incident_id: str
    founder: str


@dataclass(frozen=True, slots=True)
class Grouping:
    """Which incident each account tells, why, and where ids that are no more lead."""

    founded: tuple[Founding, ...]
    incident_of: Mapping[str, str]
    links: tuple[tuple[str, Link], ...]
    redirects: Mapping[str, str]


def foundings(connection: Connection, accounts: Collection[str]) -> list[Founding]:
    """Every incident ever seen that was named after one of these accounts, the oldest first."""
    query = select(INCIDENTS.c.seq, INCIDENTS.c.id, INCIDENTS.c.founder)
    rows = [
        row
        for part in _parts(accounts)
        for row in connection.execute(query.where(INCIDENTS.c.founder.in_(part)))
    ]
    return [Founding(row.id, row.founder) for row in sorted(rows, key=lambda row: row.seq)]


def incidents_of(connection: Connection, accounts: Collection[str]) -> dict[str, str]:
    """The incident of each of the accounts that has one."""
    return {
        row.account_id: row.incident_id
        for part in _parts(accounts)
        for row in connection.execute(select(MEMBERSHIPS).where(MEMBERSHIPS.c.account_id.in_(part)))
    }


def first_accounts(connection: Connection) -> dict[str, str]:
    """Of every incident, by its id, the account whose id is the smallest."""
    query = select(MEMBERSHIPS.c.incident_id, func.min(MEMBERSHIPS.c.account_id).label("first"))
    rows = connection.execute(query.group_by(MEMBERSHIPS.c.incident_id))
    return {row.incident_id: row.first for row in rows}


def told_by(connection: Connection, document_ids: Collection[str]) -> set[str]:
    """The incidents that these documents tell, whatever each is to them."""
    query = select(MEMBERSHIPS.c.incident_id).join(ACCOUNTS, ACCOUNTS.c.id == MEMBERSHIPS.c.account_id)
    return {
        id
        for part in _parts(set(document_ids))
        for id in connection.execute(query.where(ACCOUNTS.c.document_id.in_(part))).scalars()
    }


def accounts_of(connection: Connection, incident_id: str) -> list[str]:
    """The ids of the accounts that tell an incident, sorted."""
    column = MEMBERSHIPS.c.account_id
    query = select(column).where(MEMBERSHIPS.c.incident_id == incident_id).order_by(column)
    return list(connection.execute(query).scalars())


def mates(connection: Connection, accounts: Collection[str], most: int) -> set[str]:
    """All accounts of the incidents that these tell by the grouping so far, of small ones only."""
    found: set[str] = set()
    column = MEMBERSHIPS.c.incident_id
    for part in _parts(set(incidents_of(connection, accounts).values())):
        small = select(column).where(column.in_(part)).group_by(column).having(func.count() <= most)
        query = select(MEMBERSHIPS.c.account_id).where(column.in_(small))
        found.update(connection.execute(query).scalars())
    return found


def crowded(connection: Connection, accounts: Collection[str], most: int) -> set[str]:
    """Those of the accounts whose incident has more accounts than this."""
    homes = incidents_of(connection, accounts)
    column = MEMBERSHIPS.c.incident_id
    large: set[str] = set()
    for part in _parts(set(homes.values())):
        query = select(column).where(column.in_(part)).group_by(column).having(func.count() > most)
        large.update(connection.execute(query).scalars())
    return {account for account, incident in homes.items() if incident in large}


def write_grouping(
    connection: Connection,
    grouping: Grouping,
    recorded_at: str,
    explained: Callable[[Sequence[Link]], Sequence[Link]] = lambda links: links,
) -> None:
    """Make this the grouping of the accounts that it names; what stays as it was is not written again.

    `explained` gives links their reasons, for which only those that are written are asked.
    """
    at = {"recorded_at": recorded_at}
    _insert(
        connection,
        INCIDENTS,
        [{"id": new.incident_id, "founder": new.founder} | at for new in grouping.founded],
    )
    touch(connection, _rewrite(connection, MEMBERSHIPS, grouping.incident_of, {}))
    revived = dict.fromkeys(grouping.incident_of.values())
    _rewrite(connection, REDIRECTS, grouping.redirects, at, gone=revived)
    _rewrite_links(connection, grouping, explained)


def _rewrite_links(
    connection: Connection, grouping: Grouping, explained: Callable[[Sequence[Link]], Sequence[Link]]
) -> None:
    """Give the accounts the links of the grouping; a link that stays as it was is left."""
    wanted = {(link.first, link.second): (incident, link) for incident, link in grouping.links}
    present = {
        (row.first, row.second): (row.incident_id, row.score)
        for part in _parts(grouping.incident_of)
        for row in connection.execute(
            select(LINKS.c.first, LINKS.c.second, LINKS.c.incident_id, LINKS.c.score).where(
                LINKS.c.first.in_(part)
            )
        )
    }
    stale = [one for one, held in present.items() if _outdated(held, wanted.get(one))]
    if stale:
        own = (LINKS.c.first == bindparam("one")) & (LINKS.c.second == bindparam("two"))
        connection.execute(delete(LINKS).where(own), [{"one": one, "two": two} for one, two in stale])
    fresh = sorted(wanted.keys() - (present.keys() - set(stale)))
    links = explained([wanted[one][1] for one in fresh])
    rows = [_link_row(wanted[one][0], link) for one, link in zip(fresh, links, strict=True)]
    _insert(connection, LINKS, rows)


def _outdated(held: tuple[str, float], wanted: tuple[str, Link] | None) -> bool:
    return wanted is None or held != (wanted[0], wanted[1].score)


def judgement_rows(connection: Connection, kind: str) -> list[dict[str, str]]:
    """Every judgement of a kind, in the order in which they were made."""
    query = select(JUDGEMENTS.c.data).where(JUDGEMENTS.c.kind == kind).order_by(JUDGEMENTS.c.seq)
    return [loads(data) for data in connection.execute(query).scalars()]


def resolve(connection: Connection, prefix: str) -> list[str]:
    """The ids of the incidents that an id or the beginning of one may mean; merged ids lead on."""
    live = select(MEMBERSHIPS.c.incident_id).distinct()
    gone = select(REDIRECTS.c.target)
    for exact, begun in (
        (MEMBERSHIPS.c.incident_id == prefix, REDIRECTS.c.id == prefix),
        (
            MEMBERSHIPS.c.incident_id.startswith(prefix, autoescape=True),
            REDIRECTS.c.id.startswith(prefix, autoescape=True),
        ),
    ):
        found = set(connection.execute(live.where(exact)).scalars())
        found |= set(connection.execute(gone.where(begun)).scalars())
        if found:
            return sorted(found)
    return []


def links_of(connection: Connection, incident_id: str) -> list[Link]:
    """The links that hold an incident together, with their reasons."""
    rows = connection.execute(
        select(LINKS).where(LINKS.c.incident_id == incident_id).order_by(LINKS.c.first, LINKS.c.second)
    )
    hidden = blackout(connection)
    return [Link(row.first, row.second, row.score, hidden.reasons(reasons_of(row.reasons))) for row in rows]


def _link_row(incident: str, link: Link) -> Mapping[str, object]:
    return {
        "first": link.first,
        "second": link.second,
        "incident_id": incident,
        "score": link.score,
        "reasons": reasons_text(link.reasons),
    }


def _rewrite(
    connection: Connection,
    table: Table,
    wanted: Mapping[str, str],
    more: Mapping[str, str],
    gone: Collection[str] = (),
) -> set[str]:
    """Make a table of two columns say what is wanted of its keys; the values that lost or won a key."""
    key, value = list(table.c)[:2]
    present = {
        row[0]: row[1]
        for part in _parts({*wanted, *gone})
        for row in connection.execute(select(key, value).where(key.in_(part)))
    }
    changed = {one: other for one, other in wanted.items() if present.get(one) != other}
    stale = (present.keys() & changed.keys()) | (present.keys() - wanted.keys())
    for part in _parts(stale):
        connection.execute(delete(table).where(key.in_(part)))
    _insert(
        connection,
        table,
        [{key.name: one, value.name: other, **more} for one, other in sorted(changed.items())],
    )
    return {present[one] for one in stale} | set(changed.values())


def _parts(keys: Collection[str]) -> Iterator[list[str]]:
    held = sorted(keys)
    for at in range(0, len(held), _BATCH):
        yield held[at : at + _BATCH]


def _insert(connection: Connection, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    if rows:
        connection.execute(insert(table), rows)
