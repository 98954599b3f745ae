"""The migrations and the tables that the code knows are the same."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, inspect

from newsledger.ledger import migrations
from newsledger.ledger.opening import open_ledger
from newsledger.ledger.schema import HEAD, VERSION_TABLE, make_ready, migrate
from newsledger.ledger.tables import METADATA


def test_the_head_that_the_code_names_is_the_newest_step() -> None:
    assert ScriptDirectory(str(Path(migrations.__file__).parent)).get_heads() == [HEAD]


def test_a_migrated_ledger_has_the_tables_that_the_code_uses() -> None:
    with create_engine("sqlite://").begin() as connection:
        migrate(connection)
        context = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE})
        assert compare_metadata(context, METADATA) == []


def tables_of(connection: Connection) -> dict[str, object]:
    """All that SQLite knows of each table and index, and what the version table holds."""

    def rows(statement: str) -> list[tuple[object, ...]]:
        return [tuple(row) for row in connection.exec_driver_sql(statement)]

    # The first column of each numbers the rows, which the order of making them decides.
    known: dict[str, object] = {
        str(name): sorted(
            [row[1:] for pragma in ("table_xinfo", "foreign_key_list", "index_xinfo") for row in rows(
                f"pragma {pragma}({name})"
            )],
            key=repr,
        )
        for (name,) in rows("select name from sqlite_master")
    }  # fmt: skip
    return known | {"version": rows(f"select * from {VERSION_TABLE}")}


def test_a_new_file_has_the_tables_that_the_steps_would_make() -> None:
    with create_engine("sqlite://").begin() as stepped, create_engine("sqlite://").begin() as made:
        migrate(stepped)
        make_ready(made)
        assert tables_of(made) == tables_of(stepped)


def test_ledgers_made_at_once_are_each_whole(tmp_path: Path) -> None:
    def made(number: int) -> int:
        location = str(tmp_path / f"{number}.db")
        with open_ledger(location, create=True) as ledger, ledger.reading() as connection:
            return len(inspect(connection).get_table_names())

    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(made, range(4)))) == 1
