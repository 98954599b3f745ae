"""The gazetteer: names to places, read from the SQLite file inside the package."""

import sqlite3
import struct
import threading
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from newsledger.values.places.entries import Entry, Sense
from newsledger.values.places.facts import Alias, Listed, read_aliases, read_regions, read_sites
from newsledger.values.places.mention import Feature
from newsledger.values.places.names import normalise

FILE = Path(__file__).parent / "data" / "gazetteer.sqlite"
GIVEN, FAMILY, COMMON = 1, 2, 4
# Of a name shared by more places than this only the most populous are weighed.
MOST_SENSES = 80
FEATURES: dict[str, Feature] = {
    "PCLI": "country",
    "ADM1": "admin1",
    "ADM2": "admin2",
    "AIRP": "airport",
    "airport": "airport",
    "country": "country",
    "admin1": "admin1",
    "locality": "locality",
    **dict.fromkeys(("continent", "region", "planet", "line", "mountains"), "region"),
    **dict.fromkeys(("sea", "ocean", "lake", "lakes", "river", "canal"), "water"),
}
# Places of the lists come after all of the file's.
LISTED_FROM = 10_000_000


class Gazetteer:
    """Names to places. Cheap to open; safe to use from several threads."""

    def __init__(self, file: Path = FILE) -> None:
        # immutable: the file is part of the package, so that no lock and no journal is looked for
        self.connection = sqlite3.connect(
            f"{file.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        self.lock = threading.Lock()
        self.country_rows: dict[str, tuple[str, str, int]] = {
            code: (name, neighbours, place)
            for code, name, neighbours, place in self.rows("select * from country")
        }
        self.admin1_rows: dict[tuple[str, str], tuple[str, int]] = {
            (country, code): (name, place) for country, code, name, place in self.rows("select * from admin1")
        }
        self.entry = lru_cache(maxsize=20000)(self._entry)
        self.label = lru_cache(maxsize=5000)(self._label)
        self.senses = lru_cache(maxsize=50000)(self._senses)
        self.word = lru_cache(maxsize=50000)(self._word)
        self.listed: dict[str, list[Sense]] = {}
        self.only_listed: set[str] = set()
        self.seats: dict[tuple[str, str | None], int] = {}
        self._add_lists()

    def rows(self, query: str, *values: object) -> list[Any]:
        """All rows of a query."""
        with self.lock:
            return self.connection.execute(query, values).fetchall()

    def _label(self, number: int | None) -> str | None:
        found = self.rows("select text from label where id = ?", number) if number else []
        return found[0][0] if found else None

    def _entry(self, number: int) -> Entry:
        row = self.rows("select * from place where id = ?", number)[0]
        _, geonames, name, code, country, admin1, admin2, latitude, longitude, population, zone = row
        return Entry(
            number,
            geonames,
            name,
            FEATURES.get(code, "locality"),
            code,
            country,
            admin1,
            self.label(admin2),
            latitude / 1e4,
            longitude / 1e4,
            population or 0,
            self.label(zone),
        )

    def _senses(self, key: str) -> tuple[Sense, ...]:
        """All meanings of a key, the project's own lists first, then by population."""
        own = tuple(self.listed.get(key, ()))
        if key in self.only_listed:
            return own
        found = self.rows("select places from name where key = ?", key)
        if not found:
            return own
        packed = struct.unpack(f"<{len(found[0][0]) // 4}I", found[0][0])[:MOST_SENSES]
        stored = [Sense(self.entry(n >> 1), bool(n & 1)) for n in packed]
        return unrepeated(own, stored)

    def _word(self, key: str) -> int:
        """Whether a word is a given name (1), a family name (2), a common word (4): the sum."""
        found = self.rows("select flags from word where key = ?", key)
        return int(found[0][0]) if found else 0

    def knows(self, key: str) -> bool:
        """Whether the key names anything."""
        return bool(self.senses(key))

    def country(self, code: str | None) -> Entry | None:
        """A country by its two letters."""
        row = self.country_rows.get(code or "")
        return self.entry(row[2]) if row else None

    def country_name(self, code: str | None) -> str | None:
        """A country's English name."""
        row = self.country_rows.get(code or "")
        return row[0] if row else None

    def neighbours(self, code: str) -> frozenset[str]:
        """The countries that border on a country."""
        row = self.country_rows.get(code)
        return frozenset(row[1].split(",")) if row else frozenset()

    def admin1(self, country: str | None, code: str | None) -> Entry | None:
        """A province by country and code."""
        row = self.admin1_rows.get((country or "", code or ""))
        return self.entry(row[1]) if row else None

    def admin1_name(self, country: str | None, code: str | None) -> str | None:
        """A province's name."""
        row = self.admin1_rows.get((country or "", code or ""))
        return row[0] if row else None

    def reach(self, country: str) -> tuple[float, float]:
        """How far a country's provinces lie from its middle at most, in degrees of latitude and longitude."""
        middle = self.country(country)
        areas = [self.entry(place) for (where, _), (_, place) in self.admin1_rows.items() if where == country]
        if middle is None or not areas:
            return 0.0, 0.0
        return (
            max(abs(area.latitude - middle.latitude) for area in areas),
            max(abs(area.longitude - middle.longitude) for area in areas),
        )

    def capital(self, country: str | None, province: str | None = None) -> Entry | None:
        """The capital of a country or, by its name, of a province."""
        if not self.seats:
            query = "select id, country, admin1, feature from place where feature in ('PPLC', 'PPLA')"
            for number, where, area, kind in self.rows(f"{query} order by id"):
                self.seats.setdefault((where, self.admin1_name(where, area)), number)
                if kind == "PPLC":
                    self.seats[where, None] = number
        number = self.seats.get((country or "", province))
        return self.entry(number) if number else None

    # --- the project's own lists ---

    def _add_lists(self) -> None:
        number = LISTED_FROM
        for listed in (*read_regions(), *read_sites()):
            number += 1
            entry = self._listed_entry(number, listed)
            for position, name in enumerate(listed.names):
                self.listed.setdefault(normalise(name), []).append(Sense(entry, position > 0, listed=True))
        for alias in read_aliases():
            self._add_alias(alias)

    def _listed_entry(self, number: int, listed: Listed) -> Entry:
        feature: Feature = FEATURES.get(listed.kind, "site")
        return Entry(
            number,
            None,
            listed.names[0],
            feature,
            listed.kind,
            listed.country,
            None,
            None,
            listed.latitude,
            listed.longitude,
            0,
            None,
            listed.locality,
            listed.radius_km,
        )

    def _add_alias(self, alias: Alias) -> None:
        key = normalise(alias.form)
        for entry in self._targets(alias):
            word = alias.when in ("adjective", "people")
            sense = Sense(
                entry,
                True,
                word,
                alias.when == "people",
                None if word or alias.when.startswith("usually") else alias.form,
                alias.when == "comma",
                listed=True,
            )
            self.listed.setdefault(key, []).append(sense)
        if alias.when.split()[0] in ("always", "city", "adjective", "people"):
            self.only_listed.add(key)

    def _targets(self, alias: Alias) -> Iterable[Entry]:
        """The place that an alias stands for, if it is known."""
        if "city " in alias.when:
            country, _, code = alias.target.partition(".")
            name = normalise(alias.when.partition("city ")[2])
            found = [
                n >> 1
                for row in self.rows("select places from name where key = ?", name)
                for n in struct.unpack(f"<{len(row[0]) // 4}I", row[0])
            ]
            return [e for e in map(self.entry, found) if (e.country, e.admin1) == (country, code)][:1]
        if alias.target.startswith("="):
            return [s.entry for s in self.listed.get(normalise(alias.target[1:]), ()) if not s.alternate][:1]
        country, _, code = alias.target.partition(".")
        entry = self.admin1(country, code) if code else self.country(country)
        return [entry] if entry else ()


def unrepeated(own: tuple[Sense, ...], stored: list[Sense]) -> tuple[Sense, ...]:
    """All meanings without repeats: a listed region that is also a province is the province."""
    provinces = {s.entry.country for s in stored if s.entry.feature == "admin1" and not s.alternate}
    kept = [s for s in own if not (s.entry.feature == "region" and s.entry.country in provinces)]
    known = {s.entry.number for s in kept}
    return (*kept, *(s for s in stored if s.entry.number not in known))


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer that ships with the package, opened once a process."""
    return Gazetteer()
