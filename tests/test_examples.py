"""The examples: written for the project, the same bytes each time, and read as they should be."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from newsledger.documents import Page, pages, read_page
from newsledger.model import Document

ROOT = Path(__file__).resolve().parent.parent
REPORTS = ROOT / "examples" / "reports"
# All six reports tell of the siege.
LINKED = 6


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    read = [read_page(page) for page in pages([REPORTS]) if isinstance(page, Page)]
    return {Path(document.source or "").name: document for document in read}


def newsledger(*words: str, ledger: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "newsledger", *words, "--ledger", str(ledger)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    return done.stdout


@pytest.fixture(scope="module")
def incidents(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    ledger = tmp_path_factory.mktemp("examples") / "ledger.db"
    newsledger("add", "examples/reports", ledger=ledger)
    return [json.loads(line) for line in newsledger("export", "incidents", ledger=ledger).splitlines()]


@pytest.mark.parametrize("path", sorted(REPORTS.iterdir()), ids=lambda path: path.name)
def test_each_report_says_that_it_was_written_for_the_project(path: Path) -> None:
    text = " ".join(path.read_text(encoding="utf-8").split()).lower()
    assert "newsledger" in text
    assert "invented" in text


def test_the_archive_is_what_its_script_writes() -> None:
    script = ROOT / "tools" / "example_warc.py"
    code = "import sys, example_warc; sys.stdout.buffer.write(example_warc.archive())"
    made = subprocess.run(
        [sys.executable, "-c", code], cwd=script.parent, check=True, capture_output=True
    ).stdout
    assert made == (REPORTS / "4-riverside-observer.warc").read_bytes()


@pytest.mark.parametrize(
    ("name", "published"),
    [
        ("1-stepney-lantern.txt", None),
        ("2-northern-wire.jsonl:1", "1911-01-03"),
        ("2-northern-wire.jsonl:2", "1911-01-04"),
        ("3-thames-courier.html", "1911-01-04"),
        ("4-riverside-observer.warc", "1911-01-07"),
        ("5-empire-chronicle.rss", "1911-07-08"),
    ],
)
def test_dates_of_1911_go_through(documents: dict[str, Document], name: str, published: str | None) -> None:
    document = next(document for source, document in documents.items() if source.startswith(name))
    assert document.status == "read"
    assert (document.published.value or "")[:10] == (published or "")


def test_noise_is_told_from_the_story(documents: dict[str, Document]) -> None:
    document = documents["1-stepney-lantern.txt"]
    text = document.text or ""
    noise = "\n".join(text[b.start : b.end] for b in document.blocks if b.kind == "boilerplate")
    assert "Cookies" in noise
    assert "ADVERTISEMENT" in noise
    assert "Share" in noise
    assert "Scots Guards" not in noise


def test_the_reports_tell_one_siege_and_what_came_before(incidents: list[dict[str, Any]]) -> None:
    siege = max(incidents, key=lambda incident: len(incident["documents"]))
    assert len(siege["documents"]) >= LINKED
    assert siege["start"]["value"][:10] == "1911-01-03"
    assert siege["place"]["locality"] in ("London", "Stepney")
    assert siege["tolls"]["killed"]["attackers"]["best"] == 2
    assert any("Houndsditch" in json.dumps(incident) for incident in incidents if incident is not siege)
