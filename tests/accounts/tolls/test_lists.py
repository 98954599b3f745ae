"""Lists of people, what they come to, and which of them a number holds."""

import pytest

from newsledger.model import Count
from tests.accounts.tolls.factories import claims, said, tolls

SUMS = {
    "callings": ("Gunmen killed three teachers, two guards and a cook.", "killed victims 6 stated"),
    "two alike": ("Gunmen killed a couple and their two sons.", "killed victims 4 stated"),
    "somebody and others": ("Gunmen killed a mayor and two of his bodyguards.",
                            "killed officials 1 stated, killed victims 2 stated"),
    "places": ("Rebels killed 11 in Kano, eight in Jos and five in Gombe.", "killed victims 24 stated"),
    "two sides": ("Thirteen farmers and nine herders were killed.", "killed victims 22 stated"),
    "workers who were drivers": ("Gunmen killed three workers, two drivers and a guard.",
                                 "killed victims 3 stated"),
    "people of two kinds": ("Six people, three men and three women, were killed.", "killed victims 6 stated"),
    "who they were": ("Gunmen killed three teachers, two women and a man.", "killed victims 3 stated"),
    "some of them": ("Gunmen killed nine villagers, two of them women.", "killed victims 9 stated"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), SUMS.values(), ids=SUMS)
def test_a_list_comes_to_its_sum_and_a_number_to_itself(text: str, wanted: str) -> None:
    assert tolls(text) == wanted


def test_the_numbers_of_a_list_are_parts_of_its_sum() -> None:
    counts = [c for c in claims("Gunmen killed three teachers and two guards.") if isinstance(c.value, Count)]
    whole = next(c for c in counts if isinstance(c.value, Count) and c.value.low == 5)
    assert whole.part_of is None
    assert {c.value.low for c in counts if isinstance(c.value, Count) and c.part_of == whole.id} == {2, 3}


SIDES = {
    "both": ("The army lost four men and the rebels seven.", "killed unknown 4, killed unknown 7"),
    "one beside a killing": ("Police killed two robbers and lost one officer.",
                             "killed attackers 2, killed police 1"),
    "a game": ("The club lost three players and four games.", ""),
    "votes": ("The party lost four seats.", ""),
    "jobs": ("The company lost 200 workers.", ""),
    "of two things": ("The army lost four men and the depot seven trucks.", "killed unknown 4"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), SIDES.values(), ids=SIDES)
def test_what_a_side_of_a_fight_lost_is_dead(text: str, wanted: str) -> None:
    assert said(text) == wanted


TOGETHER = {
    "a family": ("Gunmen killed a family of five.", "killed victims 5"),
    "with adjectives": ("A young Christian family of four was killed.", "killed unknown 4"),
    "a group": ("Rebels killed a group of 12 traders.", "killed civilians 12"),
    "a mother of two": ("Gunmen killed a mother of two.", "killed victims 1"),
}


@pytest.mark.parametrize(("text", "wanted"), TOGETHER.values(), ids=TOGETHER)
def test_those_who_are_together_are_counted_by_the_number_behind(text: str, wanted: str) -> None:
    assert said(text) == wanted


@pytest.mark.parametrize(
    "noun", ["guide", "geologist", "seminarian", "stallholder", "catechist", "visitor", "sister-in-law"]
)
def test_callings_and_kin_are_people(noun: str) -> None:
    assert said(f"Gunmen killed a {noun} and wounded two others.").startswith(("injured", "killed"))
    assert " 1" in said(f"Their {noun} was killed.")


NOUNS = {
    "when": ("Police recalled the killing in November of 15 guards.", "killed civilians 15"),
    "a modifier": ("Fifteen village defence volunteers were killed.", "killed civilians 15"),
    "things": ("Fifteen villages volunteers had left were burnt and two men killed.", "killed unknown 2"),
}


@pytest.mark.parametrize(("text", "wanted"), NOUNS.values(), ids=NOUNS)
def test_numbers_behind_a_time_and_before_a_modifier(text: str, wanted: str) -> None:
    assert said(text) == wanted


def test_a_hospital_is_nobody() -> None:
    text = "A man was shot dead. He was taken to Leeds General Infirmary with a wound to the chest."
    assert tolls(text) == "killed victims 1 counted"
