"""Statements that go to the database's driver as they are.

Linking one account asks a dozen questions and writes a hundred rows; there SQLAlchemy takes longer to put the
statements together than the databases to carry them out. Both drivers take values by position.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection

from newsledger.ledger.batches import batches

Values = tuple[object, ...]


def mark(connection: Connection) -> str:
    """What stands for a value in a statement."""
    return "?" if connection.dialect.paramstyle == "qmark" else "%s"


def marks(connection: Connection, count: int) -> str:
    """So many of them, with commas between."""
    return _marks(mark(connection), count)


@lru_cache(maxsize=2048)
def _marks(one: str, count: int) -> str:
    return ", ".join([one] * count)


def rows(connection: Connection, statement: str, values: Iterable[object] = ()) -> Sequence[tuple[Any, ...]]:
    """All rows that a query finds."""
    result = connection.exec_driver_sql(statement, tuple(values))
    found: Sequence[tuple[Any, ...]] = result.cursor.fetchall()
    result.close()
    return found


def among(
    connection: Connection, query: str, values: Sequence[object], then: str = ""
) -> Iterator[tuple[Any, ...]]:
    """The rows of a query that ends before the list of values that it is about, and goes on with `then`.

    Of many values a part is asked for at a time.
    """
    for part in batches(values):
        yield from rows(connection, f"{query} ({marks(connection, len(part))}) {then}", part)


def put(connection: Connection, table: str, columns: Sequence[str], values: Sequence[Values]) -> None:
    """Insert rows, the values of each in the order of the columns."""
    if values:
        into = f"insert into {table} ({', '.join(columns)}) values ({marks(connection, len(columns))})"
        connection.exec_driver_sql(into, list(values))
