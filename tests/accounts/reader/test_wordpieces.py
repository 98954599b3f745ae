"""Pieces follow the published tokenizer and keep their places and their case."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsledger.accounts.reader.wordpieces import UNKNOWN, Case, WordPieces

KNOWN = ["two", "gun", "##men", "##man", "fled", "cafe", ",", "-", "’", "北", "i", "##̇", "a"]
SPLITTER = WordPieces({piece: 1000 + place for place, piece in enumerate(KNOWN)})


def pieces(text: str) -> list[str]:
    found = SPLITTER.split(text, 0, len(text))
    return [text[start:end] for start, end in zip(found.starts, found.ends, strict=True)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Two gunmen fled", ["Two", "gun", "men", "fled"]),
        ("two-gun,fled", ["two", "-", "gun", ",", "fled"]),
        ("café’", ["café", "’"]),
        ("cafe\u0301 a", ["cafe", "a"]),
        ("北北", ["北", "北"]),
        ("a\u200b a", ["a", "a"]),
        ("", []),
        (" \n\t", []),
    ],
    ids=repr,
)
def test_words_are_cut_into_the_longest_known_pieces(text: str, wanted: list[str]) -> None:
    assert pieces(text) == wanted


def test_the_pieces_of_a_word_know_which_begins_it() -> None:
    assert SPLITTER.split("gunman fled", 0, 11).firsts == [True, False, True]


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("two", Case.SMALL),
        ("Two", Case.TITLE),
        ("TWO", Case.CAPITALS),
        ("tWo", Case.MIXED),
        ("A", Case.TITLE),
    ],
    ids=str,
)
def test_the_case_is_kept_beside_the_piece(word: str, case: Case) -> None:
    found = SPLITTER.split(word, 0, len(word))
    assert (found.ids, found.cases) == (SPLITTER.split(word.lower(), 0, len(word)).ids, [case])


@pytest.mark.parametrize("word", ["xyz", "gunxyz", "gun" + "men" * 40], ids=["none", "tail", "too long"])
def test_a_word_that_no_pieces_make_up_is_unknown_as_a_whole(word: str) -> None:
    found = SPLITTER.split(word, 0, len(word))
    assert (found.ids, found.starts, found.ends) == ([UNKNOWN], [0], [len(word)])


def test_offsets_are_those_of_the_whole_text() -> None:
    found = SPLITTER.split("xx two gunmen", 3, 13)
    assert list(zip(found.starts, found.ends, strict=True)) == [(3, 6), (7, 10), (10, 13)]


@given(st.text(max_size=60))
def test_pieces_come_in_order_and_never_share_a_character(text: str) -> None:
    found = SPLITTER.split(text, 0, len(text))
    edges = [edge for pair in zip(found.starts, found.ends, strict=True) for edge in pair]
    assert edges == sorted(edges)
    assert all(start < end <= len(text) for start, end in zip(found.starts, found.ends, strict=True))
