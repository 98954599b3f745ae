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

from newsledger.accounts.enumerations import is_listed, parted
from newsledger.accounts.events import EventMention, is_violent
from newsledger.accounts.story import Story, between
from newsledger.accounts.ties import Tie, tied_in
from newsledger.accounts.tokens import Token
from newsledger.accounts.tolls.scope import scope_of
from newsledger.accounts.turns import (
    AFTER,
    ANAPHORA,
    EARLIER,
    FOLLOWS,
    OLDER,
    OLDER_MONTH,
    RECORD,
    RELATIVE,
    SAME_DAY,
    SEPARATE,
)
from newsledger.accounts.windows import Window, focal_window, of_life, times_in, window_of
from newsledger.model import Span

_START = attrgetter("start")
SegmentKind = Literal["focal", "background", "separate", "joint"]
# A date that is nearer than this to the incident's own may be a slip or the page's way of counting.
SAME_DAYS = 2
# What a sentence tells of so many days after the one before it is the same older incident.
NEXT_DAYS = 3

# How many words before a noun its article is looked for.
NOUN = 4
DEFINITE = frozenset(("the", "this", "that", "these", "those", "its", "their", "’s", "'s"))
# The page's own incident is brought in by its first sentences, headline included.
OPENING = 4
# "Claimed responsibility for that attack": of the one told right before.
THAT_ONE = re.compile(
    r"\b(?:for|behind|in)\s+that\s+(?:attack|bombing|blast|shooting|raid|assault|killing|strike)\b", re.I
)
TOWNS = frozenset(("locality", "admin1", "admin2"))


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


def segments_of(story: Story, events: Sequence[EventMention]) -> tuple[Segment, ...]:
    """The focal segment first, then the others in page order; together they cover every sentence."""
    own = focal_window(story, events)
    pieces: list[Segment] = []
    focal: list[Span] = []
    last: Segment | None = None
    for index, sentence in enumerate(story.sentences):
        piece = _piece(story, events, index, own)
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


def _piece(story: Story, events: Sequence[EventMention], index: int, own: Window | None) -> Segment | None:
    """The part of a sentence that tells another incident; None where all of it tells the focal one."""
    span = story.sentences[index].span
    here = [event for event in between(events, span.start, span.end) if is_violent(event)]
    if not here or story.sentences[index].in_headline:
        return None
    text = story.text[span.start : span.end]
    tied = tied_in(text, span, here, _earlier(story, index, own))
    if index > 0 and SEPARATE.search(text) and not (tied and tied[0] == "part_of"):
        return Segment("separate", (span,), span.start)
    if EARLIER.match(text) and _brings_in(story, index, here):
        return Segment("separate", (span,), span.start)
    if tied:
        tie, other = tied
        return Segment("background", (other,), other.start, _older_window(story, index), tie)
    if start := _brought_in(text, span, here):
        return Segment("background", (Span(start, span.end),), start, _older_window(story, index))
    if index > 0 and not of_life(story, index):
        if _is_older(story, index, own):
            return _older(story, index, here, own)
        listed = is_listed(story, index) and _begins_earlier(story, index, own)
        if listed or (_is_days_before(story, index, own) and _brings_in(story, index, here)):
            return Segment("background", (span,), span.start, _older_window(story, index))
    if index >= OPENING and _is_elsewhere(story, index, here, own):
        return Segment("background", (span,), span.start, _older_window(story, index))
    return None


def _older(story: Story, index: int, here: Sequence[EventMention], own: Window | None) -> Segment | None:
    """The part of a sentence with an older date that tells what happened then.

    Figures since that date, and where it dates only what is said beside ("a village where the rebels rose in
    2004"), tell no incident.
    """
    span = story.sentences[index].span
    if scope_of(story.text[span.start : span.end], "killed") != "incident":
        return None
    dated = min(_earlier(story, index, own), default=span.start)
    clauses = [found.start() for found in RELATIVE.finditer(story.text, span.start, dated)]
    if clauses and any(event.end <= clauses[-1] for event in here):
        if not any(event.start >= clauses[-1] for event in here):
            return None
        span = Span(clauses[-1], span.end)
    return Segment("background", (span,), span.start, _window_within(story, span))


def _earlier(story: Story, index: int, own: Window | None) -> list[int]:
    """Where a sentence names a time that lies before the page's own incident."""
    return [
        time.start
        for time in times_in(story, index)
        if own and (window := window_of(time)) and window.last < own.first
    ]


def _is_elsewhere(story: Story, index: int, here: Sequence[EventMention], own: Window | None) -> bool:
    """Whether a later sentence brings in "a bombing" at a place that the page has not named before.

    What the page is about is "the attack" by then.
    """
    tokens, span = story.tokens[index], story.sentences[index].span
    new_event = any(e.is_noun and _is_indefinite(tokens, e.first) for e in here)
    if not new_event or any(own and window_of(time) == own for time in times_in(story, index)):
        return False
    places = [m for m in between(story.places, span.start, span.end) if m.feature in TOWNS]
    before = story.text[: span.start].casefold()
    return bool(places) and not any(m.text.casefold() in before for m in places)


def _brings_in(story: Story, index: int, here: Sequence[EventMention]) -> bool:
    """Whether a sentence tells of "a bombing" or "roadside bomb", not of the attack or who spoke of it."""
    tokens = story.tokens[index]
    return any(
        not DEFINITE & {token.low for token in tokens[max(event.first - NOUN, 0) : event.first]}
        for event in here
        if event.is_noun
    )


def _is_indefinite(tokens: Sequence[Token], at: int) -> bool:
    """Whether "a" or "another" opens the noun phrase that ends with this token."""
    for place in range(at - 1, max(at - 5, -1), -1):
        if tokens[place].low in ("a", "an", "another"):
            return True
        if tokens[place].kind != "word" or tokens[place].low in ("the", "of", "in", "as", "was", "is", "by"):
            return False
    return False


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


def _is_older(story: Story, index: int, own: Window | None) -> bool:
    """Whether a date in the sentence lies well before the incident's own days, and none on them."""
    span = story.sentences[index].span
    times = times_in(story, index)
    if own is None:
        years = [time for time in times if time.time and time.time.precision == "year" and time.time.value]
        return bool(years or OLDER.search(story.text, span.start, span.end))
    windows = [window for time in times if (window := window_of(time))]
    edge = own.first - timedelta(days=SAME_DAYS)
    if windows and all(window.last < edge for window in windows):
        return True
    exact = any(window.first == window.last and window.last >= edge for window in windows)
    long_ago = OLDER_MONTH.search(story.text, span.start, span.end)
    return bool(long_ago) and not exact and own.first == own.last


def _begins_earlier(story: Story, index: int, own: Window | None) -> bool:
    """Whether a sentence tells of days before the incident's own, and of none after it."""
    windows = [window for time in times_in(story, index) if (window := window_of(time))]
    edge = timedelta(days=SAME_DAYS - 1)
    return own is not None and bool(windows) and all(window.last < own.first - edge for window in windows)


def _is_days_before(story: Story, index: int, own: Window | None) -> bool:
    """Whether all days that a later sentence names lie days before the exact day of the incident.

    In the lead that day may be the one on which somebody said so, and a day before it the incident's own.
    """
    if index < OPENING:
        return False
    windows = [window for time in times_in(story, index) if (window := window_of(time))]
    if own is None or own.first != own.last or not windows:
        return False
    edge = own.first - timedelta(days=SAME_DAYS - 1)
    return all(window.first == window.last < edge for window in windows)


def _apart(story: Story, events: Sequence[EventMention], piece: Segment) -> list[Segment]:
    """An older incident's part of a sentence, as one segment for each incident that it lists."""
    if piece.kind != "background" or piece.tie is not None or len(piece.spans) != 1:
        return [piece]
    spans = parted(story, events, piece.spans[0])
    if len(spans) == 1:
        return [piece]
    return [Segment(piece.kind, (span,), span.start, _window_within(story, span)) for span in spans]


def _window_within(story: Story, span: Span) -> Window | None:
    times = [time for time in between(story.times, span.start, span.end) if time.type in ("DATE", "TIME")]
    windows = [window for time in times if (window := window_of(time))]
    return min(windows, key=lambda window: (window.last, window.first), default=None)


def _older_window(story: Story, index: int) -> Window | None:
    return _window_within(story, story.sentences[index].span)


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
