"""Build the country shapes of the dossier's map from Natural Earth, as the npm package world-atlas packs it.

Needs npm (make map). The shapes are public domain; the same packages give the same bytes.
"""

import gzip
import json
import subprocess
import sys
import tarfile
import tempfile
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "src" / "newsledger" / "outputs" / "data" / "countries.json.gz"
ATLAS, CODES = "world-atlas@2.0.2", "i18n-iso-countries@7.14.0"
# Units per degree: a kilometre for the countries, the locator's few pixels for the world.
COUNTRY_SCALE, WORLD_SCALE = 100, 2
# Smaller islands are less than a pixel of the locator.
SMALLEST_WORLD_RING = 8
# Antarctica closes over the pole, which a flat ring cannot.
SOUTHERNMOST = -60

Ring = list[int]


def fetch(package: str, folder: Path) -> Path:
    """The unpacked files of an npm package."""
    pack = ["npm", "pack", "--silent", package]
    done = subprocess.run(pack, cwd=folder, check=True, stdout=subprocess.PIPE, text=True)
    with tarfile.open(folder / done.stdout.split()[-1]) as archive:
        archive.extractall(folder / package, filter="data")
    return folder / package / "package"


def decode_arcs(topology: dict[str, Any]) -> list[list[tuple[float, float]]]:
    """The arcs of a TopoJSON topology in degrees."""
    (kx, ky), (dx, dy) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * kx + dx, y * ky + dy))
        arcs.append(points)
    return arcs


def join_arcs(indexes: list[int], arcs: list[list[tuple[float, float]]]) -> list[tuple[float, float]]:
    """One ring from its arcs; a negative index reads an arc backwards."""
    ring: list[tuple[float, float]] = []
    for index in indexes:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        ring.extend(arc[1:] if ring else arc)
    return ring


def unwrap(ring: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """The ring without its jumps from one side of the world to the other."""
    turn = 0.0
    points = [ring[0]]
    for before, (x, y) in pairwise(ring):
        turn += -360 if x - before[0] > 180 else 360 if x - before[0] < -180 else 0
        points.append((x + turn, y))
    return points


def encode(ring: list[tuple[float, float]], scale: int) -> Ring:
    """A ring as its first point and the steps to the next ones, in whole units.

    The atlas joins what the 180th meridian cuts: such a ring goes on beyond 180 degrees here.
    """
    points = [(round(x * scale), round(y * scale)) for x, y in unwrap(ring)]
    points = [points[0], *(b for a, b in pairwise(points) if a != b)]
    steps = [value for a, b in pairwise(points) for value in (b[0] - a[0], b[1] - a[1])]
    return [*points[0], *steps]


def bounds(ring: Ring) -> tuple[int, int, int, int]:
    """West, south, east and north of a ring: most rings are told by them not to be in sight."""
    columns, rows = list(accumulate(ring[::2])), list(accumulate(ring[1::2]))
    return min(columns), min(rows), max(columns), max(rows)


def rings_of(geometry: dict[str, Any], arcs: list[list[tuple[float, float]]], scale: int) -> list[Ring]:
    """All rings of a polygon or of many, longest first."""
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry.get("arcs", [])]
    rings = [encode(join_arcs(ring, arcs), scale) for polygon in polygons for ring in polygon]
    return sorted((ring for ring in rings if len(ring) > 6), key=len, reverse=True)


def countries(folder: Path, codes: dict[str, str]) -> list[dict[str, Any]]:
    """Every country with its two-letter code, where ISO gives one."""
    topology = json.loads((folder / "countries-50m.json").read_text(encoding="utf-8"))
    arcs = decode_arcs(topology)
    return [
        {
            "code": codes.get(country.get("id")),
            "name": country["properties"]["name"],
            "rings": [[*bounds(ring), *ring] for ring in rings_of(country, arcs, COUNTRY_SCALE)],
        }
        for country in topology["objects"]["countries"]["geometries"]
    ]


def world(folder: Path) -> list[Ring]:
    """The land of the world for the locator."""
    topology = json.loads((folder / "land-110m.json").read_text(encoding="utf-8"))
    arcs = decode_arcs(topology)
    lands = topology["objects"]["land"]["geometries"]
    rings = [ring for land in lands for ring in rings_of(land, arcs, WORLD_SCALE)]
    return [
        ring for ring in rings if len(ring) > SMALLEST_WORLD_RING and ring[1] > SOUTHERNMOST * WORLD_SCALE
    ]


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        atlas, iso = fetch(ATLAS, Path(scratch)), fetch(CODES, Path(scratch))
        codes = {row[2]: row[0] for row in json.loads((iso / "codes.json").read_text(encoding="utf-8"))}
        shapes = {
            "scale": COUNTRY_SCALE,
            "world_scale": WORLD_SCALE,
            "countries": countries(atlas, codes),
            "world": world(atlas),
        }
    packed = json.dumps(shapes, ensure_ascii=False, separators=(",", ":")).encode()
    TARGET.write_bytes(gzip.compress(packed, 9, mtime=0))
    print(f"{TARGET.relative_to(ROOT)}: {TARGET.stat().st_size:,} bytes", file=sys.stderr)


if __name__ == "__main__":
    main()
