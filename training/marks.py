"""One mark of a labelled text: its words, its label and what the label says of them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from training.labels import (
    ATTACKER_FLAGS,
    ATTACKERS,
    EVENT_FLAGS,
    EVENTS,
    HARM_FLAGS,
    HARMS,
    LABELS,
    NAMED,
    PLAIN,
    ROLES,
    SCOPES,
    TARGETS,
    TIED,
)

NUMBER = re.compile(r"\d+(?:\+|-\d+)?")
ENTITY = re.compile(r"#[A-Za-z0-9_-]+")


@dataclass(frozen=True, slots=True)
class Mark:
    """Words `[start, end)` of an item's text (code points) under one label.

    `kind` is what the label's first argument chooses: a harm's role, a target's or event's type, whose
    name it is, whether an attacker is a person or an organisation. `number` is (low, high), high None where
    it is open. `ties` are the numbers that tie source, cue and content together.
    """

    label: str
    start: int
    end: int
    kind: str | None = None
    number: tuple[int, int | None] | None = None
    flags: frozenset[str] = frozenset()
    entity: str | None = None
    ties: tuple[int, ...] = ()
    line: int = 0

    @property
    def scope(self) -> str:
        """`incident`, or the flag that takes the mark out of the item's own incident."""
        return min(self.flags & SCOPES, default="incident")


class MalformedError(ValueError):
    """A mark that the format does not allow; the message says why."""


def mark(start: int, end: int, words: str, line: int) -> Mark:
    """The mark that the words in its round brackets describe; raises MalformedError."""
    label, *arguments = words.split() or [""]
    if label not in LABELS:
        raise MalformedError(f"no label {label!r}")
    kinds, flags, needs_number = _grammar(label)
    kind, number, entity = None, None, None
    ties: list[int] = []
    seen: set[str] = set()
    for argument in arguments:
        if argument in flags:
            seen.add(argument)
        elif kinds and argument in kinds and kind is None:
            kind = argument
        elif ENTITY.fullmatch(argument) and entity is None and label not in TIED:
            entity = argument[1:]
        elif label in TIED and argument.isdecimal():
            ties.append(int(argument))
        elif needs_number and NUMBER.fullmatch(argument) and number is None:
            number = _number(argument)
        else:
            raise MalformedError(f"{label}: cannot read {argument!r}")
    found = Mark(label, start, end, kind, number, frozenset(seen), entity, tuple(ties), line)
    _complete(found, bool(kinds), needs_number)
    return found


def _grammar(label: str) -> tuple[Iterable[str], frozenset[str], bool]:
    """What the first argument may be, which flags may follow, whether a number is read."""
    if label in HARMS:
        return ROLES, HARM_FLAGS, True
    if label in TIED or label in PLAIN or label == "age":
        return (), frozenset(), False
    return {
        "name": (NAMED, frozenset[str](), False),
        "attacker": (ATTACKERS, ATTACKER_FLAGS, False),
        "attackers": ((), ATTACKER_FLAGS, True),
        "target": (TARGETS, frozenset[str](), False),
        "event": (EVENTS, EVENT_FLAGS, False),
    }[label]


def _number(words: str) -> tuple[int, int | None]:
    """`2`, `24+`, `5-6` as bounds."""
    if words.endswith("+"):
        return int(words[:-1]), None
    low, _, high = words.partition("-")
    if high and int(high) < int(low):
        raise MalformedError(f"the range {words!r} runs backwards")
    return int(low), int(high or low)


def _complete(found: Mark, wants_kind: bool, wants_number: bool) -> None:
    """Raise MalformedError where a mark lacks what its label asks for."""
    again = "again" in found.flags
    if wants_kind and found.kind is None and not again:
        raise MalformedError(f"{found.label}: its kind or role is missing")
    if wants_number and found.number is None and not again and "person" not in found.flags:
        raise MalformedError(f"{found.label}: its number is missing")
    if found.label in TIED and not found.ties:
        raise MalformedError(f"{found.label}: the number that ties it is missing")
    if again and found.entity is None:
        raise MalformedError(f"{found.label}: `again` needs the #id of the first mention")
    if len(found.flags & SCOPES) > 1:
        raise MalformedError(f"{found.label}: more than one scope")
