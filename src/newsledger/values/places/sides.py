"""Sides of countries: a village "in southern Lebanon" is not its namesake in the north."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from newsledger.values.places.choice import Chosen
from newsledger.values.places.entries import Entry, Sense
from newsledger.values.places.gazetteer import Gazetteer
from newsledger.values.places.page import Page

# Between the name and that of the country: "near Tyre in the south of", ", a village in north-eastern".
IN_SIDE = re.compile(
    r"[^.;!?\n]{0,60}\bin (?:the )?(?:(?:far|extreme|deep) )?"
    r"(?P<ns>north|south)?[- ]?(?P<ew>east|west)?(?:ern)?(?: part)?(?: of)?(?: the)? "
)
# How far over the middle towards the other side a place may lie, in shares of the way to the outermost
# province: points of provinces are their middles, and "the south" reaches further north for some.
OVER = 0.25
# How many names may stand between: "Ainata near Bint Jbeil in southern Lebanon".
NEXT_NAMES = 3


@dataclass(frozen=True, slots=True)
class Side:
    """A side of a country: 1 is north and east, -1 south and west, 0 not said."""

    country: str
    north: int
    east: int


def sides_told(page: Page, chosen: Sequence[Chosen]) -> dict[str, set[Side]]:
    """Key → the sides of countries on which the text says that it lies."""
    found: dict[str, set[Side]] = defaultdict(set)
    for at, inner in enumerate(chosen):
        for outer in chosen[at + 1 : at + 1 + NEXT_NAMES]:
            countries = _countries(outer)
            if not countries:
                continue
            between = IN_SIDE.fullmatch(page.text[inner.candidate.end : outer.candidate.start][:120])
            north = {"north": 1, "south": -1}.get(between["ns"] or "", 0) if between else 0
            east = {"east": 1, "west": -1}.get(between["ew"] or "", 0) if between else 0
            if north or east:
                found[inner.candidate.key].update(Side(country, north, east) for country in countries)
    return dict(found)


def _countries(named: Chosen) -> list[str]:
    """The countries that a name may mean."""
    return [
        sense.entry.country
        for sense in named.candidate.senses
        if sense.entry.feature == "country" and sense.entry.country and not sense.adjective
    ]


def on_side(
    places: Gazetteer, senses: tuple[Sense, ...], key: str, told: Mapping[str, set[Side]]
) -> tuple[Sense, ...]:
    """The meanings of a name without those that lie on the other side of the country than the text says."""
    sides = told.get(key)
    return tuple(s for s in senses if not _is_opposite(places, s.entry, sides)) if sides else senses


def _is_opposite(places: Gazetteer, entry: Entry, sides: set[Side]) -> bool:
    return entry.feature == "locality" and any(
        side.country == entry.country and _is_beyond(places, entry, side) for side in sides
    )


def _is_beyond(places: Gazetteer, entry: Entry, side: Side) -> bool:
    """Whether a place lies well over the middle of its country, seen from a side of it."""
    middle = places.country(side.country)
    if middle is None:
        return False
    tall, wide = places.reach(side.country)
    north, east = entry.latitude - middle.latitude, entry.longitude - middle.longitude
    return north * side.north < -OVER * tall or east * side.east < -OVER * wide
