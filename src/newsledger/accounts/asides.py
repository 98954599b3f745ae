"""Older and other incidents within a sentence, as the learned reader tells them apart.

"Friday's attack, in which a teacher was knifed, came 13 months after an assault that left one dead": the
words after the last mention of the page's own incident are cut out of it and make an account of their own.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from newsledger.accounts.segments import Segment
from newsledger.accounts.story import Story
from newsledger.accounts.tolls.drafts import Draft
from newsledger.accounts.tolls.weighing import OTHER
from newsledger.model import Span

EVENTS = frozenset(("event",))
CLAUSE = re.compile(
    r"[,;:–—(]\s*"
    r"|\s(?=(?:after|since|when|where|which|that|who|while|before|as|following|follows|than|unlike)\s)",
    re.I,
)


def with_asides(story: Story, segments: Sequence[Segment], drafts: Sequence[Draft]) -> tuple[Segment, ...]:
    """The segments, harm of other incidents cut out of the report's own."""
    if not (story.learned.read and story.is_note) or not segments or segments[0].kind != "focal":
        return tuple(segments)
    focal, others = segments[0], segments[1:]
    spans = list(focal.spans)
    asides: list[Segment] = []
    for index in sorted({story.sentence_at(d.mention.start) for d in drafts if d.background > OTHER}):
        here = [d for d in drafts if story.sentence_at(d.mention.start) == index]
        for aside in _asides(story, index, here):
            cut = [part for span in spans if (part := _overlap(span, aside)) is not None]
            if cut:
                spans = [rest for span in spans for rest in _without(span, aside)]
                asides.append(Segment("background", tuple(cut), cut[0].start))
    if not asides:
        return tuple(segments)
    focal = replace(focal, spans=tuple(spans), anchor=spans[0].start if spans else 0)
    return (focal, *sorted([*others, *asides], key=lambda segment: segment.anchor))


def _asides(story: Story, index: int, drafts: Sequence[Draft]) -> list[Span]:
    """The parts of a sentence that tell another incident; all of it where nothing in it is the page's own."""
    sentence = story.sentences[index].span
    told = [(d.mention, d.background > OTHER) for d in drafts if not d.pronoun or d.background > OTHER]
    told += [
        (Span(event.start, event.end), event.sign("background") > OTHER)
        for event in story.learned.within(sentence, EVENTS)
    ]
    told.sort()
    if all(other for _, other in told):
        return [sentence]
    asides: list[Span] = []
    for place, (mention, other) in enumerate(told):
        if not other:
            continue
        before = next((span for span, o in reversed(told[:place]) if not o), None)
        after = next((span for span, o in told[place:] if not o), None)
        start = sentence.start if before is None else _first_clause(story.text, before.end, mention.start)
        end = sentence.end if after is None else _last_clause(story.text, mention.end, after.start)
        if not asides or asides[-1] != Span(start, end):
            asides.append(Span(start, end))
    return asides


def _first_clause(text: str, start: int, end: int) -> int:
    """Where the first clause begins that opens between two mentions."""
    found = CLAUSE.search(text, start, end)
    return found.end() if found else end


def _last_clause(text: str, start: int, end: int) -> int:
    """Where the last clause ends that closes between two mentions."""
    last = start
    for found in CLAUSE.finditer(text, start, end):
        last = found.start() or start
    return max(last, start)


def _overlap(span: Span, other: Span) -> Span | None:
    start, end = max(span.start, other.start), min(span.end, other.end)
    return Span(start, end) if start < end else None


def _without(span: Span, cut: Span) -> list[Span]:
    """What is left of a span without some of its characters."""
    if _overlap(span, cut) is None:
        return [span]
    return [
        Span(start, end)
        for start, end in ((span.start, min(cut.start, span.end)), (max(cut.end, span.start), span.end))
        if start < end
    ]
