"""Summaries of incidents in the ledger: written whole, marked as outdated, found by filter and word."""

from collections.abc import Collection, Iterator

from sqlalchemy import Connection, delete, insert, select

from newsledger.ledger.summary_tables import STALE

# SQLite takes some 32,000 parameters in a statement.
_BATCH = 1000


def touch(connection: Connection, incident_ids: Collection[str]) -> None:
    """Mark summaries as outdated, in the transaction that outdates them; marking twice changes nothing."""
    for part in _parts(incident_ids):
        held = set(
            connection.execute(select(STALE.c.incident_id).where(STALE.c.incident_id.in_(part))).scalars()
        )
        rows = [{"incident_id": id} for id in part if id not in held]
        if rows:
            connection.execute(insert(STALE), rows)


def outdated(connection: Connection, most: int) -> list[str]:
    """The ids of up to so many incidents whose summary is outdated or missing."""
    query = select(STALE.c.incident_id).order_by(STALE.c.incident_id).limit(most)
    return list(connection.execute(query).scalars())


def renewed(connection: Connection, incident_ids: Collection[str]) -> None:
    """Take incidents off the list of the outdated."""
    for part in _parts(incident_ids):
        connection.execute(delete(STALE).where(STALE.c.incident_id.in_(part)))


def _parts(ids: Collection[str]) -> Iterator[list[str]]:
    held = sorted(ids)
    for at in range(0, len(held), _BATCH):
        yield held[at : at + _BATCH]
