"""The migrations and the tables that the code knows are the same."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from newsledger.ledger import migrations
from newsledger.ledger.opening import open_ledger
from newsledger.ledger.schema import HEAD, VERSION_TABLE
from newsledger.ledger.tables import METADATA


def test_the_head_that_the_code_names_is_the_newest_step() -> None:
    assert ScriptDirectory(str(Path(migrations.__file__).parent)).get_heads() == [HEAD]


def test_a_migrated_ledger_has_the_tables_that_the_code_uses(tmp_path: Path) -> None:
    with open_ledger(str(tmp_path / "x.db"), create=True) as ledger, ledger.reading() as connection:
        context = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE})
        assert compare_metadata(context, METADATA) == []


def test_ledgers_made_at_once_are_each_whole(tmp_path: Path) -> None:
    """Alembic knows of one migration a process: steps of two at once would be mixed."""

    def made(number: int) -> int:
        location = str(tmp_path / f"{number}.db")
        with open_ledger(location, create=True) as ledger, ledger.reading() as connection:
            return len(inspect(connection).get_table_names())

    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(made, range(4)))) == 1
