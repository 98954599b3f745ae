"""How many people live in the town of a place."""

from dataclasses import replace

from newsledger.values.places import resolve, town_people


def test_a_city_has_many_people_and_a_place_without_a_town_none() -> None:
    karachi, sindh = resolve("Karachi"), resolve("Sindh province")
    assert karachi and sindh
    assert (town_people(karachi) or 0) > 5_000_000
    assert town_people(sindh) is None


def test_a_namesake_elsewhere_is_not_counted() -> None:
    london = resolve("London")
    assert london
    elsewhere = replace(london, country_code="CA", latitude=42.98, longitude=-81.23)
    assert (town_people(london) or 0) > (town_people(elsewhere) or 0) > 0
