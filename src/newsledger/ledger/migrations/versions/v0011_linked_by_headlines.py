"""Accounts without a headline of their own, or without any time, wait to be linked anew."""

from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Put every account on the list of those that wait."""
    op.execute("insert into pending select id from accounts where id not in (select account_id from pending)")
