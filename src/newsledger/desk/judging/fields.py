"""The value that a reviewer gives for a settled field of an incident."""

from collections.abc import Mapping, Sequence

from newsledger.desk.decided import FIELDS
from newsledger.desk.judging import values
from newsledger.errors import UsageError
from newsledger.model import TOLL_FIELDS, Place, SettledActor, SettledTarget, Target, Toll

# contract.md, "A perpetrator's status".
STATUSES = ("claimed", "accused", "suspected", "convicted", "denied", "unknown")


def field_of(payload: Mapping[str, object]) -> str:
    """The field that a draft names, such as `start` or `killed.total`; raises UsageError."""
    field = str(payload.get("field") or "")
    name, _, role = field.partition(".")
    if field in FIELDS or (name in TOLL_FIELDS and role in values.ROLES):
        return field
    listed = ", ".join((*FIELDS, "killed.total", "injured.victims"))
    raise UsageError(f"{field!r} is no field of an incident; the fields are {listed} and so on")


def given_value(field: str, payload: Mapping[str, object]) -> object:
    """The value for a field as `Settled` has it; {"value": null} says that nothing is known of it.

    Counts come as `best` with or without `low` and `high`, or as `value`; times as ISO prefixes; lists as
    lists of names or of objects. Raises UsageError.
    """
    if "." in field or field == "attackers":
        return _toll(payload)
    if "value" not in payload:
        raise UsageError(f"override of {field} needs a value")
    given = payload["value"]
    if given is None:
        return () if field in ("targets", "perpetrators", "weapons", "vehicles") else None
    match field:
        case "type":
            return values.incident_type(given)
        case "status":
            return _one_of(given, ("ongoing", "ended"), "status")
        case "start" | "end":
            return values.time(given)
        case "duration":
            return values.duration(given)
        case "place":
            place = values.claim_value("place", given)
            assert isinstance(place, Place)
            return place
        case "targets":
            return tuple(map(_target, _list(given)))
        case "perpetrators":
            return tuple(map(_perpetrator, _list(given)))
    return tuple(_word(one) for one in _list(given))


def _toll(payload: Mapping[str, object]) -> Toll | None:
    given: Mapping[str, object] = payload
    if "best" not in payload and "low" not in payload:
        if "value" not in payload:
            raise UsageError("override needs a number: low, best and high, or best alone")
        value = payload["value"]
        if value is None:
            return None
        given = value if isinstance(value, Mapping) else {"best": value}
    best, low = values.whole(given.get("best")), values.whole(given.get("low"))
    high = values.whole(given.get("high"))
    best = best if best is not None else low
    if best is None:
        raise UsageError("override needs a number: low, best and high, or best alone")
    low = best if low is None else low
    # "At least 101" alone is low 101, best 101, high null; a best value alone has no range.
    high = best if high is None and "high" not in given else high
    if not low <= best or (high is not None and best > high):
        raise UsageError(f"low {low}, best {best}, high {high}: give them in order")
    return Toll(low, best, high)


def _list(given: object) -> Sequence[object]:
    if isinstance(given, str | Mapping):
        return [given]
    if not isinstance(given, list | tuple):
        raise UsageError(f"{given!r} is no list of names")
    return given


def _target(given: object) -> SettledTarget:
    target = values.claim_value("target", given)
    assert isinstance(target, Target)
    return SettledTarget(target.name, target.kind)


def _perpetrator(given: object) -> SettledActor:
    if not isinstance(given, Mapping):
        return SettledActor(_word(given), (), "unknown")
    aliases = given.get("aliases") or []
    if not isinstance(aliases, list | tuple):
        raise UsageError("aliases are a list of names")
    status = _one_of(given.get("status") or "unknown", STATUSES, "status of a perpetrator")
    return SettledActor(_word(given.get("name")), tuple(map(_word, aliases)), status)


def _word(given: object) -> str:
    word = values.text(given)
    if word is None:
        raise UsageError("a name is missing")
    return word


def _one_of(given: object, words: Sequence[str], what: str) -> str:
    if given not in words:
        raise UsageError(f"{given!r} is no {what}; they are {', '.join(words)}")
    return str(given)
