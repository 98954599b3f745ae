"""People and town of a record are marked where an article says them, and left open where it may."""

from typing import Any

import pytest

from training.examples import sentences_of
from training.participants import Marks, Participant, marks_of, participants

VICTIM = Participant("Orla Venn Jr", 34, True, frozenset({"killed"}))
SUSPECT = Participant("Piet Harrow", 41, False, frozenset({"arrested"}))


def marks(text: str, *people: Participant, city: str | None = None) -> Marks:
    return marks_of(text, sentences_of(text), people, city)


def words(text: str, *people: Participant, city: str | None = None) -> list[tuple[str, str]]:
    found = marks(text, *people, city=city).sure
    return sorted((one.label, text[one.start : one.end]) for one in found)


def open_words(text: str, label: str, *people: Participant, city: str | None = None) -> list[str]:
    found = marks(text, *people, city=city).unsure
    return sorted(text[one.start : one.end] for one in found if one.label == label)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Police named Orla Venn.", "Orla Venn"),
        ("ORLA VENN WAS SHOT.", "ORLA VENN"),
        ("Orla B. Venn was shot.", "Orla B. Venn"),
        ("Orla “Bee” Venn was shot.", "Orla “Bee” Venn"),
        ("Orla Venn, Jr. was shot.", "Orla Venn, Jr"),
    ],
    ids=["plain", "capitals", "initial", "nickname", "suffix"],
)
def test_a_name_is_marked_in_the_forms_that_articles_give_it(text: str, name: str) -> None:
    assert words(text, VICTIM) == [("victim.name", name)]


def test_a_surname_alone_is_the_name_once_the_whole_one_has_stood() -> None:
    text = "Venn is gone. Orla Venn was shot. Friends miss Venn."
    assert words(text, VICTIM) == [("victim.name", "Orla Venn"), ("victim.name", "Venn")]
    assert marks(text, VICTIM).sure.keys() & set(marks(text, VICTIM).unsure) == set()
    assert open_words(text, "victim.name", VICTIM) == ["Venn"]


@pytest.mark.parametrize("other", ["Her aunt, Mabel Venn, wept.", "Officer Venn wept.", "He met Mr. Venn."])
def test_a_surname_behind_another_name_or_a_title_is_left_open(other: str) -> None:
    text = f"Orla Venn was shot. {other}"
    assert words(text, VICTIM) == [("victim.name", "Orla Venn")]
    assert open_words(text, "victim.name", VICTIM) == ["Venn"]


def test_a_surname_that_victim_and_suspect_share_is_left_open() -> None:
    brother = Participant("Tom Venn", None, False, frozenset())
    text = "Tom Venn shot Orla Venn. Then Venn ran."
    assert words(text, VICTIM, brother) == [("attacker.name", "Tom Venn"), ("victim.name", "Orla Venn")]
    assert "Venn" in open_words(text, "victim.name", VICTIM, brother)


def test_parts_of_a_name_that_never_stands_in_full_are_left_open() -> None:
    assert open_words("Orla was shot, said the Venns and Mr. Venn.", "victim.name", VICTIM) == [
        "Orla",
        "Venn",
    ]


def test_somebody_else_with_an_age_may_be_whom_the_record_leaves_nameless() -> None:
    assert open_words("Cal Moss, 19, died.", "victim.name", VICTIM) == ["Cal Moss"]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("A 34-year-old woman died.", ["34-year-old"]),
        ("Orla Venn, 34, died.", ["34"]),
        ("Orla Venn (34) died.", ["34"]),
        ("She was aged 34.", ["34"]),
        ("She fired 34 times.", []),
        ("A 35-year-old woman died.", []),
    ],
    ids=["compound", "apposition", "brackets", "aged", "shots", "another's"],
)
def test_ages_of_the_record_are_marked_where_they_stand_as_ages(text: str, age: list[str]) -> None:
    assert [word for label, word in words(text, VICTIM) if label == "age"] == age


def test_other_numbers_are_left_open() -> None:
    assert open_words("A 52-year-old saw 3 men.", "age", VICTIM) == ["3", "52-year-old"]


def test_the_town_is_marked_by_itself_and_left_open_in_longer_names() -> None:
    text = "It happened in Oakton. Oakton County sent help."
    assert words(text, city="Oakton") == [("city", "Oakton")]
    assert "Oakton County sent help." in open_words(text, "city", city="Oakton")


def test_an_article_without_the_town_teaches_nothing_of_towns() -> None:
    assert open_words("It rained in Elm.", "city", city="Oakton") == ["It rained in Elm."]


def test_records_become_participants() -> None:
    given: list[dict[str, Any]] = [
        {"name": "Ann  Roe", "age": "7", "status": "Injured, Arrested", "type": "Subject-Suspect"},
        {"status": None, "type": "Victim"},
    ]
    assert participants(given) == [
        Participant("Ann Roe", 7, False, frozenset({"injured", "arrested"})),
        Participant(None, None, True, frozenset()),
    ]
