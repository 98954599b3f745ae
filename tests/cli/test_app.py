"""Exit statuses, and what goes where."""

import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import BLAST, Call


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("fly",), id="no such command"),
        pytest.param(("add",), id="no paths"),
        pytest.param(("show",), id="no incident"),
        pytest.param(("incidents", "--wings"), id="no such option"),
        pytest.param(("incidents", "--min-killed", "few"), id="no number"),
        pytest.param(("incidents", "--policy", "mine"), id="no such policy"),
        pytest.param(("incidents", "--as-of", "yesterday"), id="no ISO time"),
        pytest.param(("incidents", "--since", "13/2/2020"), id="no ISO date"),
        pytest.param(("incidents", "--by", "hearsay"), id="no such kind of time"),
        pytest.param(("export", "poems"), id="no such layout"),
    ],
)
def test_a_wrong_call_says_what_is_wrong_and_exits_with_2(
    two_pages: Call, arguments: tuple[str, ...]
) -> None:
    result = two_pages(*arguments)
    assert result.status == 2
    assert result.out == ""
    assert result.err.startswith("newsledger: ") and result.err.count("\n") == 1


def test_an_unknown_layout_names_the_known_ones(two_pages: Call) -> None:
    assert "incidents, claims, documents, judgements, csv, geojson" in two_pages("export", "poems").err


@pytest.mark.parametrize(
    "arguments",
    [("incidents",), ("show", "abc"), ("explain", "abc", "killed"), ("export", "claims")],
    ids=lambda arguments: arguments[0],
)
def test_reading_without_a_ledger_fails_with_the_next_step(
    call: Call, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    result = call(*arguments)
    assert result.status == 1
    assert "run newsledger add PATH... first" in result.err
    assert list(tmp_path.iterdir()) == []


def test_the_ledger_is_found_by_option_by_environment_and_in_this_folder(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "page.txt").write_text(BLAST)
    monkeypatch.setenv("NEWSLEDGER_LEDGER", str(tmp_path / "environment.db"))
    assert call("add", "page.txt", "--ledger", "option.db").status == 0
    assert (tmp_path / "option.db").exists() and not (tmp_path / "environment.db").exists()
    assert call("add", "page.txt").status == 0
    assert (tmp_path / "environment.db").exists() and not (tmp_path / "newsledger.db").exists()
    monkeypatch.delenv("NEWSLEDGER_LEDGER")
    assert call("add", "page.txt").status == 0
    assert (tmp_path / "newsledger.db").exists()


def test_a_file_name_cannot_command_the_terminal(call: Call, tmp_path: Path) -> None:
    name = "evil\x1b[2J\u202e.txt"
    (tmp_path / name).touch()
    result = call("add", name)
    assert result.status == 1
    assert "\x1b" not in result.err and "\u202e" not in result.err
    assert "evil<U+001B>[2J<U+202E>.txt" in result.err


def test_a_wrong_clock_is_named(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    (tmp_path / "page.txt").write_text(BLAST)
    result = call("add", "page.txt")
    assert result.status == 2 and "SOURCE_DATE_EPOCH is 'soon'" in result.err


def test_help_imports_no_database_and_no_reader() -> None:
    code = "import sys; from newsledger.cli.app import execute; execute(['--help']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert not loaded & {"sqlalchemy", "alembic", "rich", "lxml", "trafilatura", "newsledger.accounts"}


def test_output_that_nobody_reads_any_more_is_no_error(two_pages: Call, tmp_path: Path) -> None:
    program = f"{shlex.quote(sys.executable)} -m newsledger"
    reader = f"{program} export documents | head -c 1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", reader], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.endswith("0\n")
    assert done.stderr == ""
