"""The tables of a team: people, their sessions and tokens, what they did, what they keep for themselves.

Passwords are argon2 hashes; sessions and tokens are kept as hashes too, so that a copy of the ledger lets
nobody in. Times that are compared are whole seconds since 1970.
"""

from sqlalchemy import Column, Index, Integer, PrimaryKeyConstraint, Table, Text

from newsledger.ledger.tables import METADATA

# `ended_at` is set where somebody has left; what they judged stays theirs.
PEOPLE = Table(
    "people",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("role", Text, nullable=False),
    Column("password", Text, nullable=False),
    Column("created_at", Text, nullable=False),
    Column("ended_at", Text),
)

SESSIONS = Table(
    "sessions",
    METADATA,
    Column("hash", Text, primary_key=True),
    Column("person", Text, nullable=False),
    Column("expires", Integer, nullable=False),
    Column("created_at", Text, nullable=False),
    Index("ix_sessions_person", "person"),
)

TOKENS = Table(
    "tokens",
    METADATA,
    Column("hash", Text, primary_key=True),
    Column("person", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("created_at", Text, nullable=False),
    Column("ended_at", Text),
    Index("ix_tokens_person", "person"),
)

# Failed log-ins, by what was tried: a name, an address.
ATTEMPTS = Table(
    "attempts",
    METADATA,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("subject", Text, nullable=False),
    Column("at", Integer, nullable=False),
    Index("ix_attempts_subject", "subject", "at"),
)

# Who did what, when, from where; rows are only ever added. `detail` is JSON.
AUDIT = Table(
    "audit",
    METADATA,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("at", Text, nullable=False),
    Column("person", Text),
    Column("action", Text, nullable=False),
    Column("subject", Text),
    Column("detail", Text, nullable=False),
    Column("address", Text),
)

# Filters of the queue that somebody gave a name (JSON).
SAVED_VIEWS = Table(
    "saved_views",
    METADATA,
    Column("person", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("query", Text, nullable=False),
    Column("created_at", Text, nullable=False),
    PrimaryKeyConstraint("person", "name"),
)
