"""Weapons and vehicles that a story speaks of beside its violence."""

from collections.abc import Iterator, Sequence

from newsledger.accounts.details.detail import Detail
from newsledger.accounts.events import EventMention, is_violent
from newsledger.accounts.story import Story
from newsledger.accounts.tokens import Token
from newsledger.codebook.harm import harm_words
from newsledger.codebook.phrases import things
from newsledger.codebook.tables import table
from newsledger.model import Thing

# Words that put a weapon into somebody's hands.
USED = frozenset(
    "armed with using used carrying carried fired opened wielding brandished pulled threw hurled lobbed tossed detonated "
    "pointed seized recovered shot stabbed drew loaded".split()
)
NOT_WEAPONS = frozenset("control laws law lobby rights violence owners sales show shop store permit owner policy reform".split())


def things_of(story: Story, events: Sequence[EventMention]) -> Iterator[Detail]:
    """Claims of weapon and vehicle."""
    violent = {event.sentence for event in events if is_violent(event)}
    for index, tokens in enumerate(story.tokens):
        words = [token.low for token in tokens]
        if index in violent or USED & set(words) or any(word in harm_words().by_form for word in words):
            yield from _weapons(tokens, words)
        yield from _vehicles(tokens, words)


def _weapons(tokens: Sequence[Token], words: Sequence[str]) -> Iterator[Detail]:
    for found in things("weapons").all_in(words):
        after = words[found.end] if found.end < len(words) else ""
        before = words[found.start - 1] if found.start else ""
        if after in NOT_WEAPONS or (found.value == "gun" and before in ("top", "young", "big", "hired", "air", "machine")):
            continue
        yield _thing("weapon", found.value, tokens, found.start, found.end)


def _vehicles(tokens: Sequence[Token], words: Sequence[str]) -> Iterator[Detail]:
    data = table("things")
    carried = any(verb in words if " " not in verb else verb in " ".join(words) for verb in data["carries"])
    makes, named = frozenset(data["makes"]), set()
    for at, token in enumerate(tokens):
        if token.low in makes and token.capital and carried:
            end = at + 1
            while end < len(tokens) and end - at < 3 and (tokens[end].capital or tokens[end].kind == "number") and tokens[end].kind != "mark":
                end += 1
            noun = things("vehicles").at(words, end) if end < len(words) else None
            if noun:
                named.update(range(at, noun.end))
                yield _thing("vehicle", noun.value, tokens, at, noun.end)
            elif end > at + 1 or at and words[at - 1] in ("a", "an", "the", "white", "black", "red", "silver", "blue", "grey", "gray"):
                named.update(range(at, end + 1))
                yield _thing("vehicle", "car", tokens, at, end)
    if not carried:
        return
    for found in things("vehicles").all_in(words):
        bomb = found.end < len(words) and words[found.end] in ("bomb", "bombs", "bombing", "company", "driver", "drivers", "park", "stop", "crash")
        moved = any(word in (data["carries"]) for word in words[max(found.start - 7, 0) : found.start]) or (
            found.start and words[found.start - 1] in ("by",)
        )
        if not bomb and moved and not named & set(range(found.start, found.end)):
            yield _thing("vehicle", found.value, tokens, found.start, found.end)


def _thing(field: str, name: str, tokens: Sequence[Token], start: int, end: int) -> Detail:
    text = " ".join(token.text for token in tokens[start:end])
    return Detail(field, Thing(name, text), tokens[start].start, tokens[end - 1].end)
