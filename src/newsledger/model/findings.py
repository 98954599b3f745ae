"""Incidents settled under a policy: tolls, findings, conflicts, timeline."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from newsledger.model.accounts import Quote
from newsledger.model.judgements import Ruling
from newsledger.model.values import Duration, Place, Time
from newsledger.model.words import AccountKind


@dataclass(frozen=True, slots=True)
class Interval:
    """A fitted interval that holds the final figure with probability `level`."""

    low: float
    high: float | None
    level: float


@dataclass(frozen=True, slots=True)
class Toll:
    """The settled value of a count and the range that its claims support: low <= best <= high."""

    low: int
    best: int
    high: int | None
    interval: Interval | None = None


GradeName = Literal["confirmed", "fair", "weak", "contested", "discounted"]


@dataclass(frozen=True, slots=True)
class Grade:
    """How well something is borne out, in Airwars' words, and why in one sentence."""

    name: GradeName
    reason: str


@dataclass(frozen=True, slots=True)
class Change:
    """A moment at which a settled toll changed: what it became, and the claims of that day that made it so.

    `reported` is the ISO date or time of the pages, None for pages without a date, which come last.
    """

    reported: str | None
    toll: Toll
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """A settled value, the rule that settled it, and the claims for and against it.

    `ruling` says which reviewer settled it, None where the claims did. `documents` are the pages whose title
    or date gives it, where no claim does.
    """

    field: str
    low: int | None
    best: object
    high: int | None
    policy: str
    rule: str
    supporting: tuple[str, ...]
    against: tuple[str, ...] = ()
    confidence: float | None = None
    grade: Grade | None = None
    ruling: Ruling | None = None
    documents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    """Claims that cannot all hold, explained in one plain sentence."""

    field: str
    kind: str
    claims: tuple[str, ...]
    explanation: str


@dataclass(frozen=True, slots=True)
class Step:
    """A sub-event of an incident; `time` is None where nobody gave one."""

    time: Time | None
    text: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SettledTarget:
    """A target as the incident has it."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class SettledActor:
    """A perpetrator as the incident has it; status as the contract lists it."""

    name: str
    aliases: tuple[str, ...]
    status: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a document."""

    document_id: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class Related:
    """A relation to another incident, read from this one to the other, and the sentences that say so."""

    incident_id: str
    relation: str
    evidence: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Witness:
    """A document that tells an incident: as what, and whether it is about it."""

    id: str
    external_id: str | None
    account: AccountKind
    focal: bool


@dataclass(frozen=True, slots=True)
class Settled:
    """An incident under one policy at one moment: what `export incidents` writes.

    `intervals` are the fitted ones of everybody killed and injured, also of a toll that no page speaks of and
    that `tolls` therefore lacks. `curves` has, by field, how everybody's toll came to be. `dismissed` says
    who decided that it is no incident.
    """

    id: str
    type: str | None
    subtypes: tuple[str, ...]
    title: str
    policy: str
    start: Time | None
    end: Time | None
    duration: Duration | None
    place: Place | None
    targets: tuple[SettledTarget, ...]
    perpetrators: tuple[SettledActor, ...]
    weapons: tuple[str, ...]
    vehicles: tuple[str, ...]
    attackers: Toll | None
    tolls: Mapping[str, Mapping[str, Toll]]
    status: Literal["ongoing", "ended"] | None
    conflicts: tuple[Conflict, ...]
    timeline: tuple[Step, ...]
    related: tuple[Related, ...]
    findings: tuple[Finding, ...]
    documents: tuple[Witness, ...]
    grade: Grade | None = None
    intervals: Mapping[str, Interval] = field(default_factory=dict)
    dismissed: Ruling | None = None
