"""Names and ages of people apart from the words of harm."""

from dataclasses import replace

import pytest

from newsledger.accounts.details.introductions import introductions_of
from newsledger.accounts.learned import Learned, Marked
from newsledger.accounts.story import story_of
from tests.accounts.stories import document

SIDES = {
    "identified as": ("Police identified the girl as Nora Hale.", "Nora Hale", "victim", None),
    "has been identified": (
        "The man has been identified by the coroner as Milo Trent, 53, of Elm Creek.",
        "Milo Trent",
        "victim",
        53,
    ),
    "identified him": (
        "The office identified him as 25-year-old Jonas Wilder.",
        "Jonas Wilder",
        "victim",
        25,
    ),
    "the victim": ("The victim, Nora Hale, 31, worked in a bakery.", "Nora Hale", "victim", 31),
    "a bullet hit": ("Friends said a bullet hit Nora Hale in the arm.", "Nora Hale", "victim", None),
    "found hurt": ("Officers found Milo Trent with a gunshot wound.", "Milo Trent", "victim", None),
    "whose death": ("Nobody was charged with the murder of Milo Trent.", "Milo Trent", "victim", None),
    "the gunman": ("Police identified the gunman as Milo Trent, 44.", "Milo Trent", "attacker", 44),
    "charged": ("Milo Trent, 44, was charged with murder.", "Milo Trent", "attacker", 44),
    "fatally shot": ("Milo Trent, 44, was fatally shot on Monday.", "Milo Trent", None, 44),
    "a witness": ("Milo Trent, 44, heard nothing.", "Milo Trent", None, 44),
}


@pytest.mark.parametrize(("text", "name", "side", "age"), SIDES.values(), ids=SIDES)
def test_the_words_around_a_name_tell_its_side(
    text: str, name: str, side: str | None, age: int | None
) -> None:
    found = introductions_of(story_of(document(text), learned=False))
    assert [(one.name, one.side, one.age) for one in found] == [(name, side, age)]


@pytest.mark.parametrize(
    ("text", "at_work"),
    [
        ("Interior Minister Nora Hale, who came at noon, ordered the streets closed.", True),
        ("Police Chief Milo Trent said two men were shot.", True),
        ("Police Chief Milo Trent was shot in the leg.", False),
        ("Milo Trent said he was shot in the leg.", False),
    ],
    ids=["ordered", "said", "shot", "no office"],
)
def test_an_office_at_work_is_no_victim_by_the_reader_alone(text: str, at_work: bool) -> None:
    start = next(text.index(name) for name in ("Nora Hale", "Milo Trent") if name in text)
    marked = Marked("victim.name", start, start + len("Nora Hale"), 1.0)
    story = replace(
        story_of(document(text), learned=False), learned=Learned(True, (marked,), (marked.start,))
    )
    (found,) = introductions_of(story)
    assert (found.victim == 0) is at_work


def test_an_age_may_describe_a_victim_without_a_name() -> None:
    text = "Two men ran. The 41-year-old victim was taken home."
    found = introductions_of(story_of(document(text), learned=False))
    assert [(one.name, one.side, one.age) for one in found] == [(None, "victim", 41)]


@pytest.mark.parametrize(
    "text",
    ["He was found near Harper Street on Sunday.", "The victim was taken to Elm Valley Hospital."],
    ids=["a street", "a hospital"],
)
def test_streets_and_bodies_are_nobody(text: str) -> None:
    assert [one.name for one in introductions_of(story_of(document(text), learned=False)) if one.side] == []
