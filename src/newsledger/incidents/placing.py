"""How near two accounts lie: by their towns, by the streets they name, by the outlets that print them."""

from collections.abc import Iterator
from functools import lru_cache
from unicodedata import combining, normalize

from newsledger.incidents.distance import kilometres
from newsledger.incidents.feature import Feature
from newsledger.incidents.profiles import Profile, Spot, words

# Suburbs and the city that a reporter names in their stead lie within this distance.
NEAR_KM = 40.0

# A town of more people has several incidents a day.
CITY = 200_000

# How places lie to each other, the nearest first.
RANKS = ("same_site", "same_town", "same_city", "near", "same_region", "far")


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
    if a.areas or b.areas:
        yield from _areas(a, b)
    if a.outlet and a.outlet == b.outlet and not (_has_town(a) and _has_town(b)):
        outlet = a.outlet
        yield Feature("outlet.same", 1.0, lambda: outlet)


def _streets(a: Profile, b: Profile, name: str) -> Iterator[Feature]:
    """Whether two accounts name a street in common; a page of named people gives those of their homes too."""
    if both := a.streets & b.streets:
        far = "_far" if name in ("far", "named") else ""
        yield Feature(f"place.street{far}", 1.0, lambda: min(both))
    elif name in ("same_town", "same_city", "same_site", "near") and set(a.names).isdisjoint(b.names):
        pair = sorted((min(a.streets), min(b.streets)))
        yield Feature("place.other_street", 1.0, lambda: " and ".join(pair))


def _areas(a: Profile, b: Profile) -> Iterator[Feature]:
    """Whether two accounts name a part of a town or a village in common, beside the town that both are of."""
    known = (_own(a.spots) & _own(b.spots)) | _wider(a.spots) | _wider(b.spots)
    ours, theirs = (frozenset(x for x in one.areas if not _holds(x, known)) for one in (a, b))
    if both := {area for area in ours for other in theirs if _is_same(area, other)}:
        yield Feature("place.area", 1.0, lambda: min(both))
    elif told := {*_told(ours, b), *_told(theirs, a)}:
        yield Feature("place.area_told", 1.0, lambda: min(told))
    elif ours and theirs:
        yield Feature("place.other_area", 1.0, lambda: f"{min(ours)} and {min(theirs)}")


def _holds(area: str, names: frozenset[str]) -> bool:
    """Whether an area is one of some names, or one of them with more words."""
    return any(name_words(name) <= name_words(area) for name in names)


def _is_same(one: str, other: str) -> bool:
    """Whether two names of sites or areas mean the same: all words of one are in the other."""
    ours, theirs = name_words(one), name_words(other)
    return ours <= theirs or theirs <= ours


def _told(areas: frozenset[str], other: Profile) -> Iterator[str]:
    """The areas of one that another names in passing."""
    return (area for area in areas if name_words(area) <= other.terms)


@lru_cache(maxsize=1 << 14)
def _own(spots: tuple[Spot, ...]) -> frozenset[str]:
    """The towns and sites among some places."""
    return frozenset(_plain(name) for spot in spots for name in (spot.name, spot.locality) if name)


@lru_cache(maxsize=1 << 14)
def _wider(spots: tuple[Spot, ...]) -> frozenset[str]:
    """The provinces and countries of some places."""
    return frozenset(_plain(name) for spot in spots for name in (spot.admin1, spot.country) if name)


def _plain(name: str) -> str:
    """A name as reporters write it: without accents and hyphens."""
    letters = normalize("NFKD", name.replace("-", " "))
    return "".join(letter for letter in letters if not combining(letter))


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
        sites = [spot.name for spot in (one, two) if spot.name and spot.name != spot.locality]
        if len(sites) == 2 and _is_same(*sites):
            return "same_site", f"{min(sites)}, {one.locality}"
        is_city = max(one.people or 0, two.people or 0) > CITY
        return "same_city" if is_city else "same_town", one.locality or ""
    if apart is not None and apart <= NEAR_KM:
        return "near", pair
    return "far", pair
