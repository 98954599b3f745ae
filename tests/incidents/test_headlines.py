"""What a headline alone says of where, when and what."""

import pytest

from newsledger.incidents import profile
from newsledger.incidents.headlines import ages_of, places_of, times_of, types_of
from newsledger.model import Account, Facts, Published, Span

PUBLISHED = Published("2019-05-06", "day", "stated")


@pytest.mark.parametrize(
    ("title", "town"),
    [
        ("Two shot in Memphis", "Memphis"),
        ("Two shot in Memphis - Action News 5 - Tulsa", "Memphis"),
        ("Two shot in bar", None),
    ],
)
def test_the_town_is_read_and_not_the_outlets(title: str, town: str | None) -> None:
    assert next((place.locality for place in places_of(title, None)), None) == town


def test_days_count_from_the_page() -> None:
    (time,) = times_of("Two hurt in Saturday shooting", PUBLISHED)
    assert time.value == "2019-05-04"
    assert not times_of("Two hurt in shooting", PUBLISHED)


def test_kinds_are_those_of_attacks() -> None:
    assert types_of("Man arrested in stabbing after stabbing spree and arson")[0] == "stabbing"
    assert types_of("Man arrested") == ()


def test_an_account_without_a_story_is_profiled_by_its_headline() -> None:
    facts = Facts("d1", None, None, "Two shot in Memphis on Saturday", "example.org", "en", PUBLISHED)
    account = Account("a1", "d1", "focal", "Two shot in Memphis on Saturday", (), ("memphis", "shot"))
    made = profile(facts, account, ())
    assert made.window is not None
    assert made.window.first == made.window.last == (made.published or 0) - 2
    assert [spot.locality for spot in made.spots] == ["memphis"]
    assert made.types == ("shooting",)


def test_streets_are_the_terms_of_several_words() -> None:
    facts = Facts("d1", None, None, "A boy, 8, shot", "example.org", "en", PUBLISHED)
    account = Account("a1", "d1", "focal", "A boy, 8, shot", (Span(0, 4),), ("elm street", "street"))
    made = profile(facts, account, ())
    assert made.terms == {"street"}
    assert made.streets == {"elm street"}
    assert made.ages == {8}


@pytest.mark.parametrize(
    ("title", "ages"),
    [
        ("Boy, 8, shot in Porthaven", {8}),
        ("15-year-old and 6 year old hurt", {6, 15}),
        ("Five shot, 3 dead, in Porthaven", set()),
        ("5 years of war", set()),
    ],
)
def test_ages_are_read_from_a_headline(title: str, ages: set[int]) -> None:
    assert ages_of(title) == ages
