"""Records of the model as JSON that says what each of them is, and back."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from newsledger.model import (
    Change,
    Conflict,
    Duration,
    Facts,
    Finding,
    Grade,
    Interval,
    Place,
    Published,
    Ruling,
    Settled,
    SettledActor,
    SettledTarget,
    Step,
    Time,
    Toll,
    Witness,
)
from newsledger.outputs.changes import Change as FieldChange
from newsledger.outputs.changes import ChangeStep

# The only ones that are made from what a ledger holds; a record of these is a list that begins with its name.
_KINDS: Mapping[str, type[Any]] = {
    kind.__name__: kind
    for kind in (
        Change, ChangeStep, Conflict, Duration, Facts, Finding, Grade, Interval, Place, Published, Ruling,
        Settled, SettledActor, SettledTarget, Step, Time, Toll, Witness,
    )
} | {"FieldChange": FieldChange}  # fmt: skip
_NAMES = {kind: name for name, kind in _KINDS.items()}
_FIELDS = {kind: tuple(one.name for one in fields(kind)) for kind in _KINDS.values()}

# What a tuple and a list begin with.
_TUPLE, _LIST = "", "*"


def written(value: object) -> object:
    """A record, a tuple, list or mapping of them, or a plain value, as `read` takes it, or a KeyError."""
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, tuple | list):
        return [_TUPLE if isinstance(value, tuple) else _LIST, *map(written, value)]
    if isinstance(value, Mapping):
        return {str(name): written(one) for name, one in value.items()}
    kind = type(value)
    return [_NAMES[kind], *(written(getattr(value, name)) for name in _FIELDS[kind])]


def read(data: Any) -> Any:
    """What `written` wrote."""
    if isinstance(data, list):
        held = [read(one) if isinstance(one, list | dict) else one for one in data[1:]]
        if data[0] == _TUPLE:
            return tuple(held)
        return held if data[0] == _LIST else _KINDS[data[0]](*held)
    if isinstance(data, dict):
        return {name: read(one) for name, one in data.items()}
    return data
