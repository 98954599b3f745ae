"""What may have been struck: buildings, vehicles and the like, and what the reader marks."""

import re
from collections.abc import Iterator, Sequence

from newsledger.accounts.details.marks import SMALL, has_words, is_place, overlaps, read_as
from newsledger.accounts.details.setting import Candidate, Scene, candidate, seen
from newsledger.accounts.details.sources import is_source
from newsledger.accounts.details.targets import is_body_part, is_explosive, is_ranked, named_target, qualifies
from newsledger.accounts.events import EventMention
from newsledger.accounts.learned import Marked
from newsledger.accounts.story import Story
from newsledger.codebook.cues import cue_words
from newsledger.codebook.phrases import targets
from newsledger.model import Span

SETTLEMENTS = frozenset(
    (
        *("city", "town", "village", "hamlet", "capital", "province", "district", "area", "county", "state"),
        *("region", "municipality", "territory", "lga"),
    )
)
LEADS_ON = re.compile(r"(?:[\s,]+(?:and|or|of|in|at|the|a|an|to|on|with))+$", re.I)
# What makes a thing a target even where people are shot at.
STRONG = frozenset(("damaged", "after against", "after on"))
AT = frozenset(("at", "on", "against", "in", "into", "outside", "near", "inside", "of", "targeting", "under"))


def struck_things(scene: Scene, index: int, here: Sequence[EventMention], near: bool) -> Iterator[Candidate]:
    """Buildings, vehicles and the like, and what the reader marks."""
    story, tokens = scene.story, scene.story.tokens[index]
    words = [token.low for token in tokens]
    read = list(story.learned.within(story.sentences[index].span, frozenset(("target",))))
    damaged = bool(cue_words("targets", "damage") & set(words))
    taken: list[Span] = []
    if here or near or damaged:
        for found in targets().all_in(words):
            if qualifies(words, found) or is_body_part(words, found) or is_explosive(words, found):
                continue
            detail = named_target(tokens, words, found)
            place = Span(detail.start, detail.end)
            taken.append(place)
            if is_source(story, place) or is_ranked(words, found.start):
                continue
            kind = getattr(detail.value, "kind", "other")
            signs = {f"kind {kind}"} | seen(scene, index, place, here, near) | read_as(read, place)
            signs |= _struck(words, found.start, found.end)
            struck = signs & STRONG or (
                "object" in signs and not any(sign.startswith("after ") for sign in signs)
            )
            if _only_at_people(here) and not struck:
                continue
            yield candidate(story, "target", place, kind, signs)
    for marked in read:
        place = Span(marked.start, _without_last(story.text, marked.start, marked.end))
        if has_words(story, marked) and not overlaps(place, taken) and not _is_settlement(story, marked):
            kind = marked.choice("target")[0] or "other"
            signs = {"kind none"} | seen(scene, index, place, here, near) | read_as(read, place)
            yield candidate(story, "target", place, kind, signs)


def _without_last(text: str, start: int, end: int) -> int:
    """Where a phrase ends without a word that only leads on: "police and"."""
    cut = LEADS_ON.search(text, start, end)
    return cut.start() if cut and cut.end() == end and cut.start() > start else end


def _is_settlement(story: Story, marked: Marked) -> bool:
    """Whether a phrase is for a town or its council's area: there it happens, and it is not struck."""
    words = story.text[marked.start : marked.end].lower().replace(".", "").replace(",", "").split()
    while words and words[-1] in SMALL:
        words.pop()
    return (
        not words
        or is_place(story, marked)
        or words[-1] in SETTLEMENTS
        or words[-2:] == ["local", "government"]
    )


def _only_at_people(here: Sequence[EventMention]) -> bool:
    """Whether all violence of a sentence is aims at people: a bar is no target of a shooting."""
    return bool(here) and all(event.type in cue_words("targets", "at_people") for event in here)


def _struck(words: Sequence[str], start: int, end: int) -> set[str]:
    """Whether words of damage stand around a noun, and which preposition leads to it."""
    signs = (
        {"damaged"}
        if cue_words("targets", "damage") & {*words[max(0, start - 8) : start], *words[end : end + 6]}
        else set()
    )
    leading = next((word for word in reversed(words[max(0, start - 4) : start]) if word in AT), None)
    return signs | ({f"after {leading}"} if leading else set())
