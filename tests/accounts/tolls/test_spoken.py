"""How many people the words of a phrase count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsledger.accounts.tokens import tokens_of
from newsledger.accounts.tolls.spoken import tally_of
from newsledger.model import Span

PHRASES = {
    "a number": ("two weavers", (2, 2)),
    "one person": ("a beekeeper from Turin", (1, 1)),
    "an age is no number": ("a 34-year-old potter", (1, 1)),
    "an age after a name": ("Ada Brook, 34", (1, 1)),
    "an age in words": ("her son Adam, six", (1, 1)),
    "a name beside its noun": ("a dairy owner, Suresh Patil", (1, 1)),
    "two in a list": ("a shepherd and his son", (2, 2)),
    "numbers in a list": ("four herders and one guide", (5, 5)),
    "three names": ("Gul, Shahnaz and Ayesha", (3, 3)),
    "one person of two callings": ("a driver and father of nine", (1, 1)),
    "some of a number": ("four of the nine climbers", (4, 4)),
    "a plural belongs to the number before": ("17 women and children", (17, 17)),
    "at least": ("at least 40 traders", (40, None)),
    "no fewer than": ("no fewer than 37 pilgrims", (37, None)),
    "as many as": ("as many as 40 commuters", (40, 40)),
    "a plus": ("20+ passengers", (20, None)),
    "a range": ("between 15 and 20 porters", (15, 20)),
    "nobody": ("nobody", (0, 0)),
    "no people": ("no passengers", (0, 0)),
    "both": ("both brothers", (2, 2)),
    "a couple": ("a couple", (2, 2)),
    "a crew": ("a crew of four", (4, 4)),
    "bodies": ("the bodies of three anglers", (3, 3)),
    "half a dozen": ("half a dozen looters", (6, 6)),
    "a handful": ("a handful of tenants", (3, None)),
    "many": ("many others", (2, None)),
    "millions": ("1.4 million people", (1_400_000, 1_400_000)),
    "ages in a row": ("victims ages 14, 17 and 19", (3, 3)),
    "a class is no number": ("a Grade 9 learner", (1, 1)),
    "a plural without a number": ("hostages", (2, None)),
}


@pytest.mark.parametrize(("words", "wanted"), PHRASES.values(), ids=PHRASES)
def test_the_number_is_read_from_the_words(words: str, wanted: tuple[int | None, int | None]) -> None:
    tally = tally_of(tokens_of(words, Span(0, len(words))))
    assert tally is not None
    assert (tally.low, tally.high) == wanted


@pytest.mark.parametrize("words", ["they", "who", ""])
def test_words_that_count_nobody_have_no_number(words: str) -> None:
    assert tally_of(tokens_of(words, Span(0, len(words)))) is None


@given(st.text(alphabet="ab 1,2-and of the s+", max_size=60))
def test_bounds_never_cross(words: str) -> None:
    tally = tally_of(tokens_of(words, Span(0, len(words))))
    assert tally is None or tally.low is None or tally.high is None or tally.low <= tally.high
