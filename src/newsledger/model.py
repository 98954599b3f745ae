"""The records that the rooms hand to one another: frozen, typed, without any input or output.

Every `start` and `end` counts Unicode code points of a document's stored text, end exclusive.
Unknown is None. The words are those of the contract: document, account, claim, incident, finding.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

BlockKind = Literal["headline", "body", "dateline", "caption", "boilerplate"]
Precision = Literal["year", "month", "week", "day", "part_of_day", "hour", "minute"]
DateBasis = Literal["stated", "metadata", "dateline", "inferred", "unknown"]
DocumentStatus = Literal["read", "rejected"]
AccountKind = Literal["focal", "follow_up", "joint", "background"]
Scope = Literal["incident", "period", "campaign", "hypothetical"]
Modality = Literal["asserted", "hedged", "denied", "retracted"]
Derivation = Literal["stated", "counted"]
ClaimStatus = Literal["current", "superseded", "rejected"]
ActorKind = Literal["person", "armed_group", "state_force", "unknown"]
Outcome = Literal["killed", "injured", "abducted", "arrested", "escaped", "unharmed"]

# Fields whose value is a Count with a role.
TOLL_FIELDS = ("killed", "injured", "abducted", "arrested", "missing", "trapped", "displaced")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A run of characters of a document's text."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether the other lies wholly in this one."""
        return self.start <= other.start and other.end <= self.end


# --- documents ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a document's text of one kind; `reason` says why it is what it is."""

    start: int
    end: int
    kind: BlockKind
    reason: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """When a document was published: an ISO 8601 prefix, how fine it is, and where that was read."""

    value: str | None = None
    precision: Precision | None = None
    basis: DateBasis = "unknown"


@dataclass(frozen=True, slots=True)
class Document:
    """One page from one publisher, kept as it came and never edited.

    A rejected document has no text and a reason. `raw` holds the page where the text is not the page
    itself. `source` names where it was read from (a path, a record of an archive), for messages.
    """

    id: str
    text: str | None
    external_id: str | None = None
    uri: str | None = None
    title: str | None = None
    outlet: str | None = None
    language: str | None = None
    published: Published = Published()
    blocks: tuple[Block, ...] = ()
    status: DocumentStatus = "read"
    reason: str | None = None
    media_type: str = "text/plain"
    raw: bytes | None = None
    source: str | None = None


# --- values ------------------------------------------------------------------------------------


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


# --- accounts ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Quote:
    """Evidence: `text[start:end] == quote`, always."""

    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says it. `via` is the outlet that passed it on; `chain` lists speakers behind this one."""

    name: str | None = None
    description: str | None = None
    organization: str | None = None
    via: str | None = None
    chain: tuple["Speaker", ...] = ()
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One value of one field of one account: who says it, in which characters, how firmly.

    `speaker` is None where the outlet itself speaks. `part_of` is the id of the claim whose number
    includes this one. `evidence` is never empty, the most direct first.
    """

    id: str
    document_id: str
    account_id: str
    field: str
    value: Value
    evidence: tuple[Quote, ...]
    role: str | None = None
    scope: Scope = "incident"
    modality: Modality = "asserted"
    derivation: Derivation = "stated"
    part_of: str | None = None
    speaker: Speaker | None = None
    extractors: tuple[str, ...] = ("patterns/1",)
    confidence: float = 0.9


@dataclass(frozen=True, slots=True)
class Relation:
    """What one account says of another of the same document, e.g. background_of, retaliation_for."""

    account_id: str
    relation: str


@dataclass(frozen=True, slots=True)
class Account:
    """One document's telling of one incident.

    `spans` are the sentences that tell it. `terms` are its content words, lower-cased, sorted and
    unique, for comparing wording without reading text again. `shape` is a near-duplicate signature.
    """

    id: str
    document_id: str
    kind: AccountKind
    title: str
    spans: tuple[Span, ...] = ()
    terms: tuple[str, ...] = ()
    relations: tuple[Relation, ...] = ()


@dataclass(frozen=True, slots=True)
class Annotation:
    """Something read at a place of the text, for `annotate`; attributes as the contract has them."""

    layer: str
    start: int
    end: int
    attributes: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read in one document: a pure function of it and the extractors' versions."""

    document_id: str
    accounts: tuple[Account, ...] = ()
    claims: tuple[Claim, ...] = ()
    annotations: tuple[Annotation, ...] = ()


# --- incidents ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one feature added to a link's score."""

    feature: str
    weight: float
    detail: str


@dataclass(frozen=True, slots=True)
class Link:
    """A decision that two accounts tell one incident (or do not), with its reasons."""

    first: str
    second: str
    score: float
    reasons: tuple[Contribution, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Accounts that tell one incident, their ids sorted, and the links that hold them together."""

    accounts: tuple[str, ...]
    links: tuple[Link, ...] = ()


# --- what the ledger holds, as findings receives it ---------------------------------------------


@dataclass(frozen=True, slots=True)
class RecordedClaim:
    """A claim with what the ledger knows of it: its incident, when it was reported and recorded."""

    claim: Claim
    incident_id: str | None
    reported_at: Published
    recorded_at: str
    status: ClaimStatus = "current"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a document without its text."""

    id: str
    external_id: str | None
    uri: str | None
    title: str | None
    outlet: str | None
    language: str | None
    published: Published
    duplicate_of: str | None = None
    version_of: str | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """One account of an incident with its document's facts and its claims."""

    document: Facts
    account: Account
    claims: tuple[RecordedClaim, ...]


@dataclass(frozen=True, slots=True)
class Incident:
    """A group of accounts under the id that it took when it was first seen."""

    id: str
    members: tuple[Member, ...]
    related: tuple["Related", ...] = ()


# --- findings ----------------------------------------------------------------------------------


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
    """A settled value, the rule that settled it, and the claims for and against it."""

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
class Related:
    """A relation to another incident, read from this one to the other."""

    incident_id: str
    relation: str


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
    that `tolls` therefore lacks. `curves` has, by field, how everybody's toll came to be.
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
