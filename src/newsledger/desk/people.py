"""Accounts of a team: names, roles, passwords, log-in, tokens; secrets are kept as hashes alone."""

import hashlib
import re
import secrets
from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from newsledger.errors import NotFoundError, UsageError
from newsledger.ledger import people as shelf
from newsledger.ledger import sessions
from newsledger.ledger.people import ROLES, Person, Role
from newsledger.ledger.sessions import Bearer
from newsledger.settings import clock

if TYPE_CHECKING:
    from argon2 import PasswordHasher

# NIST SP 800-63B, section 3.1.1.2: eight characters are its floor, and length is what counts, so that
# there are no rules of composition.
SHORTEST, LONGEST = 8, 1024

# Ten wrong passwords for one name, or thirty from one address, in a quarter of an hour; then one must wait.
WINDOW = 15 * 60
MOST_BY_NAME, MOST_BY_ADDRESS = 10, 30

TOKEN_PREFIX = "nl_"

_NAME = re.compile(r"[^\W_][\w.@+-]{0,63}")


def create_person(connection: Connection, name: str, role: str, password: str) -> Person:
    """A new account; raises UsageError where name, role or password will not do."""
    if not _NAME.fullmatch(name):
        raise UsageError(
            f"{name!r} is no name for an account; use up to 64 letters, digits and . @ + - _, a letter first"
        )
    if shelf.person_named(connection, name):
        raise UsageError(f"there is an account {name!r} already")
    person = Person(name, role_named(role), hashed_password(password), clock())
    shelf.add_person(connection, person)
    return person


def role_named(role: str) -> Role:
    """The role of that name; raises UsageError."""
    for known in ROLES:
        if known == role:
            return known
    raise UsageError(f"there is no role {role!r}; the roles are {', '.join(ROLES)}")


def set_role(connection: Connection, name: str, role: str) -> None:
    """Give a person another role."""
    known_person(connection, name)
    shelf.change_person(connection, name, role=role_named(role))


def set_password(connection: Connection, name: str, password: str) -> None:
    """Give a person another password; all sessions of the old one end."""
    known_person(connection, name)
    set_hashed(connection, name, hashed_password(password))


def set_hashed(connection: Connection, name: str, hashed: str) -> None:
    """The same by the password's hash, which takes longer to make than others should wait to write."""
    shelf.change_person(connection, name, password=hashed)
    sessions.end_sessions(connection, name)


def close_account(connection: Connection, name: str) -> None:
    """Let a person in no more; what the person judged stays."""
    known_person(connection, name)
    shelf.change_person(connection, name, ended_at=clock())
    sessions.end_sessions(connection, name)


def open_account(connection: Connection, name: str) -> None:
    """Let a person in again."""
    known_person(connection, name)
    shelf.change_person(connection, name, ended_at=None)


def known_person(connection: Connection, name: str) -> Person:
    """The person of that name; raises NotFoundError."""
    found = shelf.person_named(connection, name)
    if found is None:
        raise NotFoundError(f"there is no account {name!r}; newsledger people list shows them")
    return found


def hashed_password(password: str) -> str:
    """The password's argon2 hash; raises UsageError where it is too short or too long."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise UsageError(f"a password has {SHORTEST} to {LONGEST} characters")
    return _hasher().hash(password.encode("utf-8", "surrogatepass"))


def must_wait(connection: Connection, name: str, address: str, second: int) -> bool:
    """Whether too many log-ins under the name or from the address have failed lately."""
    since = second - WINDOW
    by_name, by_address = _subjects(name, address)
    return (
        sessions.failures(connection, by_name, since) >= MOST_BY_NAME
        or sessions.failures(connection, by_address, since) >= MOST_BY_ADDRESS
    )


def lets_in(person: Person | None, password: str) -> bool:
    """Whether the password is the person's; takes as long where there is no such person."""
    from argon2.exceptions import InvalidHashError, VerificationError

    known = person is not None and person.ended_at is None
    against = person.password if person is not None and known else _nobody()
    try:
        _hasher().verify(against, password[: LONGEST + 1].encode("utf-8", "surrogatepass"))
    except (VerificationError, InvalidHashError):
        return False
    return known


def note_failure(connection: Connection, name: str, address: str, second: int) -> None:
    """Count a failed log-in."""
    sessions.note_failure(connection, _subjects(name, address), second)


def begin_session(connection: Connection, name: str, address: str, second: int, lasts: int) -> str:
    """The secret of a new session that lasts so many seconds; failures of the name are forgotten."""
    secret = secrets.token_urlsafe(32)
    sessions.sweep(connection, second)
    sessions.forget_failures(connection, _subjects(name, address)[:1], second - WINDOW)
    sessions.put_session(connection, digest(secret), name, second + lasts, clock())
    return secret


def create_token(connection: Connection, name: str, label: str) -> str:
    """A new token for programs; it is shown once and kept as a hash."""
    known_person(connection, name)
    secret = TOKEN_PREFIX + secrets.token_urlsafe(32)
    sessions.put_token(connection, digest(secret), name, " ".join(label.split())[:200] or "token", clock())
    return secret


def token_bearer(connection: Connection, token: str) -> Bearer | None:
    """Whom a token lets in."""
    return sessions.token_bearer(connection, digest(token))


def digest(secret: str) -> str:
    """What is kept of a random secret; it has 256 bits, so that a plain hash cannot be turned around."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def _subjects(name: str, address: str) -> tuple[str, str]:
    # Hashed: what was typed as a name may be a password, and may hold what no text column takes.
    return "name " + digest(name)[:32], f"address {address}"


@cache
def _hasher() -> "PasswordHasher":
    from argon2 import PasswordHasher
    from argon2.profiles import RFC_9106_LOW_MEMORY

    return PasswordHasher.from_parameters(RFC_9106_LOW_MEMORY)


@cache
def _nobody() -> str:
    """The hash of a password that nobody has."""
    return _hasher().hash(secrets.token_bytes(32))
