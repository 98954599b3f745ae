"""What a headline says of an incident that nothing else of its page tells: where, when, what, how old."""

import re
from collections import Counter

from newsledger.codebook.phrases import incident_types, triggers
from newsledger.model import Place, Published, Time
from newsledger.values.places import PlaceContext, find_places
from newsledger.values.times import find_times

WORD = re.compile(r"[a-z]+(?:[-'’][a-z]+)*")
# The outlet's name behind a headline: "Two shot in Mill Creek - Channel 12".
OUTLET = re.compile(r"\s(?:[-|–—«]|::)\s.*$")
# "15-year-old", "Boy, 8, shot".
AGE = re.compile(r"\b(\d{1,2})[ -](?:years?|yrs?)[ -]old\b|, (\d{1,2})(?=,)", re.IGNORECASE)
# What a headline's name of a place must be to say where: the country and the people of one do not.
NAMED = ("site", "locality", "admin2", "admin1")
DAYS = ("day", "part_of_day", "hour", "minute")


def places_of(title: str, outlet: str | None) -> tuple[Place, ...]:
    """The towns that a headline names, else its sites, counties and provinces, in its order."""
    found = find_places(_without_outlet(title), context=PlaceContext(outlet=outlet))
    told = [m for m in found if m.place is not None and m.feature in NAMED]
    towns = [m for m in told if m.place and m.place.locality] or told
    return tuple(dict.fromkeys(m.place for m in towns if m.place))


def times_of(title: str, published: Published) -> tuple[Time, ...]:
    """The days that a headline names, counted from the day of its page."""
    found = find_times(_without_outlet(title), published=published)
    return tuple(m.time for m in found if m.time and m.time.value and m.time.precision in DAYS)


def types_of(title: str) -> tuple[str, ...]:
    """The kinds of incident that a headline's words name, the commonest first."""
    named = (found.value.type for found in triggers().all_in(WORD.findall(title.lower())))
    counted = Counter(name for name in named if incident_types()[name].attack)
    return tuple(sorted(counted, key=lambda name: (-counted[name], name)))


def ages_of(title: str) -> frozenset[int]:
    """The ages in years that a headline gives."""
    return frozenset(int(one or other) for one, other in AGE.findall(title))


def _without_outlet(title: str) -> str:
    return OUTLET.sub("", title) or title
