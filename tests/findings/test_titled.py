"""Tolls that titles alone tell."""

from dataclasses import replace

import pytest

from newsledger.findings import settle
from newsledger.model import Decided, Event, Incident, Ruling, Settled, Toll
from tests.findings.factories import Telling, incident, number, say


def silent(*titles: str | None) -> Incident:
    """Pages that speak of a shooting and count nobody."""
    return incident(*(_page(f"page-{index}", title) for index, title in enumerate(titles)))


def _page(page: str, title: str | None) -> Telling:
    return say("event", Event("shooting", "shooting"), page=page, title=title)


def best(settled: Settled, field: str) -> int | None:
    toll = settled.tolls.get(field, {}).get("total")
    return toll.best if toll else None


def test_titles_count_where_no_text_does() -> None:
    settled = settle(silent("One dead, two wounded near Tete"))
    assert (best(settled, "killed"), best(settled, "injured")) == (1, 2)
    finding = next(f for f in settled.findings if f.field == "killed.total")
    assert "One dead, two wounded near Tete" in finding.rule
    assert (finding.supporting, finding.grade.name if finding.grade else None) == ((), "weak")
    assert finding.documents == ("page-0",)


def test_only_the_pages_of_the_number_taken_are_named_for_it() -> None:
    titles = ("One dead near Tete", "Two dead near Tete", "Two killed near Tete")
    finding = next(f for f in settle(silent(*titles)).findings if f.field == "killed.total")
    assert (finding.best, finding.documents) == (2, ("page-1", "page-2"))


def test_only_the_default_policy_gives_an_interval() -> None:
    found = silent("Two wounded near Tete")
    fitted = settle(found).tolls["injured"]["total"].interval
    assert fitted is not None and fitted.low <= 2 <= (fitted.high or 0)
    assert settle(found, "ucdp").tolls["injured"]["total"].interval is None


def test_an_incident_of_titles_alone_has_their_toll() -> None:
    found = silent("Farmer shot in arm near Beira")
    bare = replace(found, members=tuple(replace(m, claims=()) for m in found.members))
    assert best(settle(bare), "injured") == 1
    assert best(settle(bare), "killed") is None


def test_who_is_hit_by_one_title_and_dead_by_another_is_dead() -> None:
    settled = settle(silent("Nurse shot at home", "Nurse shot dead at home"))
    assert (best(settled, "killed"), best(settled, "injured")) == (1, None)


def test_most_titles_decide_and_the_range_holds_them_all() -> None:
    settled = settle(silent("3 men shot", "Two men shot", "Two men shot in bar"))
    toll = settled.tolls["injured"]["total"]
    assert (toll.low, toll.best, toll.high) == (2, 2, 3)


def test_a_text_that_counts_is_not_overruled() -> None:
    told = say("killed", number(4), role="total", title="Two dead in Tete")
    assert best(settle(incident(told)), "killed") == 4


@pytest.mark.parametrize(
    ("title", "injured"),
    [("Two killed, three wounded", 3), ("Five shot near port", None)],
    ids=["wounded", "hit may be the dead"],
)
def test_beside_a_text_that_tells_of_the_dead_only_plain_words_count(title: str, injured: int | None) -> None:
    told = say("killed", number(2), role="total", title=title)
    assert best(settle(incident(told)), "injured") == injured


@pytest.mark.parametrize(
    ("title", "injured"),
    [("Sailor dies after shooting", 0), ("Sailor dies, cook wounded", 1)],
    ids=["the same", "somebody else"],
)
def test_the_dead_of_a_title_are_no_longer_injured(title: str, injured: int) -> None:
    told = say("injured", number(1), role="victims", derivation="counted", title=title)
    settled = settle(incident(told))
    assert (best(settled, "killed"), best(settled, "injured")) == (1, injured)


def test_the_title_of_a_page_that_only_mentions_it_does_not_count() -> None:
    told = say("event", Event("shooting", "shooting"), kind="background", title="Two dead in Tete")
    assert settle(incident(told)).tolls == {}


def test_an_accepted_value_keeps_the_page_whose_title_gives_it() -> None:
    ruling = Ruling("j-1", "accept", "anna", "2024-05-06T10:00:00Z", None)
    accepted = Decided("killed.total", Toll(1, 1, 1), ruling)
    settled = settle(silent("One dead near Tete"), decided=(accepted,))
    finding = next(f for f in settled.findings if f.field == "killed.total")
    assert (finding.ruling, finding.documents) == (ruling, ("page-0",))
