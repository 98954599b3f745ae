"""Opening a ledger: made where asked for, refused with the next step where it cannot be used."""

import sqlite3
import sys
from pathlib import Path

import pytest
from sqlalchemy import select, text

from newsledger.errors import LedgerError
from newsledger.ledger.opening import make_room, open_ledger
from newsledger.ledger.tables import RUNS


def test_a_missing_file_becomes_a_ledger_in_wal_mode(tmp_path: Path) -> None:
    with open_ledger(str(tmp_path / "new.db"), create=True) as ledger, ledger.reading() as connection:
        assert connection.execute(select(RUNS)).all() == []
        assert connection.execute(text("pragma journal_mode")).scalar() == "wal"


def test_a_ledger_is_opened_again(tmp_path: Path) -> None:
    path = str(tmp_path / "one.db")
    with open_ledger(path, create=True) as ledger, ledger.writing() as connection:
        connection.execute(
            RUNS.insert().values(command="add", version="0", started_at="2020-01-01T00:00:00Z")
        )
    with open_ledger(path) as ledger, ledger.reading() as connection:
        assert connection.execute(select(RUNS.c.command)).scalars().all() == ["add"]


def test_an_empty_file_becomes_a_ledger(tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    with open_ledger(str(tmp_path / "empty.db"), create=True) as ledger, ledger.reading() as connection:
        assert connection.execute(select(RUNS)).all() == []


def test_a_connection_that_links_keeps_more_in_memory(tmp_path: Path) -> None:
    with open_ledger(str(tmp_path / "one.db"), create=True) as ledger, ledger.writing() as connection:
        before = connection.execute(text("pragma cache_size")).scalar_one()
        make_room(connection)
        # Negative numbers are kilobytes.
        assert connection.execute(text("pragma cache_size")).scalar_one() < before < 0


def test_an_error_leaves_nothing_of_its_transaction(tmp_path: Path) -> None:
    with open_ledger(str(tmp_path / "one.db"), create=True) as ledger:
        with pytest.raises(ZeroDivisionError), ledger.writing() as connection:
            connection.execute(RUNS.insert().values(command="add", version="0", started_at=""))
            raise ZeroDivisionError
        with ledger.reading() as connection:
            assert connection.execute(select(RUNS)).all() == []


def _foreign(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("create table bookmarks (url text)")
    connection.close()


def _newer(path: Path) -> None:
    with open_ledger(str(path), create=True) as ledger, ledger.writing() as connection:
        connection.execute(text("update newsledger_schema set version_num = '9999'"))


def _text(path: Path) -> None:
    path.write_text("This is a letter to my aunt and certainly no database. " * 100)


def _damaged(path: Path) -> None:
    with open_ledger(str(path), create=True):
        pass
    path.write_bytes(path.read_bytes()[:100] + b"\xff" * 4000)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        pytest.param(_foreign, r"has a table 'bookmarks'.*--ledger", id="another program's database"),
        pytest.param(_newer, r"newer newsledger \(schema 9999.*upgrade", id="a newer version's ledger"),
        pytest.param(_text, r"no SQLite file; name another with --ledger", id="a text file"),
        pytest.param(_damaged, r"malformed.*damaged; restore it", id="a damaged file"),
        pytest.param(Path.mkdir, r"is a folder; name a file", id="a folder"),
    ],
)
def test_what_is_no_ledger_is_refused_and_left_alone(tmp_path: Path, spoil, said: str) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "x.db"
    spoil(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(LedgerError, match=said), open_ledger(str(path), create=True):
        pass
    assert (path.read_bytes() if path.is_file() else None) == before


@pytest.mark.parametrize(
    ("location", "said"),
    [
        pytest.param("absent.db", "no ledger at .*; run newsledger add", id="a missing file"),
        pytest.param("absent/x.db", "no ledger at .*; run newsledger add", id="a missing folder"),
    ],
)
def test_reading_makes_no_ledger(tmp_path: Path, location: str, said: str) -> None:
    with pytest.raises(LedgerError, match=said), open_ledger(str(tmp_path / location)):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_not_made(tmp_path: Path) -> None:
    location = str(tmp_path / "absent" / "x.db")
    with pytest.raises(LedgerError, match=r"folder of .* does not exist"), open_ledger(location, create=True):
        pass


def test_another_kind_of_url_is_refused_without_its_password() -> None:
    with (
        pytest.raises(LedgerError, match="only postgresql://") as refused,
        open_ledger("mysql://u:secret@h/d"),
    ):
        pass
    assert "secret" not in str(refused.value)


def test_postgresql_without_its_driver_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    said = r"pip install 'newsledger\[postgresql\]'"
    with pytest.raises(LedgerError, match=said) as refused, open_ledger("postgresql://u:secret@localhost/d"):
        pass
    assert "secret" not in str(refused.value)
