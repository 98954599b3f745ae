"""From the counts of sentences to the toll claims of one account."""

import re
from collections.abc import Sequence
from dataclasses import replace

from newsledger.accounts.details.introductions import Introduction
from newsledger.accounts.learned import READER
from newsledger.accounts.making import Maker
from newsledger.accounts.tolls.drafts import Draft
from newsledger.accounts.tolls.fitting import fitted, without_dead, without_shot_attackers
from newsledger.accounts.tolls.introduced import introduced, without_accused
from newsledger.accounts.tolls.lists import items_of, sum_of, with_sums
from newsledger.accounts.tolls.persons import Somebody, persons_in, singled
from newsledger.accounts.tolls.phrases import People
from newsledger.accounts.tolls.shown import person_claims, with_people
from newsledger.codebook.phrases import IncidentType
from newsledger.model import Claim, Count, Span

# Roles in which a stated number may hold people that are also described one by one.
WHOLE_ROLES = frozenset(("unknown", "victims", "total"))
# A number this many times smaller than a toll is no other opinion of the toll.
FEW = 4
# "Thousands" and "hundreds" are so many times more than the attack's own toll where they are those of a war.
MASSES, WAR = (
    re.compile(r"(?:(?:many|tens\s+of|hundreds\s+of)\s+)?(?:hundreds|thousands)\b", re.IGNORECASE),
    10,
)
# Whom a toll counts whatever the page calls them; attackers and forces may be left out of it.
TOLD_ROLES = frozenset(("unknown", "victims", "civilians", "children"))


def toll_claims(
    maker: Maker,
    drafts: Sequence[Draft],
    kind: IncidentType | None,
    types: frozenset[str],
    people: Sequence[Sequence[People]],
    introductions: Sequence[Introduction] = (),
) -> tuple[Claim, ...]:
    """Claims of counts and of persons.

    `types` are the account's kinds of violence, `people` holds each sentence's phrases for people, in order;
    `introductions` is where the account names people apart from the words of harm.
    """
    given = fitted(maker.story, singled(without_accused(drafts, introductions)), kind, types, people)
    given = without_shot_attackers(given)
    persons = persons_in([draft for draft in given if draft.real])
    stated = _stated(maker, without_dead(maker.story.text, given, persons))
    whole = "victims" if kind is not None and kind.attack else "unknown"
    counted = _counted(maker, persons, [claim for _, claim in stated], whole)
    wholes = {
        draft.mention: claim.id
        for claim, some in counted
        for one in some
        for draft in one.drafts
        if draft.field == claim.field
    }
    everybody = introduced(persons, introductions)
    counts = (
        *(_in_count(claim, draft, wholes) for draft, claim in stated),
        *(claim for claim, _ in counted),
    )
    return (*with_people(maker, counts, everybody), *person_claims(maker, everybody))


def _in_count(claim: Claim, draft: Draft, wholes: dict[Span, str]) -> Claim:
    """The claim of one person, as a part of the claim that counts this person with others."""
    if claim.part_of is None and draft.low == draft.high == 1:
        return replace(claim, part_of=wholes.get(draft.mention))
    return claim


def _stated(maker: Maker, drafts: Sequence[Draft]) -> list[tuple[Draft, Claim]]:
    """Claims of the numbers that the text gives, each with its draft; parts point at their wholes."""
    made: list[tuple[Draft, Claim]] = []
    for draft in drafts:
        # What did not happen, or not here, is claimed one by one: persons are those of this incident only.
        numbered = draft.stated or (draft.plural and draft.low is not None) or not draft.real
        empty = draft.low is None and draft.high is None
        if (
            not numbered
            or (draft.name and draft.real and not draft.listed)
            or empty
            or draft.pronoun
            or _is_unhurt(draft)
        ):
            continue
        value = Count(draft.low, draft.high, maker.story.text[draft.mention.start : draft.mention.end])
        scope = "campaign" if _is_of_a_war(value.text or "", draft, drafts) else draft.scope
        claim = maker.claim(
            draft.field, value, [draft.mention], role=draft.role, scope=scope, modality=draft.modality,
            derivation="stated" if draft.stated else "counted", extractors=draft.extractors,
        )  # fmt: skip
        made.append((draft, claim))
    given, made = made, with_sums(maker, made)
    sums = made[: len(made) - len(given)]
    items = items_of(made)
    by_draft = {(draft.field, draft.mention): claim for draft, claim in made}
    tolls = [claim for draft, claim in made if draft.tally and draft.real]
    return [
        (
            draft,
            replace(
                claim,
                part_of=sum_of(draft, sums)
                or items.get(claim.id)
                or _whole(draft, claim, by_draft, made)
                or _toll(draft, claim, tolls),
            ),
        )
        for draft, claim in made
    ]


def _is_of_a_war(text: str, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether "thousands have been killed" comes after a toll of a few: those of the whole war."""
    if not draft.real or draft.tally or not MASSES.match(text):
        return False
    before = [
        d for d in drafts if d.real and d.field == draft.field and d.mention.start < draft.mention.start
    ]
    return any(d.stated and 0 < (d.low or 0) * WAR <= (draft.low or 0) for d in before)


def _toll(draft: Draft, own: Claim, tolls: Sequence[Claim]) -> str | None:
    """The id of the toll that fewer dead of the account are among: "risen to 38 after three more died".

    What somebody else gives for the whole is no part of it, unless it is far less.
    """
    if not draft.real or not draft.low or draft.tally or draft.role not in TOLD_ROLES:
        return None
    for toll in reversed(tolls):
        number = toll.value.low or 0 if isinstance(toll.value, Count) else 0
        among = draft.rest or own.speaker == toll.speaker or (draft.low or 0) * FEW <= number
        if toll.field == draft.field and number > (draft.low or 0) and among:
            return toll.id
    return None


def _is_unhurt(draft: Draft) -> bool:
    """Whether only a "not" tells that nothing happened ("two guards were not hurt"), and nobody denies it."""
    return draft.modality == "denied" and bool(draft.low) and READER not in draft.extractors


def _whole(
    draft: Draft,
    own: Claim,
    by_draft: dict[tuple[str, Span], Claim],
    made: Sequence[tuple[Draft, Claim]],
) -> str | None:
    """The id of the claim that includes this one: in its sentence,
    or the last one that it can be a part of; "five of them" include none of "and two" in their sentence.
    """
    if draft.whole_mention is not None:
        found = by_draft.get((draft.field, draft.whole_mention))
        return found.id if found and found is not own else None
    if not draft.partitive:
        return None
    if any(claim is not own and _restates(claim, own) for _, claim in made):
        return None
    claims = [claim for other, claim in made if not (other.partitive and other.sentence == draft.sentence)]
    near = sorted(claims, key=lambda c: (c.evidence[0].start > draft.sentence.start, -c.evidence[0].start))
    return next((claim.id for claim in near if claim is not own and _includes(claim, draft)), None)


def _restates(claim: Claim, own: Claim) -> bool:
    """Whether another claim gives this number as a whole: "three were hurt … three remain in hospital"."""
    value, said = claim.value, own.value
    if not (isinstance(value, Count) and isinstance(said, Count)):
        return False
    same = (value.low, value.high, claim.role, claim.field) == (said.low, said.high, own.role, own.field)
    return same and (value.low or 0) > 1 and claim.scope == own.scope


def _includes(claim: Claim, draft: Draft) -> bool:
    """Whether a claim's number can include a draft's: of the same field and larger."""
    value = claim.value
    if (
        claim.field != draft.field
        or claim.scope != "incident"
        or claim.part_of
        or not isinstance(value, Count)
    ):
        return False
    opener = value.low == draft.low and value.high is None and draft.high is not None
    return (value.low or 0) > (draft.low or 0) or opener


def _counted(
    maker: Maker, persons: Sequence[Somebody], stated: Sequence[Claim], whole: str
) -> list[tuple[Claim, Sequence[Somebody]]]:
    """For each fate one claim of all who are described one by one, and for each role a part of it.

    Attackers are counted apart. Where all have one role that role's claim is the whole.
    """
    claims: list[tuple[Claim, Sequence[Somebody]]] = []
    for field in sorted({field for one in persons for field in one.fields}):
        here = [one for one in persons if field in one.fields]
        for group in (
            [one for one in here if one.role == "attackers"],
            [one for one in here if one.role != "attackers"],
        ):
            described = [one for one in group if not one.stated_in(field)]
            if described:
                joined = any(_joins(one, group, field) for one in described)
                claims += _group(maker, field, group if joined else described, stated, whole)
    return claims


def _joins(one: Somebody, group: Sequence[Somebody], field: str) -> bool:
    """Whether somebody is brought in beside a number of one: "one boy was killed and another later died"."""
    first = one.drafts[0]
    stated = (d for other in group for d in other.drafts if d.stated and not d.listed and d.field == field)
    return first.rest and not first.definite and any(d.mention.start < first.mention.start for d in stated)


def _group(
    maker: Maker, field: str, group: Sequence[Somebody], stated: Sequence[Claim], whole: str
) -> list[tuple[Claim, Sequence[Somebody]]]:
    """The claim of a group of persons, and those of the roles in it."""
    roles: dict[str, list[Somebody]] = {}
    for one in group:
        roles.setdefault(one.role, []).append(one)
    role = next(iter(roles)) if len(roles) == 1 else whole
    told = any(READER in draft.extractors for one in group for draft in one.drafts)
    everybody = _count_of(
        maker, field, whole if role == "unknown" and not told else role, group, stated, None
    )
    parts = [] if len(roles) == 1 else [(r, some) for r, some in roles.items() if r != "unknown"]
    return [
        (everybody, group),
        *((_count_of(maker, field, r, some, stated, everybody.id), ()) for r, some in parts),
    ]


def _count_of(
    maker: Maker,
    field: str,
    role: str,
    people: Sequence[Somebody],
    stated: Sequence[Claim],
    part_of: str | None,
) -> Claim:
    told = [draft for one in people for draft in one.drafts if draft.field == field]
    number = len(people)
    return maker.claim(
        field, Count(number, number, maker.story.text[told[0].mention.start : told[0].mention.end]),
        [draft.mention for draft in told], role=role, derivation="counted",
        modality="hedged" if all(draft.modality == "hedged" for draft in told) else "asserted",
        part_of=part_of or _holder(field, role, number, stated),
        extractors=[name for draft in told for name in draft.extractors],
    )  # fmt: skip


def _holder(field: str, role: str, number: int, stated: Sequence[Claim]) -> str | None:
    """The stated count that people described one by one are among, if there is one."""
    for claim in stated:
        value = claim.value
        fits = claim.role == role or (claim.role in WHOLE_ROLES and role != "attackers")
        real = (
            claim.scope == "incident" and claim.modality in ("asserted", "hedged") and claim.part_of is None
        )
        if (
            claim.field == field
            and fits
            and real
            and isinstance(value, Count)
            and (value.low or value.high or 0) >= number
        ):
            return claim.id
    return None
