"""Zones: offsets of local times, and times that move from one zone to another."""

import pytest

from newsledger.model import Published, Time
from newsledger.values.times import find_times, with_zone

EVENING = Time(
    "2023-02-17T19:00", "hour", True, "2023-02-17T18:30:00", "2023-02-17T20:29:59", text="around 7pm"
)


def test_a_local_time_gains_the_offset_of_its_zone() -> None:
    time = with_zone(EVENING, "Asia/Karachi")
    assert (time.value, time.zone) == ("2023-02-17T19:00", "Asia/Karachi")
    assert (time.earliest, time.latest) == ("2023-02-17T18:30:00+05:00", "2023-02-17T20:29:59+05:00")


@pytest.mark.parametrize(("day", "offset"), [("2023-01-10", "-05:00"), ("2023-07-10", "-04:00")])
def test_the_offset_is_that_of_the_day(day: str, offset: str) -> None:
    time = with_zone(Time(day, "day", False, f"{day}T00:00:00", f"{day}T23:59:59"), "America/New_York")
    assert time.earliest == f"{day}T00:00:00{offset}"


def test_a_time_in_another_zone_is_moved() -> None:
    (mention,) = find_times("at 2230 GMT on Friday", published=Published("2023-02-18"), zone="Asia/Karachi")
    assert mention.time is not None
    assert (mention.time.value, mention.time.zone) == ("2023-02-18T03:30", "Asia/Karachi")
    assert mention.time.earliest == "2023-02-18T03:30:00+05:00"


@pytest.mark.parametrize("zone", ["Nowhere/Town", "", "../etc/passwd", "\0"])
def test_an_unknown_zone_changes_nothing(zone: str) -> None:
    assert with_zone(EVENING, zone) == EVENING


def test_open_bounds_stay_open() -> None:
    time = with_zone(Time(None, text="Friday", reason="needs the publication date"), "Asia/Karachi")
    assert (time.earliest, time.latest, time.zone) == (None, None, "Asia/Karachi")


def test_the_edges_of_the_calendar_hold() -> None:
    time = Time("0001", "year", False, "0001-01-01T00:00:00", "9999-12-31T23:59:59")
    assert with_zone(time, "Asia/Karachi").value == "0001"
