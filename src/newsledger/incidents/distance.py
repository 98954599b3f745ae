"""How far apart two points of the earth lie."""

from math import asin, cos, radians, sin, sqrt

EARTH_KM = 6371.0


def kilometres(
    latitude: float | None,
    longitude: float | None,
    other_latitude: float | None,
    other_longitude: float | None,
) -> float | None:
    """Kilometres between two points in degrees along the earth's surface; None where either is unknown."""
    if latitude is None or longitude is None or other_latitude is None or other_longitude is None:
        return None
    if latitude == other_latitude and longitude == other_longitude:
        return 0.0
    up, along = radians(other_latitude - latitude) / 2, radians(other_longitude - longitude) / 2
    chord = sin(up) ** 2 + cos(radians(latitude)) * cos(radians(other_latitude)) * sin(along) ** 2
    return 2 * EARTH_KM * asin(sqrt(min(chord, 1.0)))
