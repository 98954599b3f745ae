"""Values that claims carry: counts, times, places, people and things."""

from dataclasses import dataclass
from typing import Literal

from newsledger.model.words import ActorKind, Outcome, Precision


@dataclass(frozen=True, slots=True)
class Count:
    """How many: inclusive bounds. "at least one" is 1 to None, "no casualties" 0 to 0."""

    low: int | None
    high: int | None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Time:
    """A time as finely as the text supports it.

    `value` is an ISO 8601 prefix or None, then `reason` says why (a weekday in a page without a date).
    `earliest` and `latest` are full ISO times that bound it. `text` is the expression as written, from
    which `values.times` can work out the value again once a date to start from is known.
    """

    value: str | None
    precision: Precision | None = None
    approximate: bool = False
    earliest: str | None = None
    latest: str | None = None
    zone: str | None = None
    text: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Duration:
    """How long, in hours; "more than four hours" is 4 to None."""

    hours_low: float | None
    hours_high: float | None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A place as an incident has it. `precision` is UCDP's where_prec, 1 (exact) to 7."""

    name: str | None = None
    locality: str | None = None
    admin2: str | None = None
    admin1: str | None = None
    country: str | None = None
    country_code: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision: int | None = None
    zone: str | None = None
    geonames_id: int | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A victim or an attacker as a person."""

    name: str | None
    age: int | None = None
    text: str | None = None
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """Who is said to have done it, or to have claimed or denied it."""

    name: str
    aliases: tuple[str, ...] = ()
    kind: ActorKind = "unknown"
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """What or who was attacked; low and high where it is counted."""

    name: str
    kind: str
    text: str | None = None
    low: int | None = None
    high: int | None = None


@dataclass(frozen=True, slots=True)
class Thing:
    """A weapon or a vehicle."""

    name: str
    text: str | None = None


@dataclass(frozen=True, slots=True)
class State:
    """Whether an incident goes on: `ongoing` or `ended`."""

    name: Literal["ongoing", "ended"]
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """What kind of incident or step: a type of the codebook."""

    type: str
    text: str | None = None


Value = Count | Time | Duration | Place | Person | Actor | Target | Thing | State | Event
