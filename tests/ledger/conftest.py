"""New ledgers for the tests of the store."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from newsledger.ledger.opening import open_ledger
from tests.databases import BOTH, new_location


@pytest.fixture(params=BOTH)
def connection(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Connection]:
    """A writing transaction of a new ledger, on each database that is there."""
    with (
        new_location(request.param, tmp_path) as location,
        open_ledger(location, create=True) as ledger,
        ledger.writing() as connection,
    ):
        yield connection
