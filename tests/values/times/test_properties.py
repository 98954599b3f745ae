"""What holds for every text: offsets, order, no crash, linear time, values that come back."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsledger.model import Published
from newsledger.values.times import find_times
from newsledger.values.times.reading import grammar
from newsledger.values.times.tokens import lex
from newsledger.values.times.vocabulary import number_tags

PIECES = (
    "About Late March May 5 5th 30 31 2011 '98 1990s Friday Sunday night evening the a last next this of in "
    "at on "
    "around 7pm 7 : 25:70 0330 GMT years hours ago later week two - , . ( ) every half quarter noon "
    "midnight Feb. 29 99999999999999999999 9999 first century decade old and to from between since until "
    "will was o'clock 's second 12/13/2011 2011-02-30 "
)
WORDS = st.sampled_from([*PIECES.split(), "\n\n"])
SATURDAY = Published("2023-02-18", "day", "stated")
DATES = st.dates(date(1950, 1, 1), date(2099, 12, 31))


def check(text: str) -> None:
    for published in (
        Published(),
        SATURDAY,
        Published("9999-12-31", "day", "stated"),
        Published("0001-01-01", "day", "stated"),
    ):
        mentions = find_times(text, published=published, zone="Asia/Karachi")
        assert all(text[mention.start : mention.end] == mention.text for mention in mentions)
        assert all(0 <= mention.start < mention.end for mention in mentions)
        assert all(one.end <= two.start for one, two in pairwise(mentions))
        assert all(m.time.value or m.time.reason for m in mentions if m.time)
        bounded = [m.time for m in mentions if m.time and m.time.earliest and m.time.latest]
        assert all(time.earliest <= time.latest for time in bounded if time.earliest and time.latest)


@given(st.lists(WORDS, max_size=25))
def test_words_of_time_in_any_order_are_read_without_a_crash(words: list[str]) -> None:
    check(" ".join(words))


@given(st.text(max_size=200))
def test_any_text_is_read_without_a_crash(text: str) -> None:
    check(text)


@given(DATES, st.sampled_from(["%B %d, %Y", "%d %B %Y", "%Y-%m-%d", "%b. %d, %Y", "%A, %B %d, %Y"]))
def test_a_whole_date_comes_back_from_its_text(day: date, form: str) -> None:
    (mention,) = find_times(f"It began on {day.strftime(form).replace('May.', 'May')} in a barn.")
    assert mention.time is not None and mention.time.value == day.isoformat() == mention.timex


@given(DATES, DATES)
def test_a_day_and_month_fall_within_a_year_of_publication(day: date, published: date) -> None:
    (mention,) = find_times(
        f"It began on {day.strftime('%B %d')}.", published=Published(published.isoformat())
    )
    assert mention.time is not None and mention.time.value is not None
    found = date.fromisoformat(mention.time.value)
    leap = (day.month, day.day) == (2, 29)
    assert (found - published).days <= 1 and (published - found).days <= (8 * 366 if leap else 366)


def test_every_number_has_a_code() -> None:
    language = grammar()
    for text in [str(number) for number in range(10000)] + [f"{number:04d}" for number in range(10000)]:
        for written in (text, f"{text}km", f"mid-{text}"):
            lexed = lex(written)
            language.code_of(number_tags(lexed, len(lexed.words) - (2 if written.endswith("km") else 1)))


@pytest.mark.parametrize("piece", ["1 ", "march 5 to ", "a week ", "(((", "12:", "'s ", "7-", "at "])
def test_a_very_long_line_comes_to_an_end(piece: str) -> None:
    # a quadratic step would take minutes here
    assert isinstance(find_times(piece * (120_000 // len(piece)), published=SATURDAY), tuple)
