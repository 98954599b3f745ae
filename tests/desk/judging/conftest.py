"""A ledger in a SQLite file, and in PostgreSQL where NEWSLEDGER_TEST_POSTGRESQL names a database to empty."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from newsledger.ledger.opening import Ledger, open_ledger

URL = os.environ.get("NEWSLEDGER_TEST_POSTGRESQL", "")
SERVER = pytest.mark.skipif(not URL, reason="no PostgreSQL here; make test starts one")


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=SERVER)])
def location(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new ledger is to be made."""
    if request.param == "sqlite":
        return str(tmp_path / "ledger.db")
    with open_ledger(URL, create=True) as opened, opened.writing() as connection:
        for table in inspect(connection).get_table_names():
            connection.execute(text(f'drop table "{table}"'))
    return URL


@pytest.fixture
def ledger(location: str) -> Iterator[Ledger]:
    """A new ledger."""
    with open_ledger(location, create=True) as opened:
        yield opened
