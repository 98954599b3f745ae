"""From an entry of the gazetteer to the record of a place."""

from dataclasses import replace

from newsledger.model import Place
from newsledger.values.places.distance import kilometres
from newsledger.values.places.entries import Entry
from newsledger.values.places.gazetteer import Gazetteer
from newsledger.values.places.names import normalise

# UCDP's where_prec: 1 exact, 2 near a known point, 3 district, 4 province, 5 a line or part of a country,
# 6 country, 7 international waters or airspace (UCDP GED Codebook 23.1, p. 17).
PRECISION = {
    "locality": 1,
    "site": 1,
    "airport": 1,
    "admin2": 3,
    "admin1": 4,
    "region": 5,
    "country": 6,
    "nationality": 6,
    "water": 7,
}
# A river or lake lies within a country and has no point of its own.
INLAND_WATER = frozenset({"river", "lake", "lakes", "canal"})


def precision_of(entry: Entry) -> int:
    """UCDP's where_prec of a mention of an entry by itself."""
    return 5 if entry.code in INLAND_WATER else PRECISION[entry.feature]


def to_place(places: Gazetteer, entry: Entry, text: str | None = None) -> Place:
    """The record of an entry, with its district, province and country by name."""
    entry = completed(places, entry)
    locality = entry.name if entry.feature == "locality" else entry.locality
    return Place(
        name=entry.name,
        locality=locality,
        admin2=entry.admin2,
        admin1=admin1_of(places, entry),
        country=places.country_name(entry.country),
        country_code=entry.country,
        latitude=round(entry.latitude, 5),
        longitude=round(entry.longitude, 5),
        precision=precision_of(entry),
        zone=entry.zone or zone_of(places, entry),
        geonames_id=entry.geonames_id,
        text=text,
    )


def admin1_of(places: Gazetteer, entry: Entry) -> str | None:
    """The name of its province."""
    return places.admin1_name(entry.country, entry.admin1)


def zone_of(places: Gazetteer, entry: Entry) -> str | None:
    """The time zone of its province or, failing that, of its country."""
    for area in (places.admin1(entry.country, entry.admin1), places.country(entry.country)):
        if area is not None and area.zone:
            return area.zone
    return None


def completed(places: Gazetteer, entry: Entry) -> Entry:
    """A listed site with the province and zone of the town that it lies in or by."""
    town = town_of(places, entry)
    if town is None:
        return entry
    return Entry(
        entry.number,
        entry.geonames_id,
        entry.name,
        entry.feature,
        entry.code,
        entry.country,
        town.admin1,
        town.admin2,
        entry.latitude,
        entry.longitude,
        entry.population,
        town.zone,
        town.name,
        entry.radius_km,
    )


def town_of(places: Gazetteer, entry: Entry) -> Entry | None:
    """The town that a listed site names, nearest first."""
    if entry.locality is None or entry.admin1 is not None:
        return None
    towns = [
        s.entry
        for s in places.senses(normalise(entry.locality))
        if s.entry.country == entry.country
        and s.entry.feature == "locality"
        and s.entry.number != entry.number
    ]

    def away(town: Entry) -> float:
        return kilometres(town.latitude, town.longitude, entry.latitude, entry.longitude)

    near = [t for t in towns if away(t) < 100]
    return min(near, key=lambda t: (-t.population, away(t))) if near else None


def within(place: Place, site: str) -> Place:
    """A site within a place: its name with the place's coordinates, which are no longer the site's own."""
    precision = max(2, place.precision or 2)
    return replace(place, name=site, precision=precision, geonames_id=None, text=site)
