"""Which of an account's times is its start: one incident begins on one day."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from newsledger.accounts.details.detail import Detail
from newsledger.accounts.details.times import STRONG
from newsledger.model import Published, Time

CLOCK = ("hour", "minute")
# An ISO prefix that names a day has this many characters.
DAY = len("2023-02-17")
# News tells of days this long before it came out, and this much speaks for such a day.
NEWS_DAYS, NEWS = 14, 1.0
# A time further from the start than this is no step of it: a birth, a model year, another crime.
STEP_DAYS = 60


def with_one_start(details: Sequence[Detail], published: Published) -> list[Detail]:
    """The details with the starts on one day, the one most told of.

    Starts on other days and loose clock times beside firm ones become steps; those months away are dropped.
    """
    days: dict[str, float] = defaultdict(float)
    for detail in details:
        if detail.field == "start" and len(_value(detail)) >= DAY:
            days[_value(detail)[:DAY]] += detail.weight
    if not days:
        return list(details)
    # Of equal days the earlier: what is told after the start is told of the start's day or later.
    day = min(days, key=lambda d: (-days[d] - _news(d, published), d))
    clocked = any(d.field == "start" and _is_clock(d) and d.weight >= STRONG and _value(d).startswith(day) for d in details)
    return [kept for detail in details if (kept := _placed(detail, day, clocked)) is not None]


def _placed(detail: Detail, day: str, clocked: bool) -> Detail | None:
    """The detail as it is, as a step, or not at all."""
    value = _value(detail)
    if detail.field not in ("start", "time") or not value:
        return detail
    if value.startswith(day):
        loose = detail.field == "start" and clocked and detail.weight < STRONG and _is_clock(detail)
        return replace(detail, field="time") if loose else detail
    if len(value) < DAY:
        return detail if day.startswith(value) and detail.field == "start" else None
    return replace(detail, field="time") if abs(_days(value, day)) <= STEP_DAYS else None


def _news(day: str, published: Published) -> float:
    """What speaks for a day in that it lies shortly before publication."""
    if not published.value or len(published.value) < DAY:
        return 0.0
    return NEWS if 0 <= _days(published.value, day) <= NEWS_DAYS else 0.0


def _days(later: str, earlier: str) -> int:
    return (date.fromisoformat(later[:DAY]) - date.fromisoformat(earlier[:DAY])).days


def _is_clock(detail: Detail) -> bool:
    return isinstance(detail.value, Time) and detail.value.precision in CLOCK


def _value(detail: Detail) -> str:
    """The ISO prefix of a detail's time; "" for none. Weeks are as coarse as months."""
    value = detail.value.value or "" if isinstance(detail.value, Time) else ""
    return value if "W" not in value else value[:4]
