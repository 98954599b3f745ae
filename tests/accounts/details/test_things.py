"""Weapons and vehicles of the incident."""

import pytest

from tests.accounts.stories import names

WEAPONS = {
    "carried": (
        "Two men armed with assault rifles and grenades killed a guard in Kabul.",
        ["assault rifle", "grenade"],
    ),
    "used": ("A man stabbed two women with a kitchen knife in Kabul.", ["knife"]),
    "one weapon in two words": ("Men with M-16 rifles killed a guard in Kabul.", ["assault rifle"]),
    "a launcher": ("Men with a grenade launcher killed a guard in Kabul.", ["grenade launcher"]),
    "of the police": ("Gunmen killed a guard in Kabul. Police with rifles closed the street.", []),
    "that the police found": ("Gunmen killed a guard in Kabul. Police recovered a rifle.", ["rifle"]),
    "a gun battle": ("A guard was killed in a gun battle in Kabul.", []),
    "a name": ("A guard was killed in Kabul. The Frontier Rifles regiment fired back.", []),
}
VEHICLES = {
    "came on": ("Gunmen arrived on motorcycles and killed a guard in Kabul.", ["motorcycle"]),
    "a make": ("The gunmen came in a white Toyota Corolla and killed a guard in Kabul.", ["car"]),
    "a make and a noun": ("The gunmen came in a Daihatsu minivan and killed a guard in Kabul.", ["van"]),
    "a car bomb": ("A car bomb killed a guard in Kabul.", []),
}


@pytest.mark.parametrize(("text", "wanted"), WEAPONS.values(), ids=WEAPONS)
def test_weapons_of_those_who_attacked(text: str, wanted: list[str]) -> None:
    assert names(text, "weapon") == wanted


@pytest.mark.parametrize(("text", "wanted"), VEHICLES.values(), ids=VEHICLES)
def test_vehicles_that_somebody_came_or_left_in(text: str, wanted: list[str]) -> None:
    assert names(text, "vehicle") == wanted
