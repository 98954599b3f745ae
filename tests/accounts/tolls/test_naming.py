"""Names that no list has, by where they stand in a sentence."""

import pytest

from newsledger.accounts.tokens import tokens_of
from newsledger.accounts.tolls.naming import names_by_place
from newsledger.model import Person, Span
from tests.accounts.stories import claims
from tests.accounts.tolls.factories import tolls

NAMES = {
    "an object": ("The attacker injured Ana Vidal in Lima.", ["Ana Vidal"]),
    "shot dead": ("Two men shot dead Ana Vidal.", ["Ana Vidal"]),
    "two objects": ("The attacker injured Ana Vidal and Luis Rojas.", ["Ana Vidal", "Luis Rojas"]),
    "a subject": ("Ana Vidal was stabbed at the gate.", ["Ana Vidal"]),
    "two subjects": ("Luis Rojas and Ana Vidal were injured.", ["Ana Vidal", "Luis Rojas"]),
    "a day that is a name": ("Gunmen killed Sunday Obi, a watchman.", ["Sunday Obi"]),
    "one name with an age": ("Gunmen killed Amina, 6, and fled.", ["Amina"]),
    "one name alone": ("Gunmen killed Amina and fled.", []),
    "a day": ("Two men were killed Sunday Night, police said.", []),
    "a feast": ("He was killed New Year.", []),
    "what belongs to a noun": ("Gunmen killed Red Brigade fighters.", []),
    "a headline": ("Gunmen Killed Ana Vidal", []),
    "no harm": ("The attacker knew Ana Vidal.", []),
}


@pytest.mark.parametrize(("text", "names"), NAMES.values(), ids=NAMES)
def test_whom_a_verb_of_harm_harms_is_a_name(text: str, names: list[str]) -> None:
    found = names_by_place(tokens_of(text, Span(0, len(text))), {}, lambda start, end: False)
    assert sorted(name for _, name in found.values()) == names


def test_places_and_groups_are_no_names_of_people() -> None:
    text = "Shells injured Ana Vidal and Santa Rosa."
    place = text.index("Santa")
    found = names_by_place(tokens_of(text, Span(0, len(text))), {}, lambda start, end: end > place)
    assert [name for _, name in found.values()] == ["Ana Vidal"]


COUNTED = {
    "one": ("The attacker injured Ana Vidal.", "injured victims 1 counted"),
    "who she was": ("Gunmen killed Ana Vidal, a village head, and three farmers.", "killed victims 4 stated"),
    "where she worked": ("Gunmen killed Ana Vidal, a nurse at the clinic, and two patients.",
                         "killed victims 3 stated"),
    "a brother": ("Police wounded Ana Vidal, a student, and killed her brother.",
                  "injured victims 1 counted, killed victims 1 counted"),
    "another verb": ("Gunmen wounded a guide and killed two tourists.",
                     "injured victims 1 counted, killed victims 2 stated"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), COUNTED.values(), ids=COUNTED)
def test_people_told_by_a_name_are_counted_with_those_beside_them(text: str, wanted: str) -> None:
    assert tolls(text) == wanted


def test_a_name_that_is_a_day_is_somebody_on_a_page() -> None:
    text = "Gunmen killed Sunday Obi, a watchman, in Kano on Monday."
    people = [c.value for c in claims(text, "victim") if isinstance(c.value, Person)]
    assert [(one.text, one.outcome) for one in people] == [("Sunday Obi, a watchman", "killed")]
