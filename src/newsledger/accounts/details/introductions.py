"""Where a page names or describes people apart from the words of harm: "identified the girl as …"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from newsledger.accounts.details.names import age_at, names_in
from newsledger.accounts.details.suspicions import DOER, joined_to, suspicion
from newsledger.accounts.learned import PATTERNS, READER
from newsledger.accounts.story import Story
from newsledger.codebook.hinted import hinted
from newsledger.model import Span

Side = Literal["victim", "attacker"]

# Words for somebody whom a name is then given to.
WHO = (
    r"(?:victims?|deceased|dead|body|man|woman|girl|boy|child|toddler|baby|infant|teen(?:ager)?|youth|student|driver|"
    r"passenger|officer|deputy|trooper|soldier|clerk|pedestrian|him|her|them|both|one)"
)
BY = r"(?:\s+(?:by|through)\s+(?:[\w'’.-]+\s+){1,8}?)?"
AGED = r"(?:an?\s+)?(?:\d{1,3}-year-old\s+)?"
# "Identified the girl as", "the man has been identified by the coroner as".
IDENTIFIED = hinted(
    re.compile(
        rf"\b(?:identif(?:ied|ies|y)|named|nam(?:es|ing)|identifying)\s+(?P<who>(?:[\w'’-]+\s+){{1,9}}?)"
        rf"(?:on\s+\w+\s+|\w+day\s+)?as\s+{AGED}$|"
        rf"\b(?P<whom>{WHO})\b[^.;:]{{0,90}}?\b(?:was|were|is|been|being)\s+(?:\w+\s+){{0,2}}?identified{BY}"
        rf"(?:\s+\w+)?\s+(?:only\s+)?as\s+{AGED}$|"
        rf"\b(?P<known>{WHO}),?\s+(?:who\s+was\s+)?(?:later\s+)?(?:identified|named){BY}\s+as\s+{AGED}$",
        re.I,
    ),
    "identif nam",
)
# "The victim, …", "the death of …", "a bullet hit …".
BEFORE = hinted(
    re.compile(
        r"\bvictims?(?:['’]s\s+(?:name\s+(?:is|was)|identity\s+as))?\s*(?:,|:|is|was|-|–)?\s*$|"
        rf"\b(?:death|killing|murder|slaying|homicide|wounding|abduction|kidnapping|shooting|beating|stabbing)\s+"
        rf"(?:death\s+)?of\s+(?:[a-z0-9][\w'’-]*\s+|[A-Z][a-z]+\s+(?:[Oo]fficer|[Dd]eputy)\s+)?{AGED}$|"
        rf"\b(?:bullets?|shots?|rounds?|gunfire)\s+(?:\w+\s+)?(?:hit|struck|hitting|striking|killed|wounded)\s+{AGED}$|"
        rf"\b(?:remember(?:ed|ing)?|mourn(?:ed|ing)?|vigil\s+for|memorial\s+for|funeral\s+(?:for|of)|shot\s+and\s+killed|"
        rf"fatally\s+shot|striking|gunned\s+down|opened\s+fire\s+on|shooting\s+at)\s+{AGED}$",
        re.I,
    ),
    "victim death killing murder slaying homicide wounding abduction kidnapping shooting beating "
    "stabbing bullet shot round gunfire remember mourn vigil memorial funeral striking gunned opened",
)
FOUND = re.compile(rf"\b(?:found|discovered)\s+{AGED}$", re.I)
HURT = re.compile(
    r"[^.;]{0,60}?\b(?:with\s+(?:\w+\s+){0,2}?(?:gunshot|stab)|suffering|dead|shot|lying|unresponsive|bleeding|wounded|"
    r"slumped)\b",
    re.I,
)
AFTER = re.compile(
    r"['’]s\s+(?:\w+\s+)?(?:death|murder|killing|slaying|body|wounds?|injur\w+|funeral|killer|assailant)\b|"
    r",?\s*(?:\d{1,3},?\s+)?(?:who\s+(?:was|had\s+been)\s+)?(?:identified|pronounced)\s+(?:by|as\s+the\s+victim|dead)\b|"
    r",?\s*(?:\d{1,3},?\s+)?(?:the\s+victim|another\s+victim|was\s+the\s+man\s+killed|was\s+(?:identified\s+as\s+)?the\s+victim|"
    r"was\s+(?:pronounced|taken|airlifted|rushed|transported|flown)\b(?!\s+into\s+custody))",
    re.I,
)
DOERS = re.compile(rf"\b(?:{DOER}|arrested|charged|wanted|suspect)\b", re.I)
# "The 41-year-old victim", "the victim, a 41-year-old man": an age without a name.
# Who saw, heard or tells of it did not do it.
ONLOOKER = re.compile(
    r"\s*(?:,\s*\d{1,3})?\s*,?\s*(?:who\s+)?(?:saw|heard|witnessed|watched|recalled|told|lives|works)\b"
)
# Who holds an office and speaks or orders in a sentence is none of those harmed in it.
OFFICE = re.compile(
    r"\b(?:secretary|minister|president|premier|chancellor|mayor|governor|senator|congress(?:wo)?man|lawmaker|mp|"
    r"councill?(?:or|man|woman)|commissioner|chief|sheriff|coroner|examiner|prosecutor|attorney|judge|magistrate|"
    r"superintendent|inspector|captain|capt\.?|lieutenant|lt\.?|spokes(?:wo)?man|spokesperson|ambassador|director)\s+$",
    re.I,
)
SPEAKING = re.compile(
    r"(?:\s*,[^,.;]{0,80},)?\s+(?:also\s+|later\s+|has\s+|had\s+)?(?:said|says|told|ordered|announced|added|condemned|"
    r"visited|urged|called|confirmed|reported|wrote|promised|declined|described|explained|vowed|pledged|thanked)\b"
)
VICTIM_AGED = hinted(
    re.compile(
        r"\b(\d{1,3})[\s-]years?[\s-]old(?:\s+\w+){0,2}?\s+victim\b|\bvictims?,?\s+(?:was\s+)?(?:an?\s+)(\d{1,3})[\s-]years?[\s-]old\b|"
        r"\bvictim(?:\s+was|,)\s+(\d{1,2})\b(?!\s+(?:hours|minutes|days))",
        re.I,
    ),
    "victim",
)
ROLE_NOUN = re.compile(r"\b(man|woman|girl|boy|him|her|son|daughter|husband|wife|father|mother)\b", re.I)
SEX = {"him": "he", "her": "she"}
# How far before a name its introduction is looked for, in characters.
REACH = 130


@dataclass(frozen=True, slots=True)
class Introduction:
    """A person named, or described by an age, at text[start:end]; `side` where the words around tell it.

    `suspicion` holds the words that make a suspect of the bearer; `victim` and `attacker` are how likely the
    reader holds the name for one, 0 where it was not asked.
    """

    start: int
    end: int
    name: str | None
    age: int | None
    noun: str | None
    side: Side | None
    victim: float = 0.0
    attacker: float = 0.0
    suspicion: str | None = None

    @property
    def extractors(self) -> tuple[str, ...]:
        """What has found it."""
        read = max(self.victim, self.attacker) > 0
        return ((PATTERNS,) if self.side else ()) + ((READER,) if read else ()) or (PATTERNS,)


def introductions_of(story: Story) -> tuple[Introduction, ...]:
    """Everybody named and the victims' ages in a story, in page order."""
    found = [one for sentence in story.sentences for one in _in(story, sentence.span)]
    return tuple(sorted(found, key=lambda one: (one.start, one.end)))


def _in(story: Story, span: Span) -> Iterator[Introduction]:
    before: int | None = None
    for named in names_in(story, span):
        start, end = named.start, named.end
        words = suspicion(story.text, span, start, end) or joined_to(story.text, before, start)
        before = end if words else None
        side, noun = ("attacker", None) if words else _side(story, span, start, end)
        victim, attacker = (_likely(story, start, end, label) for label in ("victim.name", "attacker.name"))
        attacker = 0.0 if ONLOOKER.match(story.text, end, span.end) else attacker
        victim = 0.0 if _in_office(story.text, span, start, end) else victim
        yield Introduction(
            start, end, named.name, age_at(story, span, start, end), noun, side, victim, attacker, words
        )
    for found in VICTIM_AGED.finditer(story.text, span.start, span.end):
        age = int(next(group for group in found.groups() if group))
        yield Introduction(found.start(), found.end(), None, age, "victim", "victim")


def _side(story: Story, span: Span, start: int, end: int) -> tuple[Side | None, str | None]:
    """Whether the words around a name make it a victim's or an attacker's, with their noun for it."""
    before = story.text[max(span.start, start - REACH) : start]
    after = story.text[end : min(span.end, end + REACH)]
    if found := IDENTIFIED.search(before):
        who = found["who"] or found["whom"] or found["known"]
        words = (
            before[found.start() :]
            if found["who"]
            else before[: found.end("whom")]
            if found["whom"]
            else before
        )
        if DOERS.search(words):
            return "attacker", None
        noun = ROLE_NOUN.search(who)
        return "victim", SEX.get(noun[1].lower(), noun[1].lower()) if noun else None
    if BEFORE.search(before) or AFTER.match(after) or (FOUND.search(before) and HURT.match(after)):
        return "victim", None
    return None, None


def _in_office(text: str, span: Span, start: int, end: int) -> bool:
    """Whether a title before a name and a word of speech or command behind it show an office at work."""
    titled = OFFICE.search(text, max(span.start, start - REACH), start)
    return titled is not None and SPEAKING.match(text, end, span.end) is not None


def _likely(story: Story, start: int, end: int, label: str) -> float:
    """How likely the reader holds a name for a victim's or an attacker's; 0 where it does not."""
    near = story.learned.within(Span(max(0, start - 40), end), frozenset((label,)))
    return max((one.probability for one in near if one.end > start), default=0.0)
