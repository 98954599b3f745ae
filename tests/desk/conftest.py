"""A ledger, and the tiny language in place of the rules of reading."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from newsledger.desk import annotating, taking
from newsledger.ledger.opening import Ledger, open_ledger
from tests.databases import BOTH, new_location
from tests.desk import telling


@pytest.fixture(autouse=True)
def tiny_language(monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents are read in the tiny language, and the clock stands still."""
    monkeypatch.setattr(taking, "read", telling.read)
    monkeypatch.setattr(annotating, "read", telling.read)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")


@pytest.fixture(params=BOTH)
def ledger(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Ledger]:
    """A new ledger, on either database."""
    with new_location(request.param, tmp_path) as location, open_ledger(location, create=True) as opened:
        yield opened
