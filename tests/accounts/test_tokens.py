"""Tokens: words, numbers and ages where they stand."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsledger.accounts.tokens import Token, ages_of, tokens_of
from newsledger.model import Span


def tokens(text: str) -> tuple[Token, ...]:
    return tokens_of(text, Span(0, len(text)))


KINDS = {
    "1,200 people": ["number", "word"],
    "a 23-year-old man": ["word", "age", "word"],
    "a 23 year old man": ["word", "age", "word"],
    "a nine-year-old": ["word", "age"],
    "A NINE YEAR OLD BOY": ["word", "age", "word"],
    "two 14-year-olds": ["word", "age"],
    "the girl's mother": ["word", "word", "possessive", "word"],
    "UN-contracted staff": ["word", "word"],
    "the U.N. office": ["word", "word", "word"],
    "on the 3rd floor": ["word", "word", "number", "word"],
    "killed, injured": ["word", "mark", "word"],
}


@pytest.mark.parametrize(("text", "kinds"), KINDS.items(), ids=KINDS)
def test_tokens_have_their_kind(text: str, kinds: list[str]) -> None:
    assert [token.kind for token in tokens(text)] == kinds


AGES = {
    "23-year-old": 23,
    "23 year old": 23,
    "23\u2013year\u2013old": 23,
    "nine-year-old": 9,
    "NINE YEAR OLD": 9,
    "7-yr-old": 7,
    "14-year-olds": 14,
}


@pytest.mark.parametrize(("text", "age"), AGES.items(), ids=AGES)
def test_an_age_is_a_number(text: str, age: int) -> None:
    (token,) = tokens(text)
    assert ages_of(token) == age


@given(st.text(max_size=80))
def test_tokens_stand_where_they_say(text: str) -> None:
    found = tokens(text)
    assert all(text[token.start : token.end] == token.text for token in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(st.text(max_size=40), st.text(max_size=20))
def test_offsets_count_in_the_whole_text(before: str, text: str) -> None:
    whole = before + "\n" + text
    found = tokens_of(whole, Span(len(before) + 1, len(whole)))
    assert all(whole[token.start : token.end] == token.text for token in found)


@pytest.mark.parametrize("text", ["9" * 100_000, "a-" * 50_000, "1," * 50_000, "U." * 50_000, "(" * 100_000])
def test_long_runs_are_read_at_once(text: str) -> None:
    started = time.process_time()
    tokens(text)
    assert time.process_time() - started < 2
