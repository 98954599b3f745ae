"""Words at the end of what the reader marks that only lead on."""

import pytest

from newsledger.accounts.details.struck import _without_last


@pytest.mark.parametrize(
    ("marked", "kept"),
    [("the police and", "the police"), ("a house in the", "a house"), ("a stand", "a stand"), ("and", "and")],
    ids=["and", "two-words", "within-a-word", "nothing-else"],
)
def test_a_target_ends_with_a_word_of_its_own(marked: str, kept: str) -> None:
    text = f"They shot at {marked} soldiers."
    start = text.index(marked)
    assert text[start : _without_last(text, start, start + len(marked))] == kept
