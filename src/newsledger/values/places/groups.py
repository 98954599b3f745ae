"""What kind of place a name usually stands for, and how many people live there."""

from functools import lru_cache

from newsledger.values.places.candidates import Candidate
from newsledger.values.places.entries import Entry, Sense

# Names whose kind is remembered; a page brings some ten new ones.
REMEMBERED = 5_000
# So many people make a town a city, so many less a hamlet a town.
CITY, TOWN = 100_000, 5_000
# What the project's own lists hold is in the news as often as a town of so many people; they count none.
LISTED_PEOPLE = 10_000


def group_of(candidate: Candidate) -> str:
    """What kind of place the most prominent meaning is."""
    return _group(candidate.senses)


@lru_cache(maxsize=REMEMBERED)
def _group(senses: tuple[Sense, ...]) -> str:
    if any(s.adjective for s in senses):
        return "people" if all(s.people for s in senses if s.adjective) else "adjective"
    if any(s.form for s in senses):
        return "form"
    kinds = {_kind(s.entry) for s in senses if not s.alternate or s.listed}
    most = _most_people(senses)
    # Toledo in Ohio has more people than Belize's province
    if kinds == {"admin1", "locality"} and most >= CITY and most == _most_people(senses, "locality"):
        return "city"
    for kind in ("country", "region", "admin1", "water", "site", "airport"):
        if kind in kinds:
            return "listed_site" if kind == "site" else kind
    if most >= CITY:
        return "city"
    if "admin2" in kinds and "locality" not in kinds:
        return "district"
    return "town" if most >= TOWN else "hamlet"


def _kind(entry: Entry) -> str:
    """Its feature; people live in camps as in towns."""
    return "locality" if entry.code == "camp" else entry.feature


def most_people(candidate: Candidate) -> int:
    """The population of the largest place that usually bears the name."""
    return _most_people(candidate.senses)


def _most_people(senses: tuple[Sense, ...], feature: str | None = None) -> int:
    return max([_people(s) for s in senses if feature in (None, s.entry.feature)], default=0)


def _people(sense: Sense) -> int:
    """The people of a place under its usual name; camps and towns of the project's lists are no hamlets."""
    entry = sense.entry
    if sense.listed and not entry.population and _kind(entry) == "locality":
        return LISTED_PEOPLE
    return 0 if sense.alternate else entry.population
