"""Which counts of a story belong to one of its incidents, and that they are one day's."""

import re
from collections.abc import Sequence
from dataclasses import replace

from newsledger.accounts.segments import Segment
from newsledger.accounts.tolls.drafts import Draft
from newsledger.accounts.tolls.scope import scope_of

# What is told so runs on until the page was written: "rebels have killed hundreds".
UP_TO_NOW = re.compile(r"\b(?:has|have)\s+(?:\w+\s+)?(?:been|killed|died|claimed|left|\w+ed)\b", re.I)


def share_of(segment: Segment, drafts: Sequence[Draft], text: str) -> list[Draft]:
    """The segment's counts; those of another incident are of its day where nothing counts up to now.

    "The deadliest since May, when 14 died" counts one day's dead, "in April eight people died" too.
    """
    inside = [draft for draft in drafts if segment.holds(draft.mention.start)]
    return [replace(d, scope="incident") if _is_of_a_day(segment, d, text) else d for d in inside]


def _is_of_a_day(segment: Segment, draft: Draft, text: str) -> bool:
    """Whether a count of another incident is one day's, though it was taken for a longer time's."""
    if segment.kind == "focal" or draft.scope not in ("period", "campaign"):
        return False
    if draft.scope == "period" and segment.kind == "background" and segment.anchor > draft.sentence.start:
        return True
    sentence = text[draft.sentence.start : draft.sentence.end]
    return scope_of(sentence, draft.field) == "incident" and UP_TO_NOW.search(sentence) is None
