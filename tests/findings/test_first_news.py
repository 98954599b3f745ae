"""The day of an incident whose pages never say when."""

from dataclasses import replace

import pytest

from newsledger.findings import settle
from newsledger.model import AccountKind, Count, Event
from tests.findings.factories import Telling, at, incident, say


def page(name: str, published: str | None, kind: AccountKind = "focal") -> Telling:
    return say("killed", Count(1, 1), role="total", page=name, published=published, kind=kind)


def test_it_is_about_the_day_of_the_first_news() -> None:
    settled = settle(incident(page("a", "2019-05-06"), page("b", "2019-05-04T10:00:00")))
    start = settled.start
    assert start is not None
    assert (start.value, start.precision, start.approximate) == ("2019-05-04", "day", True)
    assert (start.earliest, start.latest) == ("2019-04-27T00:00:00", "2019-05-04T23:59:59")


def test_it_rests_on_no_claim_and_says_so() -> None:
    settled = settle(incident(page("a", "2019-05-04")))
    finding = next(f for f in settled.findings if f.field == "start")
    assert (finding.supporting, finding.grade.name if finding.grade else None) == ((), "weak")
    assert finding.documents == ("a",)
    assert "first news" in finding.rule
    assert "2019" not in (settled.title or "")
    assert all(step.time is None or step.time.value is None for step in settled.timeline)


@pytest.mark.parametrize(
    ("published", "kind"),
    [(None, "focal"), ("2019-05", "focal"), ("2019-05-04", "follow_up"), ("2019-05-04", "joint")],
    ids=["undated", "a month", "looks back", "a round-up"],
)
def test_other_pages_tell_no_day(published: str | None, kind: AccountKind) -> None:
    first = page("a", "2019-05-06")
    assert settle(incident(first, page("b", published, kind))).start is None


def test_what_a_page_says_stands() -> None:
    told = say("start", at("2019-05-01"), page="a", published="2019-05-04")
    start = settle(incident(told)).start
    assert start is not None and (start.value, start.approximate) == ("2019-05-01", False)


def test_a_page_without_claims_counts_as_news() -> None:
    found = incident(say("event", Event("shooting", "shot"), published="2019-05-04"))
    bare = replace(found, members=tuple(replace(m, claims=()) for m in found.members))
    start = settle(bare).start
    assert start is not None and start.value == "2019-05-04"
