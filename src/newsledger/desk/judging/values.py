"""What a reviewer writes, as values: numbers, names, times and places by the field they are for."""

import calendar
import re
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from datetime import datetime, timedelta
from typing import Any, cast, get_args

from newsledger.errors import UsageError
from newsledger.model import (
    ACTOR_FIELDS,
    TOLL_FIELDS,
    Actor,
    ActorKind,
    Count,
    Duration,
    Event,
    Outcome,
    Person,
    Place,
    Precision,
    Speaker,
    State,
    Target,
    Thing,
    Time,
    Value,
)
from newsledger.outputs.outline import ROLE_ORDER

ROLES = frozenset(ROLE_ORDER)
COUNTED = (*TOLL_FIELDS, "attackers")

# contract.md: a number beyond belief is no count.
MOST = 10_000_000

_RECORDS: Mapping[str, type[Any]] = {
    **dict.fromkeys(COUNTED, Count),
    **dict.fromkeys(("victim", "attacker"), Person),
    **dict.fromkeys(ACTOR_FIELDS, Actor),
    **dict.fromkeys(("weapon", "vehicle"), Thing),
    **dict.fromkeys(("start", "end", "time"), Time),
    "target": Target,
    "place": Place,
    "duration": Duration,
    "status": State,
    "event": Event,
}
CLAIM_FIELDS = tuple(_RECORDS)

_NUMBERS = frozenset({"age", "low", "high", "precision"})
_REALS = frozenset({"latitude", "longitude", "hours_low", "hours_high"})
# A gazetteer's number says nothing that a reviewer can check by reading.
_NOT_GIVEN = frozenset({"geonames_id"})
_ISO = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d(:\d\d)?)?)?)?")
# contract.md: the kinds of target.
TARGET_KINDS = (
    "police", "military", "government", "diplomatic", "religious", "school", "hospital", "transport",
    "business", "media", "aid", "utility", "residence", "civilians", "other",
)  # fmt: skip
_LISTED: Mapping[str, tuple[str, ...]] = {
    "outcome": get_args(Outcome),
    "kind": (*get_args(ActorKind), *TARGET_KINDS),
}


def record_of(field: str) -> type[Value] | None:
    """The kind of value that a claim of this field has, None for a word that is no field."""
    return _RECORDS.get(field)


def claim_value(field: str, given: object) -> Value:
    """The value that a reviewer gives for a claim's field, raises UsageError where it is none.

    A number, or {"low", "high"}, for counts; an ISO prefix for times; a name, or the record's own keys.
    """
    record = _RECORDS.get(field)
    if record is None:
        raise UsageError(f"{field!r} is no field of a claim; the fields are {', '.join(CLAIM_FIELDS)}")
    if record is Count:
        return count(given)
    if record is Time:
        return time(given.get("value") if isinstance(given, Mapping) else given)
    if record is Duration:
        return duration(given)
    if isinstance(given, str):
        given = _named(record, given)
    if not isinstance(given, Mapping):
        raise UsageError(f"{given!r} is no value for {field}; give a name, or an object with its parts")
    return cast(Value, _record(record, field, given))


def count(given: object) -> Count:
    """A count from a number, or from bounds of which `high` may be null for "at least"."""
    if isinstance(given, Mapping):
        low, high = whole(given.get("low")), whole(given.get("high"))
        if low is None and high is None:
            raise UsageError("a count needs a number, or low and high")
        if low is not None and high is not None and low > high:
            raise UsageError(f"low {low} is above high {high}")
        return Count(low, high, text(given.get("text")))
    number = whole(given)
    if number is None:
        raise UsageError("a count needs a number, or low and high")
    return Count(number, number)


def whole(given: object) -> int | None:
    """A whole number from 0 to ten million, None for null; raises UsageError."""
    if given is None:
        return None
    try:
        number = int(str(given))
    except ValueError:
        number = -1
    if isinstance(given, bool) or not 0 <= number <= MOST:
        raise UsageError(f"{given!r} is no number of people; give a whole number from 0 to {MOST:,}")
    return number


def real(given: object) -> float | None:
    """A number, None for null; raises UsageError."""
    if given is None:
        return None
    try:
        number = float(str(given))
    except ValueError:
        number = float("nan")
    if isinstance(given, bool) or not abs(number) < MOST:
        raise UsageError(f"{given!r} is no number")
    return number


def text(given: object) -> str | None:
    """Words, None for null or nothing but white space; raises UsageError for anything else."""
    if given is None:
        return None
    if not isinstance(given, str):
        raise UsageError(f"{given!r} is not text")
    return given.strip() or None


def stretch(start: object, end: object, document: str, length: int) -> tuple[int, int]:
    """Characters of a document whose text has so many; raises UsageError where they are none of it."""
    if type(start) is int and type(end) is int and 0 <= start < end <= length:
        return start, end
    raise UsageError(f"characters {start} to {end} are none of document {document}, which has {length}")


def time(given: object) -> Time:
    """A time from an ISO prefix from the year to the minute; raises UsageError."""
    if not isinstance(given, str) or not _ISO.fullmatch(given):
        raise UsageError(f"{given!r} is no time; write 2023, 2023-02, 2023-02-17 or 2023-02-17T19:00")
    precision = cast(Precision, {4: "year", 7: "month", 10: "day", 13: "hour", 16: "minute"}[len(given)])
    try:
        first, last = _bounds(given)
    except (ValueError, OverflowError):
        raise UsageError(f"{given!r} is no day or time of the calendar") from None
    value = f"{given}:00" if precision == "hour" else given
    return Time(value, precision, False, first.isoformat(), last.isoformat())


def _bounds(iso: str) -> tuple[datetime, datetime]:
    first = datetime.fromisoformat(iso + "-01-01"[: 10 - len(iso)] if len(iso) < 10 else iso)
    second = timedelta(seconds=1)
    if len(iso) == 4:
        return first, first.replace(month=12, day=31) + timedelta(days=1) - second
    if len(iso) == 7:
        days = calendar.monthrange(first.year, first.month)[1]
        return first, first + timedelta(days=days) - second
    length = {10: timedelta(days=1), 13: timedelta(hours=1), 16: timedelta(minutes=1)}[len(iso)]
    return first, first + length - second


def duration(given: object) -> Duration:
    """A duration in hours from a number, or from {"hours_low", "hours_high"}."""
    if isinstance(given, Mapping):
        low, high = real(given.get("hours_low")), real(given.get("hours_high"))
    else:
        low = high = real(given)
    if (low is None and high is None) or (low is not None and high is not None and low > high):
        raise UsageError("a duration needs hours_low, hours_high or both, the lower first")
    return Duration(low, high)


def speaker(given: object) -> Speaker | None:
    """Who says it: None for the outlet itself, a name, or the parts that are known."""
    if given is None or given == "":
        return None
    parts = {"name": given} if isinstance(given, str) else given
    if not isinstance(parts, Mapping):
        raise UsageError("a speaker is a name, or an object with name, description, organization and via")
    known = {name: text(parts.get(name)) for name in ("name", "description", "organization", "via")}
    return replace(Speaker(), **known) if any(known.values()) else None  # type: ignore[arg-type]


def role(field: str, given: object) -> str | None:
    """The role of a count, None for other fields; raises UsageError for a word that is none."""
    if field not in TOLL_FIELDS:
        if given is not None:
            raise UsageError(f"{field} has no role")
        return None
    if given not in ROLES:
        raise UsageError(f"{given!r} is no role; the roles are {', '.join(sorted(ROLES))}")
    return str(given)


def _named(record: type[Any], name: str) -> Mapping[str, object]:
    if record is Event:
        return {"type": name}
    return {"name": name, "kind": "other"} if record is Target else {"name": name}


def _record(record: type[Any], field: str, given: Mapping[str, object]) -> Any:
    known = {one.name for one in fields(record)} - _NOT_GIVEN
    if unknown := sorted(set(map(str, given)) - known):
        raise UsageError(f"{field} has no {unknown[0]!r}; it has {', '.join(sorted(known))}")
    made = {name: _part(name)(value) for name, value in given.items()}
    for name, listed in _LISTED.items():
        if made.get(name) is not None and made[name] not in listed:
            raise UsageError(f"{made[name]!r} is no {name}; they are {', '.join(listed)}")
    if record is State and made.get("name") not in ("ongoing", "ended"):
        raise UsageError("a status is ongoing or ended")
    if record is Event:
        made["type"] = incident_type(made.get("type"))
    if record not in (Place, Event, Person) and not made.get("name"):
        raise UsageError(f"{field} needs a name")
    made = {name: value for name, value in made.items() if value is not None}
    return record(**({"kind": "other"} if record is Target else {}) | made)


def _part(name: str) -> Callable[[object], object]:
    if name in _NUMBERS:
        return whole
    if name in _REALS:
        return real
    return _names if name == "aliases" else text


def _names(given: object) -> tuple[str, ...]:
    if not isinstance(given, list | tuple) or not all(isinstance(one, str) for one in given):
        raise UsageError("aliases are a list of names")
    return tuple(given)


def incident_type(given: object) -> str:
    """A type of the codebook by its name in snake case or in plain words; raises UsageError."""
    from newsledger.codebook.phrases import incident_types

    name = str(given).strip().casefold().replace(" ", "_").replace("-", "_")
    if name not in incident_types():
        raise UsageError(
            f"{given!r} is no type of the codebook; e.g. {', '.join(sorted(incident_types())[:6])}"
        )
    return name
