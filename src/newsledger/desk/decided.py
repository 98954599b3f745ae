"""Settled values as judgements keep them, and back."""

from typing import Any

from newsledger.ledger.codec import value_data, value_of
from newsledger.model import (
    Decided,
    Duration,
    Judgement,
    Place,
    Ruling,
    Settled,
    SettledActor,
    SettledTarget,
    Time,
    Toll,
)

# The fields that are settled, beside the tolls by role.
WORDS = ("type", "status")
RECORDS = ("start", "end", "duration", "place")
LISTS = ("weapons", "vehicles")
FIELDS = (*WORDS, *RECORDS, "targets", "perpetrators", *LISTS, "attackers")


def settled_value(settled: Settled, field: str) -> object:
    """The settled value of a field such as `start` or `killed.total`, None where there is none."""
    name, _, role = field.partition(".")
    return settled.tolls.get(name, {}).get(role) if role else getattr(settled, field, None)


def decided_data(value: object) -> object:
    """A settled value as JSON."""
    match value:
        case Toll():
            return {"low": value.low, "best": value.best, "high": value.high}
        case Time() | Place() | Duration():
            return value_data(value)
        case SettledTarget():
            return [value.name, value.kind]
        case SettledActor():
            return [value.name, list(value.aliases), value.status]
        case tuple():
            return [decided_data(one) for one in value]
    return value


def ruling_of(judgement: Judgement) -> Ruling:
    """Who decided, when and why."""
    return Ruling(judgement.id, judgement.kind, judgement.reviewer, judgement.at, judgement.reason)


def decided_of(judgement: Judgement) -> Decided:
    """What a judgement of kind accept or override settles."""
    field, data = str(judgement.payload["field"]), judgement.payload["decided"]
    known = judgement.payload.get("documents")
    return Decided(
        field, _value(field, data), ruling_of(judgement), frozenset(known if isinstance(known, list) else ())
    )


def _value(field: str, data: Any) -> object:
    if data is None or field in WORDS:
        return data
    if field in RECORDS:
        return value_of(data)
    if field == "targets":
        return tuple(SettledTarget(*one) for one in data)
    if field == "perpetrators":
        return tuple(SettledActor(name, tuple(aliases), status) for name, aliases, status in data)
    if field in LISTS:
        return tuple(data)
    return Toll(data["low"], data["best"], data["high"])
