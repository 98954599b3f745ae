"""What a server does by itself while nobody asks it anything."""

import os
import time
from pathlib import Path

import pytest
from sqlalchemy import func, select

from newsledger.desk import ahead
from newsledger.ledger.opening import open_ledger
from newsledger.ledger.summary_tables import SETTLEMENTS
from newsledger.web import events
from newsledger.web.events import Ticker
from newsledger.web.office import Office, open_office
from newsledger.web.office import QueuedLedger as Ledger
from newsledger.web.settings import WebSettings


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A spell is long enough for all incidents, on however busy a machine."""
    monkeypatch.setattr(events, "SPELL", 60.0)


def kept(ledger: Ledger) -> int:
    """How many settlements a ledger keeps."""
    with ledger.reading() as connection:
        return connection.execute(select(func.count()).select_from(SETTLEMENTS)).scalar() or 0


def looked(office: Office, times: int = 3) -> int:
    """How much is kept after so many looks of a new ticker."""
    ticker = Ticker(office)
    for _ in range(times):
        ticker._look()
    return kept(office.ledger)


def test_large_incidents_are_settled_ahead(settings: WebSettings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "PAGES", 1)
    with open_ledger(settings.ledger) as ledger:
        office = open_office(ledger, settings)
        assert kept(office.ledger) == 0
        assert looked(office) == 6


def test_small_ones_are_not(settings: WebSettings) -> None:
    with open_ledger(settings.ledger) as ledger:
        assert looked(open_office(ledger, settings)) == 0


def test_no_spell_of_it_is_long(settings: WebSettings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "PAGES", 1)
    monkeypatch.setattr(events, "SPELL", -1.0)
    monkeypatch.setattr(os, "getpid", lambda: 2)
    with open_ledger(settings.ledger) as ledger:
        office = open_office(ledger, settings)
        assert [looked(office, 2), looked(office, 1), looked(office, 1)] == [2, 4, 6]


def test_after_a_long_spell_looks_are_left_out(
    settings: WebSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ahead, "PAGES", 1)
    monkeypatch.setattr(os, "getpid", lambda: 2)
    now = iter(range(100))
    monkeypatch.setattr(time, "monotonic", lambda: next(now))
    monkeypatch.setattr(Office, "work_ahead", lambda self, seconds: next(now) > 0)
    monkeypatch.setattr(events, "SPELL", 1.0)
    with open_ledger(settings.ledger) as ledger:
        ticker = Ticker(open_office(ledger, settings))
        rests = []
        for _ in range(4):
            ticker._look()
            rests.append(ticker.rest)
    assert rests == [0, 2, 1, 2]


def test_half_of_the_workers_wait_for_the_others(
    settings: WebSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ahead, "PAGES", 1)
    monkeypatch.setattr(os, "getpid", lambda: 3)
    with open_ledger(settings.ledger) as ledger:
        office = open_office(ledger, settings)
        # The first look sums up what was added, the second sees it for the first time.
        assert [looked(office, 2), looked(office, 2)] == [0, 6]


def test_a_ledger_that_cannot_be_written_is_shown_all_the_same(
    settings: WebSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ahead, "PAGES", 1)
    with open_ledger(settings.ledger) as ledger:
        office = open_office(ledger, settings)
        looked(office, 1)
    path = Path(settings.ledger)
    with open_ledger(f"{path}") as ledger:
        with ledger.engine.connect() as connection:
            connection.exec_driver_sql("pragma query_only=on")
        office = open_office(ledger, settings)
        assert looked(office) == 0
