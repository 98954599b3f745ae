"""The days of an incident, in its own time zone."""

from datetime import date

import pytest

from newsledger.model import Time
from newsledger.outputs.layouts.days import Days, began, days_of, lasted
from tests.outputs.layouts.made import day, settled, span


def days(first: str, last: str) -> Days:
    return Days(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        (day("2020-03-04"), days("2020-03-04", "2020-03-04")),
        # In the evening of New York it is the next day in UTC.
        (
            Time(
                "2020-03-04T22:00",
                "hour",
                True,
                "2020-03-05T03:00:00Z",
                "2020-03-05T03:59:59Z",
                "America/New_York",
            ),
            days("2020-03-04", "2020-03-04"),
        ),
        (
            Time(None, None, False, "2020-03-05T03:00:00Z", "2020-03-05T03:59:59Z", "America/New_York"),
            days("2020-03-04", "2020-03-04"),
        ),
        (
            Time("2020-03-04", "part_of_day", False, "2020-03-04T18:00:00", "2020-03-05T05:59:59"),
            days("2020-03-04", "2020-03-04"),
        ),
        (
            Time("2020-03-04", "day", True, "2020-03-02T00:00:00", "2020-03-06T23:59:59"),
            days("2020-03-02", "2020-03-06"),
        ),
        (Time("2020-02", "month"), days("2020-02-01", "2020-02-29")),
        (Time("2020-12", "month"), days("2020-12-01", "2020-12-31")),
        (Time("2020", "year"), days("2020-01-01", "2020-12-31")),
        (Time("2020-03-04", "week"), days("2020-03-04", "2020-03-04")),
        (Time(None, text="on Friday"), None),
        (Time("0000", "year"), None),
        (Time("2020-99", "month"), None),
        (Time("soon", "day"), None),
        (None, None),
    ],
    ids=lambda value: getattr(value, "value", None) if isinstance(value, Time) else "",
)
def test_the_days_that_a_time_covers(time: Time | None, expected: Days | None) -> None:
    assert days_of(time) == expected


def test_it_lasted_until_the_day_it_ended() -> None:
    incident = settled(start=day("2020-03-04"), end=day("2020-03-06"))
    assert lasted(incident) == days("2020-03-04", "2020-03-06")
    assert began(incident) == days("2020-03-04", "2020-03-04")


@pytest.mark.parametrize(
    "end", [day("2020-03-01"), span("2020-03-01", "2020-03-31", "month", "2020-03")], ids=["before", "vague"]
)
def test_an_end_that_says_nothing_is_left_aside(end: Time) -> None:
    assert lasted(settled(end=end)) == days("2020-03-04", "2020-03-04")


def test_the_end_stands_in_for_an_unknown_start() -> None:
    incident = settled(start=None, end=day("2020-03-06"))
    assert began(incident) == lasted(incident) == days("2020-03-06", "2020-03-06")


def test_the_middle_is_the_earlier_of_two() -> None:
    assert days("2020-03-02", "2020-03-08").middle == date(2020, 3, 5)
    assert days("2020-03-02", "2020-03-03").middle == date(2020, 3, 2)
    assert len(list(days("2020-02-28", "2020-03-01").each())) == 3
