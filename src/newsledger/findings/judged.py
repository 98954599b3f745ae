"""Values that reviewers settled: each stands, and newer claims against it are flagged for review."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from newsledger.findings.reasons import hours_in_words, names_of_place
from newsledger.findings.titles import title_of, told_by
from newsledger.model import (
    Claim,
    Conflict,
    Count,
    Decided,
    Duration,
    Finding,
    Incident,
    Place,
    Ruling,
    Settled,
    SettledActor,
    SettledTarget,
    Time,
    Toll,
)

# What a conflict is called in which a newer claim stands against a reviewed value.
CHALLENGED = "reviewed_value"


def with_decided(settled: Settled, incident: Incident, decided: Sequence[Decided]) -> Settled:
    """The settled incident with the fields that reviewers settled; each later word has replaced the earlier.

    A reviewed value stands under every policy; newer claims against it are flagged for review.
    """
    if not decided:
        return settled
    findings = {one.field: one for one in settled.findings}
    claims = {one.claim.id: one.claim for member in incident.members for one in member.claims}
    flags: list[Conflict] = []
    for one in decided:
        before = findings.get(one.field)
        flags += _challenged(one, before, claims)
        settled = _with_value(settled, one)
        findings[one.field] = _finding(one, before, settled.policy)
    return replace(
        settled,
        title=title_of(settled.type, settled.targets, settled.place, settled.start, told_by(incident)),
        conflicts=(*flags, *settled.conflicts),
        findings=tuple(findings.values()),
    )


def said_by(ruling: Ruling) -> str:
    """Who decided, when and why, in words."""
    verb = "accepted" if ruling.kind == "accept" else "set"
    why = f": {ruling.reason}" if ruling.reason else ""
    return f"{verb} by {ruling.reviewer} on {ruling.at[:10]}{why}"


def _with_value(settled: Settled, decided: Decided) -> Settled:
    field, _, role = decided.field.partition(".")
    if not role:
        return replace(settled, **{field: decided.value})  # type: ignore[arg-type]
    by_role: dict[str, Toll] = dict(settled.tolls.get(field, {}))
    if isinstance(decided.value, Toll):
        by_role[role] = decided.value
    else:
        by_role.pop(role, None)
    tolls: Mapping[str, Mapping[str, Toll]] = {**settled.tolls, field: by_role}
    return replace(settled, tolls={name: roles for name, roles in tolls.items() if roles})


def _finding(decided: Decided, before: Finding | None, policy: str) -> Finding:
    """The finding on a decided field: an accepted one keeps its claims, an overridden one has all against."""
    ruling, value = decided.ruling, decided.value
    low, best, high = _range(value)
    supporting = before.supporting if before else ()
    against = before.against if before else ()
    kept = before is not None and (before.low, before.best, before.high) == (low, best, high)
    return Finding(
        field=decided.field,
        low=low,
        best=best,
        high=high,
        policy=policy,
        rule=said_by(ruling),
        supporting=supporting if kept or ruling.kind == "accept" else (),
        against=against if kept or ruling.kind == "accept" else tuple(dict.fromkeys((*supporting, *against))),
        confidence=before.confidence if before and kept else None,
        grade=before.grade if before and kept else None,
        ruling=ruling,
        documents=before.documents if before and (kept or ruling.kind == "accept") else (),
    )


def _range(value: object) -> tuple[int | None, object, int | None]:
    """low, best and high as findings have them: plain values and lists of names."""
    if isinstance(value, Toll):
        return value.low, value.best, value.high
    return None, plain(value), None


def plain(value: object) -> object:
    """A settled value as findings write it."""
    match value:
        case Time():
            return value.value
        case Place():
            return ", ".join(names_of_place(value))
        case Duration():
            return hours_in_words(value)
        case SettledTarget() | SettledActor():
            return value.name
        case tuple():
            return [plain(one) for one in value]
    return value


def _challenged(decided: Decided, found: Finding | None, claims: Mapping[str, Claim]) -> Iterable[Conflict]:
    """The conflict with what pages say that came after the decision, where they say something else."""
    if found is None:
        return
    newer = [
        id
        for id in (*found.supporting, *found.against)
        if id in claims and claims[id].document_id not in decided.documents
    ]
    against = [id for id in newer if _speaks_against(claims[id], decided, found)]
    if against:
        held = _range(decided.value)[1]
        said = ", ".join(map(str, held)) if isinstance(held, list) else held
        told = f"{'unknown' if said is None else said} was {said_by(decided.ruling)}; newer pages differ"
        yield Conflict(decided.field, CHALLENGED, tuple(dict.fromkeys(against)), told)


def _speaks_against(claim: Claim, decided: Decided, found: Finding) -> bool:
    value = decided.value
    if isinstance(value, Toll) and isinstance(claim.value, Count):
        low, high = claim.value.low or 0, claim.value.high
        return (value.high is not None and low > value.high) or (high is not None and high < value.low)
    return claim.id in found.supporting and found.best != _range(value)[1]
