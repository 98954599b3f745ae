"""How long it took, and whether it goes on."""

import re
from collections.abc import Iterator

from newsledger.accounts.details.detail import Detail
from newsledger.accounts.details.times import OVER
from newsledger.accounts.story import Story
from newsledger.codebook.hinted import hinted
from newsledger.model import Duration, State
from newsledger.values.times import TimeMention

LASTED = re.compile(
    r"\b(?:last(?:ed|ing|s)|took|going\s+on|went\s+on|siege|besieged|stand-?off|operation|battle|"
    r"gun\s?fight|clash(?:es)?|ordeal|attack|raid|fighting|hostage|"
    r"exchange|held|shooting|crisis)\b", re.I
)  # fmt: skip
ONGOING = hinted(re.compile(
    r"\b(?:(?:is|was|are|were|remains?)\s+(?:still\s+)?(?:ongoing|under\s+way|underway|continuing|"
    r"in\s+progress|going\s+on)|"
    r"still\s+(?:inside|holed\s+up|exchanging|fighting|trapped)|"
    r"(?:operation|siege|fighting|firing|stand-?off|clash(?:es)?|battle)\s+(?:continues|continued|"
    r"was\s+continuing|is\s+continuing|goes\s+on|rages)|"
    r"is\s+unfolding|remain\s+trapped)\b", re.I
),
    "ongoing under continu progress going still goes rages unfolding remain",
)  # fmt: skip
# "For hours" says no number.
NUMBER = re.compile(
    r"\d|\b(?:an?|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|"
    r"couple|dozens?|overnight)\b",
    re.I,
)
PART = re.compile(r"\b(?:most|much|half|part|some|the\s+better\s+part)\s+of\s+(?:the\s+)?$", re.I)
# "One week after a blast" is the time between two incidents.
APART = re.compile(r"\s*(?:after|before|ago|later|earlier|since|apart)\b", re.I)
# Sieges and raids last hours or days; a month or more is a war, a sentence or a job.
LONGEST = 24 * 31
# Where a word of lasting is looked for: characters before and after the length.
BEFORE, AFTER = 60, 40


def courses_of(story: Story) -> Iterator[Detail]:
    """Claims of duration and status."""
    for mention in story.times:
        if mention.type == "DURATION" and (found := _duration(story, mention)):
            yield found
    for sentence in story.sentences:
        span = sentence.span
        if found_ongoing := ONGOING.search(story.text, span.start, span.end):
            yield Detail(
                "status", State("ongoing", found_ongoing[0]), found_ongoing.start(), found_ongoing.end()
            )
        if found_over := OVER.search(story.text, span.start, span.end):
            yield Detail("status", State("ended", found_over[0]), found_over.start(), found_over.end())


def _duration(story: Story, mention: TimeMention) -> Detail | None:
    length = mention.duration
    if length is None or not NUMBER.search(mention.text) or APART.match(story.text, mention.end):
        return None
    span = story.sentences[story.sentence_at(mention.start)].span
    around = story.text[max(span.start, mention.start - BEFORE) : min(span.end, mention.end + AFTER)]
    hours = length.hours_high or length.hours_low
    if hours is None or hours > LONGEST or not LASTED.search(around):
        return None
    if PART.search(story.text, max(span.start, mention.start - 20), mention.start):
        length = Duration(None, hours, length.text)
    return Detail("duration", length, mention.start, mention.end)
