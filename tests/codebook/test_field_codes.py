"""Every role, target, weapon and type of ours has its codes elsewhere, or is said to have none."""

import re

import pytest

from newsledger.codebook.countries import countries, country_of
from newsledger.codebook.field_codes import (
    UNKNOWN_ATTACK,
    UNKNOWN_TARGET,
    UNKNOWN_WEAPON,
    acled_event,
    acled_events,
    gtd_names,
    role_sides,
    target_codes,
    type_weapons,
    weapon_codes,
)
from newsledger.codebook.phrases import incident_types
from newsledger.codebook.tables import table

# The contract's roles and kinds of target.
ROLES = {
    "total", "victims", "attackers", "unknown", "civilians", "security_forces", "police", "military",
    "paramilitary", "armed_group", "officials", "aid_workers", "journalists", "children",
}  # fmt: skip
TARGETS = {
    "police", "military", "government", "diplomatic", "religious", "school", "hospital", "transport",
    "business", "media", "aid", "utility", "residence", "civilians", "other",
}  # fmt: skip


def test_every_role_has_a_side_or_none() -> None:
    assert role_sides().keys() == ROLES
    assert set(role_sides().values()) == {None, "state", "group", "attackers", "civilians"}


def test_every_kind_of_target_has_its_codes() -> None:
    assert target_codes().keys() == TARGETS
    assert {codes.gtd for codes in target_codes().values()} <= gtd_names("targets").keys()
    assert {code for codes in target_codes().values() for code in codes.words.values()} <= gtd_names(
        "targets"
    ).keys()


def test_every_weapon_has_its_code() -> None:
    assert table("things")["weapons"].keys() <= weapon_codes().keys()
    codes = {*weapon_codes().values(), *type_weapons().values(), UNKNOWN_WEAPON}
    assert codes <= gtd_names("weapons").keys()
    assert type_weapons().keys() <= incident_types().keys()


@pytest.mark.parametrize("name", sorted(incident_types()))
def test_every_type_is_mapped_or_said_to_be_nowhere(name: str) -> None:
    row = table("types")[name]
    assert {"ucdp", "acled", "gtd", "plover", "muc"} <= row.keys()
    assert row["ucdp"] in (None, 1, 2, 3)
    assert row["acled"] is None or acled_event(name) is acled_events()[row["acled"]]
    assert row["gtd"] is None or row["gtd"] in gtd_names("attacks")


def test_acled_has_six_event_types_and_25_sub_event_types_in_its_order() -> None:
    events = list(acled_events().values())
    assert len(events) == 25
    assert list(dict.fromkeys(one.event for one in events)) == [
        "Battles",
        "Protests",
        "Riots",
        "Explosions/Remote violence",
        "Violence against civilians",
        "Strategic developments",
    ]
    assert [one.rank for one in events] == list(range(25))


def test_an_unknown_type_has_no_event() -> None:
    assert acled_event(None) is acled_event("robbery") is acled_event("no such type") is None


@pytest.mark.parametrize(
    ("kind", "name", "code"),
    [
        ("transport", "bus station", 19),
        ("transport", "Kenley Airport", 6),
        ("transport", "ferry", 11),
        ("utility", "dam", 9),
        ("utility", "power station", 21),
        ("hospital", "clinic", 1),
    ],
)
def test_a_target_is_coded_by_its_noun(kind: str, name: str, code: int) -> None:
    assert target_codes()[kind].targtype(name) == code


def test_the_names_beside_the_numbers_are_complete() -> None:
    assert list(gtd_names("attacks")) == list(range(1, 10))
    assert list(gtd_names("targets")) == list(range(1, 23))
    assert list(gtd_names("weapons")) == list(range(1, 14))
    assert list(gtd_names("regions")) == list(range(1, 13))
    unknown = gtd_names("attacks")[UNKNOWN_ATTACK], gtd_names("targets")[UNKNOWN_TARGET]
    assert unknown == ("Unknown", "Unknown")
    assert gtd_names("weapons")[UNKNOWN_WEAPON] == "Unknown"


def test_every_country_of_the_gazetteer_has_its_codes() -> None:
    from newsledger.values.places.gazetteer import Gazetteer

    assert countries().keys() == Gazetteer().country_rows.keys()
    for country in countries().values():
        assert re.fullmatch("[A-Z]{3}", country.iso3 or "XKX")
        assert country.gtd is None or country.gtd in gtd_names("regions")
    # Antarctic islands without inhabitants, and Kosovo, which ISO has no code for, are the only gaps.
    assert {code for code, one in countries().items() if one.gtd is None} == {"TF"}
    assert {code for code, one in countries().items() if one.iso is None} == {"XK"}


def test_codes_are_no_ones_twice() -> None:
    for codes in (
        [one.iso for one in countries().values() if one.iso],
        [one.gw for one in countries().values() if one.gw],
    ):
        assert len(codes) == len(set(codes))


@pytest.mark.parametrize(
    ("code", "iso3", "iso", "gw", "ucdp", "acled", "gtd"),
    [
        ("PK", "PAK", 586, 770, "Asia", "South Asia", 6),
        ("NO", "NOR", 578, 385, "Europe", "Europe", 8),
        ("EG", "EGY", 818, 651, "Middle East", "Northern Africa", 10),
        ("CD", "COD", 180, 490, "Africa", "Middle Africa", 11),
        ("MX", "MEX", 484, 70, "Americas", "North America", 1),
        ("PS", "PSE", 275, None, "Middle East", "Middle East", 10),
    ],
)
def test_a_country(code: str, iso3: str, iso: int, gw: int | None, ucdp: str, acled: str, gtd: int) -> None:
    country = country_of(code)
    assert country is not None
    assert (country.iso3, country.iso, country.gw) == (iso3, iso, gw)
    assert (country.ucdp, country.acled, country.gtd) == (ucdp, acled, gtd)


def test_an_unknown_country_has_none() -> None:
    assert country_of(None) is country_of("QQ") is None
