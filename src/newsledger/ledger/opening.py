"""Opening a ledger: a SQLite file or a PostgreSQL database, checked before anything is done with it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError

from newsledger.errors import LedgerError
from newsledger.ledger import people_tables, summary_tables  # noqa: F401  (all tables are known once one opens)
from newsledger.ledger.schema import is_ready, make_ready

# Seconds to wait for another process that is writing; linking a large ledger may take that long.
BUSY_SECONDS = 60

# Kilobytes of a SQLite file that a connection keeps in memory, and that one keeps that links: a batch of
# accounts changes some 15,000 pages of 4 KB all over a large ledger, and what does not fit is written twice.
_CACHE, _LINKING_CACHE = 64 * 1024, 256 * 1024

# The advisory lock that writers to one PostgreSQL database share; any number that nobody else uses.
_WRITING = 0x6E657773


@dataclass(frozen=True, slots=True)
class Ledger:
    """An opened ledger. `name` is how messages call it, without a password."""

    engine: Engine
    name: str

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection whose changes are all kept, or none of them where the block raises."""
        with self._transaction(self.engine) as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one moment of the ledger and locks nobody out."""
        with self._transaction(_for_reading(self.engine)) as connection:
            yield connection

    @contextmanager
    def _transaction(self, engine: Engine) -> Iterator[Connection]:
        try:
            with engine.begin() as connection:
                yield connection
        except DBAPIError as error:
            raise LedgerError(_explained(self.name, error)) from error


@contextmanager
def open_ledger(location: str, *, create: bool = False) -> Iterator[Ledger]:
    """The ledger at a file name or `postgresql://` URL, its tables of this version.

    With `create` a missing file is made, or LedgerError says why not; without, it must be there.
    """
    ledger = _server(location) if "://" in location else _file(Path(location), create)
    try:
        with ledger.reading() as connection:
            ready = is_ready(connection, ledger.name, create=create)
        if not ready:
            _set_up(ledger.engine)
            with ledger.writing() as connection:
                make_ready(connection)
        yield ledger
    finally:
        ledger.engine.dispose()


def _server(location: str) -> Ledger:
    try:
        url = make_url(location)
    except ArgumentError:
        raise LedgerError("the ledger's URL cannot be read; write postgresql://user@host/database") from None
    name = url.render_as_string(hide_password=True)
    if url.drivername not in ("postgresql", "postgres"):
        raise LedgerError(f"{name}: only postgresql:// URLs and SQLite files can hold a ledger")
    try:
        engine = create_engine(url.set(drivername="postgresql+psycopg"))
    except ModuleNotFoundError:
        raise LedgerError(
            f"{name} needs the PostgreSQL driver; run pip install 'newsledger[postgresql]'"
        ) from None
    event.listen(engine, "begin", _begin_on_server)
    return Ledger(engine, name)


def _file(path: Path, create: bool) -> Ledger:
    name = str(path)
    if path.is_dir():
        raise LedgerError(f"{name} is a folder; name a file in it with --ledger")
    if not path.exists() and not create:
        raise LedgerError(
            f"there is no ledger at {name}; run newsledger add PATH... first, or name one with --ledger"
        )
    if not path.parent.is_dir():
        raise LedgerError(f"the folder of {name} does not exist; create it, or name another with --ledger")
    engine = create_engine(URL.create("sqlite", database=name), creator=lambda: _connect(path))
    event.listen(engine, "begin", _begin)
    return Ledger(engine, name)


def _connect(path: Path) -> sqlite3.Connection:
    # SQLAlchemy opens the transactions itself, see _begin.
    # A server hands its connections from thread to thread; the pool sees to it that one has it at a time.
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("pragma synchronous=normal")
        connection.execute(f"pragma cache_size=-{_CACHE}")
        # Zeros where rows were: what is removed for good must not lie in free pages, whoever freed them.
        connection.execute("pragma secure_delete=on")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def make_room(connection: Connection) -> None:
    """Let a connection that links keep more of a SQLite file in memory than others do, while it lives."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"pragma cache_size=-{_LINKING_CACHE}")


def _set_up(engine: Engine) -> None:
    """Let readers read a SQLite file while it is written to; the file remembers it."""
    if engine.dialect.name == "sqlite":
        raw = engine.raw_connection()
        try:
            raw.cursor().execute("pragma journal_mode=wal")
        finally:
            raw.close()


def _begin(connection: Connection) -> None:
    # Locking at once: a transaction that reads first and writes later would fail beside another writer.
    statement = "begin" if connection.get_execution_options().get("reading") else "begin immediate"
    connection.exec_driver_sql(statement)


def _begin_on_server(connection: Connection) -> None:
    # One writer at a time, as in a SQLite file: what a document is a copy of depends on those before it.
    if not connection.get_execution_options().get("reading"):
        connection.exec_driver_sql(f"select pg_advisory_xact_lock({_WRITING})")


def _for_reading(engine: Engine) -> Engine:
    if engine.dialect.name == "sqlite":
        return engine.execution_options(reading=True)
    return engine.execution_options(reading=True, isolation_level="REPEATABLE READ")


def _explained(name: str, error: SQLAlchemyError) -> str:
    """The database's complaint with what to do next."""
    complaint = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
    lowered = complaint.lower()
    steps: dict[str, str] = {
        "not a database": "it is no SQLite file; name another with --ledger",
        "malformed": "it is damaged; restore it from a copy, or name another with --ledger",
        "readonly": "it cannot be written; change its permissions, or name another with --ledger",
        "unable to open": "check its folder and permissions, or name another with --ledger",
        "locked": "another process is writing to it; try again when that has ended",
        "connection": "check that the server runs and lets you in",
        "full": "the disk is full; make room and run the same command again",
    }
    step = next(
        (advice for sign, advice in steps.items() if sign in lowered), "nothing of this step was kept"
    )
    return f"ledger {name}: {complaint}; {step}"
