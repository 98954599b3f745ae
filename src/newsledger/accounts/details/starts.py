"""Which of an account's times is its start: one incident begins on one day."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from newsledger.accounts.details.detail import Detail
from newsledger.accounts.details.times import DYING, FOUND, LOOSE, SAYING, STEP, STRONG, TOLD
from newsledger.model import Published, Time

CLOCK = ("hour", "minute")
CLOCKED = re.compile(r"\d|noon|midnight", re.I)
# An ISO prefix that names a day has this many characters.
DAY = len("2023-02-17")
# News tells of days this long before it came out, and this much speaks for such a day.
NEWS_DAYS, NEWS = 14, 1.0
# A borrowed day says little, and is put right where the incident's own is this near.
BORROWED, NEXT_DAYS = 0.3, 3
# A time further from the start than this is no step of it: a birth, a model year, another crime.
STEP_DAYS = 60


def with_one_start(details: Sequence[Detail], published: Published, *, fresh: bool = False) -> list[Detail]:
    """The details with the starts on one day, the one most told of.

    Starts on other days and loose clock times beside firm ones become steps; those months away are dropped,
    and so is what lies after publication. In `fresh` news an hour without a day is of the day of publication
    or of the evening before.
    """
    details = [detail for detail in details if not _is_ahead(detail, published)]
    starts = [detail for detail in details if detail.field == "start" and len(_value(detail)) >= DAY]
    if not starts:
        return _without_day(details, published, fresh)
    days: dict[str, float] = defaultdict(float)
    for detail in starts:
        days[_value(detail)[:DAY]] += detail.weight * (BORROWED if detail.borrowed else 1.0)
    # Of equal days the earlier: what is told after the start is told of the start's day or later.
    day = min(days, key=lambda d: (-days[d] - _news(d, published), d))
    details = [_on_day(detail, day) for detail in details]
    starts = [detail for detail in details if detail.field == "start" and len(_value(detail)) >= DAY]
    clocked = any(_is_clock(d) and d.weight >= STRONG and _value(d).startswith(day) for d in starts)
    firmest = max(detail.weight for detail in starts)
    return [kept for detail in details if (kept := _placed(detail, day, clocked, firmest)) is not None]


def _on_day(detail: Detail, day: str) -> Detail:
    """A firm clock time whose day was borrowed ("charged on Monday … at 7 p.m."), on the own day."""
    value = _value(detail)
    if not (
        detail.borrowed and detail.field == "start" and detail.weight >= STRONG and _is_clock(detail)
    ) or value.startswith(day):
        return detail
    if abs(_days(value, day)) > NEXT_DAYS:
        return detail
    time = detail.value
    assert isinstance(time, Time)
    old = value[:DAY]
    moved = replace(
        time,
        value=value.replace(old, day),
        earliest=(time.earliest or "").replace(old, day) or None,
        latest=(time.latest or "").replace(old, day) or None,
    )
    return replace(detail, value=moved)


def _without_day(details: Sequence[Detail], published: Published, fresh: bool) -> list[Detail]:
    """Where no start is told to the day: a day that may be it, that of finding bodies, that of an hour."""
    coarse = [detail for detail in details if detail.field == "start" and _value(detail)]
    loose = [d for d in details if d.field == LOOSE and _may_be(d, coarse, published, fresh)]
    day = max(loose, key=lambda d: (d.weight, -d.start)) if loose else None
    kept = [_promoted(d) if d is day else d for d in details if d is day or d.field != LOOSE]
    kept = [d for d in kept if d.field not in ("end", "time") or not _value(d) or len(_value(d)) >= DAY]
    if day is not None:
        return kept
    found = next((d for d in kept if d.field == "time" and d.weight == FOUND and _value(d)), None)
    if found is not None and not any(d.field == "start" and _value(d)[:4] != _value(found)[:4] for d in kept):
        return [_about(d) if d is found else d for d in kept]
    hour = next((d for d in kept if d.field == "start" and _is_bare_hour(d)), None)
    if not fresh or hour is None or coarse or len(published.value or "") < DAY:
        return kept
    return [_on_publication(d, published) if d is hour else d for d in kept]


def _may_be(detail: Detail, coarse: Sequence[Detail], published: Published, fresh: bool) -> bool:
    """Whether a loose day may be the start: one within what is told of it, else one beside the violence.

    The day of telling or of dying is near that of the violence in fresh news only.
    """
    if coarse:
        return detail.weight not in (SAYING, DYING) and any(_is_within(detail, other) for other in coarse)
    if fresh:
        return detail.weight >= DYING and (not published.value or _news(_value(detail), published) > 0)
    return detail.weight >= TOLD


def _promoted(detail: Detail) -> Detail:
    """A loose day as the start; that of telling or of dying is about the day."""
    assert isinstance(detail.value, Time)
    about = detail.value.approximate or detail.weight < TOLD
    return replace(detail, field="start", value=replace(detail.value, approximate=about))


def _is_within(detail: Detail, coarse: Detail) -> bool:
    """Whether a day lies in a month, a week or a year."""
    time = coarse.value
    if not isinstance(time, Time) or not time.earliest or not time.latest:
        return _value(detail).startswith(_value(coarse))
    return time.earliest[:DAY] <= _value(detail)[:DAY] <= time.latest[:DAY]


def _is_bare_hour(detail: Detail) -> bool:
    """Whether a time is an hour of a day that the text leaves out."""
    time = detail.value
    return isinstance(time, Time) and time.value is None and CLOCKED.search(time.text or "") is not None


def _on_publication(detail: Detail, published: Published) -> Detail:
    """An hour as the day of publication, or the day before."""
    assert isinstance(detail.value, Time)
    day = date.fromisoformat((published.value or "")[:DAY])
    time = replace(
        detail.value,
        value=day.isoformat(),
        precision="day",
        approximate=True,
        earliest=f"{day - timedelta(days=1)}T00:00:00",
        latest=f"{day}T23:59:59",
    )
    return replace(detail, value=time)


def _about(detail: Detail) -> Detail:
    """The finding of bodies as an approximate start."""
    assert isinstance(detail.value, Time)
    return replace(detail, field="start", value=replace(detail.value, approximate=True))


def _placed(detail: Detail, day: str, clocked: bool, firmest: float) -> Detail | None:
    """The detail as it is, as a step, or not at all."""
    value = _value(detail)
    if detail.field == LOOSE:
        return None
    if detail.field == "start" and detail.weight <= STEP and detail.weight < firmest:
        detail = replace(detail, field="time")
    if detail.field not in ("start", "time", "end") or not value:
        return detail
    if value.startswith(day):
        loose = detail.field == "start" and clocked and detail.weight < STRONG and _is_clock(detail)
        return replace(detail, field="time") if loose else detail
    if len(value) < DAY:
        return detail if day.startswith(value) and detail.field == "start" else None
    if abs(_days(value, day)) > STEP_DAYS:
        return None
    return detail if detail.field == "end" else replace(detail, field="time")


def _is_ahead(detail: Detail, published: Published) -> bool:
    """Whether a time lies after publication, a day left for clocks elsewhere."""
    told = detail.field in ("start", "time", "end", LOOSE) and len(_value(detail)) >= DAY
    return told and len(published.value or "") >= DAY and _days(_value(detail), published.value or "") > 1


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
