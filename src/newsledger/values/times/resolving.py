"""From a moment as said to a TIMEX3 value and a partial time with bounds."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final, Literal

from newsledger.model import Precision, Time
from newsledger.values.times.days import NEEDS_DATE, Place, counts_from_context, locate
from newsledger.values.times.meanings import Moment, Scope, Shift
from newsledger.values.times.parts import PARTS
from newsledger.values.times.stretches import Stretch, day_stretch, unknown
from newsledger.values.times.zones import with_zone

# How far an approximate time reaches to either side: half of the step that people round to.
_LEEWAY: Final[dict[Precision, timedelta]] = {
    "hour": timedelta(minutes=30), "minute": timedelta(minutes=15), "day": timedelta(days=1),
    "week": timedelta(days=7), "month": timedelta(days=31), "year": timedelta(days=366),
}  # fmt: skip
_SECOND: Final = timedelta(seconds=1)
# Characters of quoted context: some four expressions, each counting from the one before.
_LONGEST_CHAIN: Final = 120
NO_DAY: Final = "a time of day without a day"


@dataclass(frozen=True, slots=True)
class Context:
    """What was last spoken of: a stretch, a day, a clock time, each with its words; whether it was late."""

    stretch: Stretch | None = None
    day: Stretch | None = None
    clock: datetime | None = None
    late: bool = False
    text: str | None = None
    day_text: str | None = None
    clock_text: str | None = None


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a moment comes to; `day` is the stretch of the calendar that it lies in."""

    type: Literal["DATE", "TIME", "DURATION"]
    timex: str
    time: Time
    day: Stretch
    borrowed: bool = False


def settle(moment: Moment, place: Place, context: Context, text: str, scope: Scope | None) -> Resolved:
    """The TIMEX3 value and the time of a moment; `text` is the expression as written."""
    try:
        return _settle(moment, place, context, text, scope)
    except OverflowError:
        day = unknown("XXXX-XX-XX", "off the calendar")
        return Resolved("DATE", day.timex, Time(None, text=text, reason=day.reason), day)


def _settle(moment: Moment, place: Place, context: Context, text: str, scope: Scope | None) -> Resolved:
    if isinstance(moment.day, Shift) and moment.day.unit in ("TH", "TM", "TS"):
        return _by_the_clock(moment, moment.day, place, context, text)
    day, borrowed = _day_of(moment, place, context)
    if moment.has_clock:
        timex, time = _with_clock(moment, day, text)
    elif moment.part:
        timex, time = _with_part(moment, day, text)
    else:
        timex, time = day.timex, _whole(moment, day, place, text)
    lender = context.text if moment.day else context.day_text
    if borrowed and lender and time.text:
        # Kept with the words that name the day, so that the value can be worked out again from them.
        time = replace(time, text=quoted(lender, time.text))
    time = _open_ended(time, scope)
    kind: Literal["DATE", "TIME"] = "TIME" if moment.has_clock or moment.part else "DATE"
    return Resolved(kind, timex, with_zone(time, moment.zone) if moment.zone else time, day, borrowed)


def _day_of(moment: Moment, place: Place, context: Context) -> tuple[Stretch, bool]:
    """The day of a moment and whether it was borrowed from what was said before."""
    if moment.day:
        day = locate(moment.day, place)
        waits = day.reason == NEEDS_DATE and isinstance(moment.day, Shift) and moment.day.base == "context"
        return day, waits or counts_from_context(moment.day, place)
    today = place.anchor.day
    if moment.part == "overnight" and today:
        return day_stretch(today), False
    if context.day is None:
        return replace(unknown(today.isoformat() if today else "XXXX-XX-XX", NO_DAY)), False
    if context.late and moment.hour is not None and moment.hour < 6 and context.day.first:
        # Friday night … around 1:30am is Saturday.
        return day_stretch(context.day.first + timedelta(days=1)), True
    return context.day, True


def _with_clock(moment: Moment, day: Stretch, text: str) -> tuple[str, Time]:
    if moment.hour is None:
        return f"{day.timex}TXX:XX", Time(None, text=text, reason=moment.invalid)
    hour, minute = moment.hour, moment.minute or 0
    timex = f"{day.timex}T24:00" if moment.midnight else f"{day.timex}T{hour:02d}:{minute:02d}"
    if day.first is None or day.value is None or day.precision != "day":
        return timex, Time(None, approximate=moment.approximate, text=text, reason=day.reason or NO_DAY)
    start = datetime(day.first.year, day.first.month, day.first.day, hour, minute)
    if moment.midnight:
        # A reporter's midnight ends the day that it is named with (Associated Press style book).
        start += timedelta(days=1)
    precision: Precision = "hour" if moment.minute is None else "minute"
    return timex, _bounded(start, precision, moment.approximate, text)


def _bounded(start: datetime, precision: Precision, approximate: bool, text: str) -> Time:
    leeway = _LEEWAY[precision] if approximate else timedelta()
    end = start + (timedelta(hours=1) if precision == "hour" else timedelta(minutes=1)) - _SECOND
    value = start.isoformat(timespec="minutes")
    return Time(
        value, precision, approximate, (start - leeway).isoformat(), (end + leeway).isoformat(), text=text
    )


def _with_part(moment: Moment, day: Stretch, text: str) -> tuple[str, Time]:
    part = PARTS[moment.part or "night"]
    timex = f"{day.timex}T{part.token}"
    if day.first is None or day.value is None or day.precision != "day":
        return timex, Time(None, approximate=moment.approximate, text=text, reason=day.reason or NO_DAY)
    midnight = datetime(day.first.year, day.first.month, day.first.day)
    first, end = part.first, part.end
    if moment.edge == "start":
        end = (first + end + 1) // 2
    elif moment.edge == "end":
        first = (first + end) // 2
    earliest, latest = midnight + timedelta(hours=first), midnight + timedelta(hours=end) - _SECOND
    bounds = earliest.isoformat(), latest.isoformat()
    return timex, Time(day.value, "part_of_day", moment.approximate, *bounds, text=text)


def _whole(moment: Moment, day: Stretch, place: Place, text: str) -> Time:
    if day.first is None or day.last is None:
        return Time(None, approximate=moment.approximate, text=text, reason=day.reason)
    first, last = _trimmed(moment, day.first, day.last, place.anchor.day)
    counted = (
        isinstance(moment.day, Shift) and abs(moment.day.count) > 0 and moment.day.unit in ("W", "M", "Y")
    )
    approximate = moment.approximate or (counted and _is_counted(moment.day))
    if moment.approximate and day.precision:
        first, last = _spread(first, last, _LEEWAY[day.precision])
    bounds = f"{first.isoformat()}T00:00:00", f"{last.isoformat()}T23:59:59"
    return Time(day.value, day.precision, approximate, *bounds, text=text, reason=day.reason)


def _is_counted(day: object) -> bool:
    return isinstance(day, Shift) and abs(day.count) > 1


def _spread(first: date, last: date, leeway: timedelta) -> tuple[date, date]:
    try:
        return first - leeway, last + leeway
    except OverflowError:
        return first, last


def _trimmed(moment: Moment, first: date, last: date, today: date | None) -> tuple[date, date]:
    """ "earlier this month" ends with publication, "late March" lies in its last third."""
    third = (last - first) // 3
    if moment.edge == "earlier" and today and first <= today <= last:
        return first, today
    if moment.edge == "later" and today and first <= today <= last:
        return today, last
    if moment.edge == "start" and last > first:
        return first, first + third
    if moment.edge == "mid" and last > first:
        return first + third, last - third
    if moment.edge == "end" and last > first:
        return last - third, last
    return first, last


def _by_the_clock(moment: Moment, shift: Shift, place: Place, context: Context, text: str) -> Resolved:
    """ "two hours later", "an hour ago": from the last clock time, or from that of publication."""
    base = context.clock if shift.base == "context" else place.anchor.clock
    size = {"TH": timedelta(hours=1), "TM": timedelta(minutes=1), "TS": _SECOND}[shift.unit]
    lender = context.clock_text if shift.base == "context" else None
    words = quoted(lender, text) if lender else text
    if base is None:
        today = place.anchor.day
        reason = "counts from a clock time that is not known" if today else NEEDS_DATE
        day = day_stretch(today) if today and shift.base == "published" else unknown("XXXX-XX-XX", reason)
        # How long stays said where the clock to count from is not (TimeML marks these as durations).
        timex = f"PT{abs(shift.count)}{shift.unit[1]}"
        return Resolved("DURATION", timex, Time(None, text=words, reason=reason), day)
    start = base + shift.count * size
    time = _bounded(start, "hour" if shift.unit == "TH" else "minute", True, words)
    return Resolved("TIME", start.strftime("%Y-%m-%dT%H:%M"), time, day_stretch(start.date()), True)


def quoted(day: str, text: str) -> str:
    """The words that name the day, then the expression; it alone where a chain of them grows long."""
    return f"{day} … {text}" if len(day) < _LONGEST_CHAIN else text


def _open_ended(time: Time, scope: Scope | None) -> Time:
    """ "since January" has no end and "until Friday" no beginning."""
    if scope == "since":
        return replace(time, latest=None)
    if scope == "until":
        return replace(time, earliest=None)
    return time
