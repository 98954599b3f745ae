"""The content words of an account, for comparing wording without reading text again."""

import re

from newsledger.accounts.segments import Segment
from newsledger.accounts.story import Story

WORD = re.compile(r"[^\W_]{3,}")
# Words of any report; they tell no incident from another.
COMMON = frozenset(
    "the and for that with was were are has have had not but from this they their his her she him who which when where what will "
    "would could should about after before into over under than then there here been being also said says told according police "
    "officials news reported report people one two three four five six seven eight nine ten more other others some all any can may "
    "its our your you out off one's did does just now new year old years day days monday tuesday wednesday thursday friday saturday "
    "sunday january february march april may june july august september october november december".split()
)
# A longer page says nothing more about which incident it tells.
MOST_TERMS = 400


def terms_of(story: Story, segment: Segment) -> tuple[str, ...]:
    """The words of the account's spans, lower-cased, sorted and unique; of a long page the first ones."""
    terms: dict[str, None] = {}
    for span in segment.spans:
        for found in WORD.finditer(story.text, span.start, span.end):
            word = found[0].casefold()
            if word not in COMMON:
                terms.setdefault(word)
            if len(terms) >= MOST_TERMS:
                return tuple(sorted(terms))
    return tuple(sorted(terms))
