"""From the counts of sentences to the toll claims of one account."""

from collections.abc import Sequence
from dataclasses import replace

from newsledger.accounts.making import Maker
from newsledger.accounts.tolls.drafts import Draft
from newsledger.accounts.tolls.phrases import People
from newsledger.accounts.tolls.persons import Somebody, persons_in
from newsledger.codebook.phrases import IncidentType
from newsledger.model import Claim, Count, Person, Span

# Roles in which a stated number may hold people that are also described one by one.
WHOLE_ROLES = frozenset(("unknown", "victims", "total"))


def toll_claims(
    maker: Maker, drafts: Sequence[Draft], kind: IncidentType | None, said_before: Sequence[Sequence[People]]
) -> tuple[Claim, ...]:
    """Claims of counts and of persons. `said_before` holds each sentence's phrases for people, in order."""
    others = any(not draft.self_inflicted and draft.field in ("killed", "injured") for draft in drafts)
    fitted = [_fitted(maker, draft, kind, said_before, others) for draft in drafts]
    persons = persons_in([draft for draft in fitted if draft.scope == "incident" and draft.modality in ("asserted", "hedged")])
    stated = _stated(maker, _survivors(fitted, persons))
    whole = "victims" if kind is not None and kind.attack else "unknown"
    return (*stated, *_counted(maker, persons, stated, whole), *_named(maker, persons))


def _fitted(
    maker: Maker, draft: Draft, kind: IncidentType | None, people: Sequence[Sequence[People]], others: bool
) -> Draft:
    """The draft in the role that its account gives: "all three" are those spoken of, fighters attack or are raided."""
    role = draft.role
    if role == "unknown" and draft.definite and draft.stated and draft.head is None and draft.low:
        role = _role_of_number(maker.story.sentence_at(draft.mention.start), draft, people)
    if kind is not None and kind.attack and role == "armed_group":
        role = "attackers"
    if kind is not None and not kind.attack and kind.family in ("armed", "blast") and role == "attackers":
        role = "armed_group"
    if draft.self_inflicted and role == "unknown" and others:
        role = "attackers"
    return replace(draft, role=role)


def _role_of_number(sentence: int, draft: Draft, people: Sequence[Sequence[People]]) -> str:
    """The role of the last phrase of the same number, in this sentence or the two before it."""
    for index in range(sentence, max(sentence - 3, -1), -1):
        for phrase in reversed(people[index]):
            if phrase.stated and phrase.low == draft.low and phrase.head is not None and not phrase.pronoun:
                return phrase.role
    return "unknown"


def _survivors(drafts: Sequence[Draft], persons: Sequence[Somebody]) -> list[Draft]:
    """The drafts, "four were shot" without those of the four who died.

    People shot are neither killed nor injured until it is said; the contract has no field for them. Where the
    account says that some died, the rest are the injured. "Three others were shot" are others already.
    """
    dead = [d for d in drafts if d.field == "killed" and d.role != "attackers" and d.scope == "incident" and d.modality in ("asserted", "hedged")]
    counted = sum(1 for one in persons if "killed" in one.fields and one.role != "attackers")
    killed = max([d.low or 0 for d in dead if d.stated], default=0) or counted
    kept = []
    for draft in drafts:
        shot = draft.hit and draft.stated and draft.field == "injured" and draft.low is not None and draft.role != "attackers"
        beside = any(d.sentence == draft.sentence and d.mention.start < draft.mention.start for d in dead if d.stated and not d.partitive)
        if shot and killed and not draft.rest and not beside and draft.whole is None:
            low = (draft.low or 0) - killed
            if low <= 0:
                continue
            draft = replace(draft, low=low, high=None if draft.high is None else max(draft.high - killed, low), stated=False, plural=True)
        kept.append(draft)
    return kept


def _stated(maker: Maker, drafts: Sequence[Draft]) -> tuple[Claim, ...]:
    """Claims of the numbers that the text gives; parts point at their wholes."""
    claims: list[Claim] = []
    made: list[Draft] = []
    by_draft: dict[tuple[str, Span], Claim] = {}
    for draft in drafts:
        numbered = draft.stated or draft.plural and draft.low is not None
        if not numbered or draft.name or draft.low is None and draft.high is None or draft.pronoun:
            continue
        if draft.modality == "denied" and draft.low:
            continue
        claim = maker.claim(
            draft.field, Count(draft.low, draft.high, maker.story.text[draft.mention.start : draft.mention.end]), [draft.mention],
            role=draft.role, scope=draft.scope, modality=draft.modality,
            derivation="stated" if draft.stated else "counted",
        )  # fmt: skip
        by_draft[draft.field, draft.mention] = claim
        claims.append(claim)
        made.append(draft)
    return tuple(
        replace(claim, part_of=_whole(draft, by_draft, claims)) for draft, claim in zip(made, claims, strict=True)
    )


def _whole(draft: Draft, by_draft: dict[tuple[str, Span], Claim], claims: Sequence[Claim]) -> str | None:
    """The id of the claim that includes this one: in its sentence, or the last one that it can be a part of."""
    if draft.whole_mention is not None:
        found = by_draft.get((draft.field, draft.whole_mention))
        return found.id if found else None
    own = by_draft[draft.field, draft.mention]
    if draft.partitive:
        for claim in sorted(claims, key=lambda c: (c.evidence[0].start > draft.sentence.start, -c.evidence[0].start)):
            value = claim.value
            if claim is not own and claim.field == draft.field and isinstance(value, Count) and claim.scope == "incident":
                larger = (value.low or 0) > (draft.low or 0) or (value.low == draft.low and value.high is None and draft.high is not None)
                if larger and claim.part_of is None:
                    return claim.id
    return None


def _counted(maker: Maker, persons: Sequence[Somebody], stated: Sequence[Claim], whole: str) -> tuple[Claim, ...]:
    """For each fate one claim of all who are described one by one, and for each role a part of it.

    Attackers are counted apart. Where all have one role that role's claim is the whole.
    """
    claims: list[Claim] = []
    fates = sorted({field for one in persons for field in one.fields})
    for field in fates:
        here = [one for one in persons if field in one.fields]
        groups: dict[str, list[Somebody]] = {}
        for one in here:
            groups.setdefault(one.role, []).append(one)
        if attackers := groups.pop("attackers", []):
            claims.append(_count_of(maker, field, "attackers", attackers, stated, None))
        rest = [one for one in here if one.role != "attackers"]
        if len(groups) == 1:
            role = next(iter(groups))
            claims.append(_count_of(maker, field, whole if role == "unknown" else role, rest, stated, None))
        elif groups:
            everybody = _count_of(maker, field, whole, rest, stated, None)
            claims.append(everybody)
            claims += [_count_of(maker, field, r, g, stated, everybody.id) for r, g in groups.items() if r != "unknown"]
    return tuple(claims)


def _count_of(
    maker: Maker, field: str, role: str, people: Sequence[Somebody], stated: Sequence[Claim], part_of: str | None
) -> Claim:
    told = [draft for one in people for draft in one.drafts if draft.field == field]
    number = len(people)
    return maker.claim(
        field, Count(number, number, maker.story.text[told[0].mention.start : told[0].mention.end]),
        [draft.mention for draft in told], role=role, derivation="counted",
        modality="hedged" if all(draft.modality == "hedged" for draft in told) else "asserted",
        part_of=part_of or _holder(field, role, number, stated),
    )  # fmt: skip


def _holder(field: str, role: str, number: int, stated: Sequence[Claim]) -> str | None:
    """The stated count that people described one by one are among, if there is one."""
    for claim in stated:
        value = claim.value
        fits = claim.role == role or claim.role in WHOLE_ROLES and role != "attackers"
        if claim.field == field and fits and claim.scope == "incident" and claim.part_of is None and isinstance(value, Count):
            if (value.low or value.high or 0) >= number and claim.modality in ("asserted", "hedged"):
                return claim.id
    return None


def _named(maker: Maker, persons: Sequence[Somebody]) -> tuple[Claim, ...]:
    """Persons as such: victims, and those held for it or killed as attackers."""
    claims = []
    for one in persons:
        if one.outcome is None or one.name is None and one.age is None:
            continue
        arrested = one.outcome == "arrested"
        field = "attacker" if one.role == "attackers" or arrested else "victim"
        text = maker.story.text[one.drafts[0].mention.start : one.drafts[0].mention.end]
        value = Person(one.name, one.age, text, one.outcome)
        told = sorted(one.drafts, key=lambda draft: draft.name is None)
        claims.append(maker.claim(field, value, [d.mention for d in told], modality="hedged" if arrested else "asserted"))
    return tuple(claims)
