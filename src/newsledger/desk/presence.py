"""A soft lock: two reviewers on one incident see each other; nobody is kept out."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from newsledger.ledger.presences import drop_presence, presences, put_presence
from newsledger.settings import clock

# Seconds for which an open incident counts as open. A page says so again every half of it.
OPEN_FOR = 90


@dataclass(frozen=True, slots=True)
class Presence:
    """Somebody who has an incident open, and since when (ISO 8601, UTC)."""

    reviewer: str
    since: str


def opened(connection: Connection, incident_id: str, reviewer: str) -> tuple[Presence, ...]:
    """The others who have the incident open; for the next 90 seconds this reviewer has it open too."""
    now = clock()
    put_presence(connection, incident_id, reviewer, now, _later(now))
    return others(connection, incident_id, reviewer)


def closed(connection: Connection, incident_id: str, reviewer: str) -> None:
    """Say that this reviewer no longer has the incident open."""
    drop_presence(connection, incident_id, reviewer)


def others(connection: Connection, incident_id: str, reviewer: str | None = None) -> tuple[Presence, ...]:
    """Those who have the incident open now, this reviewer aside."""
    found = presences(connection, incident_id, clock())
    return tuple(Presence(name, since) for name, since in found if name != reviewer)


def _later(now: str) -> str:
    until = datetime.fromisoformat(now.replace("Z", "+00:00")) + timedelta(seconds=OPEN_FOR)
    return until.strftime("%Y-%m-%dT%H:%M:%SZ")
