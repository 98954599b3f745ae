"""Plurals and enumerations as they are read."""

import pytest

from newsledger.codebook.inflection import enumerated, many


@pytest.mark.parametrize(
    ("number", "noun", "words"),
    [
        (1, "page", "1 page"),
        (0, "page", "0 pages"),
        (6, "page", "6 pages"),
        (2, "reviewed value", "2 reviewed values"),
    ],
    ids=str,
)
def test_a_number_has_its_noun(number: int, noun: str, words: str) -> None:
    assert many(number, noun) == words


@pytest.mark.parametrize(
    ("words", "told"),
    [(["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
    ids=["one", "two", "three"],
)
def test_words_stand_one_after_the_other(words: list[str], told: str) -> None:
    assert enumerated(words) == told
