"""A ledger of before version 0009, whose rows lay by the ids of accounts, has them by numbers afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from sqlalchemy import Connection, text

from newsledger.ledger import opening, schema
from newsledger.ledger.filings import Cabinet
from newsledger.ledger.opening import open_ledger
from newsledger.ledger.tables import METADATA
from tests.databases import BOTH, new_location

# In the order of adding; ids are hashes, so theirs is another one.
ADDED = ("c3f0aa1200000001", "05be771100000002", "9d41c0de00000003")

# Keys as version 0002 hashed them, to eight bytes.
TOWN, WORD = 4611686018427387904, 9223372036854775807
FIRST, SECOND, THIRD = ADDED


@contextmanager
def older(location: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Connection]:
    """A connection to a new ledger of version 0008."""
    upgrade = command.upgrade
    with monkeypatch.context() as patched:
        patched.setattr(schema, "HEAD", "0008")
        patched.setattr(opening, "make_ready", schema.migrate)
        patched.setattr(command, "upgrade", lambda config, _: upgrade(config, "0008"))
        with open_ledger(location, create=True) as ledger, ledger.writing() as connection:
            yield connection


def fill(connection: Connection) -> None:
    """Three linked accounts, and what was left of one whose document is gone."""
    for at, account in enumerate(ADDED):
        put(connection, "documents", id=f"d{at}", status="kept", facts="{}", blocks="[]", recorded_at="2020")
        about = {"document_id": f"d{at}", "position": 0, "kind": "focal", "data": "{}"}
        put(connection, "accounts", id=account, recorded_at="2020", **about)
        put(connection, "profiles", account_id=account, data=f'"profile {at}"')
        put(connection, "filings", key=TOWN, day=737000 + at, account_id=account)
    put(connection, "filings", key=WORD, day=737002, account_id=THIRD)
    put(connection, "scores", first=SECOND, second=FIRST, score=2.25)
    put(connection, "scores", first=SECOND, second=THIRD, score=None)
    put(connection, "scores", first="gone", second=THIRD, score=1.0)


def put(connection: Connection, table: str, **row: object) -> None:
    names = ", ".join(row)
    marks = ", ".join(f":{name}" for name in row)
    connection.execute(text(f"insert into {table} ({names}) values ({marks})"), row)


def table(connection: Connection, name: str) -> list[tuple[Any, ...]]:
    found = connection.execute(METADATA.tables[name].select().order_by(*METADATA.tables[name].c))
    return [tuple(row) for row in found]


@pytest.fixture(params=BOTH)
def moved(
    tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Connection]:
    """A ledger of version 0008 with three accounts, opened by this version."""
    with new_location(request.param, tmp_path, empty=True) as location:
        with older(location, monkeypatch) as connection:
            fill(connection)
        with open_ledger(location) as ledger, ledger.writing() as connection:
            yield connection


def test_accounts_are_numbered_in_the_order_of_adding(moved: Connection) -> None:
    assert table(moved, "numbers") == [(1, FIRST), (2, SECOND), (3, THIRD)]


def test_profiles_and_scores_are_those_of_before(moved: Connection) -> None:
    cabinet = Cabinet(moved)
    assert cabinet.profile_rows(ADDED) == {FIRST: '"profile 0"', SECOND: '"profile 1"', THIRD: '"profile 2"'}
    assert cabinet.scores_of(ADDED) == {(SECOND, FIRST): 2.25, (SECOND, THIRD): None}
    assert [row[:2] for row in table(moved, "scores")] == [(2, 1), (3, 2)]


def test_keys_lie_where_an_account_of_today_is_filed(
    moved: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = table(moved, "filings")
    monkeypatch.setattr("newsledger.ledger.filings.hashed", {"town": TOWN >> 16, "word": WORD >> 16}.get)
    keys = {account: (737000 + at, ["town", "word"][: 1 + at // 2]) for at, account in enumerate(ADDED)}
    Cabinet(moved).put_profiles(dict.fromkeys(ADDED, "{}"), keys)
    assert table(moved, "filings") == before != []
