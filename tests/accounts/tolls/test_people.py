"""Phrases for people: how many, which noun, whose role, which name and age."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.accounts.tolls.factories import phrases

# Sentence → its numbers with the noun that they count.
NUMBERS = {
    "Twelve villagers fled.": [(12, 12, "villager")],
    "At least 12 people fled.": [(12, None, "person")],
    "All three terrorists fled.": [(3, 3, "terrorist")],
    "The two fled.": [(2, 2, None)],
    "Both drivers fled.": [(2, 2, "driver")],
    "The other two nurses fled.": [(2, 2, "nurse")],
    "Some 40 unarmed protesters fled.": [(40, 40, "protester")],
    "Two young men fled.": [(2, 2, "man")],
    "Three bus drivers fled.": [(3, 3, "bus driver")],
    "Two office managers fled.": [(2, 2, "manager")],
    "Four staff (two Dutch, one British and one Kenyan) members fled.": [(4, 4, "member")],
    "2 clinic staff nurses fled.": [(2, 2, "nurse")],
    "Two 14-year-olds fled.": [(2, 2, "person")],
    "Three potters fled.": [(3, 3, "potters")],
    "A couple fled.": [(2, 2, None)],
    "Dozens of policemen and civilians fled.": [(24, None, "person")],
    "Nobody fled.": [(0, 0, None)],
    "No one fled.": [(0, 0, None)],
    "No passengers fled.": [(0, 0, "passenger")],
    "Three others fled.": [(3, 3, None)],
    "Two more people fled.": [(2, 2, "person")],
    "Three Afghan police fled.": [(3, 3, "police")],
    "Five or six gunmen fled.": [(5, 6, "gunman")],
}


@pytest.mark.parametrize(("text", "wanted"), NUMBERS.items(), ids=NUMBERS)
def test_a_number_counts_its_noun(text: str, wanted: list[tuple[int, int | None, str | None]]) -> None:
    assert [(p.low, p.high, p.head) for p in phrases(text) if p.stated] == wanted


NOBODY = [
    "It is 12 kilometres away.",
    "Three cars burned.",
    "The 5-storey building burned.",
    "Nine shots rang out.",
    "It cost 40 dollars.",
    "On 14 May it rained.",
    "It rained in 2014.",
    "Highway 61 was closed.",
    "They fired 30 rounds.",
    "He faces three counts.",
    "It was the 3rd floor.",
    "He got 20 percent.",
    "Unit 4 was closed.",
    "A week passed.",
    "Two bombs went off.",
    "Three helicopters came.",
    "The score was 3-2.",
    "A third of it burned.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_a_number_of_things_counts_nobody(text: str) -> None:
    assert [p for p in phrases(text) if p.stated or (p.low and not p.pronoun)] == []


ROLES = {
    "Two cops fled.": "police",
    "Two sheriff's deputies fled.": "police",
    "Two army officers fled.": "military",
    "Two soldiers fled.": "military",
    "Two Border Rangers fled.": "paramilitary",
    "Ten security personnel fled.": "security_forces",
    "Ten members of the security forces fled.": "security_forces",
    "Two gunmen fled.": "attackers",
    "Two militants fled.": "armed_group",
    "Two aid workers fled.": "aid_workers",
    "Two drivers of a UN agency fled.": "aid_workers",
    "Two NGO guards fled.": "aid_workers",
    "Two Red Cross volunteers fled.": "aid_workers",
    "Two drivers fled.": "civilians",
    "Two children fled.": "children",
    "Two reporters fled.": "journalists",
    "Two councillors fled.": "officials",
    "Two people fled.": "unknown",
    "Two men fled.": "unknown",
    "The head of an NGO fled.": "aid_workers",
}


@pytest.mark.parametrize(("text", "role"), ROLES.items(), ids=ROLES)
def test_the_noun_gives_the_role(text: str, role: str) -> None:
    assert phrases(text)[0].role == role


AGES = {
    "A 23-year-old man fled.": 23,
    "A man, 40, fled.": 40,
    "A man, aged 40, fled.": 40,
    "The nurse (35) fled.": 35,
    "A woman, 31 years old, fled.": 31,
    "A man in 2014 fled.": None,
    "A man, 300 metres away, fled.": None,
    "A woman, ², fled.": None,
}


@pytest.mark.parametrize(("text", "age"), AGES.items(), ids=AGES)
def test_an_age_belongs_to_the_person_before_it(text: str, age: int | None) -> None:
    assert phrases(text)[0].age == age


AGES_ALONE = [
    "Two girls, ages 4 and 5, fled.",
    "Two boys who are 9 and 14 years old fled.",
    "Three men, aged 20, 31 and 44, fled.",
]


@pytest.mark.parametrize("text", AGES_ALONE)
def test_a_list_of_ages_counts_nobody_again(text: str) -> None:
    assert len([p for p in phrases(text) if p.stated]) == 1


def test_another_and_a_fourth_are_one_more() -> None:
    assert [(p.low, p.rest) for p in phrases("One fled and another was hurt and a fourth was caught.")] == [
        (1, False),
        (1, True),
        (1, True),
    ]


@given(
    st.lists(
        st.sampled_from(
            [
                "a",
                "the",
                "two",
                "14",
                "men",
                ",",
                "(",
                ")",
                "of",
                "killed",
                "by",
                "and",
                "others",
                "UN",
                "staff's",
                "no",
                "one",
                "year-old",
                "–",
                "not",
            ]
        ),
        max_size=40,
    )
)
def test_phrases_stand_in_order_and_apart(words: list[str]) -> None:
    found = phrases(" ".join(words))
    assert all(p.start < p.end for p in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
