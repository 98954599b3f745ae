"""Persons in phrases and on pages: name, title, organisation, shorter forms."""

import pytest

from newsledger.values.actors import describe, find_actors

CASES = [
    ("Lagos police chief, Bola Ade Ojo,", "Bola Ade Ojo", "Lagos police chief", "Lagos police"),
    ("DIG West Arif Mehmood", "Arif Mehmood", "DIG West", None),
    ("Punjab chief minister Nadia Ali Khan", "Nadia Ali Khan", "Punjab chief minister", "Punjab"),
    ("FHF spokesperson Abu Salim", "Abu Salim", "FHF spokesperson", "FHF"),
    (
        "Amina Bello, a deputy leader of the Unity Congress, the ruling party,",
        "Amina Bello",
        "deputy leader of the Unity Congress, the ruling party",
        "Unity Congress",
    ),
    ("Zaria garrison commander, Colonel Ibrahim Dan", "Ibrahim Dan", "Zaria garrison commander", "Zaria"),
    ("army spokesman Brig. Gen. Onye Nwachi", "Onye Nwachi", "army spokesman Brig. Gen.", None),
    ("Mayor of Tarma Rosa Quispe", "Rosa Quispe", "Mayor of Tarma", "Tarma"),
    ("Sgt. Jim Hall of the Cook County Sheriff's Office", "Jim Hall", "Sgt.", "Cook County Sheriff's Office"),
    ("the group's spokesman, Abu Musa al-Barni", "Abu Musa al-Barni", "group's spokesman", None),
    ("Hadiza Musa, 34, a nurse", "Hadiza Musa", "nurse", None),
    ("Area residents", None, "Area residents", None),
    ("hospital officials", None, "hospital officials", None),
    ("PRESIDENT ALBERTO GOMEZ", "ALBERTO GOMEZ", "PRESIDENT", None),
]


@pytest.mark.parametrize(
    ("phrase", "name", "description", "organization"), CASES, ids=[c[0][:24] for c in CASES]
)
def test_a_phrase_gives_name_title_and_organization(
    phrase: str, name: str | None, description: str, organization: str | None
) -> None:
    said = describe(phrase)
    assert said.name == name
    assert (said.description or "").removeprefix("the ") == description
    assert said.organization == organization


def test_a_shorter_form_is_the_same_person() -> None:
    text = "Kaduna governor Sani Bako Ladan spoke. Ladan later left. Bako Ladan is 50."
    people = [(m.text, m.name) for m in find_actors(text) if m.kind == "person"]
    assert people == [
        ("Sani Bako Ladan", "Sani Bako Ladan"),
        ("Ladan", "Sani Bako Ladan"),
        ("Bako Ladan", "Sani Bako Ladan"),
    ]


def test_a_person_mention_keeps_office_and_organization() -> None:
    (person,) = [
        m for m in find_actors("Later, FHF spokesperson Abu Salim took credit.") if m.kind == "person"
    ]
    assert (person.name, person.description, person.organization) == ("Abu Salim", "FHF spokesperson", "FHF")


def test_cars_and_places_are_no_persons() -> None:
    assert not [
        m
        for m in find_actors("They came in a Honda Civic. He fled to New Town on Monday.")
        if m.kind == "person"
    ]
