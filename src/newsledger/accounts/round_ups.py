"""Pages that tell several incidents of equal weight, an item each: round-ups of a day, a weekend, a beat."""

import re
from collections.abc import Sequence

from newsledger.accounts.events import EventMention, is_violent
from newsledger.accounts.segments import Segment, SegmentKind
from newsledger.accounts.story import Story
from newsledger.accounts.streets import BLOCK
from newsledger.accounts.ties import Tie
from newsledger.accounts.tolls.drafts import Draft
from newsledger.accounts.turns import INCIDENTS, NUMBER
from newsledger.codebook.hinted import hinted
from newsledger.model import Span

# Words by which a headline or a lead announces more than one incident.
ANNOUNCED = hinted(
    re.compile(
        rf"\b(?:{NUMBER}|in)\s+(?:separate|unrelated|different)\s+(?:\w+\s+){{0,2}}?{INCIDENTS}\b|"
        rf"\bseparate\s+(?:\w+\s+){{0,2}}?{INCIDENTS}\b|"
        rf"\b(?:series|wave|spate|string|rash)\s+of\s+(?:\w+\s+){{0,3}}?{INCIDENTS}\b|\b(?:weekend|"
        rf"overnight)\s+(?:shootings|violence)\b|"
        rf"\b{NUMBER}\s+{INCIDENTS}\s+(?:across|around|in\s+\w+\s+(?:days|hours))\b|"
        r"\b(?:round-?up|in\s+brief|news\s+briefs|police\s+(?:blotter|log)|at\s+a\s+glance)\b",
        re.I,
    ),
    "separate unrelated different series wave spate string rash weekend overnight across around days "
    "hours round-up roundup brief blotter log glance",
)
# Several attacks of one hand and one time are an incident themselves, of which each is a part.
WAVE = re.compile(
    rf"\b(?:co-?ordinated|(?:near-?)?simultaneous|synchroni[sz]ed)\s+(?:[\w'’-]+\s+){{0,2}}?{INCIDENTS}\b|"
    rf"\b(?:wave|series|string|spate)\s+of\s+(?:[\w'’-]+\s+){{0,3}}?(?:bombings|bombs|blasts|explosions|attacks|"
    rf"raids|ambushes|(?:air\s+|drone\s+)?strikes)\b",
    re.I,
)
ONE_OF = re.compile(
    r"\b(?:one|part|latest|first|second|third|fourth|fifth)\s+(?:[\w'’-]+\s+){0,4}?(?:of|in)\s", re.I
)
# Sentences in which it is announced.
LEAD = 3
# How far apart in characters the words that put an item somewhere may stand from its beginning.
OPENING = 260


def round_up_of(story: Story, events: Sequence[EventMention], drafts: Sequence[Draft]) -> tuple[Segment, ...]:
    """The items of a round-up as joint segments; empty where a page is none."""
    wave = _wave(story, drafts)
    if wave is None and not _is_announced(story):
        return ()
    items: list[list[int]] = []
    places: list[str] = []
    for first, last in _paragraphs(story):
        here = _place(story, first, last)
        if here and _is_item(story, first, last, events, drafts) and here not in places:
            items.append(list(range(first, last)))
            places.append(here)
        elif items:
            items[-1] += range(first, last)
    if len(items) < 2:
        return ()
    whole = range(items[0][0]) if wave is not None and wave < items[0][0] else ()
    parts = tuple(_segment(story, "joint", item, "part_of" if whole else None) for item in items)
    return (_segment(story, "focal", whole, None), *parts) if whole else parts


def _segment(story: Story, kind: SegmentKind, told: Sequence[int], tie: Tie | None) -> Segment:
    spans = tuple(story.sentences[index].span for index in told)
    return Segment(kind, spans, spans[0].start, tie=tie)


def _wave(story: Story, drafts: Sequence[Draft]) -> int | None:
    """The sentence of the lead that tells several attacks as one, and whom they harmed together."""
    harmed = {story.sentence_at(d.mention.start) for d in drafts if d.scope == "incident"}
    lead = story.sentences[:LEAD]
    told = [i for i, s in enumerate(lead) if _tells_wave(story, s.span)]
    return next((index for index in told if index in harmed or index + 1 in harmed), None)


def _tells_wave(story: Story, span: Span) -> bool:
    """Whether a sentence tells several attacks as one; "one of six attacks" tells the one."""
    return bool(WAVE.search(story.text, span.start, span.end)) and not ONE_OF.search(
        story.text, span.start, span.end
    )


def _is_announced(story: Story) -> bool:
    lead = [story.text[s.span.start : s.span.end] for s in story.sentences[:LEAD]]
    return any(ANNOUNCED.search(text) for text in (story.document.title or "", *lead))


def _paragraphs(story: Story) -> list[tuple[int, int]]:
    """The first and past-the-last sentence of every paragraph of the body."""
    found: list[tuple[int, int]] = []
    for index, sentence in enumerate(story.sentences):
        if sentence.in_headline:
            continue
        before = story.sentences[index - 1] if index else None
        same = (
            found
            and before is not None
            and before.block == sentence.block
            and "\n" not in story.text[before.span.end : sentence.span.start]
        )
        if same:
            found[-1] = (found[-1][0], index + 1)
        else:
            found.append((index, index + 1))
    return found


def _is_item(
    story: Story, first: int, last: int, events: Sequence[EventMention], drafts: Sequence[Draft]
) -> bool:
    """Whether a paragraph tells violence and whom it harmed, and does not announce the others."""
    told = any(is_violent(event) and first <= event.sentence < last for event in events)
    harm = any(
        first <= story.sentence_at(d.mention.start) < last
        and d.scope == "incident"
        and d.modality != "denied"
        for d in drafts
    )
    span = Span(story.sentences[first].span.start, story.sentences[last - 1].span.end)
    announces = ANNOUNCED.search(story.text, span.start, span.end) or _tells_wave(story, span)
    return told and harm and not announces


def _place(story: Story, first: int, last: int) -> str | None:
    """The words that put a paragraph somewhere: a block of a street, else its first town or site."""
    start = story.sentences[first].span.start
    end = min(story.sentences[last - 1].span.end, start + OPENING)
    block = BLOCK.search(story.text, start, end)
    if block:
        return " ".join(block[1].split())
    return next(
        (
            m.text
            for m in story.places
            if start <= m.start < end and m.feature in ("locality", "site", "airport", "admin2")
        ),
        None,
    )
