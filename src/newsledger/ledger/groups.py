"""Incidents in the ledger: which accounts tell which, under which id."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Table, delete, exists, insert, select

from newsledger.ledger.codec import loads, reasons_of, reasons_text
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


def is_linked(connection: Connection) -> bool:
    """Whether every account has its incident."""
    told = exists().where(MEMBERSHIPS.c.account_id == ACCOUNTS.c.id)
    return connection.execute(select(ACCOUNTS.c.id).where(~told).limit(1)).first() is None


def foundings(connection: Connection) -> list[Founding]:
    """Every incident ever seen, the oldest first."""
    rows = connection.execute(select(INCIDENTS.c.id, INCIDENTS.c.founder).order_by(INCIDENTS.c.seq))
    return [Founding(row.id, row.founder) for row in rows]


def write_grouping(connection: Connection, grouping: Grouping, recorded_at: str) -> None:
    """Make this the grouping of the ledger; what stays as it was is not written again."""
    at = {"recorded_at": recorded_at}
    _insert(
        connection,
        INCIDENTS,
        [{"id": new.incident_id, "founder": new.founder} | at for new in grouping.founded],
    )
    _rewrite(connection, MEMBERSHIPS, grouping.incident_of, {})
    _rewrite(connection, REDIRECTS, grouping.redirects, at)
    connection.execute(delete(LINKS))
    _insert(connection, LINKS, [_link_row(incident, link) for incident, link in grouping.links])


def judgement_rows(connection: Connection) -> list[tuple[str, dict[str, str]]]:
    """Every judgement with its kind, in the order in which they were made."""
    rows = connection.execute(select(JUDGEMENTS.c.kind, JUDGEMENTS.c.data).order_by(JUDGEMENTS.c.seq))
    return [(row.kind, loads(row.data)) for row in rows]


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
    return [Link(row.first, row.second, row.score, reasons_of(row.reasons)) for row in rows]


def _link_row(incident: str, link: Link) -> Mapping[str, object]:
    return {
        "first": link.first,
        "second": link.second,
        "incident_id": incident,
        "score": link.score,
        "reasons": reasons_text(link.reasons),
    }


def _rewrite(
    connection: Connection, table: Table, wanted: Mapping[str, str], more: Mapping[str, str]
) -> None:
    """Make a table of two columns say what is wanted, touching only rows that differ."""
    key, value = list(table.c)[:2]
    present = {row[0]: row[1] for row in connection.execute(select(key, value))}
    changed = {one: other for one, other in wanted.items() if present.get(one) != other}
    stale = sorted((present.keys() - wanted.keys()) | (present.keys() & changed.keys()))
    for at in range(0, len(stale), _BATCH):
        connection.execute(delete(table).where(key.in_(stale[at : at + _BATCH])))
    _insert(
        connection,
        table,
        [{key.name: one, value.name: other, **more} for one, other in sorted(changed.items())],
    )


def _insert(connection: Connection, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    if rows:
        connection.execute(insert(table), rows)
