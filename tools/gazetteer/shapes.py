"""Centres of the shapes of a TopoJSON file."""

from itertools import pairwise
from typing import Any

Ring = list[tuple[float, float]]


def decode_arcs(topology: Any) -> list[Ring]:
    """The arcs as longitude and latitude."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        ring: Ring = []
        for step in arc:
            x, y = x + step[0], y + step[1]
            ring.append((x * sx + tx, y * sy + ty))
        arcs.append(ring)
    return arcs


def outline(numbers: list[int], arcs: list[Ring]) -> Ring:
    """The points of a ring given by its arcs; a negative number runs backwards."""
    points: Ring = []
    for number in numbers:
        points += arcs[number] if number >= 0 else arcs[~number][::-1]
    return points


def area_and_centre(ring: Ring) -> tuple[float, float, float]:
    """Area (square degrees), longitude and latitude of the centre of a ring."""
    area = x = y = 0.0
    for (x0, y0), (x1, y1) in pairwise(ring):
        cross = x0 * y1 - x1 * y0
        area, x, y = area + cross, x + (x0 + x1) * cross, y + (y0 + y1) * cross
    if not area:
        return 0.0, *ring[0]
    return abs(area), x / (3 * area), y / (3 * area)


def centres(topology: Any, name: str) -> dict[str, tuple[str, float, float]]:
    """Id → name, latitude, longitude of every shape of an object: the centre of its largest ring."""
    arcs = decode_arcs(topology)
    found = {}
    for shape in topology["objects"][name]["geometries"]:
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        _, longitude, latitude = max(area_and_centre(outline(polygon[0], arcs)) for polygon in polygons)
        found[shape["id"]] = (shape["properties"]["name"], round(latitude, 4), round(longitude, 4))
    return found
