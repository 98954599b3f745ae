"""Toll claims of whole stories: persons counted once, parts, the dead taken out,
roles fitted to the incident.
"""

import pytest

from newsledger.model import Count, Person
from tests.accounts.stories import claims as attributed
from tests.accounts.tolls.factories import claims, tolls

STORIES = {
    "one person told three times": (
        "A man was shot on Main Street. The 23-year-old was taken to hospital. He is in critical condition.",
        "injured victims 1 counted",
    ),
    "hurt at first, dead later": (
        "A 30-year-old man was shot on Main Street. He was rushed to a hospital. The man died on Monday.",
        "killed victims 1 counted",
    ),
    "another is somebody else": (
        "A man was shot on Main Street. Another man was wounded.",
        "injured victims 2 counted",
    ),
    "two sexes are two persons": (
        "A man was shot in the leg. A woman was shot in the arm.",
        "injured victims 2 counted",
    ),
    "two ages are two persons": (
        "A 19-year-old man was shot. A 45-year-old man was stabbed.",
        "injured victims 2 counted",
    ),
    "a teenager is no man of forty": (
        "A teenager was shot. A 40-year-old was shot.",
        "injured victims 2 counted",
    ),
    "wife and daughter are two": (
        "His wife was killed. His daughter was killed.",
        "killed victims 2 counted",
    ),
    "a mother may be a woman": ("A woman was killed. The mother died at home.", "killed victims 1 counted"),
    "a list of lines has a person each": (
        "• A 22-year-old man was shot in the leg.\n• A 22-year-old man was shot in the hand.",
        "injured victims 2 counted",
    ),
    "a number stands above those described": (
        "Three people were shot. A 20-year-old man was hit in the leg. A woman, 31, was hit in the arm.",
        "injured victims 3 stated",
    ),
    "one boy killed and another": (
        "One boy was killed and another was wounded.",
        "injured victims 1 counted, killed children 1 stated",
    ),
    "four shot, two of them dead": (
        "Four people were shot. Two of them died.",
        "injured victims 2 counted, killed victims 2 stated",
    ),
    "the injured in hospital are not the dead": (
        "Nine people were killed in the blast. Twenty people were taken to a hospital with injuries.",
        "injured victims 20 stated, killed victims 9 stated",
    ),
    "others are others already": (
        "Two people were killed and three others were shot.",
        "injured victims 3 stated, killed victims 2 stated",
    ),
    "nobody inside, somebody outside": (
        "A man was shot. No one inside the house was hurt.",
        "injured victims 1 counted",
    ),
    "nobody at all": ("No one was hurt.", "injured unknown 0 stated"),
    "the pronoun takes up the phrase": (
        "A nurse was walking home when she was stabbed.",
        "injured victims 1 counted",
    ),
    "they take up the number": (
        "Three nurses were on the bus. They were abducted.",
        "abducted victims 3 stated",
    ),
    "a victim shot by another boy": (
        "A 13-year-old boy is in hospital after a friend shot him.",
        "injured children 1 counted",
    ),
    "the suspect arrested is nobody hurt": (
        "A man was shot. A 40-year-old man was arrested.",
        "arrested attackers 1 counted, injured victims 1 counted",
    ),
    "equal numbers in one list": ("One nurse and one cook were killed.", "killed victims 2 stated"),
    "ages are no numbers": ("Two girls, ages 4 and 5, were killed.", "killed children 2 stated"),
    "the owner of a dog is not shot": ("The boy's dog was shot.", ""),
}


@pytest.mark.parametrize(("text", "wanted"), STORIES.values(), ids=STORIES)
def test_a_story_counts_each_person_once(text: str, wanted: str) -> None:
    assert _told(text) == wanted


def _told(text: str, kind: str = "shooting") -> str:
    return tolls(text, kind).replace("arrested victims", "arrested unknown")


ROLES = {
    "a gunman who kills himself": (
        "A gunman killed two people and then himself.",
        "armed_attack",
        "killed attackers 1 counted, killed victims 2 stated",
    ),
    "a man who kills himself beside others": (
        "A man killed his wife. He then killed himself.",
        "shooting",
        "killed attackers 1 counted, killed victims 1 counted",
    ),
    "a boy who shoots himself": (
        "A boy, 7, shot himself in the leg.",
        "shooting",
        "injured children 1 counted",
    ),
    "fighters who attacked": (
        "Two militants were killed in the attack.",
        "armed_attack",
        "killed attackers 2 stated",
    ),
    "fighters who were raided": (
        "The army killed 12 militants in a raid.",
        "raid",
        "killed armed_group 12 stated",
    ),
    "all three terrorists": (
        "Three terrorists stormed the hotel. All three were killed.",
        "armed_attack",
        "killed attackers 3 stated",
    ),
    "a girl who shoots others and herself": (
        "A girl killed two clerks and then killed herself.",
        "shooting",
        "killed attackers 1 counted, killed victims 2 stated",
    ),
    "attackers caught": (
        "Five of the gunmen were killed while three others were captured.",
        "armed_attack",
        "arrested attackers 3 stated, killed attackers 5 stated",
    ),
    "a captured nurse": (
        "Rebels captured a nurse and two cooks.",
        "armed_attack",
        "abducted victims 3 stated",
    ),
    "nobody hurt at all": (
        "There were no casualties in the blast.",
        "armed_attack",
        "injured unknown 0 stated, killed unknown 0 stated",
    ),
    "others taken": (
        "Rebels killed at least 11 people and abducted 15 others, including 10 children.",
        "armed_attack",
        "abducted victims 15 stated, killed victims 11- stated",
    ),
    "people of whom nothing is said": (
        "Four people were killed.",
        "armed_attack",
        "killed unknown 4 stated",
    ),
}


@pytest.mark.parametrize(("text", "kind", "wanted"), ROLES.values(), ids=ROLES)
def test_roles_fit_the_incident(text: str, kind: str, wanted: str) -> None:
    assert tolls(text, kind) == wanted


def test_a_part_points_at_the_claim_that_includes_it() -> None:
    found = {
        claim.value.low: claim
        for claim in claims("Nine were killed, including four children.")
        if isinstance(claim.value, Count)
    }
    assert found[4].part_of == found[9].id
    assert found[9].part_of is None


def test_some_of_them_and_two_more_are_parts_of_the_number() -> None:
    found = claims("Seven guards were killed. Five of them died on the spot and two died in hospital.")
    (whole,) = [c for c in found if isinstance(c.value, Count) and c.value.low == 7]
    parts = {c.value.low for c in found if isinstance(c.value, Count) and c.part_of == whole.id}
    assert parts == {5, 2}


def test_those_described_are_among_the_number() -> None:
    found = claims("Three people were shot. A woman, 31, was hit in the arm.")
    whole = next(c for c in found if isinstance(c.value, Count) and c.derivation == "stated")
    assert [c.part_of for c in found if isinstance(c.value, Count) and c.derivation == "counted"] == [
        whole.id
    ]


def test_a_person_has_name_age_and_the_gravest_outcome() -> None:
    text = "A 30-year-old man was shot on Monday. The victim, Paul Rivers, died in hospital."
    (person,) = [claim.value for claim in claims(text) if claim.field == "victim"]
    assert isinstance(person, Person)
    assert (person.age, person.outcome) == (30, "killed")


def test_the_evidence_of_a_counted_claim_is_all_its_sentences() -> None:
    text = "A man was shot. A woman was stabbed."
    (claim,) = [c for c in claims(text) if c.derivation == "counted" and c.part_of is None]
    assert [quote.quote for quote in claim.evidence] == ["A man was shot.", "A woman was stabbed."]


def test_a_denied_harm_is_no_claim() -> None:
    assert tolls("Two guards were not hurt.") == ""


def test_fewer_dead_are_among_the_toll_that_the_page_has_come_to() -> None:
    found = [
        claim
        for claim in claims(
            "The death toll of the blast has risen to 38 after three more people died in hospital. "
            "The bomb killed at least 35 people on Friday. All 33 bodies in the morgue were named. "
            "Two policemen were killed too."
        )
        if claim.field == "killed" and isinstance(claim.value, Count)
    ]
    (toll,) = [claim for claim in found if claim.value == Count(38, 38, "38")]
    assert toll.role == "total" and toll.part_of is None
    parts = {
        claim.value.low for claim in found if isinstance(claim.value, Count) and claim.part_of == toll.id
    }
    assert {3, 35} <= parts


def test_thousands_after_a_toll_of_a_few_are_those_of_the_war() -> None:
    found = claims("Twelve people were killed in the raid. Thousands have been killed. Hundreds were hurt.")
    told = {(c.field, c.value.low): c.scope for c in found if isinstance(c.value, Count)}
    assert told == {("killed", 12): "incident", ("killed", 2000): "campaign", ("injured", 200): "incident"}


def test_what_others_give_for_the_whole_is_no_part_of_a_toll() -> None:
    found = attributed(
        "At least 26 people were killed in a raid in Jos on Monday, police said. Two residents told us "
        "that the death toll had risen to 31."
    )
    counts = [c for c in found if c.field == "killed" and isinstance(c.value, Count)]
    assert [(c.value.low, c.part_of) for c in counts if isinstance(c.value, Count)] == [
        (26, None),
        (31, None),
    ]
