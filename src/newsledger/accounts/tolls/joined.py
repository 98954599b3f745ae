"""One list of drafts from what the patterns and the learned reader find in a sentence."""

from collections.abc import Sequence
from dataclasses import replace

from newsledger.accounts.tolls.drafts import Draft
from newsledger.accounts.tolls.weighing import keeps
from newsledger.model import Span

# What one of the two may take for the other: a man shot may have died.
BODILY = frozenset(("killed", "injured"))


def joined(own: Sequence[Draft], proposed: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts of both, one for each harm: overlapping drafts of one fate are one, which names both
    extractors; what only one of them finds is kept where the learned rule says so.
    """
    free = list(own)
    found: list[Draft] = []
    became: dict[Span, Span] = {}
    for theirs in proposed:
        same = _same(free, theirs)
        if same is None:
            found.append(theirs)
            continue
        free.remove(same)
        became[same.mention] = theirs.mention
        found.append(_both(same, theirs))
    found += [replace(draft, whole=None) for draft in free]
    kept = [draft for draft in found if keeps(draft)]
    kept.sort(key=lambda draft: (draft.mention.start, draft.field))
    return tuple(_with_whole(draft, became) for draft in kept)


def _same(own: Sequence[Draft], theirs: Draft) -> Draft | None:
    """The pattern's draft of the same people and fate; of the same fate rather than of another."""
    over = [
        d for d in own
        if d.mention.start < theirs.mention.end and theirs.mention.start < d.mention.end
        and (d.field == theirs.field or {d.field, theirs.field} <= BODILY)
    ]  # fmt: skip
    return min(over, key=lambda d: (d.field != theirs.field, d.mention.start), default=None)


def _both(own: Draft, theirs: Draft) -> Draft:
    """One draft of two: noun, cue and doer from the patterns, the rest as the learned rule says."""
    single = theirs.low == theirs.high == 1
    return replace(
        own,
        field=theirs.field,
        learned=theirs.learned,
        low=theirs.low,
        high=theirs.high,
        mention=theirs.mention,
        stated=theirs.stated or (own.listed and single),
        plural=theirs.plural,
        scope=theirs.scope,
        modality=theirs.modality,
        partitive=own.partitive or theirs.partitive,
        pronoun=theirs.pronoun,
        name=(theirs.name or own.name) if single else None,
        age=(own.age if theirs.age is None else theirs.age) if single else None,
        extractors=(*own.extractors, *theirs.extractors),
        probability=theirs.probability,
        sureness=theirs.sureness,
        background=theirs.background,
        whole=None,
    )


def _with_whole(draft: Draft, became: dict[Span, Span]) -> Draft:
    """The draft pointing at its whole where that stands now."""
    if draft.whole_mention is None or draft.whole_mention not in became:
        return draft
    return replace(draft, whole_mention=became[draft.whole_mention])
