"""Killings told of as an offence or by the name that they go by, and deaths by the weapons of the police."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from newsledger.accounts.events import EventMention
from newsledger.accounts.story import Story
from newsledger.accounts.tokens import Token
from newsledger.codebook.cues import cue_words

KILLING, CHARGE = "killing", "investigation"
# How many words a charge may stand before a noun ("booked for riot and murder") and after it ("murder case").
BEFORE, AFTER = 5, 2
# How many words an article and a name before a noun are at most.
NAMED = 4
# Words that stand in no name; "the first killing" is told, not referred to.
NO_NAME = frozenset(
    ("of", "in", "for", "on", "by", "at", "to", "from", "with", "and", "first", "latest", "worst")
)
POLICE_FIRE = frozenset(("police firing", "police bullets", "police bullet"))


def told(story: Story, events: Sequence[EventMention]) -> Iterator[EventMention]:
    """The events as annotated: murder as a charge is what the law does, "the Sunday massacre" only refers to
    one, and whoever died in police firing was killed.
    """
    for event in events:
        tokens = story.tokens[event.sentence]
        if event.type != KILLING or not event.is_noun:
            yield event
        elif _is_charge(tokens, event):
            yield replace(event, type=CHARGE)
        elif not _is_reference(tokens, event):
            yield event
    for index, tokens in enumerate(story.tokens):
        yield from _by_police_fire(tokens, index)


def _is_charge(tokens: Sequence[Token], event: EventMention) -> bool:
    words = [token.low for token in tokens]
    near = words[max(event.first - BEFORE, 0) : event.first] + words[event.last : event.last + AFTER]
    return bool(cue_words("doings", "charged") & set(near))


def _is_reference(tokens: Sequence[Token], event: EventMention) -> bool:
    """Whether an article and a name before the noun say which killing is meant: "the Moss Lane massacre"."""
    before = [token.low for token in tokens[max(event.first - NAMED, 0) : event.first]]
    if "the" not in before[:-1]:
        return False
    name = before[len(before) - before[::-1].index("the") :]
    return bool(name) and not NO_NAME & set(name)


def _by_police_fire(tokens: Sequence[Token], index: int) -> Iterator[EventMention]:
    words = [token.low for token in tokens]
    dead = cue_words("doings", "dead")
    place = next((k for k, word in enumerate(words) if word in dead), None)
    if place is not None and any(f"{one} {other}" in POLICE_FIRE for one, other in pairwise(words)):
        token = tokens[place]
        yield EventMention(token.start, token.end, token.text, KILLING, "past", index, place, place + 1)
