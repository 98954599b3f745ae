"""The same on PostgreSQL, where NEWSLEDGER_TEST_POSTGRESQL names a database that may be emptied."""

import os
from collections.abc import Iterator

import pytest
from sqlalchemy import text

from newsledger.ledger.groups import Founding, resolve
from newsledger.ledger.opening import Ledger, open_ledger
from newsledger.ledger.regrouping import Grouping, write_grouping
from newsledger.ledger.schema import VERSION_TABLE
from newsledger.ledger.tables import METADATA, RUNS

URL = os.environ.get("NEWSLEDGER_TEST_POSTGRESQL", "")

pytestmark = pytest.mark.skipif(not URL, reason="no PostgreSQL here; make test starts one")


@pytest.fixture
def ledger() -> Iterator[Ledger]:
    """A new ledger on the server."""
    with open_ledger(URL, create=True) as opened, opened.writing() as connection:
        METADATA.drop_all(connection)
        connection.execute(text(f"drop table {VERSION_TABLE}"))
    with open_ledger(URL, create=True) as opened:
        yield opened


def test_a_server_holds_a_ledger(ledger: Ledger) -> None:
    with ledger.writing() as connection:
        connection.execute(
            RUNS.insert().values(command="add", version="0", started_at="2020-01-01T00:00:00Z")
        )
        write_grouping(
            connection, Grouping((Founding("abc", "a1"),), {"a1": "abc"}, (), {"old": "abc"}), "2020"
        )
    with open_ledger(URL) as again, again.reading() as connection:
        assert resolve(connection, "ol") == resolve(connection, "ab") == ["abc"]


def test_an_error_leaves_nothing_of_its_transaction(ledger: Ledger) -> None:
    with pytest.raises(ZeroDivisionError), ledger.writing() as connection:
        connection.execute(RUNS.insert().values(command="add", version="0", started_at=""))
        raise ZeroDivisionError
    with ledger.reading() as connection:
        assert connection.execute(RUNS.select()).all() == []
