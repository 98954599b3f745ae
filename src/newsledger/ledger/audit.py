"""Who did what, when and from where: rows are only ever added."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, insert, select

from newsledger.ledger.codec import dumps, loads
from newsledger.ledger.people_tables import AUDIT


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the audit log; `address` is the network address that the request came from."""

    seq: int
    at: str
    person: str | None
    action: str
    subject: str | None
    detail: Mapping[str, Any]
    address: str | None


@dataclass(frozen=True, slots=True)
class Doing:
    """Something done, about to be written down."""

    person: str | None
    action: str
    subject: str | None = None
    address: str | None = None


def note(connection: Connection, at: str, doing: Doing, **detail: object) -> None:
    """Write a line in the same transaction as what it tells of."""
    row = {
        "at": at,
        "person": doing.person,
        "action": doing.action,
        "subject": doing.subject,
        "detail": dumps(detail),
        "address": doing.address,
    }
    connection.execute(insert(AUDIT), row)


def entries(connection: Connection, before: int | None, most: int) -> list[Entry]:
    """Up to so many lines, the newest first, from before the line of that number."""
    query = select(AUDIT).order_by(AUDIT.c.seq.desc()).limit(most)
    if before is not None:
        query = query.where(AUDIT.c.seq < before)
    return [
        Entry(row.seq, row.at, row.person, row.action, row.subject, loads(row.detail), row.address)
        for row in connection.execute(query)
    ]
