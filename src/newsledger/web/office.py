"""What all requests share: the opened ledger and one writer at a time."""

import os
import threading
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field

from sqlalchemy import Connection

from newsledger.desk.ahead import settling_ahead
from newsledger.desk.summarizing import BATCH, renew
from newsledger.ledger.opening import Ledger
from newsledger.ledger.people import has_people
from newsledger.ledger.summaries import outdated
from newsledger.web.settings import WebSettings


@dataclass(frozen=True, slots=True)
class QueuedLedger(Ledger):
    """A ledger whose writers of this process queue in the order of their coming.

    SQLite alone would have them poll for the file, and the unlucky one wait for seconds.
    """

    pen: threading.Lock = field(default_factory=threading.Lock)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection whose changes are all kept, or none of them where the block raises."""
        with self.pen, self._transaction(self.engine) as connection:
            yield connection


@dataclass(frozen=True, slots=True)
class Office:
    """The ledger behind the application and how that is set up.

    `accounts` is read when the application starts: making the first account takes a restart, so that nobody
    is locked out halfway through a form.
    """

    ledger: QueuedLedger
    settings: WebSettings
    accounts: bool

    def reading(self) -> AbstractContextManager[Connection]:
        """One moment of the ledger; locks nobody out."""
        return self.ledger.reading()

    def writing(self) -> AbstractContextManager[Connection]:
        """A transaction that is kept whole or not at all."""
        return self.ledger.writing()

    def catch_up(self) -> int:
        """Make some outdated summaries anew, where there are any; how many."""
        with self.reading() as connection:
            if not outdated(connection, 1):
                return 0
        with self.writing() as connection:
            return renew(connection, BATCH)

    def work_ahead(self, seconds: float) -> bool:
        """Settle large incidents ahead for so long; whether some may be left.

        Workers beside this one take others: they begin at the place of their own number.
        """
        end = time.monotonic() + seconds
        return any(time.monotonic() > end for _ in settling_ahead(self.ledger, os.getpid()))


def open_office(ledger: Ledger, settings: WebSettings) -> Office:
    """The office of an opened ledger."""
    with ledger.reading() as connection:
        accounts = has_people(connection) and not settings.public
    return Office(QueuedLedger(ledger.engine, ledger.name), settings, accounts)
