"""Which judgements stand: rows of judgements by a column, and the undos among them."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, select

from newsledger.ledger.batches import parts
from newsledger.ledger.tables import JUDGEMENTS

# Judgements of version 0004 and later, in the order in which they were made.
ROWS: Select[Any] = select(JUDGEMENTS).where(JUDGEMENTS.c.id.is_not(None)).order_by(JUDGEMENTS.c.seq)


def rows_where(
    connection: Connection, column: ColumnElement[Any], values: Collection[str], until: str | None
) -> list[Row[Any]]:
    """The rows that have one of the values in a column, in the order of making."""
    query = ROWS if until is None else ROWS.where(JUDGEMENTS.c.recorded_at <= until)
    rows = [row for part in parts(values) for row in connection.execute(query.where(column.in_(part)))]
    return sorted(rows, key=lambda row: row.seq)


def undone_of(connection: Connection, ids: Sequence[str], until: str | None = None) -> dict[str, str]:
    """The undo that stands against each of these judgements; an undo may itself be undone."""
    rows = rows_where(connection, JUDGEMENTS.c.target, ids, until)
    if not rows:
        return {}
    gone = undone_of(connection, [row.id for row in rows], until)
    return {row.target: row.id for row in rows if row.id not in gone}
