"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create them all."""
    _documents()
    _accounts()
    _claims()
    _incidents()
    _records()


def _documents() -> None:
    op.create_table(
        "documents",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("facts", sa.Text, nullable=False),
        sa.Column("blocks", sa.Text, nullable=False),
        sa.Column("text", sa.LargeBinary),
        sa.Column("raw", sa.LargeBinary),
        sa.Column("content_key", sa.Text),
        sa.Column("text_key", sa.Text),
        sa.Column("uri_key", sa.Text),
        sa.Column("duplicate_of", sa.Text),
        sa.Column("version_of", sa.Text),
        sa.Column("superseded_by", sa.Text),
        sa.Column("recorded_at", sa.Text, nullable=False),
    )
    op.create_index("ix_documents_content_key", "documents", ["content_key"])
    op.create_index("ix_documents_uri_key", "documents", ["uri_key"])


def _accounts() -> None:
    op.create_table(
        "accounts",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("document_id", sa.Text, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("data", sa.Text, nullable=False),
        sa.Column("recorded_at", sa.Text, nullable=False),
    )
    op.create_index("ix_accounts_document_id", "accounts", ["document_id"])
    op.create_table(
        "relations",
        sa.Column("account_id", sa.Text, nullable=False),
        sa.Column("other_id", sa.Text, nullable=False),
        sa.Column("relation", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("account_id", "other_id", "relation"),
    )
    op.create_index("ix_relations_other_id", "relations", ["other_id"])


def _claims() -> None:
    op.create_table(
        "claims",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("document_id", sa.Text, nullable=False),
        sa.Column("account_id", sa.Text, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("field", sa.Text, nullable=False),
        sa.Column("role", sa.Text),
        sa.Column("scope", sa.Text, nullable=False),
        sa.Column("data", sa.Text, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("recorded_at", sa.Text, nullable=False),
    )
    op.create_index("ix_claims_document_id", "claims", ["document_id"])
    op.create_index("ix_claims_account_id", "claims", ["account_id"])
    op.create_table(
        "claim_history",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("claim_id", sa.Text, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("cause", sa.Text),
        sa.Column("recorded_at", sa.Text, nullable=False),
    )
    op.create_index("ix_claim_history_claim_id", "claim_history", ["claim_id"])


def _incidents() -> None:
    op.create_table(
        "incidents",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        sa.Column("founder", sa.Text, nullable=False, unique=True),
        sa.Column("recorded_at", sa.Text, nullable=False),
    )
    op.create_table(
        "memberships",
        sa.Column("account_id", sa.Text, primary_key=True),
        sa.Column("incident_id", sa.Text, nullable=False),
    )
    op.create_index("ix_memberships_incident_id", "memberships", ["incident_id"])
    op.create_table(
        "links",
        sa.Column("first", sa.Text, nullable=False),
        sa.Column("second", sa.Text, nullable=False),
        sa.Column("incident_id", sa.Text, nullable=False),
        sa.Column("score", sa.Float, nullable=False),
        sa.Column("reasons", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("first", "second"),
    )
    op.create_index("ix_links_incident_id", "links", ["incident_id"])
    op.create_table(
        "redirects",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("target", sa.Text, nullable=False),
        sa.Column("recorded_at", sa.Text, nullable=False),
    )


def _records() -> None:
    op.create_table(
        "runs",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("command", sa.Text, nullable=False),
        sa.Column("version", sa.Text, nullable=False),
        sa.Column("started_at", sa.Text, nullable=False),
        sa.Column("finished_at", sa.Text),
        sa.Column("report", sa.Text),
    )
    op.create_table(
        "judgements",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("data", sa.Text, nullable=False),
        sa.Column("reviewer", sa.Text),
        sa.Column("recorded_at", sa.Text, nullable=False),
    )
