"""Where tests keep ledgers: a SQLite file, or a database of its own on tools/postgresql.sh's server."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, make_url
from sqlalchemy.engine import URL

from newsledger.ledger.opening import open_ledger

SERVER = os.environ.get("NEWSLEDGER_TEST_POSTGRESQL", "")

# Parameters of a fixture that is wanted on both databases.
BOTH = (
    pytest.param("sqlite", id="sqlite"),
    pytest.param(
        "postgresql",
        id="postgresql",
        marks=pytest.mark.skipif(not SERVER, reason="no PostgreSQL here; make test starts one"),
    ),
)

_NUMBERS = count()


@contextmanager
def new_location(kind: str, folder: Path, *, empty: bool = False) -> Iterator[str]:
    """The file name or URL of a ledger that is to be made, gone when the block ends.

    On the server its tables are there already, unless it is to be `empty`.
    """
    if kind == "sqlite":
        yield str(folder / "ledger.db")
        return
    name = f"test_{os.getpid()}_{next(_NUMBERS)}"
    _run(f"create database {name}" + ("" if empty else f" template {_template()}"))
    try:
        yield _url(name).render_as_string(hide_password=False)
    finally:
        _run(f"drop database if exists {name} with (force)")


@cache
def _template() -> str:
    """A database with an empty ledger: copying it takes a tenth of the time of making one."""
    name = f"test_{os.getpid()}_template"
    _run(f"create database {name}")
    with open_ledger(_url(name).render_as_string(hide_password=False), create=True):
        pass
    return name


def _url(name: str) -> URL:
    return make_url(SERVER).set(database=name)


def _run(statement: str) -> None:
    engine = _server()
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql(statement)
    engine.dispose()


def _server() -> Engine:
    return create_engine(make_url(SERVER).set(drivername="postgresql+psycopg"))
