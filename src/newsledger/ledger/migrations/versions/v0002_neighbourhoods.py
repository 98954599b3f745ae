"""What linking keeps to find the neighbourhood of a report; all accounts wait to be linked anew."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables and put every account on the list of those that wait."""
    op.create_table("pending", sa.Column("account_id", sa.Text, primary_key=True))
    op.create_table(
        "profiles", sa.Column("account_id", sa.Text, primary_key=True), sa.Column("data", sa.Text)
    )
    op.create_table(
        "filings",
        sa.Column("key", sa.BigInteger, nullable=False),
        sa.Column("day", sa.Integer, nullable=False),
        sa.Column("account_id", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("key", "day", "account_id"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_filings_account_id", "filings", ["account_id"])
    op.create_table(
        "scores",
        sa.Column("first", sa.Text, nullable=False),
        sa.Column("second", sa.Text, nullable=False),
        sa.Column("score", sa.Float),
        sa.PrimaryKeyConstraint("first", "second"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_scores_second", "scores", ["second"])
    op.execute("insert into pending select id from accounts")
