"""Sessions, tokens and failed log-ins, as the ledger keeps them: by the hashes of their secrets."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, insert, select, update

from newsledger.ledger.people import Role
from newsledger.ledger.people_tables import ATTEMPTS, PEOPLE, SESSIONS, TOKENS


@dataclass(frozen=True, slots=True)
class Bearer:
    """Whom a session or token lets in."""

    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class Token:
    """A token as its owner sees it; `handle` is the beginning of its hash, by which it is ended."""

    handle: str
    person: str
    label: str
    created_at: str
    ended_at: str | None


# So much of a hash names a token among one person's tokens.
HANDLE = 12


def put_session(connection: Connection, digest: str, person: str, expires: int, now: str) -> None:
    """Keep a session until `expires`, seconds since 1970."""
    row = {"hash": digest, "person": person, "expires": expires, "created_at": now}
    connection.execute(insert(SESSIONS), row)


def session_bearer(connection: Connection, digest: str, second: int) -> Bearer | None:
    """Whose session it is, where it has not expired and the account is open."""
    query = (
        select(PEOPLE.c.name, PEOPLE.c.role)
        .join(SESSIONS, SESSIONS.c.person == PEOPLE.c.name)
        .where(SESSIONS.c.hash == digest, SESSIONS.c.expires > second, PEOPLE.c.ended_at.is_(None))
    )
    row = connection.execute(query).first()
    return None if row is None else Bearer(row.name, row.role)


def end_session(connection: Connection, digest: str) -> None:
    """Forget one session."""
    connection.execute(delete(SESSIONS).where(SESSIONS.c.hash == digest))


def end_sessions(connection: Connection, person: str) -> None:
    """Forget all sessions of a person: the password has changed or the account is closed."""
    connection.execute(delete(SESSIONS).where(SESSIONS.c.person == person))


def sweep(connection: Connection, second: int) -> None:
    """Forget sessions that have expired by that second."""
    connection.execute(delete(SESSIONS).where(SESSIONS.c.expires <= second))


def put_token(connection: Connection, digest: str, person: str, label: str, now: str) -> None:
    """Keep a token of a person."""
    row = {"hash": digest, "person": person, "label": label, "created_at": now}
    connection.execute(insert(TOKENS), row)


def token_bearer(connection: Connection, digest: str) -> Bearer | None:
    """Whose token it is, where neither it nor the account has ended."""
    query = (
        select(PEOPLE.c.name, PEOPLE.c.role)
        .join(TOKENS, TOKENS.c.person == PEOPLE.c.name)
        .where(TOKENS.c.hash == digest, TOKENS.c.ended_at.is_(None), PEOPLE.c.ended_at.is_(None))
    )
    row = connection.execute(query).first()
    return None if row is None else Bearer(row.name, row.role)


def tokens_of(connection: Connection, person: str) -> list[Token]:
    """All tokens of a person, the newest last."""
    query = select(TOKENS).where(TOKENS.c.person == person).order_by(TOKENS.c.created_at, TOKENS.c.hash)
    rows = connection.execute(query)
    return [Token(row.hash[:HANDLE], row.person, row.label, row.created_at, row.ended_at) for row in rows]


def end_token(connection: Connection, person: str, handle: str, now: str) -> bool:
    """End a person's token; whether there was one."""
    own = (TOKENS.c.person == person) & (func.substr(TOKENS.c.hash, 1, HANDLE) == handle)
    done = connection.execute(update(TOKENS).where(own, TOKENS.c.ended_at.is_(None)).values(ended_at=now))
    return bool(done.rowcount)


def note_failure(connection: Connection, subjects: Sequence[str], second: int) -> None:
    """Write down a failed log-in under everything that it is limited by."""
    connection.execute(insert(ATTEMPTS), [{"subject": subject, "at": second} for subject in subjects])


def failures(connection: Connection, subject: str, since: int) -> int:
    """How often a log-in under this failed since that second."""
    query = select(func.count()).select_from(ATTEMPTS)
    found = connection.execute(query.where(ATTEMPTS.c.subject == subject, ATTEMPTS.c.at >= since)).scalar()
    return int(found or 0)


def forget_failures(connection: Connection, subjects: Sequence[str], before: int) -> None:
    """Forget the failures of these, and all that are older than a second."""
    own = ATTEMPTS.c.subject.in_(subjects) | (ATTEMPTS.c.at < before)
    connection.execute(delete(ATTEMPTS).where(own))
