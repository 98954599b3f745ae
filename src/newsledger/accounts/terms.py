"""The content words of an account, for comparing wording without reading text again."""

import re

from newsledger.accounts.segments import Segment
from newsledger.accounts.story import Story
from newsledger.accounts.streets import MOST, streets_in
from newsledger.codebook.cues import cue_words

# Words of any report; they tell no incident from another.
COMMON = cue_words("terms", "common")
WORD = re.compile(r"[^\W_]{3,}")
# A longer page says nothing more about which incident it tells.
MOST_TERMS = 400


def terms_of(story: Story, segment: Segment) -> tuple[str, ...]:
    """The words and streets of the account's spans, lower-cased, sorted, unique; of a long page the first."""
    named = (streets_in(story.text[span.start : span.end]) for span in segment.spans)
    streets = list(dict.fromkeys(street for here in named for street in here))[:MOST]
    return tuple(sorted((*_words(story, segment), *streets)))


def _words(story: Story, segment: Segment) -> dict[str, None]:
    terms: dict[str, None] = {}
    for span in segment.spans:
        for found in WORD.finditer(story.text, span.start, span.end):
            word = found[0].casefold()
            if word not in COMMON:
                terms.setdefault(word)
            if len(terms) >= MOST_TERMS:
                return terms
    return terms
