"""A ledger, and the tiny language in place of the rules of reading."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from newsledger.desk import annotating, taking
from newsledger.ledger.opening import Ledger, open_ledger
from tests.desk import telling


@pytest.fixture(autouse=True)
def tiny_language(monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents are read in the tiny language, and the clock stands still."""
    monkeypatch.setattr(taking, "read", telling.read)
    monkeypatch.setattr(annotating, "read", telling.read)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """A new ledger."""
    with open_ledger(str(tmp_path / "ledger.db"), create=True) as opened:
        yield opened
