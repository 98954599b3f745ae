"""Links printed with what each feature adds."""

import io

import pytest
from rich.console import Console

from newsledger.model import Contribution, Link, Member
from newsledger.outputs.links import render
from newsledger.outputs.views import LinksView
from tests.outputs.dossiers import make_dossier

TABLE = {"wording": (2.0, "times the likeness"), "start": (-4.0, "any two accounts")}
REASONS = (
    Contribution("start", -4.0, "before anything is compared"),
    Contribution("wording", 1.5, "likeness 0.75: quay, crane"),
    Contribution("published.near", 0.0, "published 2 days apart"),
)


def make_links(*reasons: Contribution, decisions: tuple[tuple[str, str, str], ...] = ()) -> LinksView:
    view = make_dossier()
    members: dict[str, Member] = {member.account.id: member for member in view.incident.members}
    first, second = sorted(members)[:2]
    links = (Link(first, second, -2.5, reasons),) if reasons else ()
    return LinksView(view.settled, members, links, TABLE, decisions)


def printed(view: LinksView) -> str:
    stream = io.StringIO()
    render(view, Console(file=stream, width=80, highlight=False))
    return stream.getvalue()


def test_each_feature_stands_with_its_contribution_weight_and_meaning() -> None:
    text = printed(make_links(*REASONS))
    steps = ["-4.00 start: before", "+1.50 wording (0.75 × 2.0): likeness 0.75", "-2.50 together"]
    places = [text.index(step) for step in steps]
    assert places == sorted(places)


def test_what_adds_nothing_is_left_out_and_no_line_is_too_long() -> None:
    text = printed(make_links(*REASONS))
    assert "published 2 days apart" not in text
    assert max(map(len, text.splitlines())) <= 80


@pytest.mark.parametrize("decision", ["same", "different"])
def test_reviewers_decisions_are_named(decision: str) -> None:
    text = printed(make_links(decisions=(("a1", "a2", decision),)))
    assert f"{decision}: a1 and a2" in text
