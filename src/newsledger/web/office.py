"""What all requests share: the opened ledger, one writer at a time, what was worked out lately."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from sqlalchemy import Connection

from newsledger.ledger.opening import Ledger
from newsledger.ledger.people import has_people
from newsledger.web.settings import WebSettings


@dataclass(slots=True)
class Office:
    """The ledger behind the application. `accounts` is read when it starts: making the first account of a
    running server takes a restart, so that nobody is locked out halfway through a form."""

    ledger: Ledger
    settings: WebSettings
    accounts: bool
    _pen: threading.Lock = field(default_factory=threading.Lock)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One moment of the ledger; locks nobody out."""
        with self.ledger.reading() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is kept whole or not at all; writers of this process queue here.

        In the order of their coming, where SQLite would let them poll for the file.
        """
        with self._pen, self.ledger.writing() as connection:
            yield connection


def open_office(ledger: Ledger, settings: WebSettings) -> Office:
    """The office of an opened ledger."""
    with ledger.reading() as connection:
        accounts = has_people(connection) and not settings.public
    return Office(ledger, settings, accounts)
