"""The project's own lists of places: regions, seas, sites, abbreviations, words of nationality."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Listed:
    """A region or a site of the lists; `locality` names the town it lies in or by."""

    names: tuple[str, ...]
    kind: str
    country: str | None
    latitude: float
    longitude: float
    radius_km: float | None = None
    locality: str | None = None


@dataclass(frozen=True, slots=True)
class Alias:
    """A further form of a name; `target` is a country, country.admin1, or =name of a listed region.

    `when`: always, comma (only behind a place), adjective, people, "city X" (always that town), or
    "usually city X" (that town unless the page speaks for a namesake).
    """

    form: str
    target: str
    when: str


def rows(file: str) -> Iterator[list[str]]:
    """The rows of a list, their columns split at tabs."""
    for line in (DATA / file).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def read_regions() -> Iterator[Listed]:
    """Regions, seas and other large things."""
    for names, kind, country, latitude, longitude, radius in rows("regions.tsv"):
        yield Listed(
            tuple(names.split(";")), kind, country or None, float(latitude), float(longitude), float(radius)
        )


def read_sites() -> Iterator[Listed]:
    """Bases, crossings, camps and other well-known sites."""
    for names, kind, country, locality, latitude, longitude in rows("sites.tsv"):
        yield Listed(
            tuple(names.split(";")),
            kind,
            country or None,
            float(latitude),
            float(longitude),
            locality=locality or None,
        )


def read_aliases() -> Iterator[Alias]:
    """Abbreviations and words of nationality."""
    for form, target, when in rows("abbreviations.tsv"):
        yield Alias(form, target, when)
    for target, adjectives, nouns in rows("nationalities.tsv"):
        for form in filter(None, adjectives.split(";")):
            yield Alias(form, target, "adjective")
        for form in filter(None, nouns.split(";")):
            yield Alias(form, target, "people")
