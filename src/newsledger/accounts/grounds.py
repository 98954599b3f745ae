"""Where a sentence is set against the places of the lead: away from them, or at a name not heard before."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import takewhile
from operator import attrgetter

from newsledger.accounts.details.surroundings import weight_after, weight_before
from newsledger.accounts.paragraphs import body_of, paragraph_end
from newsledger.accounts.story import Story, between
from newsledger.accounts.streets import BLOCK, streets_in
from newsledger.codebook.cues import cue_words
from newsledger.model import Place
from newsledger.values.places import PlaceMention, contains, distance_km

_START = attrgetter("start")
TOWNS = frozenset(("locality", "admin1", "admin2"))
GROUND = TOWNS | {"site", "airport"}
# The first sentences of the body, which say where the page's own incident was.
LEAD = 2
# Places nearer to each other than this may be one on a map and two in a report.
NEAR_KM = 25.0
# What stands before the place of a deed, and how many words a name may stand behind it: "in the town of Jos".
AT = frozenset(("in", "near", "outside", "around", "at"))
REACH = 6
# Where the hurt and the dead are brought is not where it happened.
CARE = frozenset(("taken", "centre", "center", "morgue", "clinic"))
# "Reservoir and Grandview avenues", "Mount Vernon and Belmar streets".
STREETS = re.compile(
    r"(?:\s+(?:and|at|&)\s+[\w'’-]+)?\s+(?:avenues?|streets?|roads?|drives?|boulevards?|lanes?)\b", re.I
)
# A village that no list has is told by its capital: "near Gidan Wada".
NAMED = re.compile(r"\b(?:[Ii]n|near|outside|at)\s+(?:the\s+)?(?:[a-z]+\s+){0,4}?([A-Z][\w'’-]+)")


def places_away(story: Story, index: int) -> list[PlaceMention]:
    """The places at which a sentence is set that are not named before and lie far from those of the lead."""
    ground = _ground(story)
    return [
        m
        for m in _unnamed(story, index)
        if ground
        and m.place is not None
        and _is_where(story, index, m)
        and all(_is_far(m.place, home) for home in ground)
        and _is_within_reach(story, m.place, ground)
    ]


def is_all_unnamed(story: Story, index: int) -> bool:
    """Whether a sentence names towns and provinces, and the text before it others and none of them."""
    towns, start = _towns(story, index), story.sentences[index].span.start
    placed = any(m.start < start and m.feature in GROUND for m in story.places)
    return placed and bool(towns) and len(_unnamed(story, index)) == len(towns)


def _unnamed(story: Story, index: int) -> list[PlaceMention]:
    """The towns and provinces of a sentence that the text before it does not name."""
    before = story.text[: story.sentences[index].span.start].casefold()
    return [m for m in _towns(story, index) if m.text.casefold() not in before]


def _towns(story: Story, index: int) -> list[PlaceMention]:
    span = story.sentences[index].span
    return [m for m in between(story.places, span.start, span.end) if m.feature in TOWNS]


def is_named_after(story: Story, index: int, place: PlaceMention) -> bool:
    """Whether the paragraphs behind name a place again: the page's own place comes back."""
    end = story.sentences[paragraph_end(story, index)].span.end
    return place.text.casefold() in story.text[end:].casefold()


def has_new_name(story: Story, index: int) -> bool:
    """Whether "in" or "near" stands before a name that the text before does not have."""
    span = story.sentences[index].span
    before = story.text[: span.start]
    return any(
        found[1] not in before and not any(t.start <= found.start(1) < t.end for t in story.times)
        for found in NAMED.finditer(story.text, span.start, span.end)
    )


def is_in_another_street(story: Story, index: int) -> bool:
    """Whether a sentence names a street, and none that the text before it names."""
    span = story.sentences[index].span
    here, before = _streets(story.text[span.start : span.end]), _streets(story.text[: span.start])
    return bool(here and before) and not here & before


def _streets(text: str) -> set[str]:
    """The streets and the blocks of streets that a text names."""
    return {*streets_in(text), *(" ".join(found[1].casefold().split()) for found in BLOCK.finditer(text))}


def _is_where(story: Story, index: int, mention: PlaceMention) -> bool:
    """Whether "in" or "near" stands before a town's name: no street's, and not where somebody was taken."""
    tokens = story.tokens[index]
    first = bisect_left(tokens, mention.start, key=_START)
    last = bisect_left(tokens, mention.end, key=_START)
    if weight_before(tokens, first) < 0 or weight_after(tokens, last) < 0:
        return False
    taken = (cue_words("places", "elsewhere") | CARE) & {token.low for token in tokens[:first]}
    if taken or STREETS.match(story.text, mention.end):
        return False
    near = takewhile(
        lambda token: token.kind == "word" and token.low != "from", reversed(tokens[:first][-REACH:])
    )
    return any(token.low in AT for token in near)


def _ground(story: Story) -> list[Place]:
    """The places of the dateline, the headline and the first sentences; a town rather than its province."""
    last = story.sentences[min(body_of(story) + LEAD, len(story.sentences)) - 1].span.end
    homes = [m.place for m in story.places if m.start < last and m.feature in GROUND and m.place is not None]
    return [h for h in homes if not any(contains(h, o) and not contains(o, h) for o in homes)]


def _is_far(place: Place, home: Place) -> bool:
    """Whether neither of two places lies in the other, nor near it."""
    if contains(home, place) or contains(place, home):
        return False
    away = distance_km(place, home)
    return away is None or away > NEAR_KM


def _is_within_reach(story: Story, place: Place, ground: Sequence[Place]) -> bool:
    """Whether a place is in a country of the lead, or in one that the page names."""
    if any(place.country_code == home.country_code for home in ground):
        return True
    return any(
        m.feature in ("country", "nationality") and m.place and m.place.country_code == place.country_code
        for m in story.places
    )
