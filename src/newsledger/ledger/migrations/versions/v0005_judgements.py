"""Judgements by name and key with their subjects; redactions; who has an incident open."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Widen the table of judgements and create those beside it."""
    for name in ("id", "key", "incident_id", "reason", "target"):
        op.add_column("judgements", sa.Column(name, sa.Text))
    op.create_index("ix_judgements_id", "judgements", ["id"], unique=True)
    op.create_index("ix_judgements_key", "judgements", ["key"], unique=True)
    op.create_index("ix_judgements_kind", "judgements", ["kind"])
    op.create_index("ix_judgements_target", "judgements", ["target"])
    op.create_table(
        "judged",
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("judgement_id", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("subject", "judgement_id"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "redactions",
        sa.Column("document_id", sa.Text, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("judgement_id", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("document_id", "start", "end", "judgement_id"),
    )
    op.create_index("ix_redactions_judgement_id", "redactions", ["judgement_id"])
    op.create_table(
        "presences",
        sa.Column("incident_id", sa.Text, nullable=False),
        sa.Column("reviewer", sa.Text, nullable=False),
        sa.Column("since", sa.Text, nullable=False),
        sa.Column("until", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("incident_id", "reviewer"),
    )
