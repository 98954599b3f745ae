"""Scores are found by their second account in the order of the scores, without a look at the table."""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the index anew, with all columns."""
    op.drop_index("ix_scores_second", "scores")
    op.create_index("ix_scores_second", "scores", ["second", "score", "first"])
