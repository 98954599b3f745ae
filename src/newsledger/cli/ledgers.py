"""The ledger that a command was asked for, opened; what that takes is imported when a command runs."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from newsledger.ledger.opening import Ledger


@contextmanager
def opened(ledger: str | None, *, create: bool = False) -> Iterator["Ledger"]:
    """The ledger that `--ledger` names, else the environment, else this folder; raises LedgerError."""
    from newsledger.ledger.opening import open_ledger
    from newsledger.settings import ledger_location

    with open_ledger(ledger_location(ledger), create=create) as found:
        yield found


@contextmanager
def reading(ledger: str | None) -> Iterator["Connection"]:
    """One moment of that ledger."""
    with opened(ledger) as found, found.reading() as connection:
        yield connection


@contextmanager
def writing(ledger: str | None, *, create: bool = False) -> Iterator["Connection"]:
    """A transaction of that ledger that is kept whole or not at all."""
    with opened(ledger, create=create) as found, found.writing() as connection:
        yield connection
