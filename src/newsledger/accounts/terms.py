"""The content words of an account, for comparing wording without reading text again."""

import re
from itertools import chain, islice

from newsledger.accounts.areas import LEAD, areas_in
from newsledger.accounts.segments import Segment
from newsledger.accounts.story import Story
from newsledger.accounts.streets import MOST, streets_in
from newsledger.codebook.cues import cue_words

# Words of any report; they tell no incident from another.
COMMON = cue_words("terms", "common")
WORD = re.compile(r"[^\W_]{3,}")
# A longer page says nothing more about which incident it tells.
MOST_TERMS = 400
# Of so many spans the beginning may stand in a report's first lines.
SPANS = 8


def terms_of(story: Story, segment: Segment) -> tuple[str, ...]:
    """The words, streets and areas of the account: lower case, sorted, each once; of a long page the first.

    A term of several words is a street, or an area where the first of them is "in".
    """
    named = (streets_in(story.text[span.start : span.end]) for span in segment.spans)
    streets = list(dict.fromkeys(street for here in named for street in here))[:MOST]
    lead = " ".join(
        story.text[span.start : min(span.end, span.start + LEAD)] for span in segment.spans[:SPANS]
    )
    areas = (f"in {area}" for area in areas_in(lead))
    return tuple(sorted((*_words(story, segment), *streets, *areas)))


def _words(story: Story, segment: Segment) -> list[str]:
    written = (WORD.findall(story.text, span.start, span.end) for span in segment.spans)
    words = dict.fromkeys(map(str.casefold, chain.from_iterable(written)))
    return list(islice((word for word in words if word not in COMMON), MOST_TERMS))
