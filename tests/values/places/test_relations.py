import pytest

from newsledger.values.places import PlaceMention, distance_km, find_places, situate


def mention_in(text: str, name: str) -> PlaceMention:
    return next(m for m in find_places(text) if m.text == name)


@pytest.mark.parametrize(
    ("text", "name", "kilometres", "northward", "eastward"),
    [
        ("The convoy was hit 20 km north of Mosul on Monday.", "Mosul", 20, 1, 0),
        ("A village about 10 miles (16 km) south of Kirkuk, in Iraq, burned.", "Kirkuk", 16.1, -1, 0),
        ("Troops died some 30 kilometers to the north-east of Maiduguri.", "Maiduguri", 30, 1, 1),
    ],
)
def test_a_distance_moves_the_point(
    text: str, name: str, kilometres: float, northward: int, eastward: int
) -> None:
    mention = mention_in(text, name)
    place = situate(text, mention)
    assert place is not None and mention.place is not None
    away = distance_km(place, mention.place)
    assert away == pytest.approx(kilometres, abs=0.2)
    assert place.latitude is not None and mention.place.latitude is not None
    assert (place.latitude > mention.place.latitude) == (northward > 0)
    if eastward:
        assert place.longitude is not None and mention.place.longitude is not None
        assert place.longitude > mention.place.longitude
    assert place.precision is not None and place.precision >= 2
    assert place.geonames_id is None


@pytest.mark.parametrize(
    ("text", "name", "precision"),
    [
        ("Fighters were seen near the border with Chad.", "Chad", 5),
        ("Gunmen attacked a village in northern Nigeria.", "Nigeria", 5),
        ("A mine exploded on the outskirts of Kandahar.", "Kandahar", 2),
        ("The plane crashed near Quetta in Pakistan.", "Quetta", 2),
        ("The bomb went off in Quetta, Pakistan.", "Quetta", 1),
    ],
    ids=["border", "part of a country", "outskirts", "near", "in"],
)
def test_vague_words_lower_the_precision(text: str, name: str, precision: int) -> None:
    place = situate(text, mention_in(text, name))
    assert place is not None and place.precision == precision
