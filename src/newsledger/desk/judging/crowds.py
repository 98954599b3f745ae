"""Judgements in a crowd: where links connect so many accounts that they are not grouped anew.

There the groups stand as they are, so that what a judgement says is written into them.
"""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import Connection

from newsledger.desk.identity import identified
from newsledger.desk.verdicts import LINKING, grouped
from newsledger.ledger.groups import (
    accounts_of,
    foundings,
    incidents_of,
    links_of,
)
from newsledger.ledger.judgements import about
from newsledger.ledger.regrouping import Grouping, write_grouping
from newsledger.model import Group, Judgement, Link
from newsledger.settings import clock


def enforced(connection: Connection, crowd: Collection[str], accounts: Collection[str]) -> None:
    """Write what judgements say of accounts into the groups of a crowd that they stand in."""
    if set(crowd) & set(accounts):
        for judgement in about(connection, accounts):
            if judgement.kind in LINKING and judgement.undone_by is None:
                _enforce(connection, judgement)


def _enforce(connection: Connection, judgement: Judgement) -> None:
    """Write the groups of a judgement where grouping anew did not come to them."""
    groups = [[one.account for one in group] for group in grouped(judgement)]
    homes = incidents_of(connection, [one for group in groups for one in group])
    told = [{homes[one] for one in group if one in homes} for group in groups]
    apart = all(not told[at] & other for at in range(len(told)) for other in told[at + 1 :])
    if not apart or any(len(one) > 1 for one in told):
        _write(connection, _parts(connection, groups, homes))


def restored(connection: Connection, judgement: Judgement, crowd: Collection[str]) -> None:
    """Put the accounts of an undone judgement that stand in a crowd back where they were before it.

    What other judgements say of them stands.
    """
    before = judgement.payload.get("before")
    if not isinstance(before, dict) or not set(crowd) & before.keys():
        return
    groups: dict[str, list[str]] = {}
    for account, incident in before.items():
        groups.setdefault(str(incident), []).append(str(account))
    homes = incidents_of(connection, list(before))
    _write(connection, _parts(connection, list(groups.values()), homes))
    enforced(connection, crowd, list(before))


def _parts(
    connection: Connection, groups: Sequence[Sequence[str]], homes: Mapping[str, str]
) -> list[list[str]]:
    """The judged groups with everybody else of their incidents, who stay with the last group from there."""
    named = {one for group in groups for one in group}
    parts = [[one for one in group if one in homes] for group in groups]
    for home in sorted(set(homes.values())):
        others = [one for one in accounts_of(connection, home) if one not in named]
        holding = [part for part in parts if any(homes.get(one) == home for one in part)]
        if others and holding:
            max(holding, key=len).extend(others)
    return [part for part in parts if part]


def _write(connection: Connection, parts: Sequence[Sequence[str]]) -> None:
    """Make these the groups, each under the oldest id that it holds; links within them stay."""
    accounts = {one: number for number, part in enumerate(parts) for one in part}
    held = {
        (link.first, link.second): link
        for home in sorted(set(incidents_of(connection, accounts).values()))
        for link in links_of(connection, home)
    }
    groups = [
        Group(tuple(sorted(part)), _within(list(held.values()), accounts, number))
        for number, part in enumerate(parts)
    ]
    grouping: Grouping = identified(groups, foundings(connection, accounts))
    write_grouping(connection, grouping, clock())


def _within(links: Sequence[Link], home: Mapping[str, int], number: int) -> tuple[Link, ...]:
    return tuple(one for one in links if home.get(one.first) == home.get(one.second) == number)
