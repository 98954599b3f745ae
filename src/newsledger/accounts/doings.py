"""What the police do or say in a story, step by step: verbs with the police as subject, or after "by"."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from newsledger.accounts.events import EventMention
from newsledger.accounts.story import Story
from newsledger.accounts.tokens import Token
from newsledger.codebook.cues import cue_words
from newsledger.model import Span

ACTION, STATEMENT = "police_action", "statement"
# Auxiliaries and adverbs between the police and their verb, and titles and names after "police".
AFTER, BEFORE = 14, 6
# An event this near, in characters, already tells what the police do.
NEAR = 30
# Words that end in -ed or -ing without being what somebody did.
ENDINGS = ("ed", "ing")
# What is the police's without being the police.
THINGS = frozenset(
    (
        "station",
        "stations",
        "complaint",
        "academy",
        "control",
        "headquarters",
        "hq",
        "van",
        "vans",
        "post",
        "posts",
    )
)


def doings_of(story: Story, events: Sequence[EventMention]) -> Iterator[EventMention]:
    """A step for each mention of the police that does or says something, where no event names it already."""
    known = sorted(event.start for event in events)
    last = -NEAR
    # A page may name the police in its dateline alone, and have no sentence.
    for actor in story.actors if story.tokens else ():
        if actor.kind != "police":
            continue
        index = story.sentence_at(actor.start)
        tokens = story.tokens[index]
        told = bisect_right(known, actor.start + NEAR - 1) - bisect_left(known, actor.start - NEAR + 1)
        if not tokens or told or actor.start - last < NEAR:
            continue
        found = _verb_after(tokens, actor.end) or _verb_before(tokens, Span(actor.start, actor.end))
        # A verb that is not known for one is most often a present: they do something all the same.
        found = _place(tokens, actor.start) if found is None and not _is_part(tokens, actor.end) else found
        if found is not None:
            last = actor.start
            token = tokens[found]
            kind = STATEMENT if token.low in cue_words("doings", "saying") else ACTION
            yield EventMention(token.start, token.end, token.text, kind, "past", index, found, found + 1)


def _place(tokens: Sequence[Token], start: int) -> int | None:
    """The token at a place of the text."""
    return next((place for place, token in enumerate(tokens) if token.start >= start), None)


def _is_part(tokens: Sequence[Token], end: int) -> bool:
    """Whether the police only say what another noun is: "police station"."""
    place = _place(tokens, end)
    return place is not None and tokens[place].low in THINGS


def _verb_after(tokens: Sequence[Token], end: int) -> int | None:
    """The verb that the police are the subject of."""
    first = _place(tokens, end)
    first = len(tokens) if first is None else first
    for place in range(first, min(first + AFTER, len(tokens))):
        word = tokens[place].low
        if word in (";", ":", "who", "which", "that"):
            return None
        if _is_verb(word):
            return place
    return None


def _verb_before(tokens: Sequence[Token], actor: Span) -> int | None:
    """ "Were stopped by the police", "said police"."""
    last = next((place for place, token in enumerate(tokens) if token.start >= actor.start), len(tokens))
    for place in range(last - 1, max(last - 1 - BEFORE, -1), -1):
        word = tokens[place].low
        by = any(token.low == "by" for token in tokens[place + 1 : last])
        if word in cue_words("doings", "saying") or (by and _is_verb(word)):
            return place
    return None


@cache
def _is_verb(word: str) -> bool:
    classes = ("saying", "irregular")
    return any(word in cue_words("doings", name) for name in classes) or (
        len(word) > 4 and word.endswith(ENDINGS) and word not in cue_words("doings", "not_verbs")
    )
