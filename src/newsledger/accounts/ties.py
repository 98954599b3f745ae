"""Words by which a page ties its incident to another: as a reprisal, as a part, as the hunt for the doers."""

import re
from collections.abc import Sequence
from typing import Literal

from newsledger.accounts.events import EventMention
from newsledger.accounts.turns import INCIDENTS, NUMBER
from newsledger.codebook.hinted import Hinted, hinted
from newsledger.model import Span

Tie = Literal["retaliation_for", "part_of", "follow_up_of"]

_FEW = r"(?:[\w'’-]+\s+)"
RETALIATION = hinted(
    re.compile(
        rf"\b(?:in\s+{_FEW}{{0,2}}?(?:retaliation|retribution|reprisal|revenge|vengeance)\s+(?:for|to|against)|"
        rf"in\s+(?:direct\s+|apparent\s+)?response\s+to|"
        rf"(?:as|take|took|taking)\s+{_FEW}{{0,1}}?(?:retaliation|retribution|reprisal|revenge)\s+for|"
        rf"(?:reprisals?|revenge|retaliation|retribution)\s+(?:{_FEW}{{1,2}})?for|retaliat(?:e|ed|ing)\s+for|"
        rf"aveng(?:e|ed|ing))\s+",
        re.I,
    ),
    "retaliat retribution reprisal revenge vengeance response aveng",
)
# One of several at a time, or of a row of them: the several are an incident of which this is a part.
WAVE = hinted(
    re.compile(
        rf"\bone\s+of\s+(?=(?:at\s+least\s+|about\s+|some\s+|the\s+)?{NUMBER}\s+{_FEW}{{0,2}}?{INCIDENTS}\b)|"
        rf"\b(?:part\s+of|(?:the\s+)?(?:latest|first|second|third|fourth|fifth|last)\s+{_FEW}{{0,4}}?in)\s+"
        rf"(?=an?\s+{_FEW}{{0,2}}?(?:wave|series|string|spate|sequence)\s+of\s+{_FEW}{{0,3}}?{INCIDENTS}\b)",
        re.I,
    ),
    "one wave series string spate sequence",
)
PURSUIT = hinted(
    re.compile(
        rf"\b(?:in\s+connection\s+with|(?:suspected|accused)\s+of(?:\s+(?:carrying\s+out|masterminding|planning|"
        rf"orchestrating|involvement\s+in|(?:being\s+)?behind|taking\s+part\s+in))?|wanted\s+(?:for|in|over)|"
        rf"(?:said|believed|thought|alleged)\s+to\s+(?:be|have\s+been)\s+behind|responsible\s+for|"
        rf"(?:masterminds?|planners?)\s+(?:of|behind)|for\s+(?:his|her|their)\s+{_FEW}?(?:role|part)s?\s+in)\s+",
        re.I,
    ),
    "connection suspected accused wanted behind responsible mastermind planner role part",
)
# The same hunt is told of today's deed; of an older one the text says when that was.
DATED = re.compile(
    r"\s*(?:the\s+|an?\s+)?(?:(?:last|previous)\s+(?:week|month|year)|earlier\s|(?:19|20)\d\d\s)|"
    r"[^.;]{0,120}\b(?:(?:last|previous|earlier\s+this|earlier\s+in\s+the)\s+(?:week|month|year)|"
    r"(?:weeks|months|years)\s+(?:ago|earlier|before))\b",
    re.I,
)
# Where the other incident's words end: with what the page's own did.
END = re.compile(
    r";|,\s+(?=(?:killing|leaving|wounding|injuring|burning|destroying|which\s+left)\b|(?:(?:the\s+)?[\w'’-]+\s+){1,3}said\b)"
)
# A phrase that opens the sentence ("To avenge …,") is told before what the page's own did.
_OPENING_WORDS = 4


def tied_in(
    text: str, span: Span, here: Sequence[EventMention], earlier: Sequence[int]
) -> tuple[Tie, Span] | None:
    """What the page's own incident is to another that its sentence brings in, and where that one is told.

    `here` are the violent events of the sentence, `earlier` the offsets of its times that lie before the days
    of the page's own incident.
    """
    for tie, pattern in _PATTERNS:
        for found in pattern.finditer(text):
            other = _other(text, span, found, tie)
            told = other and any(other.start <= event.start < other.end for event in here)
            before = [event for event in here if event.end <= span.start + found.start()]
            if not other or not told:
                continue
            dated = DATED.match(text, found.end()) or any(other.start <= at < other.end for at in earlier)
            if tie == "follow_up_of" and not (before and dated):
                continue
            return tie, other
    return None


_PATTERNS: tuple[tuple[Tie, Hinted], ...] = (
    ("retaliation_for", RETALIATION),
    ("part_of", WAVE),
    ("follow_up_of", PURSUIT),
)


def _other(text: str, span: Span, found: re.Match[str], tie: Tie) -> Span | None:
    """The words that tell the other incident; None where they cannot be told from the page's own."""
    before, comma = text[: found.start()].lower().split(), text.find(",", found.end())
    opens = len(before) < _OPENING_WORDS and before[:1] not in (["it"], ["this"], ["that"])
    if tie == "retaliation_for" and opens and comma > 0:
        return Span(span.start + found.end(), span.start + comma)
    end = END.search(text, found.end()) if tie != "part_of" else None
    return Span(span.start + found.end(), span.start + end.start() if end else span.end)
