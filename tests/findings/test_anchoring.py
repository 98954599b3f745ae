"""Dates that travel from an incident to its undated pages."""

import pytest

from newsledger.findings import anchored, inferred_published, settle
from newsledger.model import Published, Time
from tests.findings.factories import at, incident, say


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("2019-05-03T19:00", Published("2019-05-03", "day", "inferred")),
        ("2019-05", Published("2019-05", "month", "inferred")),
        ("2019", Published()),
    ],
    ids=["an hour gives the day", "a month gives the month", "a year gives nothing"],
)
def test_an_undated_page_takes_the_date_of_the_incident_that_it_is_about(
    start: str, expected: Published
) -> None:
    whole = incident(
        say("start", at(start), page="dated"), say("event", at(start), page="bare", published=None)
    )
    facts = next(m.document for m in whole.members if m.document.id == "bare")
    assert inferred_published(facts, settle(whole)) == expected


def test_a_mention_in_passing_dates_nothing() -> None:
    whole = incident(
        say("start", at("2019-05-03"), page="dated"),
        say("start", at("2019-05-03"), page="bare", published=None, kind="background"),
    )
    facts = next(m.document for m in whole.members if m.document.id == "bare")
    assert inferred_published(facts, settle(whole)).value is None


def test_a_dated_page_keeps_its_date() -> None:
    whole = incident(say("start", at("2019-05-03")))
    facts = whole.members[0].document
    assert inferred_published(facts, settle(whole)) == facts.published


def test_times_left_open_are_worked_out_from_the_inferred_date() -> None:
    left_open = Time(None, text="earlier this month", reason="the page has no date")
    whole = incident(say("start", left_open, page="bare", published=None))

    def resolve(time: Time, published: Published, zone: str | None) -> Time:
        return at((published.value or "")[:7], "2019-05-01T00:00:00", "2019-05-31T23:59:59")

    dated = anchored(whole, {"bare": Published("2019-05-03", "day", "inferred")}, resolve=resolve)
    start = settle(dated).start
    assert start is not None and start.value == "2019-05"
    assert settle(whole).start is None


def test_other_pages_stay_as_they_are() -> None:
    whole = incident(say("start", at("2019-05-03")))
    assert anchored(whole, {"elsewhere": Published("2019-05-03", "day", "inferred")}) is whole
