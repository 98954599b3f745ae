"""Which state of an incident a reviewer saw, and what has changed since."""

import hashlib
import re

from sqlalchemy import Connection, func, select

from newsledger.desk.judging.listing import judgements
from newsledger.desk.judging.wording import said_of
from newsledger.errors import StaleError, UsageError
from newsledger.ledger.codec import dumps
from newsledger.ledger.judgements import places
from newsledger.ledger.tables import ACCOUNTS, CLAIMS, DOCUMENTS, MEMBERSHIPS

# The places of its last judgement and of its last page in the ledger, then a digest of what it consists of.
_REVISION = re.compile(r"(\d{1,18})-(\d{1,18})-([0-9a-f]{12})")


def revision(connection: Connection, incident_id: str) -> str:
    """A word for the state of an incident; it is equal while, and only while, nothing of it has changed.

    What was judged of it, which accounts tell it, how many claims they make, which pages are copies or were
    replaced: all that settling reads. Fit for an ETag.
    """
    concerned = [one.id for one in judgements(connection, incident_id)]
    held = places(connection, concerned)
    seen = _newest(connection, incident_id)
    digest = hashlib.sha256(dumps([concerned, _state(connection, incident_id)]).encode()).hexdigest()[:12]
    return f"{max(held.values(), default=0)}-{seen}-{digest}"


def differences(connection: Connection, incident_id: str, seen: str) -> tuple[str, ...]:
    """What has changed since a revision, in plain sentences; empty where nothing has. Raises UsageError."""
    found = _REVISION.fullmatch(seen)
    if found is None:
        raise UsageError(f"{seen!r} is no revision; take it from the page or answer that showed the incident")
    if seen == revision(connection, incident_id):
        return ()
    made = judgements(connection, incident_id)
    held = places(connection, [one.id for one in made])
    told = [said_of(one) for one in made if held[one.id] > int(found[1])]
    told += [f"page {title} arrived" for title in _arrived(connection, incident_id, int(found[2]))]
    return tuple(told) or ("its accounts were grouped anew, or read anew",)


def check(connection: Connection, incident_id: str, seen: str) -> None:
    """Raises StaleError, with the differences, where the incident has changed since that revision."""
    told = differences(connection, incident_id, seen)
    if told:
        now = revision(connection, incident_id)
        raise StaleError(
            f"incident {incident_id} has changed since you looked: {'; '.join(told)}. "
            "Nothing was kept; look again and decide anew",
            told,
            now,
        )


def _state(connection: Connection, incident_id: str) -> list[list[object]]:
    """Its accounts with their numbers of claims, and what their pages are to others."""
    query = (
        select(
            ACCOUNTS.c.id,
            DOCUMENTS.c.duplicate_of,
            DOCUMENTS.c.version_of,
            DOCUMENTS.c.superseded_by,
            func.count(CLAIMS.c.id),
        )
        .join(MEMBERSHIPS, MEMBERSHIPS.c.account_id == ACCOUNTS.c.id)
        .join(DOCUMENTS, DOCUMENTS.c.id == ACCOUNTS.c.document_id)
        .outerjoin(CLAIMS, CLAIMS.c.account_id == ACCOUNTS.c.id)
        .where(MEMBERSHIPS.c.incident_id == incident_id)
        .group_by(ACCOUNTS.c.id, DOCUMENTS.c.duplicate_of, DOCUMENTS.c.version_of, DOCUMENTS.c.superseded_by)
        .order_by(ACCOUNTS.c.id)
    )
    return [list(row) for row in connection.execute(query)]


def _newest(connection: Connection, incident_id: str) -> int:
    """The place, in the order of adding, of the incident's last page."""
    query = (
        select(func.max(DOCUMENTS.c.seq))
        .join(ACCOUNTS, ACCOUNTS.c.document_id == DOCUMENTS.c.id)
        .join(MEMBERSHIPS, MEMBERSHIPS.c.account_id == ACCOUNTS.c.id)
        .where(MEMBERSHIPS.c.incident_id == incident_id)
    )
    return connection.execute(query).scalar() or 0


def _arrived(connection: Connection, incident_id: str, after: int) -> list[str]:
    """The ids of its pages that were added after a place, short."""
    query = (
        select(DOCUMENTS.c.id, DOCUMENTS.c.seq)
        .join(ACCOUNTS, ACCOUNTS.c.document_id == DOCUMENTS.c.id)
        .join(MEMBERSHIPS, MEMBERSHIPS.c.account_id == ACCOUNTS.c.id)
        .where(MEMBERSHIPS.c.incident_id == incident_id, DOCUMENTS.c.seq > after)
        .distinct()
        .order_by(DOCUMENTS.c.seq)
    )
    return [row.id[:12] for row in connection.execute(query)]
