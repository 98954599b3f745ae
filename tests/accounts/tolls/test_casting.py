"""Roles weighed from what is said around people."""

import pytest

from newsledger.accounts.tolls.casting import role_chances, weights
from tests.accounts.tolls.factories import tolls

STORIES = {
    "somebody shot them": ("A gunman shot dead three tailors.", "shooting", "killed victims 3 stated"),
    "a noun of the force": ("Two soldiers were killed.", "clash", "killed military 2 stated"),
    "an accident": ("Four people died when the roof fell in.", "explosion", "killed unknown 4 stated"),
    "a toll": ("The death toll rose to nine.", "bombing", "killed total 9 stated"),
}


@pytest.mark.parametrize(("text", "kind", "wanted"), STORIES.values(), ids=STORIES)
def test_the_story_gives_the_role(text: str, kind: str, wanted: str) -> None:
    assert tolls(text, kind) == wanted


def test_chances_are_those_of_one_choice() -> None:
    chances = role_chances(["always", "noun's role unknown"], "police", 0.7)
    assert sum(chances.values()) == pytest.approx(1)
    assert set(chances) == set(weights().roles)


def test_a_sure_reader_outweighs_a_vague_noun() -> None:
    chances = role_chances(["always", "noun's role unknown"], "aid_workers", 0.97)
    assert max(chances, key=lambda role: chances[role]) == "aid_workers"
