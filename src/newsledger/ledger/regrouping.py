"""Writing down how accounts are grouped; what stays as it was is not written again."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Table, bindparam, delete, insert, select

from newsledger.ledger.batches import parts
from newsledger.ledger.codec import reasons_text
from newsledger.ledger.groups import Founding
from newsledger.ledger.summaries import touch
from newsledger.ledger.tables import INCIDENTS, LINKS, MEMBERSHIPS, REDIRECTS
from newsledger.model import Link

Explain = Callable[[Sequence[Link]], Sequence[Link]]


@dataclass(frozen=True, slots=True)
class Grouping:
    """Which incident each account tells, why, and where ids that are no more lead."""

    founded: tuple[Founding, ...]
    incident_of: Mapping[str, str]
    links: tuple[tuple[str, Link], ...]
    redirects: Mapping[str, str]


def write_grouping(
    connection: Connection,
    grouping: Grouping,
    recorded_at: str,
    explained: Explain = lambda links: links,
) -> None:
    """Make this the grouping of the accounts that it names; what stays as it was is not written again.

    `explained` gives links their reasons; it is asked for those only that are written.
    """
    at = {"recorded_at": recorded_at}
    founded = [{"id": new.incident_id, "founder": new.founder} | at for new in grouping.founded]
    _insert(connection, INCIDENTS, founded)
    touch(connection, _rewrite(connection, MEMBERSHIPS, grouping.incident_of, {}))
    # An incident that has accounts is there: whatever its id led to before, it leads there no more.
    _rewrite(connection, REDIRECTS, grouping.redirects, at, gone=set(grouping.incident_of.values()))
    _rewrite_links(connection, grouping, explained)


def _rewrite(
    connection: Connection,
    table: Table,
    wanted: Mapping[str, str],
    more: Mapping[str, str],
    gone: Collection[str] = (),
) -> set[str]:
    """Give keys in a table of keys and values the wanted values, and `gone` ones without a wanted value none.

    New rows get what is in `more` besides. The values that lost or won a key are returned.
    """
    key, value = list(table.c)[:2]
    present = {
        row[0]: row[1]
        for part in parts({*wanted, *gone})
        for row in connection.execute(select(key, value).where(key.in_(part)))
    }
    changed = {one: other for one, other in wanted.items() if present.get(one) != other}
    stale = {one for one in present if one in changed or one not in wanted}
    for part in parts(stale):
        connection.execute(delete(table).where(key.in_(part)))
    rows = [{key.name: one, value.name: other, **more} for one, other in sorted(changed.items())]
    _insert(connection, table, rows)
    return {present[one] for one in stale} | set(changed.values())


def _rewrite_links(connection: Connection, grouping: Grouping, explained: Explain) -> None:
    """Give the accounts the links of the grouping; a link that stays as it was is left."""
    wanted = {(link.first, link.second): (incident, link) for incident, link in grouping.links}
    held = _held_links(connection, grouping.incident_of)
    same = {one for one, (incident, link) in wanted.items() if held.get(one) == (incident, link.score)}
    if stale := [{"one": one, "two": two} for one, two in sorted(held.keys() - same)]:
        own = (LINKS.c.first == bindparam("one")) & (LINKS.c.second == bindparam("two"))
        connection.execute(delete(LINKS).where(own), stale)
    fresh = [wanted[one] for one in sorted(wanted.keys() - same)]
    links = explained([link for _, link in fresh])
    rows = [_link_row(incident, link) for (incident, _), link in zip(fresh, links, strict=True)]
    _insert(connection, LINKS, rows)


def _held_links(
    connection: Connection, accounts: Collection[str]
) -> dict[tuple[str, str], tuple[str, float]]:
    """The incident and the score of each link whose first account is among these."""
    query = select(LINKS.c.first, LINKS.c.second, LINKS.c.incident_id, LINKS.c.score)
    return {
        (row.first, row.second): (row.incident_id, row.score)
        for part in parts(accounts)
        for row in connection.execute(query.where(LINKS.c.first.in_(part)))
    }


def _link_row(incident: str, link: Link) -> Mapping[str, object]:
    return {
        "first": link.first,
        "second": link.second,
        "incident_id": incident,
        "score": link.score,
        "reasons": reasons_text(link.reasons),
    }


def _insert(connection: Connection, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    if rows:
        connection.execute(insert(table), rows)
