"""Places: names in a text, what they mean, and the place of an incident."""

from newsledger.values.places.distance import contains, distance_km
from newsledger.values.places.finder import find_places
from newsledger.values.places.incident import incident_place
from newsledger.values.places.lookup import resolve
from newsledger.values.places.mention import PlaceContext, PlaceMention
from newsledger.values.places.relations import situate
from newsledger.values.places.size import town_people

__all__ = [
    "PlaceContext",
    "PlaceMention",
    "contains",
    "distance_km",
    "find_places",
    "incident_place",
    "resolve",
    "situate",
    "town_people",
]
