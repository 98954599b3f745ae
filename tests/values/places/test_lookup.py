import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsledger.values.places import resolve
from newsledger.values.places.gazetteer import gazetteer


@pytest.mark.parametrize(
    ("name", "locality", "admin1", "country", "zone"),
    [
        ("Karachi", "Karachi", "Sindh", "PK", "Asia/Karachi"),
        ("the port city of Karachi", "Karachi", "Sindh", "PK", "Asia/Karachi"),
        ("northwestern Peshawar city", "Peshawar", "Khyber Pakhtunkhwa", "PK", "Asia/Karachi"),
        ("Sindh province", None, "Sindh", "PK", "Asia/Karachi"),
        ("Snow Hill, N.C.", "Snow Hill", "North Carolina", "US", "America/New_York"),
        ("Fresno, CA", "Fresno", "California", "US", "America/Los_Angeles"),
        ("Washington, D.C.", "Washington", "District of Columbia", "US", "America/New_York"),
        ("KABUL", "Kabul", "Kabul", "AF", "Asia/Kabul"),
        ("Kabul province", None, "Kabul", "AF", "Asia/Kabul"),
        ("Saint Petersburg, Russia", "Saint Petersburg", "St.-Petersburg", "RU", "Europe/Moscow"),
        ("Borno State", None, "Borno", "NG", "Africa/Lagos"),
        ("U.S.", None, None, "US", "America/New_York"),
    ],
)
def test_a_given_name_is_resolved(
    name: str, locality: str | None, admin1: str | None, country: str, zone: str
) -> None:
    place = resolve(name)
    assert place is not None
    assert (place.locality, place.admin1, place.country_code, place.zone) == (locality, admin1, country, zone)


def test_karachi_lies_where_it_lies() -> None:
    place = resolve("Karachi")
    assert place is not None and place.latitude == pytest.approx(24.9, abs=0.1)
    assert place.longitude == pytest.approx(67.0, abs=0.1)


def test_a_country_and_a_province_tell_namesakes_apart() -> None:
    athens = resolve("Athens", country_code="US", admin1="GA")
    springfield = resolve("Springfield", admin1="Massachusetts")
    assert athens is not None and athens.admin1 == "Georgia"
    assert springfield is not None and springfield.admin1 == "Massachusetts"


@pytest.mark.parametrize("name", ["", " ", ",,,", "Qxzvbrt", "us", "," * 500, "x" * 100_000])
def test_what_nobody_knows_is_none(name: str) -> None:
    assert resolve(name) is None


def test_every_country_is_found_by_its_name() -> None:
    # A few share their name with an older or larger place of another kind.
    places = gazetteer()
    wrong = [
        name
        for code, (name, _, _) in sorted(places.country_rows.items())
        if (found := resolve(name)) is None or found.country_code != code
    ]
    assert wrong == []


def test_every_us_state_is_found_by_its_name() -> None:
    for (country, _), (name, _) in gazetteer().admin1_rows.items():
        if country == "US":
            place = resolve(name, country_code="US")
            assert place is not None and place.admin1 is not None


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=120), st.one_of(st.none(), st.text(max_size=3)))
def test_no_name_does_harm(name: str, country: str | None) -> None:
    resolve(name, country_code=country, admin1=name[:5] or None)
