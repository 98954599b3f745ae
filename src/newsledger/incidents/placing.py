"""How near two accounts lie: by their towns, by the streets they name, by the outlets that print them."""

from collections.abc import Iterator
from functools import lru_cache

from newsledger.incidents.distance import kilometres
from newsledger.incidents.feature import Feature
from newsledger.incidents.profiles import Profile, Spot, words

# Suburbs and the city that a reporter names in their stead lie within this distance.
NEAR_KM = 40.0

# How places lie to each other, the nearest first.
RANKS = ("same_site", "same_town", "near", "same_region", "far")


def place_features(a: Profile, b: Profile) -> Iterator[Feature]:
    """The nearest that any place of one comes to any place of the other, and what else tells of where."""
    found = [match for one in a.spots for two in b.spots if (match := compare_spots(one, two))]
    name, detail = min(found, key=lambda m: (RANKS.index(m[0]), m[1])) if found else ("", "")
    if name in ("", "far") and (town := _town_named(a, b) or _town_named(b, a)):
        name, detail = "named", town
    if name:
        yield Feature(f"place.{name}", 1.0, lambda: detail)
    if a.streets and b.streets:
        yield from _streets(a, b, name)
    if a.outlet and a.outlet == b.outlet and not (_has_town(a) and _has_town(b)):
        outlet = a.outlet
        yield Feature("outlet.same", 1.0, lambda: outlet)


def _streets(a: Profile, b: Profile, name: str) -> Iterator[Feature]:
    """Whether two accounts name a street in common; a page of named people gives those of their homes too."""
    if both := a.streets & b.streets:
        far = "_far" if name in ("far", "named") else ""
        yield Feature(f"place.street{far}", 1.0, lambda: min(both))
    elif name in ("same_town", "same_site", "near") and set(a.names).isdisjoint(b.names):
        pair = sorted((min(a.streets), min(b.streets)))
        yield Feature("place.other_street", 1.0, lambda: " and ".join(pair))


def _has_town(one: Profile) -> bool:
    return any(spot.locality for spot in one.spots)


def _town_named(one: Profile, other: Profile) -> str | None:
    """A town of one that the headline of the other names, or where that gives no place its text."""
    words_of = {spot.locality: name_words(spot.locality) for spot in one.spots if spot.locality}
    for town, name in words_of.items():
        if name <= other.title or (not other.spots and name <= other.terms):
            return town
    return None


@lru_cache(maxsize=1 << 14)
def name_words(*names: str | None) -> frozenset[str]:
    """The words of a place's names."""
    return frozenset(word for name in names if name for word in words(name))


def compare_spots(one: Spot, two: Spot) -> tuple[str, str] | None:
    """How two places lie to each other, with the detail; None where too little is known."""
    if one.country and two.country and one.country != two.country:
        return "far", f"{min(one.country, two.country)} and {max(one.country, two.country)}"
    if one.locality and two.locality:
        return _compare_towns(one, two)
    if one.admin1 and two.admin1:
        both = sorted((one.admin1, two.admin1))
        return ("same_region", both[0]) if both[0] == both[1] else ("far", " and ".join(both))
    if one.name and one.name == two.name:
        return "same_site", one.name
    return None


def _compare_towns(one: Spot, two: Spot) -> tuple[str, str]:
    apart = kilometres(one.latitude, one.longitude, two.latitude, two.longitude)
    pair = " and ".join(sorted((one.locality or "", two.locality or "")))
    if one.locality == two.locality and (apart is None or apart <= NEAR_KM):
        site = one.name and one.name == two.name and one.name != one.locality
        return ("same_site", f"{one.name}, {one.locality}") if site else ("same_town", one.locality or "")
    if apart is not None and apart <= NEAR_KM:
        return "near", pair
    return "far", pair
