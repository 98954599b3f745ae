"""What is settled of large incidents is kept beside the summaries; who serves the ledger works it out."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """An empty table: whoever serves the ledger fills it."""
    op.create_table(
        "settlements",
        sa.Column("incident_id", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("revision", sa.Text, nullable=False),
        sa.Column("rules", sa.Text, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("incident_id", "kind"),
    )
