"""Summaries of incidents for lists, and the people of a team; every incident waits for its summary."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

PLAIN = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Create the tables; summaries are made when somebody first asks for a list."""
    _summaries()
    _words()
    _people()
    _doings()
    op.create_index("ix_documents_superseded_by", "documents", ["superseded_by"])


def _summaries() -> None:
    op.create_table(
        "summaries",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        sa.Column("revision", sa.Text, nullable=False),
        sa.Column("changed", sa.Integer, nullable=False),
        sa.Column("need", sa.Float, nullable=False),
        sa.Column("conflicts", sa.Integer, nullable=False),
        sa.Column("doubtful", sa.Integer, nullable=False),
        sa.Column("fresh", sa.Integer, nullable=False),
        sa.Column("reviewed_at", sa.Text),
        sa.Column("dismissed", sa.Integer, nullable=False),
        sa.Column("type", sa.Text),
        sa.Column("kinds", sa.Text, nullable=False),
        sa.Column("country", sa.Text),
        sa.Column("country_code", sa.Text),
        sa.Column("earliest", PLAIN, nullable=False),
        sa.Column("latest", PLAIN, nullable=False),
        sa.Column("killed", sa.Integer, nullable=False),
        sa.Column("injured", sa.Integer, nullable=False),
        sa.Column("documents", sa.Integer, nullable=False),
        sa.Column("grade", sa.Text),
        sa.Column("status", sa.Text),
        sa.Column("latitude", sa.Float),
        sa.Column("longitude", sa.Float),
    )
    for name in ("need", "earliest", "killed"):
        op.create_index(f"ix_summaries_{name}", "summaries", [name, "seq"])
    for name in ("type", "country_code"):
        op.create_index(f"ix_summaries_{name}", "summaries", [name, "need", "seq"])
    op.create_index("ix_summaries_changed", "summaries", ["changed"])
    op.create_table(
        "summary_texts",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("data", sa.Text, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
    )
    op.create_table(
        "summary_changes",
        sa.Column("row", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("change", sa.Integer, nullable=False),
    )
    op.create_table("stale", sa.Column("incident_id", sa.Text, primary_key=True))
    op.execute("insert into stale select distinct incident_id from memberships")


def _words() -> None:
    op.create_table(
        "lexicon",
        sa.Column("word", PLAIN, nullable=False),
        sa.Column("incidents", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("word"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "postings",
        sa.Column("word", PLAIN, nullable=False),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("word", "seq"),
        sqlite_with_rowid=False,
    )


def _people() -> None:
    op.create_table(
        "people",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("password", sa.Text, nullable=False),
        sa.Column("created_at", sa.Text, nullable=False),
        sa.Column("ended_at", sa.Text),
    )
    op.create_table(
        "sessions",
        sa.Column("hash", sa.Text, primary_key=True),
        sa.Column("person", sa.Text, nullable=False),
        sa.Column("expires", sa.Integer, nullable=False),
        sa.Column("created_at", sa.Text, nullable=False),
    )
    op.create_table(
        "tokens",
        sa.Column("hash", sa.Text, primary_key=True),
        sa.Column("person", sa.Text, nullable=False),
        sa.Column("label", sa.Text, nullable=False),
        sa.Column("created_at", sa.Text, nullable=False),
        sa.Column("ended_at", sa.Text),
    )
    for table in ("sessions", "tokens"):
        op.create_index(f"ix_{table}_person", table, ["person"])
    op.create_table(
        "attempts",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("at", sa.Integer, nullable=False),
    )
    op.create_index("ix_attempts_subject", "attempts", ["subject", "at"])


def _doings() -> None:
    op.create_table(
        "audit",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("person", sa.Text),
        sa.Column("action", sa.Text, nullable=False),
        sa.Column("subject", sa.Text),
        sa.Column("detail", sa.Text, nullable=False),
        sa.Column("address", sa.Text),
    )
    op.create_table(
        "saved_views",
        sa.Column("person", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("query", sa.Text, nullable=False),
        sa.Column("created_at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("person", "name"),
    )
