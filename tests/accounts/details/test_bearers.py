"""Names with all their places, and which side they speak for."""

import pytest

from newsledger.accounts.details.bearers import bearers_of, is_same_name
from newsledger.accounts.details.introductions import Introduction, Side


def place(name: str, side: Side | None = None, victim: float = 0.0, attacker: float = 0.0) -> Introduction:
    return Introduction(0, len(name), name, None, None, side, victim, attacker)


def test_shorter_forms_of_a_name_are_of_one_bearer() -> None:
    (bearer,) = bearers_of([place("Hale", "victim"), place("Nora Hale")])
    assert bearer.name == "Nora Hale"
    assert bearer.is_victim


SIDES = {
    "words": ([place("Nora Hale", "victim")], True, False),
    "the reader": ([place("Nora Hale", victim=0.6)], True, False),
    "nothing": ([place("Nora Hale")], False, False),
    "suspicion against the reader": ([place("Milo Trent", "attacker", victim=0.7)], False, True),
    "the reader alone, unsure": ([place("Milo Trent", attacker=0.4)], False, False),
    "the reader alone, sure": ([place("Milo Trent", attacker=0.8)], False, True),
}


@pytest.mark.parametrize(("places", "victim", "attacker"), SIDES.values(), ids=SIDES)
def test_words_and_reader_decide_together(places: list[Introduction], victim: bool, attacker: bool) -> None:
    (bearer,) = bearers_of(places)
    assert (bearer.is_victim, bearer.is_attacker) == (victim, attacker)


NAMES = {
    "a last name": ("Hale", "Nora Hale", True),
    "an initial": ("N. Hale", "Nora Hale", True),
    "another first name": ("Ada Hale", "Nora Hale", False),
    "another last name": ("Nora Hill", "Nora Hale", False),
}


@pytest.mark.parametrize(("one", "other", "same"), NAMES.values(), ids=NAMES)
def test_when_two_names_may_be_one_persons(one: str, other: str, same: bool) -> None:
    assert is_same_name(one, other) is same
