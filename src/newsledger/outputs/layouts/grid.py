"""Where a point lies: as well-known text, and in the cells of PRIO-GRID."""

from math import floor

from newsledger.model import Place

# PRIO-GRID (Tollefsen, Strand and Buhaug, J. Peace Research 2012): cells of half a degree, numbered from 1 in
# the south-west corner (90 S, 180 W) along the parallels, 720 each. All 1,000 rows of a sample of GED agree.
CELLS_A_DEGREE = 2
COLUMNS, ROWS = 720, 360


def cell_of(latitude: float, longitude: float) -> int:
    """The priogrid_gid of a point, 1 to 259200; the poles and the date line belong to cells beside them."""
    row = min(floor((latitude + 90) * CELLS_A_DEGREE), ROWS - 1)
    column = min(floor((longitude + 180) * CELLS_A_DEGREE), COLUMNS - 1)
    return row * COLUMNS + column + 1


def well_known(latitude: float, longitude: float) -> str:
    """The point as well-known text, longitude first: "POINT (67.01 24.86)"."""
    return f"POINT ({_plain(longitude)} {_plain(latitude)})"


def point(place: Place | None) -> tuple[float, float] | None:
    """Latitude and longitude of a place, where both are known and on the globe."""
    if place is None or place.latitude is None or place.longitude is None:
        return None
    on_globe = abs(place.latitude) <= 90 and abs(place.longitude) <= 180
    return (place.latitude, place.longitude) if on_globe else None


def _plain(degrees: float) -> str:
    """Up to six decimals, as GED has them, without trailing zeros or an exponent."""
    text = f"{degrees:.6f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
