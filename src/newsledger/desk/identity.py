"""Which id an incident has: the one under which it was first seen."""

import hashlib
from collections.abc import Mapping, Sequence

from newsledger.ledger.groups import Founding
from newsledger.ledger.regrouping import Grouping
from newsledger.model import Group, Link


def identified(groups: Sequence[Group], known: Sequence[Founding]) -> Grouping:
    """Every group under its id, with the incidents that are new and those whose id now leads elsewhere.

    `known` is every incident that one of the accounts founded, the oldest first. A group keeps the
    id of the oldest incident whose founding account it holds; the other ids that it swallowed redirect to
    that one; a group that holds no founding account is new and named after its smallest account.
    """
    ages = {founding.founder: age for age, founding in enumerate(known)}
    incident_of: dict[str, str] = {}
    redirects: dict[str, str] = {}
    founded: list[Founding] = []
    links: list[tuple[str, Link]] = []
    for group in sorted(groups, key=lambda group: min(group.accounts)):
        held = sorted(ages[account] for account in group.accounts if account in ages)
        if not held:
            founded.append(_founding(min(group.accounts)))
        id = known[held[0]].incident_id if held else founded[-1].incident_id
        redirects.update({known[age].incident_id: id for age in held[1:]})
        incident_of.update(dict.fromkeys(group.accounts, id))
        links.extend((id, link) for link in group.links)
    return Grouping(tuple(founded), incident_of, tuple(links), redirects)


def joined(groups: Sequence[Group], home: Mapping[str, str]) -> Grouping:
    """Groups that join the incident which an account of theirs has in `home`, else found one of their own.

    What stood before stands as it was.
    """
    founded: list[Founding] = []
    incident_of: dict[str, str] = {}
    links: list[tuple[str, Link]] = []
    for group in groups:
        held = sorted({home[account] for account in group.accounts if account in home})
        if not held:
            founded.append(_founding(min(group.accounts)))
        id = held[0] if held else founded[-1].incident_id
        incident_of.update((account, id) for account in group.accounts if account not in home)
        links.extend((id, link) for link in group.links)
    return Grouping(tuple(founded), incident_of, tuple(links), {})


def _founding(account: str) -> Founding:
    return Founding(hashlib.sha256(f"incident:{account}".encode()).hexdigest()[:16], account)
