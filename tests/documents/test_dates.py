"""Dates are read where they are written in full, and nowhere else."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsledger.documents.dates import find_date, stated
from newsledger.model import Published


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2023-02-18", "2023-02-18"),
        ("2023-02-18T06:07:08Z", "2023-02-18T06:07"),
        ("2023-02-18T23:30:00.000+05:00", "2023-02-18T23:30"),
        ("2023-02-18 06:07", "2023-02-18T06:07"),
        ("20230218", "2023-02-18"),
        ("2023/02/18", "2023-02-18"),
        ("February 18, 2023", "2023-02-18"),
        ("Feb. 18th 2023", "2023-02-18"),
        ("18 February 2023", "2023-02-18"),
        ("18-Feb-2023", "2023-02-18"),
        ("Sat, 18 Feb 2023 06:07:08 GMT", "2023-02-18T06:07"),
        ("Saturday, February 18, 2023 6:07 PM EST", "2023-02-18T18:07"),
        ("Saturday, February 18, 2023 at 12:05 a.m.", "2023-02-18T00:05"),
        ("6:07 pm, Saturday 18 February 2023", "2023-02-18T18:07"),
        ("18/02/2023", "2023-02-18"),
        ("02/18/2023", "2023-02-18"),
        ("3 JAN 90", "1990-01-03"),
        ("3 JAN 11", "2011-01-03"),
        ("2023-02", "2023-02"),
        ("2023", "2023"),
        ("03/04/2023", None),
        ("30 February 2023", None),
        ("Friday", None),
        ("February 18", None),
        ("12345678901", None),
        ("", None),
    ],
)
def test_a_given_date_is_read_as_finely_as_it_is_written(text: str, value: str | None) -> None:
    assert stated(text).value == value
    assert stated(text).basis == ("stated" if value else "unknown")


def test_the_first_date_of_a_line_is_found_with_its_place() -> None:
    found = find_date("Posted on May 3, 2019, updated May 4, 2019")
    assert found == (Published("2019-05-03", "day", "stated"), 10, 21)


@given(st.text(max_size=200))
def test_no_text_fails(text: str) -> None:
    stated(text)


@given(st.dates(min_value=date(1850, 1, 1), max_value=date(2099, 1, 1)))
def test_every_day_comes_back(day: date) -> None:
    assert stated(str(day)).value == str(day)
    assert stated(f"{day:%B %d, %Y}").value == str(day)
    assert stated(f"{day:%d %B %Y}").value == str(day)
