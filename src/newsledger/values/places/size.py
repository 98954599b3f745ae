"""How many people live in the town of a place."""

from newsledger.model import Place
from newsledger.values.places.distance import kilometres
from newsledger.values.places.gazetteer import gazetteer
from newsledger.values.places.names import normalise

# A town of that name further away than this is another one.
SAME_KM = 25.0


def town_people(place: Place) -> int | None:
    """The people of the place's town as the gazetteer counts them; None where it has no town or no count."""
    if not place.locality or place.latitude is None or place.longitude is None:
        return None
    counts = [
        sense.entry.population
        for sense in gazetteer().senses(normalise(place.locality))
        if sense.entry.feature == "locality"
        and sense.entry.country == place.country_code
        and kilometres(place.latitude, place.longitude, sense.entry.latitude, sense.entry.longitude)
        <= SAME_KM
    ]
    return max(counts, default=0) or None
