"""The map of a place."""

import re

import pytest

from newsledger.model import Place
from newsledger.outputs.map import HEIGHT, WIDTH, draw


def at(latitude: float, longitude: float, code: str | None = None, precision: int | None = 2) -> Place:
    return Place(latitude=latitude, longitude=longitude, country_code=code, precision=precision)


@pytest.mark.parametrize(
    ("place", "home"),
    [
        pytest.param(at(51.5, -0.1, "GB"), "United Kingdom", id="London"),
        pytest.param(at(24.9, 67.0, "PK"), "Pakistan", id="Karachi"),
        pytest.param(at(-17.7, 178.8, "FJ", 6), "Fiji", id="on the antimeridian"),
        pytest.param(at(66.0, -169.0, "RU"), "Russia", id="east of the antimeridian"),
    ],
)
def test_the_country_of_the_place_stands_out(place: Place, home: str) -> None:
    drawn = draw(place)
    assert drawn is not None
    assert [land.name for land in drawn.lands if land.home] == [home]


def test_neighbours_are_drawn_and_far_countries_are_not() -> None:
    drawn = draw(at(51.5, -0.1, "GB"))
    assert drawn is not None
    names = {land.name for land in drawn.lands}
    assert "France" in names
    assert not names & {"Chile", "Japan"}


@pytest.mark.parametrize("latitude", [-89.9, -60.0, 0.0, 33.3, 89.9])
@pytest.mark.parametrize("longitude", [-180.0, -71.6, 0.0, 179.99])
def test_outlines_stay_about_the_window(latitude: float, longitude: float) -> None:
    drawn = draw(at(latitude, longitude))
    assert drawn is not None
    for land in drawn.lands:
        numbers = [float(number) for number in re.findall(r"-?[0-9.]+", land.path)]
        assert all(-10 <= x <= WIDTH + 10 for x in numbers[::2])
        assert all(-10 <= y <= HEIGHT + 10 for y in numbers[1::2])


@pytest.mark.parametrize(
    ("precision", "exact", "ring"),
    [
        pytest.param(1, True, False, id="the place itself"),
        pytest.param(2, False, True, id="near it"),
        pytest.param(4, False, False, id="a province"),
        pytest.param(None, False, False, id="unknown"),
    ],
)
def test_the_point_owns_its_precision(precision: int | None, exact: bool, ring: bool) -> None:
    drawn = draw(at(10, 10, precision=precision))
    assert drawn is not None
    assert (drawn.exact, drawn.radius is not None) == (exact, ring)


@pytest.mark.parametrize(
    "place", [None, Place(name="somewhere"), at(400, 0)], ids=["none", "no point", "no latitude"]
)
def test_a_place_without_coordinates_has_no_map(place: Place | None) -> None:
    assert draw(place) is None
