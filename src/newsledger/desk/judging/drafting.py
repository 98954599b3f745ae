"""Drafts made whole: checked, their values made, held on to characters of documents. Nothing is written."""

from collections.abc import Callable, Mapping
from typing import cast

from sqlalchemy import Connection

from newsledger.desk.judging import claims, coding, groups, noting, redactions, settling, values
from newsledger.desk.judging.preparing import Prepared
from newsledger.errors import UsageError
from newsledger.model import Draft, JudgementKind

KINDS: Mapping[JudgementKind, Callable[[Connection, Draft], Prepared]] = {
    "accept": settling.accept,
    "override": settling.override,
    "reject_claim": claims.reject,
    "correct_claim": claims.correct,
    "add_claim": claims.add,
    "same": groups.same,
    "different": groups.different,
    "merge": groups.merge,
    "split": groups.split,
    "move": groups.move,
    "not_an_incident": settling.on_whole,
    "reviewed": settling.on_whole,
    "redact_document": redactions.redact_document,
    "remove_document": redactions.remove,
    "redact_name": redactions.redact_name,
    "note": noting.note,
    "sample": coding.sample,
    "code": coding.code,
}

# Kinds that overrule what pages say, or take it away: whoever comes later must be able to ask why.
WITH_REASON: frozenset[JudgementKind] = frozenset(
    {"override", "redact_document", "remove_document", "redact_name"}
)


def prepared(connection: Connection, draft: Draft) -> Prepared:
    """The draft made whole; raises UsageError or NotFoundError where it cannot be."""
    if not draft.reviewer.strip():
        raise UsageError("a judgement needs a reviewer; name one with --reviewer")
    if draft.kind not in KINDS:
        raise UsageError(f"there is no judgement {draft.kind!r}; they are {', '.join(KINDS)}")
    if draft.kind in WITH_REASON and not (draft.reason or "").strip():
        raise UsageError(f"{draft.kind} needs a reason; give one with --reason")
    return KINDS[draft.kind](connection, draft)


def draft_of(given: object, reviewer: str) -> Draft:
    """The draft of a record: kind, incident_id, payload, reason, reviewer, key; raises UsageError.

    `reviewer` signs where the record does not say who decides.
    """
    if not isinstance(given, Mapping):
        raise UsageError("a judgement is an object with kind, incident_id, payload, reason and reviewer")
    if unknown := sorted(set(map(str, given)) - _NAMES):
        raise UsageError(f"a judgement has no {unknown[0]!r}; it has {', '.join(sorted(_NAMES))}")
    payload = given.get("payload", {})
    if not isinstance(payload, Mapping) or given.get("kind") not in (*KINDS, "undo"):
        raise UsageError(
            f"a judgement needs a kind ({', '.join(KINDS)}, undo), and a payload that is an object"
        )
    words = {name: values.text(given.get(name)) for name in ("incident_id", "reason", "reviewer", "key")}
    return Draft(
        cast(JudgementKind, given["kind"]),
        words["reviewer"] or reviewer,
        words["incident_id"],
        dict(payload),
        words["reason"],
        words["key"],
    )


_NAMES = frozenset({"kind", "incident_id", "payload", "reason", "reviewer", "key"})
