"""The place of an incident, put together from the places that its text names."""

from collections.abc import Sequence
from dataclasses import replace

from newsledger.model import Place
from newsledger.values.places.distance import distance_km
from newsledger.values.places.lookup import resolve
from newsledger.values.places.mention import PlaceMention
from newsledger.values.places.names import normalise
from newsledger.values.places.relations import situate

# A known site this far from the town that the text names is another site of the same name.
SAME_TOWN_KM = 80.0
# Nationality words tell where people are from; they place an incident only where nothing else does.
LAST_RESORT = frozenset({"nationality"})


def incident_place(
    mentions: Sequence[PlaceMention], site: str | None = None, *, text: str | None = None
) -> Place | None:
    """The place of an incident: mentions in order of importance, the site's name if one is told.

    The first mention says where; those after it refine it as long as they lie within it. With `text`, words
    such as "20 km north of" are heeded. Precision is UCDP's: 1 only where the coordinates are the place's
    own, 2 for a site within a town. None where no mention has a place.
    """
    best = best_place(mentions, text)
    return best if best is None or not site else at_site(best, mentions, site)


def at_site(best: Place, mentions: Sequence[PlaceMention], site: str) -> Place:
    """A site by its name within a place, at its own coordinates where the gazetteer has it there."""
    known = known_site(mentions, site, best)
    if known is not None:
        return merged(known, best, site)
    return replace(best, name=site, precision=max(2, best.precision or 2), geonames_id=None, text=site)


def best_place(mentions: Sequence[PlaceMention], text: str | None) -> Place | None:
    """The finest place that agrees with the most important one."""
    located = [m for m in mentions if m.place is not None]
    ordered = [m for m in located if m.feature not in LAST_RESORT] + [
        m for m in located if m.feature in LAST_RESORT
    ]
    best: Place | None = None
    for mention in ordered:
        place = situate(text, mention) if text is not None else mention.place
        if place is not None and (best is None or refines(place, best)):
            best = place
    return best


def refines(finer: Place, coarser: Place) -> bool:
    """Whether a place is more precise than another and lies within it."""
    if (finer.precision or 7) >= (coarser.precision or 7) or (coarser.precision or 7) <= 2:
        return False
    if finer.country_code != coarser.country_code:
        return False
    return all(getattr(coarser, level) in (None, getattr(finer, level)) for level in ("admin1", "admin2"))


def known_site(mentions: Sequence[PlaceMention], site: str, best: Place) -> Place | None:
    """The site's own place where the gazetteer has it and it lies where the text says."""
    for mention in mentions:
        if (
            mention.place is not None
            and mention.place.precision == 1
            and normalise(mention.text) == normalise(site)
        ):
            return mention.place
    found = resolve(site, country_code=best.country_code)
    if found is None or found.precision != 1:
        return None
    away = distance_km(found, best)
    near = away is not None and away < SAME_TOWN_KM
    return found if near or (best.precision or 6) > 4 else None


def merged(known: Place, best: Place, site: str) -> Place:
    """A known site's coordinates under the names of the town, district and province that the text gives."""
    return replace(
        known,
        name=site,
        locality=best.locality or known.locality,
        admin2=best.admin2 or known.admin2,
        admin1=best.admin1 or known.admin1,
        text=site,
        precision=1,
    )
