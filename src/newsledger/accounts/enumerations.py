"""Older incidents that a story lists: "the third blast in a week", "a raid that … and an attack that …"."""

import re
from collections.abc import Sequence

from newsledger.accounts.events import EventMention, is_violent
from newsledger.accounts.story import Story, between
from newsledger.accounts.turns import FIGURED
from newsledger.codebook.hinted import hinted
from newsledger.model import Span

KINDS = (
    r"(?:attacks?|bombings?|blasts?|explosions?|shootings?|killings?|murders?|homicides?|raids?|ambush(?:es)?|stabbings?|"
    r"kidnappings?|abductions?|strikes?|assaults?|clash(?:es)?|sieges?|massacres?)"
)
# "The third deadly blast to hit the city in a week", "the latest in a string of attacks".
ONE_OF_SEVERAL = hinted(
    re.compile(
        rf"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\s+(?:[\w-]+\s+){{0,3}}?{KINDS}\b"
        r"[^.;]{0,60}?\b(?:in|within|over|since|this)\b|"
        rf"\blatest\s+(?:in|of)\s+(?:[\w'’-]+\s+){{1,4}}?of\s+(?:[\w-]+\s+){{0,2}}?{KINDS}\b",
        re.I,
    ),
    f"second third fourth fifth sixth seventh eighth ninth tenth latest {FIGURED}",
)
# Where the second of two incidents of one sentence begins.
AND_ANOTHER = re.compile(
    rf"(?:,|\band\b)(?:\s+(?:and|more\s+recently|most\s+recently|then|later|also|earlier|before\s+that)\b,?)*\s+"
    rf"(?=(?:an?|another|two|three)\s+(?:[\w'’-]+\s+){{0,4}}?{KINDS}\b|"
    rf"the\s+(?:[\w'’-]+\s+){{0,2}}?{KINDS}\b[^.;,]{{0,40}}?\s+of\b)",
    re.I,
)
# How many sentences after the one that counts several may list them.
AFTER = 2


def is_listed(story: Story, index: int) -> bool:
    """Whether one of the sentences right before says that the page's incident is one of several."""
    before = story.sentences[max(index - AFTER, 0) : index]
    return any(ONE_OF_SEVERAL.search(story.text, one.span.start, one.span.end) for one in before)


def parted(story: Story, events: Sequence[EventMention], span: Span) -> tuple[Span, ...]:
    """The characters of a listing sentence, divided where each further incident begins."""
    starts = [span.start]
    for found in AND_ANOTHER.finditer(story.text, span.start, span.end):
        told = (
            any(is_violent(event) for event in between(events, *ends))
            for ends in ((starts[-1], found.start()), (found.end(), span.end))
        )
        if all(told):
            starts.append(found.end())
    return tuple(Span(start, end) for start, end in zip(starts, [*starts[1:], span.end], strict=True))
