"""What the words of a count say about it."""

import pytest

from newsledger.findings.wording import is_bare, of_several, sums_up
from newsledger.model import Count
from tests.findings.factories import say
from tests.findings.test_wholes import best

SEVERAL = {
    "separate ones": ("Three died and 16 were hurt in seven separate shootings over the weekend.", True),
    "across a city": ("Twelve people were wounded in shootings across the city on Monday.", True),
    "so many": ("Six men were killed in four shootings since Friday.", True),
    "a city's": ("Twelve people were wounded in Maputo shootings on Monday.", True),
    "one of several": (
        "Twelve people were hurt in the last of the four shootings that shook the town.",
        True,
    ),
    "since a day": ("Twelve people have been shot since Friday.", True),
    "a spree": ("Twelve people were hurt in shootings that lasted an hour.", False),
    "one": ("Twelve people were wounded in a shooting near the market on Monday.", False),
    "a wave": ("Six bombings across the city killed 40 people.", False),
}


@pytest.mark.parametrize(("quote", "several"), SEVERAL.values(), ids=SEVERAL)
def test_a_sum_over_incidents_is_no_figure_of_one(quote: str, several: bool) -> None:
    assert of_several(say("injured", Count(12, 12, "12"), quote=quote).claim) is several
    told = say("injured", Count(12, 12, "12"), role="unknown", quote=quote)
    one = say("injured", Count(2, 2, "two"), role="unknown", sentence=49)
    assert best(told, one, field="injured") == (2 if several else 12)


BARE = {"the victims": True, "men": True, "several victims": False, "at least two": False, "2 others": False}


@pytest.mark.parametrize(("text", "bare"), BARE.items(), ids=BARE)
def test_a_plural_without_an_amount_refers_to_people_told_of_elsewhere(text: str, bare: bool) -> None:
    told = say("injured", Count(2, None, text), role="victims", sentence=1)
    assert is_bare(told.claim) is bare
    one = say("injured", Count(1, 1, "a man"), role="victims", sentence=4)
    assert best(told, field="injured") == 2
    if bare:
        assert best(told, one, field="injured") == 1


@pytest.mark.parametrize("quote", ["In all, five were hurt.", "A total of five people were hurt."])
def test_a_sum_says_so(quote: str) -> None:
    assert sums_up(say("injured", Count(5, 5, "five"), quote=quote).claim)
    assert not sums_up(say("injured", Count(5, 5, "five"), quote="Five people were hurt at the mall.").claim)


DAYS = "Forty people have been killed in three days of fighting in the town."
DAY = "Twelve people were killed on Monday."


@pytest.mark.parametrize("turned", [False, True])
def test_the_toll_of_several_days_is_none_of_one_day(turned: bool) -> None:
    told = [
        say("killed", Count(40, 40, "forty"), role="unknown", page="a", quote=DAYS),
        say("killed", Count(12, 12, "twelve"), role="unknown", page="b", quote=DAY),
    ]
    assert best(*(reversed(told) if turned else told)) == 12


def test_the_toll_of_several_days_is_that_of_the_fighting_where_nobody_tells_of_a_day() -> None:
    assert best(say("killed", Count(40, 40, "forty"), role="unknown", quote=DAYS)) == 40
