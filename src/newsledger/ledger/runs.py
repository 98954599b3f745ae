"""When the ledger was written to, by which version, with what result."""

from sqlalchemy import Connection, insert, update

from newsledger.ledger.codec import dumps
from newsledger.ledger.tables import RUNS


def begin_run(connection: Connection, command: str, version: str, at: str) -> int:
    """The number of a new run."""
    made = connection.execute(insert(RUNS).values(command=command, version=version, started_at=at))
    key = made.inserted_primary_key
    assert key is not None
    return int(key[0])


def end_run(connection: Connection, run: int, report: object, at: str) -> None:
    """Write down how the run ended."""
    connection.execute(update(RUNS).where(RUNS.c.seq == run).values(finished_at=at, report=dumps(report)))
