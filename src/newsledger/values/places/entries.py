"""One place of the gazetteer, and one meaning of a name."""

from dataclasses import dataclass

from newsledger.values.places.mention import Feature


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One place; `code` is its GeoNames feature code or its kind in the project's own lists.

    `radius_km` is how far an area reaches from its point, roughly, where that is known.
    """

    number: int
    geonames_id: int | None
    name: str
    feature: Feature
    code: str
    country: str | None
    admin1: str | None
    admin2: str | None
    latitude: float
    longitude: float
    population: int
    zone: str | None
    locality: str | None = None
    radius_km: float | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Sense:
    """One meaning of a name.

    `alternate`: the place's usual name is another. `adjective`: the word is one of nationality.
    `form`: how an abbreviation is printed ("Calif.", "CA"); with `needs_comma` it counts only behind the
    name of a place ("Fresno, CA"). `listed`: it comes from the project's own lists.
    """

    entry: Entry
    alternate: bool = False
    adjective: bool = False
    people: bool = False
    form: str | None = None
    needs_comma: bool = False
    listed: bool = False
