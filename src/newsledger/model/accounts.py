"""What one document tells: accounts, claims with their evidence, annotations."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from newsledger.model.spans import Span
from newsledger.model.values import Value
from newsledger.model.words import AccountKind, Derivation, Modality, Scope


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
    """What one account says of another of the same document, e.g. background_of, retaliation_for.

    `quote` is the sentence that says so, None where nothing but the page's order does.
    """

    account_id: str
    relation: str
    quote: Quote | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """One document's telling of one incident.

    `spans` are the sentences that tell it. `terms` are its content words, lower-cased, sorted and
    unique, for comparing wording without reading text again; the streets that it names are terms of several
    words. `shape` is a near-duplicate signature.
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
