"""Stretches of the calendar: a day, a week, a month, a season, with the TIMEX3 and the ISO name of each."""

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta

from newsledger.model import Precision

# Meteorological seasons of the north: first month, how many years later the last month is, last month.
SEASON_MONTHS = {"SP": (3, 0, 5), "SU": (6, 0, 8), "FA": (9, 0, 11), "WI": (12, 1, 2)}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Whole days from first to last. `value` is None, with a reason, where ISO or the text gives no value."""

    timex: str
    value: str | None = None
    precision: Precision | None = None
    first: date | None = None
    last: date | None = None
    reason: str | None = None


def unknown(timex: str, reason: str) -> Stretch:
    """A stretch whose place in the calendar is open."""
    return Stretch(timex, reason=reason)


def day_stretch(day: date) -> Stretch:
    """One day."""
    return Stretch(day.isoformat(), day.isoformat(), "day", day, day)


def week_stretch(day: date) -> Stretch:
    """The ISO week that holds a day."""
    monday = day - timedelta(days=day.weekday())
    year, week, _ = day.isocalendar()
    name = f"{year:04d}-W{week:02d}"
    return Stretch(name, name, "week", monday, monday + timedelta(days=6))


def weekend_stretch(day: date) -> Stretch:
    """The weekend of the week that holds a day; its value is the week, its bounds Saturday and Sunday."""
    week = week_stretch(day)
    monday = day - timedelta(days=day.weekday())
    return replace(
        week, timex=f"{week.timex}-WE", first=monday + timedelta(days=5), last=monday + timedelta(days=6)
    )


def month_stretch(year: int, month: int) -> Stretch:
    """One month."""
    name = f"{year:04d}-{month:02d}"
    return Stretch(
        name, name, "month", date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    )


def year_stretch(year: int) -> Stretch:
    """One year."""
    return Stretch(f"{year:04d}", f"{year:04d}", "year", date(year, 1, 1), date(year, 12, 31))


def token_stretch(year: int, token: str) -> Stretch:
    """A season, a quarter or a half of a year: its value is the year, its bounds are its own."""
    if token in SEASON_MONTHS:
        first, later, last = SEASON_MONTHS[token]
        begin, end = (year, first), (year + later, last)
    else:
        size = 3 if token[0] == "Q" else 6
        begin, end = (year, (int(token[1]) - 1) * size + 1), (year, int(token[1]) * size)
    value = replace(year_stretch(year), timex=f"{year:04d}-{token}")
    return replace(value, first=date(*begin, 1), last=month_stretch(*end).last)


def digits_stretch(digits: str) -> Stretch:
    """A decade ("199") or a century ("19"): no ISO value is that coarse, the bounds say it."""
    size = 10 ** (4 - len(digits))
    first = max(1, int(digits) * size)
    what = "a decade" if size == 10 else "a century"
    return Stretch(
        digits, None, None, date(first, 1, 1), date(first + size - 1, 12, 31), f"{what}, coarser than a year"
    )


def shifted(unit: str, count: int, base: date) -> Stretch:
    """The stretch of a unit so many units from the one that holds a day; OverflowError off the calendar."""
    if unit == "D":
        return day_stretch(base + timedelta(days=count))
    if unit in ("W", "WE"):
        moved = base + timedelta(weeks=count)
        return week_stretch(moved) if unit == "W" else weekend_stretch(moved)
    months = {"M": 1, "Q": 3, "S": 6}.get(unit)
    if months:
        index = base.year * 12 + base.month - 1 + count * months
        year, month = _in_calendar(index // 12), index % 12 + 1
        return month_stretch(year, month) if unit == "M" else token_stretch(year, _token(unit, month))
    if unit == "Y":
        return year_stretch(_in_calendar(base.year + count))
    if unit == "DE":
        return digits_stretch(f"{_in_calendar(base.year + 10 * count):04d}"[:3])
    return digits_stretch(f"{_in_calendar(base.year + 100 * count):04d}"[:2])


def _token(unit: str, month: int) -> str:
    return f"Q{(month + 2) // 3}" if unit == "Q" else f"H{(month + 5) // 6}"


def _in_calendar(year: int) -> int:
    if not 1 <= year <= 9990:
        raise OverflowError(f"year {year} is off the calendar")
    return year


def easter(year: int) -> date:
    """Easter Sunday of the western churches (Meeus, Jones and Butcher's rule)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def _on_or_after(day: date, weekday: int) -> date:
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def moving_holiday(name: str, year: int) -> date:
    """The day of a holiday that moves: Easter and the days around it, holidays of the United States."""
    if name == "thanksgiving":
        return _on_or_after(date(year, 11, 22), 3)
    if name == "labor day":
        return _on_or_after(date(year, 9, 1), 0)
    if name == "memorial day":
        return _on_or_after(date(year, 5, 25), 0)
    return easter(year) + timedelta(days={"good friday": -2, "easter monday": 1}.get(name, 0))
