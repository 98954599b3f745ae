"""The map of a place as SVG: the land around it, the point with its precision, and where that is on Earth."""

import gzip
import json
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import accumulate, pairwise
from typing import Any

from newsledger.model import Place

Point = tuple[float, float]

WIDTH, HEIGHT = 560, 320
WORLD_WIDTH, WORLD_HEIGHT = 140, 70
# Degrees of latitude that the map shows, by UCDP's precision: a site needs less land around it than a state.
SPANS = {1: 6.0, 2: 6.0, 3: 7.0, 4: 10.0, 5: 14.0, 6: 22.0, 7: 30.0}
DEGREE_KM = 111.2
# UCDP: precision 2 means within about 25 km of the point.
NEAR_KM = 25
# Web Mercator's own limit; beyond it a map with straight meridians says nothing.
POLE = 80.0
# The window's sides as axis, limit and direction; so far outside that the cut itself is never seen.
EDGE = 6.0
SIDES = ((0, -EDGE, 1), (0, WIDTH + EDGE, -1), (1, -EDGE, 1), (1, HEIGHT + EDGE, -1))


@dataclass(frozen=True, slots=True)
class Land:
    """A country's outline within the window, as an SVG path; `home` where the place lies in it."""

    name: str
    path: str
    home: bool


@dataclass(frozen=True, slots=True)
class Map:
    """All that the template draws, in the pixels of WIDTH × HEIGHT and WORLD_WIDTH × WORLD_HEIGHT."""

    lands: tuple[Land, ...]
    x: float
    y: float
    exact: bool
    radius: float | None
    scale_km: int
    scale_width: float
    world: str
    world_x: float
    world_y: float
    width: int = WIDTH
    height: int = HEIGHT
    world_width: int = WORLD_WIDTH
    world_height: int = WORLD_HEIGHT


@dataclass(frozen=True, slots=True)
class Window:
    """The piece of the Earth that is shown: its middle, its height in degrees, and the way into pixels."""

    longitude: float
    latitude: float
    span: float

    @property
    def pixels(self) -> float:
        """Pixels a degree of latitude."""
        return HEIGHT / self.span

    @property
    def squeeze(self) -> float:
        """How much shorter a degree of longitude is here."""
        return math.cos(math.radians(self.latitude))

    def project(self, longitude: float, latitude: float) -> Point:
        """A point in pixels, from the upper left corner."""
        x = WIDTH / 2 + (longitude - self.longitude) * self.squeeze * self.pixels
        return x, HEIGHT / 2 - (latitude - self.latitude) * self.pixels

    def sees(self, bounds: Sequence[float], turn: int) -> bool:
        """Whether a box of west, south, east, north reaches into the window."""
        left, bottom = self.project(bounds[0] + turn, bounds[1])
        right, top = self.project(bounds[2] + turn, bounds[3])
        return left < WIDTH and right > 0 and top < HEIGHT and bottom > 0


def draw(place: Place | None) -> Map | None:
    """The map of a place that has coordinates; None for one that has none."""
    if place is None or place.latitude is None or place.longitude is None or abs(place.latitude) > 90:
        return None
    shapes = _shapes()
    latitude = max(-POLE, min(POLE, place.latitude))
    window = Window(place.longitude, latitude, SPANS.get(place.precision or 6, 22.0))
    x, y = window.project(place.longitude, place.latitude)
    kilometres = _round_scale(window)
    return Map(
        lands=tuple(_lands(shapes, window, place.country_code)),
        x=x,
        y=y,
        exact=place.precision == 1,
        radius=NEAR_KM / DEGREE_KM * window.pixels if place.precision == 2 else None,
        scale_km=kilometres,
        scale_width=kilometres / DEGREE_KM * window.pixels,
        world=_world(),
        world_x=(place.longitude + 180) / 360 * WORLD_WIDTH,
        world_y=(90 - place.latitude) / 180 * WORLD_HEIGHT,
    )


@cache
def _shapes() -> dict[str, Any]:
    packed = files("newsledger.outputs").joinpath("data", "countries.json.gz").read_bytes()
    shapes: dict[str, Any] = json.loads(gzip.decompress(packed))
    return shapes


def _lands(shapes: dict[str, Any], window: Window, home: str | None) -> Iterator[Land]:
    scale = shapes["scale"]
    for country in shapes["countries"]:
        # Each ring begins with its bounds: most are far away, and those say so at once.
        paths = [
            _path(clipped)
            for ring in country["rings"]
            for turn in (-360, 0, 360)
            if window.sees([number / scale for number in ring[:4]], turn)
            and (clipped := _clip([window.project(x + turn, y) for x, y in _walk(ring[4:], scale)]))
        ]
        if paths:
            yield Land(country["name"], "".join(paths), home is not None and country["code"] == home)


def _walk(ring: Sequence[int], scale: float) -> Iterator[Point]:
    x = y = 0
    for index in range(0, len(ring), 2):
        x, y = x + ring[index], y + ring[index + 1]
        yield x / scale, y / scale


def _clip(ring: list[Point]) -> list[Point]:
    """The part of a ring within the window (Sutherland and Hodgman 1974), empty where they are apart."""
    for axis, limit, sign in SIDES:
        ring = list(_cut(ring, axis, limit, sign))
        if not ring:
            return []
    return ring


def _cut(ring: list[Point], axis: int, limit: float, sign: int) -> Iterator[Point]:
    for before, point in pairwise([ring[-1], *ring]):
        was, now = sign * (before[axis] - limit) >= 0, sign * (point[axis] - limit) >= 0
        if was != now:
            share = (limit - before[axis]) / (point[axis] - before[axis])
            yield before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])
        if now:
            yield point


def _path(points: Iterable[Point]) -> str:
    """An SVG path in tenths of a pixel, without the points that fall on the one before."""
    steps: list[str] = []
    for x, y in points:
        step = f"{x:.1f} {y:.1f}"
        if not steps or step != steps[-1]:
            steps.append(step)
    return f"M{'L'.join(steps)}Z"


@cache
def _world() -> str:
    shapes = _shapes()
    return "".join(
        _path(
            ((x + turn + 180) / 360 * WORLD_WIDTH, (90 - y) / 180 * WORLD_HEIGHT)
            for x, y in _walk(ring, shapes["world_scale"])
        )
        for ring in shapes["world"]
        for turn in _turns(ring, 180 * shapes["world_scale"])
    )


def _turns(ring: Sequence[int], half: int) -> tuple[int, ...]:
    """How often to draw a ring: also on the world's other side where it goes on beyond the 180th meridian."""
    columns = list(accumulate(ring[::2]))
    return (0, *((-360,) if max(columns) > half else ()), *((360,) if min(columns) < -half else ()))


def _round_scale(window: Window) -> int:
    """A round number of kilometres that takes up to a quarter of the map's width."""
    fits = WIDTH / 4 / window.pixels * DEGREE_KM
    return max((step for step in (10, 20, 50, 100, 200, 500, 1000) if step <= fits), default=10)
