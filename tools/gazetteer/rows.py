"""Places and names on their way into the gazetteer."""

from dataclasses import dataclass, field

from newsledger.values.places.names import normalise


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One place; `feature` is the GeoNames code (PPL, PPLA, ADM1, PCLI, …) or AIRP."""

    geonames_id: int | None
    name: str
    feature: str
    country: str | None
    admin1: str | None
    admin2: str | None
    latitude: float
    longitude: float
    population: int = 0
    zone: str | None = None


@dataclass(slots=True)
class Table:
    """What will be written; a place's number is its position, from 1."""

    places: list[PlaceRow] = field(default_factory=list)
    names: dict[str, dict[int, int]] = field(default_factory=dict)
    countries: list[tuple[str, str, str, int]] = field(default_factory=list)
    admin1: list[tuple[str, str, str, int]] = field(default_factory=list)

    def add(self, row: PlaceRow) -> int:
        """Add a place under its own name; its number."""
        self.places.append(row)
        self.name(row.name, len(self.places), alternate=0)
        return len(self.places)

    def name(self, name: str, number: int, *, alternate: int = 1) -> None:
        """Let a place also be found under a name."""
        key = normalise(name)
        if len(key) > 1:
            known = self.names.setdefault(key, {})
            known[number] = min(known.get(number, 1), alternate)
