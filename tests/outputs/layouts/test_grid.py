"""Cells of PRIO-GRID and points as text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsledger.model import Place
from newsledger.outputs.layouts.grid import cell_of, point, well_known


@pytest.mark.parametrize(
    ("latitude", "longitude", "cell"),
    [
        (-90.0, -180.0, 1),
        (90.0, 180.0, 259200),
        (-89.75, -179.25, 2),
        (-89.25, -179.75, 721),
        (0.0, 0.0, 129961),
        (48.85, 2.35, 199805),
        (-33.9, 18.4, 81037),
    ],
)
def test_a_cell(latitude: float, longitude: float, cell: int) -> None:
    assert cell_of(latitude, longitude) == cell


@given(st.integers(-9000, 9000), st.integers(-18000, 18000))
def test_every_point_on_the_globe_has_a_cell_that_holds_it(south: int, west: int) -> None:
    latitude, longitude = south / 100, west / 100
    row, column = divmod(cell_of(latitude, longitude) - 1, 720)
    assert 0 <= row < 360
    assert row / 2 - 90 <= latitude <= row / 2 - 89.5
    assert column / 2 - 180 <= longitude <= column / 2 - 179.5


@pytest.mark.parametrize(
    ("latitude", "longitude", "text"),
    [
        (31.0, 64.0, "POINT (64 31)"),
        (-9.65, 20.4, "POINT (20.4 -9.65)"),
        (0.00001, -0.0, "POINT (0 0.00001)"),
        (1e-9, 100.0, "POINT (100 0)"),
    ],
)
def test_longitude_comes_first_and_numbers_are_plain(latitude: float, longitude: float, text: str) -> None:
    assert well_known(latitude, longitude) == text


def test_a_point_off_the_globe_is_none() -> None:
    assert point(None) is point(Place(latitude=1.0)) is point(Place(latitude=91.0, longitude=0.0)) is None
    assert point(Place(latitude=-3.5, longitude=7.0)) == (-3.5, 7.0)
