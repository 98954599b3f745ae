"""What titles say of those hit."""

import pytest

from newsledger.findings.headlines import Headline, headline
from newsledger.findings.title_counts import LONGEST


def numbers(title: str) -> tuple[set[int], set[int], set[int]]:
    found: Headline = headline(title)
    return set(found.killed), set(found.injured), set(found.hit)


@pytest.mark.parametrize(
    ("title", "killed", "injured", "hit"),
    [
        ("Two dead, 4 injured in Quelimane market blast", {2}, {4}, set()),
        ("Gunman kills three at Beira hotel", {3}, set(), set()),
        ("5 shot outside a bar in Tete", set(), set(), {5}),
        ("Triple shooting leaves street shaken", set(), set(), {3}),
        ("Suspect held in double homicide", {2}, set(), set()),
        ("Boy, 15, dies after fall", {1}, set(), set()),
        ("12-year-old killed near Chimoio", {1}, set(), set()),
        ("Guard, two others hurt in raid", set(), {3}, set()),
        ("Woman and two children found dead", {3}, set(), set()),
        ("Triple murder-suicide under review", set(), set(), set()),
        ("3 dead, 12 wounded in weekend shootings", set(), set(), set()),
        ("Nine shot around the city overnight", set(), set(), set()),
        ("Council votes on new bridge", set(), set(), set()),
    ],
    ids=[
        "dead and hurt",
        "verb first",
        "hit",
        "triple",
        "double",
        "age between commas",
        "age with year",
        "others",
        "a list",
        "suicide",
        "several shootings",
        "across the city",
        "nothing",
    ],
)
def test_numbers_beside_words_of_harm(title: str, killed: set[int], injured: set[int], hit: set[int]) -> None:
    assert numbers(title) == (killed, injured, hit)


@pytest.mark.parametrize(
    ("title", "killed", "injured", "hit"),
    [
        ("Man shot in leg near port", False, True, True),
        ("Teacher fatally shot at home", True, False, True),
        ("Fisherman in hospital after attack", False, True, False),
        ("Fire at port claims a sailor's life", True, False, False),
        ("Trial opens over strike", False, False, False),
    ],
    ids=["wounded", "killed", "hospital", "a life", "neither"],
)
def test_which_harm_it_tells_of(title: str, killed: bool, injured: bool, hit: bool) -> None:
    found = headline(title)
    assert (found.tells("killed"), found.tells("injured"), found.tells_hit) == (killed, injured, hit)


def test_what_stands_beyond_any_title_is_not_looked_at() -> None:
    assert numbers("a " * LONGEST + "5 shot") == (set(), set(), set())
    assert numbers("9 " * 400_000) == (set(), set(), set())
