"""Which characters of a story tell today's incident, and which tell an older or another one.

Rules of news writing: older incidents are brought in by a phrase ("the attack follows …", "the deadliest
since …"), by a date well before the incident's own ("In 2014 …", "earlier this month"), or as another of the
day ("in a separate incident"). A paragraph that has turned to one stays with it until its end.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from operator import attrgetter
from typing import Literal

from newsledger.accounts.elsewhere import HARM, brings_in, is_new_elsewhere, is_separate, turns_away
from newsledger.accounts.enumerations import is_listed, parted
from newsledger.accounts.events import EventMention, is_violent
from newsledger.accounts.older import (
    begins_earlier,
    earlier_times,
    is_days_before,
    is_of_opening,
    is_older,
    older_part,
    window_within,
)
from newsledger.accounts.story import Story, between
from newsledger.accounts.ties import Tie, tied_in
from newsledger.accounts.tolls.drafts import Draft
from newsledger.accounts.turns import AFTER, ANAPHORA, FOLLOWS, RECORD, SAME_DAY
from newsledger.accounts.windows import Window, focal_window, of_life, times_in, window_of
from newsledger.model import Span

_START = attrgetter("start")
SegmentKind = Literal["focal", "background", "separate", "joint"]
# What a sentence tells of so many days after the one before it is the same older incident.
NEXT_DAYS = 3

# "Claimed responsibility for that attack": of the one told right before.
THAT_ONE = re.compile(
    r"\b(?:for|behind|in)\s+that\s+(?:attack|bombing|blast|shooting|raid|assault|killing|strike)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Segment:
    """The characters of a story that tell one incident; `anchor` is the first offset of an older one.

    `tie` is what the page's own incident is to it, where words between the two say so.
    """

    kind: SegmentKind
    spans: tuple[Span, ...]
    anchor: int
    window: Window | None = None
    tie: Tie | None = None

    def holds(self, offset: int) -> bool:
        """Whether this character belongs to it."""
        return self.span_at(offset) is not None

    def span_at(self, offset: int) -> Span | None:
        """The span that holds this character; the spans are in page order."""
        place = bisect_right(self.spans, offset, key=_START) - 1
        return self.spans[place] if place >= 0 and offset < self.spans[place].end else None


def segments_of(
    story: Story, events: Sequence[EventMention], drafts: Sequence[Draft] = ()
) -> tuple[Segment, ...]:
    """The focal segment first, then the others in page order; together they cover every sentence."""
    own = focal_window(story, events)
    pieces: list[Segment] = []
    focal: list[Span] = []
    last: Segment | None = None
    for index, sentence in enumerate(story.sentences):
        piece = _piece(story, events, drafts, index, own)
        if piece is None and last is not None and _goes_on(story, index, own):
            piece = replace(last, spans=(sentence.span,))
            pieces[-1] = replace(pieces[-1], spans=(*pieces[-1].spans, sentence.span))
            continue
        if piece is not None and last is not None and _takes_up(story, index, last, piece):
            pieces[-1] = replace(pieces[-1], spans=(*pieces[-1].spans, *piece.spans))
            last = pieces[-1]
            continue
        last = piece
        if piece is None:
            focal.append(sentence.span)
            continue
        pieces += _apart(story, events, piece)
        if piece.spans[0].start > sentence.span.start:
            focal.append(Span(sentence.span.start, piece.spans[0].start))
        if piece.spans[0].end < sentence.span.end:
            last = None
            focal.append(Span(piece.spans[0].end, sentence.span.end))
    return (Segment("focal", tuple(focal), focal[0].start if focal else 0, own), *_merged(pieces))


def _piece(
    story: Story, events: Sequence[EventMention], drafts: Sequence[Draft], index: int, own: Window | None
) -> Segment | None:
    """The part of a sentence that tells another incident; None where all of it tells the focal one."""
    span = story.sentences[index].span
    here = [event for event in between(events, span.start, span.end) if is_violent(event)]
    if story.sentences[index].in_headline:
        return None
    text = story.text[span.start : span.end]
    tied = tied_in(text, span, here, earlier_times(story, index, own)) if here else None
    if not (tied and tied[0] == "part_of") and is_separate(story, index, here, drafts):
        return Segment("separate", (span,), span.start)
    if tied:
        tie, other = tied
        return Segment("background", (other,), other.start, _older_window(story, index), tie)
    if here and (start := _brought_in(text, span, here)):
        return Segment("background", (Span(start, span.end),), start, _older_window(story, index))
    harmed = any(d.sentence == span and d.field in HARM and d.real for d in drafts)
    harmed = harmed and not is_of_opening(story, index)
    if (here or harmed) and index > 0 and not of_life(story, index):
        if is_older(story, index, own):
            part = older_part(story, index, here, own)
            return Segment("background", (part,), part.start, window_within(story, part)) if part else None
        listed = is_listed(story, index) and begins_earlier(story, index, own)
        if listed or (is_days_before(story, index, own) and brings_in(story, index, here)):
            return Segment("background", (span,), span.start, _older_window(story, index))
    if is_new_elsewhere(story, index, here, own):
        return Segment("background", (span,), span.start, _older_window(story, index))
    if turns_away(story, index, here, drafts):
        kind: SegmentKind = "background" if begins_earlier(story, index, own) else "separate"
        return Segment(
            kind, (span,), span.start, _older_window(story, index) if kind == "background" else None
        )
    return None


def _brought_in(text: str, span: Span, here: Sequence[EventMention]) -> int | None:
    """Where an older incident begins that a phrase between two events brings in."""
    for pattern in (FOLLOWS, AFTER, RECORD):
        for found in pattern.finditer(text):
            start = span.start + found.end()
            named_before = any(event.is_noun and event.end <= span.start + found.start() for event in here)
            told_after = any(event.start >= start for event in here)
            rest = text[found.end() : found.end() + 4].lower()
            if (named_before and told_after and not rest.startswith(("his ", "her "))) or (
                pattern is RECORD and told_after and found.end() < len(text)
            ):
                return start
    return None


def _apart(story: Story, events: Sequence[EventMention], piece: Segment) -> list[Segment]:
    """An older incident's part of a sentence, as one segment for each incident that it lists."""
    if piece.kind != "background" or piece.tie is not None or len(piece.spans) != 1:
        return [piece]
    spans = parted(story, events, piece.spans[0])
    if len(spans) == 1:
        return [piece]
    return [Segment(piece.kind, (span,), span.start, window_within(story, span)) for span in spans]


def _older_window(story: Story, index: int) -> Window | None:
    return window_within(story, story.sentences[index].span)


def _goes_on(story: Story, index: int, own: Window | None) -> bool:
    """Whether a sentence stays with the other incident that the sentence before it told."""
    before, here = story.sentences[index - 1], story.sentences[index]
    text = story.text[here.span.start : here.span.end]
    if SAME_DAY.search(text) or any(own and window_of(time) == own for time in times_in(story, index)):
        return False
    if before.block == here.block and "\n" not in story.text[before.span.end : here.span.start]:
        return True
    return bool(ANAPHORA.match(text) or THAT_ONE.search(text))


def _takes_up(story: Story, index: int, last: Segment, piece: Segment) -> bool:
    """Whether a sentence that counts from the other incident's day ("the next morning") goes on with it."""
    before, here = story.sentences[index - 1], story.sentences[index]
    if (
        before.block != here.block
        or "\n" in story.text[before.span.end : here.span.start]
        or piece.spans != (here.span,)
    ):
        return False
    if last.window is None or piece.window is None:
        return last.kind == piece.kind and piece.window is None
    return abs(piece.window.first - last.window.last) <= timedelta(days=NEXT_DAYS)


def _merged(pieces: Sequence[Segment]) -> list[Segment]:
    """The pieces, those that tell of one day as one."""
    merged: list[Segment] = []
    for piece in pieces:
        same = next(
            (
                i
                for i, other in enumerate(merged)
                if piece.window and other.window == piece.window and other.kind == piece.kind
            ),
            None,
        )
        if same is None:
            merged.append(piece)
        else:
            merged[same] = replace(merged[same], spans=(*merged[same].spans, *piece.spans))
    return merged
