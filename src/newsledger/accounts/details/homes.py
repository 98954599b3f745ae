"""The town of a local outlet: what its reports mean where they name no town."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from newsledger.model import Place
from newsledger.values.places import distance_km
from newsledger.values.places.gazetteer import gazetteer
from newsledger.values.places.names import normalise
from newsledger.values.places.outlets import home_of
from newsledger.values.places.records import to_place

# The town is only meant, and the street in it not looked up: UCDP's "near a known point".
NEAR = 2
# GeoNames' feature code for a section of a populated place, and how far such a section lies from the town's
# centre at most.
SECTION, SECTION_KM = "PPLX", 30.0


@lru_cache(maxsize=2000)
def home_place(outlet: str | None) -> Place | None:
    """The town in which an outlet sits; None for outlets of a country and unknown ones."""
    home = home_of(gazetteer(), outlet) if outlet else None
    return to_place(gazetteer(), home.town) if home and home.town else None


def in_its_town(place: Place, others: Sequence[Place], *, section: bool = False) -> Place:
    """A section of a town with the town as its locality, where the page or its outlet names one around it.

    `section`: the page itself calls it a section or a neighborhood.
    """
    if place.locality is None or not (section or _is_section(place)):
        return place
    for town in others:
        away = distance_km(place, town)
        same = (town.country_code, town.admin1) == (place.country_code, place.admin1)
        if (
            same
            and town.locality
            and town.locality != place.locality
            and away is not None
            and away < SECTION_KM
            and not _is_section(town)
        ):
            return replace(place, locality=town.locality)
    return place


@lru_cache(maxsize=2000)
def _is_section(place: Place) -> bool:
    senses = gazetteer().senses(normalise(place.name or ""))
    return any(s.entry.code == SECTION and s.entry.geonames_id == place.geonames_id for s in senses)
