"""newsledger add."""

import io
import json
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import BLAST, FIRE, Call


def test_what_was_read_is_counted_on_stderr(call: Call, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BLAST)
    (tmp_path / "b.jsonl").write_text(json.dumps({"text": FIRE}) + "\n{broken\n")
    result = call("add", "a.txt", "b.jsonl")
    assert result.status == 0
    assert result.out == ""
    assert "2 read, 0 already known, 1 rejected (newsledger.db)" in result.err
    assert "rejected b.jsonl:2: " in result.err


def test_adding_again_is_no_failure(two_pages: Call) -> None:
    result = two_pages("add", "pages/*.txt")
    assert result.status == 0
    assert "0 read, 2 already known, 0 rejected" in result.err


def test_when_every_document_was_rejected_the_status_says_so(call: Call, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    for _ in range(2):
        result = call("add", "empty.txt", "absent.txt")
        assert result.status == 1
        assert "rejected empty.txt: empty" in result.err
        assert "rejected absent.txt: no such file" in result.err


def test_nothing_to_read_is_a_failure(call: Call, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    result = call("add", "folder")
    assert result.status == 1
    assert "nothing to read" in result.err


def test_standard_input_is_a_path(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(BLAST.encode())))
    assert call("add", "-").status == 0
    assert json.loads(call("export", "documents").out)["text"] == BLAST


@pytest.mark.parametrize(
    ("ledger", "said"),
    [
        pytest.param("note.txt", "no SQLite file; name another with --ledger", id="a text file"),
        pytest.param("folder", "is a folder; name a file in it", id="a folder"),
        pytest.param("absent/x.db", "does not exist; create it", id="in no folder"),
        pytest.param("postgresql://u:secret@localhost:1/d", "", id="a server that is not there"),
        pytest.param("redis://h", "only postgresql:// URLs", id="another kind of server"),
    ],
)
def test_a_ledger_that_cannot_be_written_fails_with_the_next_step(
    call: Call, tmp_path: Path, ledger: str, said: str
) -> None:
    (tmp_path / "note.txt").write_text("Dear aunt, " * 100)
    (tmp_path / "folder").mkdir()
    (tmp_path / "page.txt").write_text(BLAST)
    result = call("add", "page.txt", "--ledger", ledger)
    assert result.status == 1
    assert said in result.err and "secret" not in result.err
    assert result.err.startswith("newsledger: ") and "Traceback" not in result.err
