"""Number phrases to inclusive bounds."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsledger.values.counts import LARGEST_COUNT, TENS, UNITS, number_at, plain_number

PHRASES = {
    "14": (14, 14),
    "1,200": (1200, 1200),
    "twelve": (12, 12),
    "twenty-five": (25, 25),
    "twenty five": (25, 25),
    "two hundred": (200, 200),
    "two hundred and three": (203, 203),
    "one thousand two hundred": (1200, 1200),
    "three thousand": (3000, 3000),
    "2 million": (2_000_000, 2_000_000),
    "a hundred": (100, 100),
    "a dozen": (12, 12),
    "two dozen": (24, 24),
    "three lakh": (300_000, 300_000),
    "at least 12": (12, None),
    "at least one": (1, None),
    "no fewer than 7": (7, None),
    "no less than seven": (7, None),
    "a minimum of 4": (4, None),
    "more than 60": (61, None),
    "over 100": (101, None),
    "upwards of 30": (31, None),
    "up to 40": (None, 40),
    "as many as 9": (None, 9),
    "no more than three": (None, 3),
    "fewer than 10": (None, 9),
    "nearly 50": (None, 49),
    "almost 200": (None, 199),
    "about 20": (20, 20),
    "around a dozen": (12, 12),
    "some 15": (15, 15),
    "an estimated 300": (300, 300),
    "a total of 8": (8, 8),
    "exactly five": (5, 5),
    "five or six": (5, 6),
    "between 5 and 7": (5, 7),
    "between five and seven": (5, 7),
    "2 to 3": (2, 3),
    "ten or more": (10, None),
    "dozens": (24, None),
    "dozens of": (24, None),
    "scores of": (40, None),
    "hundreds": (200, None),
    "thousands": (2000, None),
    "several": (3, None),
    "a few": (3, None),
    "a couple of": (2, 2),
    "a number of": (2, None),
    "multiple": (2, None),
    "at least two dozen": (24, None),
    "more than a dozen": (13, None),
}


@pytest.mark.parametrize(("phrase", "bounds"), PHRASES.items(), ids=PHRASES)
def test_a_number_phrase_gives_its_bounds(phrase: str, bounds: tuple[int | None, int | None]) -> None:
    words = phrase.split()
    number = number_at(words, 0)
    assert number is not None
    assert (number.low, number.high) == bounds
    assert number.end == len(words)


@pytest.mark.parametrize(
    "word", ["people", "the", "a", "and", "of", "", "ofthe", "dozenal", "12,00", "twentyish"]
)
def test_other_words_are_no_number(word: str) -> None:
    assert number_at([word], 0) is None


@pytest.mark.parametrize("phrase", ["20 million", "99,999,999", "12345678901"])
def test_a_number_beyond_belief_is_no_count(phrase: str) -> None:
    assert number_at(phrase.split(), 0) is None


def test_a_number_stops_before_the_next_one() -> None:
    number = number_at(["two", "14", "year"], 0)
    assert number is not None
    assert (number.low, number.end) == (2, 1)


@given(st.integers(0, LARGEST_COUNT))
def test_digits_give_themselves(value: int) -> None:
    assert plain_number([str(value)], 0) == (1, value)
    assert plain_number([f"{value:,}"], 0) == (1, value)


@given(
    st.sampled_from(sorted(TENS)), st.sampled_from([word for word, value in UNITS.items() if 1 <= value <= 9])
)
def test_tens_and_units_add_up(tens: str, unit: str) -> None:
    value = TENS[tens] + UNITS[unit]
    assert plain_number([f"{tens}-{unit}"], 0) == (1, value)
    assert plain_number([tens, unit], 0) == (2, value)


@given(st.integers(1, 5_000))
def test_bounds_hold_the_number(value: int) -> None:
    least, above = number_at(["at", "least", str(value)], 0), number_at(["over", str(value)], 0)
    assert least is not None and above is not None
    assert (least.low, above.low) == (value, value + 1)
    assert least.high is above.high is None


@given(
    st.lists(
        st.sampled_from([*UNITS, *TENS, "hundred", "thousand", "and", "dozen", "a", "at", "least", "or"]),
        max_size=12,
    )
)
def test_a_number_lies_within_its_words(words: list[str]) -> None:
    for at in range(len(words)):
        number = number_at(words, at)
        assert number is None or at < number.end <= len(words)
        assert number is None or number.low is None or 0 <= number.low <= LARGEST_COUNT


def test_a_hundred_thousand_digits_are_read_at_once() -> None:
    started = time.process_time()
    assert number_at(["9" * 100_000], 0) is None
    assert number_at(["at", "least"] * 400 + ["3"], 0) is None
    assert time.process_time() - started < 2


def test_words_that_make_a_number_beyond_belief_are_no_count() -> None:
    assert number_at(["eleven", "hundred", "hundred", "hundred"], 0) is None
    assert number_at(["eleven", "hundred"], 0) is not None
