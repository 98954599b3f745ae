"""From a day as said to a stretch of the calendar: anchored to publication, to the context, by tense."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from newsledger.values.times.anchors import Anchor
from newsledger.values.times.meanings import Calendar, Day, Shift, Tense
from newsledger.values.times.stretches import (
    Stretch,
    day_stretch,
    digits_stretch,
    month_stretch,
    moving_holiday,
    shifted,
    token_stretch,
    unknown,
    year_stretch,
)

NEEDS_DATE: Final = "needs the publication date"
# How many years from its page's a date with a weekday and without a year may lie.
NEAR_YEARS: Final = 1
_UNKNOWN_UNITS: Final = {
    "D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX",
    "S": "XXXX-HX", "Y": "XXXX",
    "DE": "XXX", "CE": "XX", "ML": "X",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """Where an expression stands: its anchor, the stretch last spoken of, the tense around it."""

    anchor: Anchor
    context: Stretch | None = None
    tense: Tense | None = None


def locate(day: Day, place: Place) -> Stretch:
    """The stretch that a day names; one that cannot be has no value and a reason."""
    try:
        return _shift(day, place) if isinstance(day, Shift) else _calendar(day, place)
    except (ValueError, OverflowError) as error:
        return unknown("XXXX-XX-XX", f"no such date: {error}")


def _shift(shift: Shift, place: Place) -> Stretch:
    anchor = place.anchor
    pattern = _UNKNOWN_UNITS.get(shift.unit, "XXXX-XX-XX")
    if shift.base == "context" and (base := _context_base(shift.unit, place)):
        return shifted(shift.unit, shift.count, base)
    if shift.unit in ("Y", "DE", "CE", "ML") and anchor.year:
        found = shifted(shift.unit, shift.count, date(anchor.year, 1, 1))
    elif shift.unit in ("M", "Q", "S") and anchor.year and anchor.month:
        found = shifted(shift.unit, shift.count, date(anchor.year, anchor.month, 1))
    elif anchor.day:
        found = shifted(shift.unit, shift.count, anchor.day)
    else:
        return unknown(pattern, NEEDS_DATE)
    if shift.base == "context" and shift.count > 0:
        return replace(found, value=None, precision=None, first=None, last=None,
                       reason="counts from a time that the text does not name")  # fmt: skip
    return found


def counts_from_context(day: Day, place: Place) -> bool:
    """Whether the day is counted from what was said before."""
    return isinstance(day, Shift) and day.base == "context" and _context_base(day.unit, place) is not None


def _context_base(unit: str, place: Place) -> date | None:
    """The day to count from, where the context is at least as fine as the unit."""
    context = place.context
    if context is None or context.first is None or context.last is None:
        return None
    days = (context.last - context.first).days
    fine = {"D": 0, "WE": 6, "W": 6, "M": 31, "Q": 92, "S": 184}.get(unit, 366)
    return context.first if days <= fine else None


def _calendar(day: Calendar, place: Place) -> Stretch:
    if day.digits:
        return digits_stretch(day.digits)
    if day.holiday:
        return _holiday(day, place)
    if day.token:
        return _token(day, place)
    if day.weekday and not day.day:
        return _weekday(day, place)
    if day.month and day.day:
        return _month_day(day, place)
    if day.month:
        return _month(day, place)
    if day.day:
        return _day_of_month(day, place)
    if day.year is None:
        return unknown("XXXX", NEEDS_DATE)
    return year_stretch(day.year)


def _weekday(day: Calendar, place: Place) -> Stretch:
    """The last such weekday, publication included; the next one in the future tense."""
    today = place.anchor.day
    if today is None or day.weekday is None:
        return unknown(f"XXXX-WXX-{day.weekday}", NEEDS_DATE)
    if day.week_shift is not None:
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=day.week_shift)
        return day_stretch(monday + timedelta(days=day.weekday - 1))
    back = (today.isoweekday() - day.weekday) % 7
    ahead = (day.weekday - today.isoweekday()) % 7
    if day.which == "last":
        return day_stretch(today - timedelta(days=back or 7))
    if day.which == "next" or (day.which != "that" and place.tense == "future"):
        return day_stretch(today + timedelta(days=ahead or (7 if day.which == "next" else 0)))
    if day.which == "this" and place.tense is None:
        return day_stretch(today + timedelta(days=ahead))
    return day_stretch(today - timedelta(days=back))


def _year_for(day: Calendar, place: Place) -> int | None:
    """The year where it is named outright or by its distance."""
    if day.year is not None:
        return day.year
    if day.year_shift is not None and place.anchor.year:
        return place.anchor.year + day.year_shift
    if day.which == "that" and place.context and place.context.first:
        return place.context.first.year
    return None


def _month_day(day: Calendar, place: Place) -> Stretch:
    month, number = day.month or 1, day.day or 1
    year = _year_for(day, place)
    if day.ambiguous and year is not None:
        return _either_way(year, month, number)
    if year is not None:
        return day_stretch(date(year, month, number))
    if place.anchor.year is None:
        date(2000, month, number)
        return unknown(f"XXXX-{month:02d}-{number:02d}", NEEDS_DATE)
    candidates = [found for year in range(place.anchor.year - 6, place.anchor.year + 3)
                  if (found := _date_or_none(year, month, number))]  # fmt: skip
    if not candidates:
        date(2000, month, number)
    if day.weekday:
        # Who means a year further off names it: then the weekday is the slip.
        near = [found for found in candidates if abs(found.year - place.anchor.year) <= NEAR_YEARS]
        candidates = [found for found in near if found.isoweekday() == day.weekday] or candidates
    return day_stretch(_chosen(candidates, place, day.which == "last", day.which == "next"))


def _chosen(candidates: list[date], place: Place, last: bool, following: bool) -> date:
    """Of a day's years: the last one in a report, the next one in the future tense, else the nearest."""
    anchor = place.anchor
    today = anchor.day or date(anchor.year or 1, anchor.month or 7, 15 if anchor.month else 1)
    # A page is now and then dated a day before what it tells, by its time zone.
    past = [found for found in candidates if found <= today + timedelta(days=1)]
    future = [found for found in candidates if found >= today]
    if past and (last or place.tense == "past"):
        return past[-1]
    if future and (following or place.tense == "future"):
        return future[0]
    return min(candidates, key=lambda found: abs((found - today).days))


def _date_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _either_way(year: int, month: int, day: int) -> Stretch:
    one, two = sorted((date(year, month, day), date(year, day, month)))
    whole = year_stretch(year)
    return replace(whole, timex=date(year, month, day).isoformat(), first=one, last=two,
                   reason="day and month may be either way round")  # fmt: skip


def _month(day: Calendar, place: Place) -> Stretch:
    month = day.month or 1
    year = _year_for(day, place)
    if year is not None:
        return month_stretch(year, month)
    anchor = place.anchor
    if anchor.year is None:
        return unknown(f"XXXX-{month:02d}", NEEDS_DATE)
    now = anchor.month or 12
    if day.which == "this":
        return month_stretch(anchor.year, month)
    if day.which == "last":
        return month_stretch(anchor.year - (month >= now), month)
    if day.which == "next":
        return month_stretch(anchor.year + (month <= now), month)
    if place.tense == "past":
        return month_stretch(anchor.year - (month > now), month)
    if place.tense == "future":
        return month_stretch(anchor.year + (month < now), month)
    return month_stretch(anchor.year + _nearest_year(month, now), month)


def _nearest_year(month: int, now: int) -> int:
    """How many years off the nearest such month lies."""
    return min((-1, 0, 1), key=lambda years: (abs(years * 12 + month - now), years))


def _day_of_month(day: Calendar, place: Place) -> Stretch:
    number = day.day or 1
    base = (
        place.context.first
        if place.context and place.context.precision in ("month", "day")
        else place.anchor.day
    )
    if base is None:
        return unknown(f"XXXX-XX-{number:02d}", NEEDS_DATE)
    return day_stretch(date(base.year, base.month, number))


def _token(day: Calendar, place: Place) -> Stretch:
    token = day.token or ""
    year = _year_for(day, place)
    if year is not None:
        return token_stretch(year, token)
    anchor = place.anchor
    if anchor.year is None:
        return unknown(f"XXXX-{token}", NEEDS_DATE)
    today = anchor.day or date(anchor.year, anchor.month or 6, 15)
    stretches = [token_stretch(anchor.year + years, token) for years in (-2, -1, 0, 1, 2)]
    begun = [found for found in stretches if found.first and found.first <= today]
    over = [found for found in begun if found.last and found.last < today]
    ahead = [found for found in stretches if found.first and found.first > today]
    if day.which == "this":
        return stretches[2]
    if day.which == "last":
        return over[-1]
    if day.which == "next" or place.tense == "future":
        return ahead[0] if day.which == "next" or begun[-1] is over[-1] else begun[-1]
    return begun[-1]


def _holiday(day: Calendar, place: Place) -> Stretch:
    name, year = day.holiday or "", _year_for(day, place)
    if year is not None:
        return day_stretch(moving_holiday(name, year))
    if place.anchor.year is None:
        return unknown("XXXX-XX-XX", NEEDS_DATE)
    years = range(place.anchor.year - 1, place.anchor.year + 2)
    return day_stretch(
        _chosen(
            [moving_holiday(name, year) for year in years], place, day.which == "last", day.which == "next"
        )
    )
