"""How far places lie from each other, and which lies within which."""

from math import asin, cos, radians, sin, sqrt

from newsledger.model import Place

EARTH_RADIUS_KM = 6371.0088


def kilometres(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """Great-circle distance of two points given in degrees."""
    dy, dx = radians(other_latitude - latitude), radians(other_longitude - longitude)
    a = sin(dy / 2) ** 2 + cos(radians(latitude)) * cos(radians(other_latitude)) * sin(dx / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(a)))


def distance_km(a: Place, b: Place) -> float | None:
    """Kilometres between two places; None where one of them has no coordinates."""
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return None
    return kilometres(a.latitude, a.longitude, b.latitude, b.longitude)


def contains(a: Place, b: Place) -> bool:
    """Whether `b` lies within `a` by their names: country, province, district, locality.

    Every level that `a` names must be the same in `b`; a place contains itself.
    """
    if a.country_code is None or a.country_code != b.country_code:
        return False
    for level in ("admin1", "admin2", "locality"):
        own = getattr(a, level)
        # a district or a town without its province named still says where it is
        if own is not None and own != getattr(b, level):
            return False
    return a.precision is None or a.precision > 2 or a.name in (None, a.locality, b.name)
