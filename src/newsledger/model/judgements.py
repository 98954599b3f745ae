"""What reviewers decide: each judgement one record, appended once and never edited."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

JudgementKind = Literal[
    "accept",
    "override",
    "reject_claim",
    "correct_claim",
    "add_claim",
    "same",
    "different",
    "merge",
    "split",
    "move",
    "not_an_incident",
    "reviewed",
    "redact_document",
    "remove_document",
    "redact_name",
    "note",
    "sample",
    "code",
    "undo",
]
JUDGEMENT_KINDS: tuple[JudgementKind, ...] = get_args(JudgementKind)


@dataclass(frozen=True, slots=True)
class Draft:
    """A judgement before it is made; `payload` as docs/decisions/0011-judgements.md has it by kind.

    `key` is the client's own name for it: a draft that comes again under the same key is appended once.
    """

    kind: JudgementKind
    reviewer: str
    incident_id: str | None = None
    payload: Mapping[str, object] = field(default_factory=dict)
    reason: str | None = None
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """A reviewer's decision. `subjects` are the ids of the accounts, documents and judgements it is about.

    `at` is when it was made (ISO 8601, UTC), `undone_by` the judgement that undid it.
    """

    id: str
    kind: JudgementKind
    incident_id: str | None
    subjects: tuple[str, ...]
    payload: Mapping[str, object]
    reason: str | None
    reviewer: str
    at: str
    undone_by: str | None = None


@dataclass(frozen=True, slots=True)
class Ruling:
    """Who decided on a value or a claim, when and why; `judgement` is the id of the record."""

    judgement: str
    kind: JudgementKind
    reviewer: str
    at: str
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Decided:
    """What reviewers settled of one field: it stands whatever the claims say.

    `value` is a Toll, Time, Place, Duration, word or tuple as `Settled` has it, None where they say that
    nothing is known. `documents` are those that told the incident then; what others say is newer.
    """

    field: str
    value: object
    ruling: Ruling
    documents: frozenset[str] = frozenset()
