"""From a rule to the page that says it."""

import io
import re

import pytest
from rich.console import Console

from newsledger.outputs.explanation import render
from newsledger.outputs.views import ExplanationView
from tests.outputs.dossiers import make_dossier


def make_explanation(field: str = "killed", title: str = "Siege of a harbour office") -> ExplanationView:
    view = make_dossier(title=title)
    return ExplanationView(
        settled=view.settled,
        field=field,
        findings=tuple(finding for finding in view.settled.findings if finding.field.startswith(field)),
        conflicts=tuple(conflict for conflict in view.settled.conflicts if conflict.field == field),
        claims={
            recorded.claim.id: recorded
            for member in view.incident.members
            for recorded in member.claims
            if recorded.claim.field == field
        },
        documents={page.document.id: page for page in view.documents},
    )


def printed(view: ExplanationView) -> str:
    stream = io.StringIO()
    render(view, Console(file=stream, width=80, highlight=False))
    return stream.getvalue()


def test_it_walks_from_the_rule_to_the_page() -> None:
    text = printed(make_explanation())
    steps = [
        "killed, victims: 5 (3–5)",
        "rule  the later report",
        "for",
        "killed, victims: 5 — Rosa Díaz",
        "“Five people were killed",
        "claim late-document",
        "page late-documen",
        "https://elfaro.example/a",
    ]
    places = [text.index(step) for step in steps]
    assert places == sorted(places)


def test_claims_against_are_told_from_those_for_it() -> None:
    text = printed(make_explanation())
    assert re.search(r"against\s+killed, not specified: 3 — a port worker", text)


def test_a_conflict_is_a_sentence() -> None:
    assert "3 by a port worker, but 5 by the navy a day later" in printed(make_explanation())


def test_quotes_name_their_characters() -> None:
    assert re.search(r"\[\d+:\d+\]", printed(make_explanation()))


def test_a_field_that_nobody_speaks_of_says_so() -> None:
    assert "Nobody speaks of it." in printed(make_explanation("arrested"))


@pytest.mark.parametrize("title", ["Siege \x1b[2J", "Siege \u202e"], ids=ascii)
def test_nothing_raw_reaches_the_terminal(title: str) -> None:
    assert not re.search("[\x1b\u202e]", printed(make_explanation(title=title)))


def test_eighty_columns_are_enough() -> None:
    assert all(len(line) <= 80 for line in printed(make_explanation()).splitlines())
