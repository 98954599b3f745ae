"""Which version of the tables a ledger has, and bringing it to this one."""

from threading import Lock

from sqlalchemy import Column, Connection, MetaData, PrimaryKeyConstraint, String, Table, inspect, text

from newsledger.errors import LedgerError
from newsledger.ledger.tables import METADATA

# The newest step in migrations/versions. A test holds the two together.
HEAD = "0011"
VERSION_TABLE = "newsledger_schema"
# As Alembic makes it.
_VERSIONS = Table(
    VERSION_TABLE,
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name=f"{VERSION_TABLE}_pkc"),
)

# Alembic keeps the migration that runs in the module's globals: two at once would mix their steps.
_MIGRATING = Lock()


def is_ready(connection: Connection, name: str, *, create: bool) -> bool:
    """Whether the tables are of this version already; `name` is for messages.

    Raises LedgerError where the database belongs to something else, is of a newer version, or is empty
    and not to be created.
    """
    version = _version(connection, name)
    if version == HEAD:
        return True
    if version is None and not create:
        raise LedgerError(f"{name} holds no ledger yet; run newsledger add PATH... first")
    if version is not None and version > HEAD:
        raise LedgerError(
            f"{name} was written by a newer newsledger (schema {version}, this one knows {HEAD}); "
            "upgrade newsledger, or name another ledger with --ledger"
        )
    return False


def _version(connection: Connection, name: str) -> str | None:
    """The schema version; None for an empty database."""
    tables = inspect(connection).get_table_names()
    if VERSION_TABLE in tables:
        found = connection.execute(text(f"select version_num from {VERSION_TABLE}")).scalar()
        return None if found is None else str(found)
    if tables:
        raise LedgerError(
            f"{name} is a database of something else (it has a table {tables[0]!r}); "
            "name another file with --ledger"
        )
    return None


def make_ready(connection: Connection) -> None:
    """Bring the tables to this version: a new file gets them at once, what holds some the missing steps.

    The steps would make the same tables (a test holds the two together), in ten times as long.
    """
    if connection.dialect.name != "sqlite" or inspect(connection).get_table_names():
        migrate(connection)
        return
    METADATA.create_all(connection, checkfirst=False)
    _VERSIONS.create(connection, checkfirst=False)
    connection.execute(_VERSIONS.insert().values(version_num=HEAD))


def migrate(connection: Connection) -> None:
    """Run the missing steps, all or none; Alembic is imported only here, since most runs need none."""
    import logging

    from alembic import command
    from alembic.config import Config

    logging.getLogger("alembic").setLevel(logging.WARNING)
    config = Config()
    config.set_main_option("script_location", "newsledger.ledger:migrations")
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    with _MIGRATING:
        command.upgrade(config, "head")
