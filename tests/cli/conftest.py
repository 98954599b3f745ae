"""The command line run in this process, with the tiny language in place of the rules of reading."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from newsledger.cli.app import execute
from newsledger.desk import annotating, taking
from tests.desk import telling

BLAST = "A blast in Testville on 2020-01-02 left 5 killed and 9 injured, police said."
FIRE = "A fire in Otherton on 2020-03-04 left 2 killed at a mill."


@dataclass(frozen=True)
class Result:
    """What a command left behind."""

    status: int
    out: str
    err: str


Call = Callable[..., Result]


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Call:
    """Runs a command in an empty folder with a clock that stands still."""
    monkeypatch.setattr(taking, "read", telling.read)
    monkeypatch.setattr(annotating, "read", telling.read)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    monkeypatch.delenv("NEWSLEDGER_LEDGER", raising=False)
    monkeypatch.chdir(tmp_path)

    def called(*arguments: str) -> Result:
        status = execute(arguments)
        captured = capfd.readouterr()
        return Result(status, captured.out, captured.err)

    return called


@pytest.fixture
def two_pages(call: Call, tmp_path: Path) -> Call:
    """The same with a ledger of two pages about two incidents."""
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "blast.txt").write_text(BLAST)
    (tmp_path / "pages" / "fire.txt").write_text(FIRE)
    assert call("add", "pages").status == 0
    return call
