"""By what near-duplicates are told; documents added before are copies of others only word for word."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "prints",
        sa.Column("document_id", sa.Text, primary_key=True),
        sa.Column("words", sa.Integer, nullable=False),
        sa.Column("signature", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "bands",
        sa.Column("band", sa.BigInteger, nullable=False),
        sa.Column("document_id", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("band", "document_id"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_documents_duplicate_of", "documents", ["duplicate_of"])
