"""The city that a quarter lies in: "Brownsville, Brooklyn", "in Kensington, Philadelphia police said"."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from newsledger.model import Place
from newsledger.values.places import PlaceMention, town_people

# After the name of a city: who is called to its quarters.
POLICE = re.compile(r"['’]?s? [Pp]olice\b")
# Between a quarter and its city.
WITHIN = re.compile(
    r", (?:(?:in |on )?(?:the )?(?:north|south|east|west|central|inner|downtown)[a-z-]* (?:side of |of )?)?"
)
# A city has at least so many people, and so many times those of its quarter.
CITY, TIMES = 100_000, 3


def cities_around(text: str, place: Place, mentions: Sequence[PlaceMention]) -> list[Place]:
    """The cities that a page says a place lies in, or whose police it says were there; none for a city."""
    towns = [m for m in mentions if m.place is not None and m.feature == "locality"]
    own = [m for m in towns if m.place is not None and m.place.locality == place.locality]
    if any(POLICE.match(text, m.end) for m in own):
        return []
    ends = sorted(m.end for m in own)
    return [
        town.place
        for town in towns
        if town.place is not None
        and town not in own
        and _is_larger(town.place, place)
        and (POLICE.match(text, town.end) or _follows(text, ends, town))
    ]


def _follows(text: str, ends: Sequence[int], town: PlaceMention) -> bool:
    """Whether a city stands right behind one of the ends of a quarter's name."""
    before = bisect_left(ends, town.start)
    return before > 0 and WITHIN.fullmatch(text[ends[before - 1] : town.start][:50]) is not None


def _is_larger(city: Place, quarter: Place) -> bool:
    """Whether a city has so many people that a place of that size may be a part of it."""
    people = town_people(city) or 0
    return people >= CITY and people >= TIMES * (town_people(quarter) or 0)
