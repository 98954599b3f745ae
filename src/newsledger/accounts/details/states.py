"""States whose arms did it: "an Israeli air strike", "Turkish jets bombed", "Russia shelled"."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from newsledger.accounts.details.detail import Detail
from newsledger.accounts.details.perpetrators import SUBJECT_GAP, is_habit
from newsledger.accounts.events import EventMention, is_violent
from newsledger.accounts.story import Story, between
from newsledger.accounts.tokens import Token
from newsledger.codebook.cues import cue_words
from newsledger.codebook.phrases import incident_types
from newsledger.model import Actor, Span
from newsledger.values.places.gazetteer import gazetteer
from newsledger.values.places.names import normalise

# Bodies that fly strikes and are no country.
ALLIANCES = frozenset(("nato",))
# "The Saudi-led coalition" is one body.
LED = "-led"
# Peoples without an air force: what is fired in their name is an armed group's.
STATELESS = frozenset(("PS",))
# How many words may stand between a nation and its arms, and between these and the deed, in characters.
WIDEST, GAP = 5, 40
# How long the name of a group may be, in characters.
LONGEST_NAME = 80
# "Shot down Russian drones", "after a Turkish strike in 2019": the arms are not the deed told.
DOWNED = re.compile(
    r"\b(?:shot\s+down|down(?:ed|ing)|intercept\w*|repel\w*|destroy(?:ed|ing)?|against)\W+(?:\w+\W+){0,4}$",
    re.I,
)


def states_of(story: Story, events: Sequence[EventMention]) -> Iterator[Detail]:
    """Claims of perpetrator for states, one at most for each sentence and state."""
    by_sentence: dict[int, list[EventMention]] = {}
    for event in events:
        if is_violent(event):
            by_sentence.setdefault(event.sentence, []).append(event)
    for index, here in by_sentence.items():
        told: set[str] = set()
        for at, last, nation in _nations(story.tokens[index]):
            span = Span(story.tokens[index][at].start, story.tokens[index][last].end)
            if nation not in told and not _in_name(story, span) and _did(story, index, here, last, span):
                told.add(nation)
                yield Detail("perpetrator", Actor(nation, (), "state_force", nation), span.start, span.end)


def _nations(tokens: Sequence[Token]) -> Iterator[tuple[int, int, str]]:
    """The words for nations in a sentence: first token, last token, the country's name."""
    at = 0
    while at < len(tokens):
        if not tokens[at].capital:
            at += 1
            continue
        width = next((w for w in (2, 1) if at + w <= len(tokens) and _nation(tokens[at : at + w])), 0)
        if width and (nation := _nation(tokens[at : at + width])):
            yield at, at + width - 1, nation
        at += width or 1


def _nation(tokens: Sequence[Token]) -> str | None:
    if not all(token.capital for token in tokens):
        return None
    if len(tokens) == 1 and tokens[0].low.endswith(LED):
        return f"{tokens[0].text} coalition" if nation_of(normalise(tokens[0].text[: -len(LED)])) else None
    return nation_of(normalise(" ".join(token.text for token in tokens)))


@lru_cache(maxsize=20_000)
def nation_of(key: str) -> str | None:
    """The country that a word names or whose people it names: "israeli" → "Israel"; None for other words."""
    if key in ALLIANCES:
        return key.upper()
    entries = [
        sense.entry
        for sense in gazetteer().senses(key)
        if sense.entry.feature == "country" and not (sense.form and sense.needs_comma)
    ]
    return next((entry.name for entry in entries if entry.country not in STATELESS), None)


def _in_name(story: Story, span: Span) -> bool:
    """Whether a nation's word stands inside somebody's name: "Revolutionary Armed Forces of Colombia"."""
    return any(
        a.start < span.start < a.end for a in between(story.actors, span.start - LONGEST_NAME, span.start)
    )


def _did(story: Story, index: int, here: Sequence[EventMention], last: int, span: Span) -> bool:
    """Whether a nation's arms, or the nation itself as a subject, did one of the deeds of a sentence."""
    tokens = story.tokens[index]
    start = story.sentences[index].span.start
    if DOWNED.search(story.text, max(start, span.start - GAP), span.start):
        return False
    if any(is_habit(story, event, span) for event in here):
        return False
    arms = _arms(tokens, last)
    if arms is not None and tokens[arms].low in cue_words("states", "strikes"):
        return True
    if arms is None and not _is_subject(tokens, last, span):
        return False
    end = tokens[arms].end if arms is not None else span.end
    return any(
        _does(story, event, end, arms is not None) or _done_by(story, event, span, arms) for event in here
    )


def _is_subject(tokens: Sequence[Token], last: int, span: Span) -> bool:
    """Whether a nation itself may be a subject: a country's name that nothing leads to, no "Colombian"."""
    first = next(i for i in range(last, -1, -1) if tokens[i].start == span.start)
    before = tokens[first - 1].low if first else ""
    named = normalise(" ".join(token.text for token in tokens[first : last + 1]))
    return before not in cue_words("states", "leading") and any(
        sense.entry.feature == "country" and not sense.adjective and (sense.listed or not sense.alternate)
        for sense in gazetteer().senses(named)
    )


def _arms(tokens: Sequence[Token], last: int) -> int | None:
    """The last noun for arms that belongs to a nation: "Israeli [military] strike", "Saudi-led jets"."""
    found = None
    for at in range(last + 1, min(last + 2 + WIDEST, len(tokens))):
        word = tokens[at].low
        if word in cue_words("states", "strikes") or word in cue_words("states", "arms"):
            found = at
        elif word not in cue_words("states", "between") and tokens[at].kind != "possessive":
            break
    return found


def _does(story: Story, event: EventMention, end: int, armed: bool) -> bool:
    """Whether the words that end here are the subject of a verb: with arms of any, else of an attack's."""
    gap = story.text[end : event.start]
    subject = event.start >= end and len(gap) < GAP and SUBJECT_GAP.match(gap + " ") is not None
    direct = event.form in ("past", "third", "gerund") and not story.text.startswith(" down", event.end)
    return subject and direct and (armed or incident_types()[event.type].family in ("blast", "armed"))


def _done_by(story: Story, event: EventMention, span: Span, arms: int | None) -> bool:
    gap = story.text[event.end : span.start] if event.end <= span.start else ""
    return (
        arms is not None
        and len(gap) < GAP
        and re.fullmatch(r"\s+(?:dead\s+)?by\s+(?:the\s+|an?\s+)?", gap) is not None
    )
