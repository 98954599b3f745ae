"""One list of drafts from what the patterns and the learned reader find in a sentence."""

from collections.abc import Sequence

from newsledger.accounts.tolls.drafts import Draft
from newsledger.accounts.tolls.weighing import agreed, both

# What one of the two may take for the other: a man shot may have died.
BODILY = frozenset(("killed", "injured"))


def joined(own: Sequence[Draft], proposed: Sequence[Draft], *, brief: bool) -> tuple[Draft, ...]:
    """The drafts of both in page order; those that overlap and are of one fate are one, which names both.

    What the reader adds to such a draft is taken in a `brief` text.
    """
    free = list(own)
    found: list[Draft] = []
    for theirs in proposed:
        same = _same(free, theirs)
        if same is None:
            found.append(theirs)
        else:
            free.remove(same)
            found.append(both(same, theirs) if brief else agreed(same, theirs))
    found += free
    return tuple(sorted(found, key=lambda draft: (draft.mention.start, draft.field)))


def _same(own: Sequence[Draft], theirs: Draft) -> Draft | None:
    """The pattern's draft of the same people and fate; of the same fate rather than of another."""
    over = [
        d for d in own
        if d.mention.start < theirs.mention.end and theirs.mention.start < d.mention.end
        and (d.field == theirs.field or {d.field, theirs.field} <= BODILY)
    ]  # fmt: skip
    return min(over, key=lambda d: (d.field != theirs.field, d.mention.start), default=None)
