"""The days of an incident: the first and the last that it may have been on, in its own time zone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from newsledger.model import Settled, Time


@dataclass(frozen=True, slots=True)
class Days:
    """From the first to the last day, both included; last is never before first."""

    first: date
    last: date

    @property
    def number(self) -> int:
        """How many days."""
        return (self.last - self.first).days + 1

    @property
    def middle(self) -> date:
        """The day in the middle, of two the earlier."""
        return self.first + timedelta(days=(self.number - 1) // 2)

    def each(self) -> Iterator[date]:
        """The days in order."""
        return (self.first + timedelta(days=at) for at in range(self.number))


def began(settled: Settled) -> Days | None:
    """The days on which it may have begun; where only its end is known, those of the end."""
    return days_of(settled.start) or days_of(settled.end)


def lasted(settled: Settled) -> Days | None:
    """From the first day on which it may have begun to the last; to the day it ended, where that is known."""
    start, end = began(settled), days_of(settled.end)
    if start is None or end is None or end.number > 1 or end.last < start.first:
        return start
    return Days(start.first, end.last)


def days_of(time: Time | None) -> Days | None:
    """The days that a time covers; None where it says none."""
    if time is None:
        return None
    value = time.value or ""
    finer_than_day = time.precision in ("part_of_day", "hour", "minute")
    if len(value) >= 10 and (finer_than_day or (time.precision == "day" and not time.approximate)):
        day = _day(value, None)
        return Days(day, day) if day else None
    return _between(_day(time.earliest, time.zone), _day(time.latest, time.zone)) or _prefix(value)


def _between(first: date | None, last: date | None) -> Days | None:
    if first is None or last is None:
        return None
    return Days(first, max(first, last))


def _prefix(value: str) -> Days | None:
    """The days of a year, month or day as an ISO prefix."""
    try:
        year, month = int(value[:4]), int(value[5:7] or 0)
        if len(value) >= 10:
            day = date.fromisoformat(value[:10])
            return Days(day, day)
        if not month:
            return Days(date(year, 1, 1), date(year, 12, 31))
        after = date(year + month // 12, month % 12 + 1, 1)
        return Days(date(year, month, 1), after - timedelta(days=1))
    except (ValueError, OverflowError):
        return None


def _day(iso: str | None, zone: str | None) -> date | None:
    """The calendar day of an ISO time, where it carries an offset that of its zone."""
    if not iso:
        return None
    try:
        moment = datetime.fromisoformat(iso if len(iso) > 10 else iso[:10])
        if moment.tzinfo is not None and zone:
            moment = moment.astimezone(ZoneInfo(zone))
        return moment.date()
    except (ValueError, OverflowError, ZoneInfoNotFoundError):
        return None
