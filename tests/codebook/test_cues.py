"""The codebook's words beside times, weapons, groups and places."""

from collections.abc import Iterator

import pytest

from newsledger.codebook.cues import cue_words, time_cues, verbs_with_objects
from newsledger.codebook.phrases import incident_types, triggers
from newsledger.codebook.tables import table


def _words(part: object) -> Iterator[object]:
    """The words at the leaves of a table, and the keys above them."""
    if isinstance(part, dict):
        yield from part
        part = list(part.values())
    if isinstance(part, list):
        for inner in part:
            yield from _words(inner)
    else:
        yield part


@pytest.mark.parametrize("name", ["cues", "figures"])
def test_every_entry_is_a_word(name: str) -> None:
    """YAML reads an unquoted "on" or "no" as a truth value."""
    for word in _words(table(name)):
        assert isinstance(word, str)
        assert word == word.lower()


def test_a_word_in_two_classes_belongs_to_the_first() -> None:
    assert time_cues()["died"] == "later"
    assert cue_words("times", "deaths") <= set(time_cues())


def test_verbs_have_all_their_forms() -> None:
    forms = verbs_with_objects("claiming")
    assert {"claim", "claims", "claimed", "claiming", "took", "taken", "admitted"} <= set(forms)
    assert "responsibility" in forms["took"]


def test_every_trigger_names_a_type() -> None:
    words = ["gunmen", "opened", "fire", "and", "set", "fire", "to", "a", "shop"]
    assert [found.value.type for found in triggers().all_in(words)] == ["shooting", "arson"]
    assert {found.value.type for found in triggers().all_in(words)} <= set(incident_types())
