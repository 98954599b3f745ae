"""Time zones: the UTC offset of a local time, and a time moved from one zone to another."""

from dataclasses import replace
from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from newsledger.model import Time


@cache
def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def with_zone(time: Time, zone: str) -> Time:
    """The time in an IANA zone, earliest and latest with its UTC offset; an unknown zone changes nothing.

    A clock time that already stands in another zone is moved: 03:30 UTC is 08:30 in Karachi.
    """
    place = _zone(zone)
    if place is None:
        return time
    moves = time.zone not in (None, zone) and time.precision in ("hour", "minute")
    return replace(
        time,
        value=_moved_value(time, place) if moves else time.value,
        earliest=_bound(time.earliest, place, moves),
        latest=_bound(time.latest, place, moves),
        zone=zone,
    )


def _bound(bound: str | None, zone: ZoneInfo, moves: bool) -> str | None:
    if bound is None:
        return None
    moment = datetime.fromisoformat(bound)
    try:
        if moves and moment.tzinfo:
            return moment.astimezone(zone).isoformat()
        return moment.replace(tzinfo=zone).isoformat()
    except OverflowError:  # the first and the last day of the calendar
        return bound


def _moved_value(time: Time, zone: ZoneInfo) -> str | None:
    source = _zone(time.zone or "")
    if time.value is None or source is None:
        return time.value
    try:
        moved = datetime.fromisoformat(time.value).replace(tzinfo=source).astimezone(zone)
    except (ValueError, OverflowError):
        return time.value
    return moved.strftime("%Y-%m-%dT%H:%M")
