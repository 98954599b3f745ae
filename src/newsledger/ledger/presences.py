"""Who has an incident open: rows that end by themselves."""

from sqlalchemy import Connection, delete, insert, select

from newsledger.ledger.tables import PRESENCES


def put_presence(connection: Connection, incident_id: str, reviewer: str, since: str, until: str) -> None:
    """Write down that somebody has an incident open until then; since when stays as it was."""
    held = PRESENCES.c.incident_id == incident_id
    connection.execute(delete(PRESENCES).where(held, PRESENCES.c.until <= since))
    own = held & (PRESENCES.c.reviewer == reviewer)
    before = connection.execute(select(PRESENCES.c.since).where(own)).scalar()
    connection.execute(delete(PRESENCES).where(own))
    row = {"incident_id": incident_id, "reviewer": reviewer, "since": before or since, "until": until}
    connection.execute(insert(PRESENCES), row)


def drop_presence(connection: Connection, incident_id: str, reviewer: str) -> None:
    """Forget that somebody has an incident open."""
    own = (PRESENCES.c.incident_id == incident_id) & (PRESENCES.c.reviewer == reviewer)
    connection.execute(delete(PRESENCES).where(own))


def presences(connection: Connection, incident_id: str, now: str) -> list[tuple[str, str]]:
    """(reviewer, since) of those who have the incident open now, the first first."""
    query = (
        select(PRESENCES.c.reviewer, PRESENCES.c.since)
        .where(PRESENCES.c.incident_id == incident_id, PRESENCES.c.until > now)
        .order_by(PRESENCES.c.since, PRESENCES.c.reviewer)
    )
    return [(row.reviewer, row.since) for row in connection.execute(query)]
