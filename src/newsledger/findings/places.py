"""Where it happened: the town of most witnesses, as precisely as any of them supports it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsledger.findings.choices import Choice, against, choices
from newsledger.findings.witnesses import Said
from newsledger.model import Place

# UCDP's where_prec of a place whose precision nobody gave: somewhere in the country.
UNKNOWN_PRECISION = 6


@dataclass(frozen=True, slots=True)
class SettledPlace:
    """A settled place with the claims for and against it."""

    place: Place
    supporting: tuple[Said, ...]
    against: tuple[Said, ...]


def settle_place(said: Sequence[Said]) -> SettledPlace | None:
    """The place by most witnesses, the town before the region before the country; None where none is told."""
    told = [s for s in said if s.claim.field == "place" and isinstance(s.claim.value, Place)]
    if not told:
        return None
    towns = choices(told, lambda s: _town(_place(s)))
    if not towns:
        regions = choices(told, lambda s: _region(_place(s)))
        return _most_precise(regions) if regions else _most_precise(choices(told, lambda s: ("any",)))
    return _most_precise(towns)


def _place(said: Said) -> Place:
    assert isinstance(said.claim.value, Place)
    return said.claim.value


def _town(place: Place) -> tuple[str, ...] | None:
    if not place.locality:
        return None
    return (place.locality.casefold(), (place.country_code or place.country or "").casefold())


def _region(place: Place) -> tuple[str, ...] | None:
    if not (place.admin1 or place.country):
        return None
    return ((place.admin1 or "").casefold(), (place.country_code or place.country or "").casefold())


def _most_precise(ranked: Sequence[Choice[tuple[str, ...]]]) -> SettledPlace:
    """The most precise claim for the first choice, what it leaves open filled in from the others."""
    chosen = ranked[0]
    ordered = sorted(
        chosen.said, key=lambda s: (_place(s).precision or UNKNOWN_PRECISION, not _site(_place(s)))
    )
    place = _place(ordered[0])
    for other in ordered[1:]:
        place = _filled(place, _place(other))
    return SettledPlace(replace(place, text=None), chosen.said, against(chosen, ranked))


def _site(place: Place) -> bool:
    return bool(place.name and place.name != place.locality)


def _filled(place: Place, other: Place) -> Place:
    """A place with what it leaves open taken from another telling of the same town."""
    return replace(
        place,
        name=place.name or other.name,
        admin1=place.admin1 or other.admin1,
        admin2=place.admin2 or other.admin2,
        country=place.country or other.country,
        country_code=place.country_code or other.country_code,
        zone=place.zone or other.zone,
        latitude=other.latitude if place.latitude is None else place.latitude,
        longitude=other.longitude if place.longitude is None else place.longitude,
    )
