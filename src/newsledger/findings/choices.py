"""Settling what is one of several words: every alternative keeps its claims."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from newsledger.findings.witnesses import Said, votes

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Choice(Generic[Key]):
    """One alternative, the weight of its witnesses, and its claims."""

    value: Key
    weight: float
    said: tuple[Said, ...]


def choices(said: Iterable[Said], of: Callable[[Said], Key | None]) -> list[Choice[Key]]:
    """The alternatives that `of` reads from claims, the weightiest first; ties: more claims, then by name."""
    options: dict[Key, list[Said]] = defaultdict(list)
    for one in said:
        key = of(one)
        if key is not None:
            options[key].append(one)
    weights = votes(options)
    found = [Choice(key, weights[key], tuple(options[key])) for key in options]
    return sorted(found, key=lambda c: (-c.weight, -len(c.said), repr(c.value)))


def against(chosen: Choice[Key], others: Sequence[Choice[Key]]) -> tuple[Said, ...]:
    """The claims for all other alternatives."""
    return tuple(s for other in others if other is not chosen for s in other.said)
