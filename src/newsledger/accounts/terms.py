"""The content words of an account, for comparing wording without reading text again."""

import re

from newsledger.accounts.segments import Segment
from newsledger.accounts.story import Story
from newsledger.codebook.cues import cue_words

# Words of any report; they tell no incident from another.
COMMON = cue_words("terms", "common")
WORD = re.compile(r"[^\W_]{3,}")
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
