"""Incidents as a map layer."""

import json

import pytest

from newsledger.outputs.geojson import collection
from tests.outputs.settled import PLACE, siege


@pytest.mark.parametrize("count", [0, 1, 3], ids=str)
def test_a_collection_is_json_with_a_feature_for_each_incident(count: int) -> None:
    made = json.loads("".join(collection([siege(id=f"i{n}") for n in range(count)])))
    assert made["type"] == "FeatureCollection"
    assert [feature["id"] for feature in made["features"]] == [f"i{n}" for n in range(count)]


def test_longitude_comes_first() -> None:
    feature = json.loads("".join(collection([siege()])))["features"][0]
    assert feature["geometry"] == {"type": "Point", "coordinates": [PLACE.longitude, PLACE.latitude]}
    assert feature["properties"]["tolls"]["killed"]["total"]["best"] == 8


def test_an_incident_without_a_known_place_has_no_geometry() -> None:
    feature = json.loads("".join(collection([siege(place=None)])))["features"][0]
    assert feature["geometry"] is None
