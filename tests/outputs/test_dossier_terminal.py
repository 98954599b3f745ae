"""What the terminal shows of a dossier."""

import io
import re
from dataclasses import replace

import pytest
from rich.console import Console

from newsledger.outputs.dossier_terminal import render
from newsledger.outputs.views import DossierView
from tests.outputs.dossiers import EARLY, make_dossier


def printed(view: DossierView, *, width: int = 80, terminal: bool = False) -> str:
    stream = io.StringIO()
    render(view, Console(file=stream, width=width, force_terminal=terminal, highlight=False))
    return stream.getvalue()


def test_settled_values_come_before_what_was_said() -> None:
    text = printed(make_dossier())
    order = [
        text.index(part) for part in ("TOLLS", "FINDINGS", "CONFLICTS", "TIMELINE", "WHO SAID WHAT", "PAGES")
    ]
    assert order == sorted(order)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(
            r"Killed, victims +5 +3–5, 4–7 \(90 %\) +\[2\] against \[1\]", id="toll with range and claims"
        ),
        pytest.param(r"police +2 +\[3\]", id="part of a toll"),
        pytest.param(r"Injured, victims +12 +or more", id="open above"),
        pytest.param(r"Began +about 19:00 on 2 May 2022 \[5\]", id="time"),
        pytest.param(r"By +Brigada Sur \(also BS\): claimed", id="perpetrator"),
        pytest.param(r"3 by a port worker, but 5 by the navy a day later \[1\]\[2\]", id="conflict"),
        pytest.param(r"no time given +The navy gave a toll", id="step without a time"),
        pytest.param(r"5 victims — Rosa Díaz, spokeswoman, Navy, via Radio Cerro B", id="speaker"),
        pytest.param(r"at least 12 victims \(hedged\) — El Faro B", id="firmness"),
        pytest.param(r"has background +Bombing of a bus in Quilpué", id="related"),
        pytest.param(r"2 May 2022 \(inferred\)", id="inferred date"),
    ],
)
def test_the_dossier_says(words: str) -> None:
    assert re.search(words, printed(make_dossier()))


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_console(width: int) -> None:
    view = make_dossier(title="Siege " * 40, outlet="x" * 200)
    assert all(len(line) <= width for line in printed(view, width=width).splitlines())


def test_there_is_no_colour_but_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b" not in printed(make_dossier())
    assert "\x1b[" in printed(make_dossier(), terminal=True)


def test_no_color_is_honoured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert not re.search(r"\x1b\[[0-9;]*3[0-9]m", printed(make_dossier(), terminal=True))


@pytest.mark.parametrize(
    "hostile",
    [
        pytest.param("\x1b[2J\x1b[31m", id="escape sequence"),
        pytest.param("\x07\x08\x7f", id="controls"),
        pytest.param("\x9b31m", id="C1 control"),
        pytest.param("\u202egnp.exe", id="bidirectional override"),
        pytest.param("\udcff", id="lone surrogate"),
        pytest.param("\r\nfake line\x00", id="carriage return"),
    ],
)
def test_page_text_never_reaches_the_terminal_raw(hostile: str) -> None:
    view = make_dossier(
        title=f"Siege {hostile}", outlet=f"El {hostile}Faro", uri=f"https://a.example/{hostile}",
        early=EARLY.replace("Gunmen", hostile),
    )  # fmt: skip
    text = printed(view)
    text.encode("utf-8")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)


def test_rich_markup_in_a_page_is_only_text() -> None:
    assert "[red]Siege[/red]" in printed(make_dossier(title="[red]Siege[/red]"))


def test_an_incident_without_tolls_is_shown() -> None:
    view = make_dossier(changes={"tolls": {}, "conflicts": (), "timeline": (), "related": (), "start": None})
    text = printed(view)
    assert "TOLLS" not in text
    assert "FINDINGS" in text


def test_what_a_title_or_a_date_alone_gives_names_its_page() -> None:
    made = make_dossier()
    page = made.documents[1].document.id
    bare = {"killed.victims": "title of B", "start": "date of B"}
    findings = tuple(
        replace(f, supporting=(), against=(), documents=(page,)) if f.field in bare else f
        for f in made.settled.findings
    )
    assert {f.field for f in findings} >= set(bare)
    text = printed(make_dossier(changes={"findings": findings}))
    assert all(words in text for words in bare.values())
