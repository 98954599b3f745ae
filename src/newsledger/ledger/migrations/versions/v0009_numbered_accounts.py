"""What linking keeps lies in the order of adding, under numbers in place of ids; nothing is linked anew."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

# Rows handled at a time.
_BATCH = 10_000


def upgrade() -> None:
    """Number the accounts that have a profile, and write their rows anew in that order."""
    _number()
    _profiles()
    _filings()
    _scores()
    op.drop_table("places")


def _number() -> None:
    """Numbers in the order of adding; beside them, for this step alone, where each lies on its day."""
    op.create_table(
        "numbers",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("account_id", sa.Text, nullable=False, unique=True),
    )
    op.create_table(
        "places",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("place", sa.BigInteger, nullable=False),
    )
    connection = op.get_bind()
    found = connection.execute(
        sa.text(
            "select profiles.account_id from profiles"
            " left join accounts on accounts.id = profiles.account_id"
            " left join documents on documents.id = accounts.document_id"
            " order by documents.seq, accounts.position, profiles.account_id"
        )
    )
    last = 0
    ids: Sequence[str] = found.scalars().all()
    for at in range(0, len(ids), _BATCH):
        part = list(enumerate(ids[at : at + _BATCH], last + 1))
        last += len(part)
        connection.execute(
            sa.text("insert into numbers (number, account_id) values (:number, :account)"),
            [{"number": number, "account": account} for number, account in part],
        )
        connection.execute(
            sa.text("insert into places (number, place) values (:number, :place)"),
            [{"number": number, "place": _place(account)} for number, account in part],
        )


def _place(account: str) -> int:
    return int.from_bytes(account.encode()[:5].ljust(5, b"\0"))


def _profiles() -> None:
    op.create_table(
        "numbered_profiles",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("data", sa.Text, nullable=False),
    )
    op.execute(
        "insert into numbered_profiles (number, data) select number, data from profiles"
        " join numbers on numbers.account_id = profiles.account_id order by number"
    )
    _replace("profiles")


def _filings() -> None:
    """Keys of six bytes instead of eight; days and ids in one number."""
    op.create_table(
        "numbered_filings",
        sa.Column("key", sa.BigInteger, nullable=False),
        sa.Column("place", sa.BigInteger, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("key", "place", "number"),
        sqlite_with_rowid=False,
    )
    op.execute(
        "insert into numbered_filings (key, place, number)"
        " select distinct key / 65536, day * 1099511627776 + place, numbers.number from filings"
        " join numbers on numbers.account_id = filings.account_id"
        " join places on places.number = numbers.number order by 1, 2, 3"
    )
    _replace("filings")
    op.create_index("ix_filings_number", "filings", ["number"])


def _scores() -> None:
    op.create_table(
        "numbered_scores",
        sa.Column("newer", sa.Integer, nullable=False),
        sa.Column("older", sa.Integer, nullable=False),
        sa.Column("score", sa.Float),
        sa.PrimaryKeyConstraint("newer", "older"),
        sqlite_with_rowid=False,
    )
    newer, older = (
        f"case when one.number {sign} two.number then one.number else two.number end" for sign in "><"
    )
    op.execute(
        f"insert into numbered_scores (newer, older, score) select {newer}, {older}, score from scores"
        " join numbers as one on one.account_id = scores.first"
        " join numbers as two on two.account_id = scores.second order by 1, 2"
    )
    _replace("scores")
    op.create_index("ix_scores_older", "scores", ["older", "score", "newer"])


def _replace(table: str) -> None:
    op.drop_table(table)
    op.rename_table(f"numbered_{table}", table)
