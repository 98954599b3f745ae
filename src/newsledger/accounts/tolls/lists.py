"""What a list of people under one word of harm comes to: "three teachers, two guards and a cook" are six."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from newsledger.accounts.making import Maker
from newsledger.accounts.tolls.drafts import Draft
from newsledger.model import Claim, Count, Span

Made = list[tuple[Draft, Claim]]


def with_sums(maker: Maker, made: Made) -> Made:
    """The claims of numbers, and before them one for each list of numbers of one role, their sum.

    Two numbers of a list that are alike ("two men and two women") would else be one number told twice, two
    that differ two opinions.
    """
    lists: dict[object, Made] = defaultdict(list)
    for draft, claim in made:
        if _is_of_list(draft):
            key = (draft.field, draft.role, draft.cue, draft.scope, draft.modality, draft.self_inflicted)
            lists[key].append((draft, claim))
    sums = [_sum(maker, some) for some in lists.values() if len(some) > 1]
    return [*sums, *made]


def items_of(made: Made) -> dict[str, str]:
    """The claims that are items of an earlier number, with that number's id: "killed 24 … 11 in A … 13 in B".

    Later numbers of the same fate, a sentence each or more, that together make exactly the first one.
    """
    items: dict[str, str] = {}
    for field in sorted({draft.field for draft, _ in made}):
        told = [(d, c) for d, c in made if d.field == field and _is_of_list(d) and _is_whole(d, c)]
        told.sort(key=lambda one: (one[0].mention.start, -one[0].mention.end))
        outer = [one for one in told if not any(_holds(other[0], one[0]) for other in told)]
        if outer:
            items |= _adding_up(outer[0], outer[1:])
    return items


def _is_whole(draft: Draft, claim: Claim) -> bool:
    return claim.scope == "incident" and draft.low == draft.high and draft.role != "attackers"


def _holds(other: Draft, draft: Draft) -> bool:
    """Whether one number is the sum of a list in which another stands."""
    span, inner = other.mention, draft.mention
    return span != inner and span.start <= inner.start and inner.end <= span.end


def _adding_up(first: tuple[Draft, Claim], later: Made) -> dict[str, str]:
    """The first run of later numbers that comes to exactly the first one's."""
    total, sentence = first[0].low or 0, first[0].sentence
    rest = [(d, c) for d, c in later if (d.low or 0) < total and d.sentence != sentence]
    for start in range(len(rest)):
        come = 0
        for end in range(start, len(rest)):
            come += rest[end][0].low or 0
            if come >= total:
                break
        run = rest[start : end + 1]
        if come == total and len(run) > 1:
            return {claim.id: first[1].id for _, claim in run}
    return {}


def sum_of(draft: Draft, sums: Sequence[tuple[Draft, Claim]]) -> str | None:
    """The id of the sum that a number of a list is a part of."""
    return next(
        (
            claim.id
            for whole, claim in sums
            if whole.listed
            and _is_of_list(draft)
            and (whole.field, whole.role, whole.cue, whole.scope)
            == (draft.field, draft.role, draft.cue, draft.scope)
            and whole.mention != draft.mention
            and whole.mention.start <= draft.mention.start
            and draft.mention.end <= whole.mention.end
        ),
        None,
    )


def _is_of_list(draft: Draft) -> bool:
    """Whether a number may be one of a list: of nobody else's people, and no part of another number."""
    alone = draft.whole is None and not draft.partitive and not draft.tally
    return draft.stated and alone and bool(draft.low) and not draft.pronoun


def _sum(maker: Maker, some: Made) -> tuple[Draft, Claim]:
    drafts = sorted((draft for draft, _ in some), key=lambda draft: draft.mention.start)
    first, last = drafts[0], drafts[-1]
    low = sum(draft.low or 0 for draft in drafts)
    high = None if any(d.high is None for d in drafts) else sum(d.high or 0 for d in drafts)
    mention = Span(first.mention.start, last.mention.end)
    whole = replace(first, low=low, high=high, mention=mention, listed=True, name=None, age=None, plural=True)
    value = Count(low, high, maker.story.text[mention.start : mention.end])
    extractors = [name for draft in drafts for name in draft.extractors]
    return whole, maker.claim(
        first.field, value, [mention], role=first.role, scope=first.scope, modality=first.modality,
        extractors=extractors,
    )  # fmt: skip
