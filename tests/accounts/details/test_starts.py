"""One incident begins on one day."""

import pytest

from newsledger.accounts.details.detail import Detail
from newsledger.accounts.details.starts import with_one_start
from newsledger.accounts.details.times import BARE, FOUND, LOOSE, SAYING, STEP, STRONG, TOLD, WEAK
from newsledger.model import Precision, Published, Time

PUBLISHED = Published("2021-05-12", "day", "stated")


def at(
    value: str, field: str = "start", weight: float = STRONG, precision: Precision = "day", **more: bool
) -> Detail:
    return Detail(field, Time(value, precision), 0, 1, weight=weight, **more)  # type: ignore[arg-type]


def told(*details: Detail, fresh: bool = False) -> list[str]:
    found = with_one_start(details, PUBLISHED, fresh=fresh)
    return [f"{d.field} {d.value.value}" for d in found if isinstance(d.value, Time)]


def test_the_day_most_told_of_is_the_start_and_others_are_steps() -> None:
    assert told(at("2021-05-10"), at("2021-05-11", weight=WEAK)) == ["start 2021-05-10", "time 2021-05-11"]


def test_of_equal_days_the_earlier_is_the_start() -> None:
    assert told(at("2021-05-11"), at("2021-05-10")) == ["time 2021-05-11", "start 2021-05-10"]


def test_a_day_shortly_before_publication_beats_a_slip_of_the_year() -> None:
    assert told(at("2020-05-10"), at("2021-05-10")) == ["start 2021-05-10"]


def test_a_loose_clock_time_beside_a_firm_one_is_a_step() -> None:
    firm = at("2021-05-10T18:40", precision="minute")
    loose = at("2021-05-10T18:50", weight=WEAK, precision="minute")
    assert told(firm, loose) == ["start 2021-05-10T18:40", "time 2021-05-10T18:50"]


def test_what_comes_with_it_is_the_start_where_nothing_else_is() -> None:
    assert told(at("2021-05-10", weight=STEP)) == ["start 2021-05-10"]


def test_a_loose_day_within_a_coarse_start_is_the_start() -> None:
    assert told(at("2021-01", precision="month"), at("2021-01-03", LOOSE)) == [
        "start 2021-01",
        "start 2021-01-03",
    ]


@pytest.mark.parametrize(
    ("day", "weight", "fresh", "start"),
    [
        ("2021-01-03", BARE, False, []),
        ("2021-01-03", TOLD, False, ["start 2021-01-03"]),
        ("2021-05-11", SAYING, True, ["start 2021-05-11"]),
        ("2021-05-11", SAYING, False, []),
        ("2021-01-03", TOLD, True, []),
    ],
    ids=["alone", "beside the violence", "told in news", "told of a trial", "too old for news"],
)
def test_a_loose_day_is_the_start_where_it_is_of_the_violence(
    day: str, weight: float, fresh: bool, start: list[str]
) -> None:
    assert told(at(day, LOOSE, weight), fresh=fresh) == start


def test_the_day_of_telling_lies_in_no_coarse_start() -> None:
    assert told(at("2021-05", precision="month"), at("2021-05-11", LOOSE, SAYING)) == ["start 2021-05"]


def test_an_hour_of_news_without_a_day_is_about_the_day_of_publication() -> None:
    hour = Detail("start", Time(None, text="around 6 a.m.", approximate=True), 0, 1)
    (found,) = with_one_start([hour], PUBLISHED, fresh=True)
    assert isinstance(found.value, Time)
    assert (found.value.value, found.value.precision, found.value.approximate) == ("2021-05-12", "day", True)
    assert (found.value.earliest or "")[:10] == "2021-05-11"
    assert with_one_start([hour], PUBLISHED) == [hour]


def test_the_finding_of_bodies_starts_what_nothing_else_starts() -> None:
    found = with_one_start([at("2021-05-10", "time", FOUND)], PUBLISHED)
    assert [(d.field, d.value.approximate) for d in found if isinstance(d.value, Time)] == [("start", True)]


def test_a_borrowed_day_is_put_right() -> None:
    clock = at("2021-05-11T19:15", precision="minute", borrowed=True)
    assert told(at("2021-05-10", weight=STRONG + 2), clock) == ["start 2021-05-10", "start 2021-05-10T19:15"]


def test_what_lies_ahead_of_publication_is_left_out() -> None:
    assert told(at("2021-05-10"), at("2021-05-20")) == ["start 2021-05-10"]


def test_what_lies_months_away_is_left_out() -> None:
    assert told(at("2021-05-10"), at("2019-01-01", "time"), at("2012", "end", precision="year")) == [
        "start 2021-05-10"
    ]
