"""Weapons and vehicles that a story speaks of beside its violence."""

from collections.abc import Iterator, Sequence
from functools import cache

from newsledger.accounts.details.detail import Detail
from newsledger.accounts.events import EventMention, is_violent
from newsledger.accounts.story import Story, between
from newsledger.accounts.tokens import Token
from newsledger.codebook.cues import cue_words
from newsledger.codebook.harm import harm_words
from newsledger.codebook.phrases import Found, things
from newsledger.codebook.tables import table
from newsledger.model import Thing
from newsledger.values.actors import ActorMention

# How many words before a weapon its bearer may stand, and how many before a vehicle the word of going.
BEARER, GOING = 9, 7
# A model's name has two words at most after its make ("Toyota Land Cruiser").
LONGEST_MODEL = 3
# A weapon after these and the police is aimed at them.
AIMED = frozenset(("by", "at", "on", "against", "targeting"))
COLOURS = frozenset(
    ["a", "an", "the", "white", "black", "red", "silver", "blue", "grey", "gray", "green", "brown"]
)
NOT_VEHICLES = frozenset(
    ["bomb", "bombs", "bombing", "company", "driver", "drivers", "park", "stop", "crash"]
)


def things_of(story: Story, events: Sequence[EventMention]) -> Iterator[Detail]:
    """Claims of weapon and vehicle."""
    violent = {event.sentence for event in events if is_violent(event)}
    for index, tokens in enumerate(story.tokens):
        words = [token.low for token in tokens]
        if (
            index in violent
            or cue_words("weapons", "used") & set(words)
            or any(word in harm_words().by_form for word in words)
        ):
            yield from _weapons(story, tokens, words)
        yield from _vehicles(tokens, words)


def _weapons(story: Story, tokens: Sequence[Token], words: Sequence[str]) -> Iterator[Detail]:
    last = 0
    # "M-16 rifles" is one weapon: the second word only says what the first is.
    for found in things("weapons").all_in(words):
        follows, last = found.start == last > 0, found.end
        after = words[found.end] if found.end < len(words) else ""
        before = words[found.start - 1] if found.start else ""
        other = found.value == "gun" and before in cue_words("weapons", "not_before")
        named = (
            found.start > 1
            and tokens[found.start].capital
            and tokens[found.start - 1].capital
            and tokens[found.start].text[1:].islower()
        )
        if (
            follows
            or named
            or after in cue_words("weapons", "not_after")
            or other
            or _is_forces(story, tokens, words, found.start)
        ):
            continue
        yield _thing("weapon", found, tokens)


def _is_forces(story: Story, tokens: Sequence[Token], words: Sequence[str], at: int) -> bool:
    """Whether those last spoken of before a weapon are police or soldiers, who carry it."""
    first = max(0, at - BEARER)
    if cue_words("weapons", "taken") & set(words[first:at]):
        return False
    bearers = [
        actor
        for actor in between(story.actors, tokens[first].start, tokens[at].start)
        if not _speaks(story, actor)
    ]
    if not bearers or bearers[-1].kind not in cue_words("weapons", "forces"):
        return False
    before = {
        word
        for token, word in zip(tokens, words, strict=True)
        if tokens[first].start <= token.start < bearers[-1].start
    }
    return not before & AIMED


def _speaks(story: Story, actor: ActorMention) -> bool:
    """Whether somebody is only said to say or to be told something: "police say a man with a gun …"."""
    said = cue_words("times", "said")
    after = story.text[actor.end : actor.end + 12].split()[:1]
    before = story.text[max(0, actor.start - 16) : actor.start].split()[-1:]
    return bool(said & {*after, *before} or {"tell", "telling"} & set(before))


@cache
def _carries() -> tuple[frozenset[str], tuple[str, ...]]:
    """The words of going by a vehicle, and those of them that are several words each."""
    told = frozenset(table("things")["carries"])
    return told, tuple(sorted(verb for verb in told if " " in verb))


def _vehicles(tokens: Sequence[Token], words: Sequence[str]) -> Iterator[Detail]:
    carries, phrases = _carries()
    if carries.isdisjoint(words) and not any(map(" ".join(words).__contains__, phrases)):
        return
    named: set[int] = set()
    for found in _makes(tokens, words):
        named.update(range(found.start, found.end + 1))
        yield _thing("vehicle", found, tokens)
    for found in things("vehicles").all_in(words):
        moved = carries & set(words[max(found.start - GOING, 0) : found.start]) or words[
            found.start - 1 : found.start
        ] == ["by"]
        bomb = found.end < len(words) and words[found.end] in NOT_VEHICLES
        if moved and not bomb and not named & set(range(found.start, found.end)):
            yield _thing("vehicle", found, tokens)


def _makes(tokens: Sequence[Token], words: Sequence[str]) -> Iterator[Found[str]]:
    """Vehicles by make: "a white Toyota Corolla", "a Daihatsu minivan"."""
    makes = frozenset(table("things")["makes"])
    for at, token in enumerate(tokens):
        if token.low not in makes or not token.capital:
            continue
        end = at + 1
        while (
            end < len(tokens)
            and end - at < LONGEST_MODEL
            and tokens[end].kind != "mark"
            and (tokens[end].capital or tokens[end].kind == "number")
        ):
            end += 1
        noun = things("vehicles").at(words, end) if end < len(words) else None
        if noun:
            yield Found(at, noun.end, noun.value)
        elif end > at + 1 or (at and words[at - 1] in COLOURS):
            yield Found(at, end, "car")


def _thing(field: str, found: Found[str], tokens: Sequence[Token]) -> Detail:
    first, last = tokens[found.start], tokens[found.end - 1]
    text = " ".join(token.text for token in tokens[found.start : found.end])
    return Detail(field, Thing(found.value, text), first.start, last.end)
