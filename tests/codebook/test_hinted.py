"""Patterns that are tried only where the words they need stand."""

import re

import pytest

from newsledger.codebook.hinted import hinted

FOUND = hinted(
    re.compile(r"\b(?:siege|raid)s?\s+(?:\w+\s+)?(?:ended|is\s+over)\b", re.I), "siege raid", "end over"
)
TEXTS = {
    "in small letters": ("The siege ended at noon.", "siege ended"),
    "in capitals": ("POLICE SAY RAID IS OVER", "RAID IS OVER"),
    "one word missing": ("The march ended at noon.", None),
    "the words without the pattern": ("The raid took over a day to end.", None),
}


@pytest.mark.parametrize(("text", "found"), TEXTS.values(), ids=TEXTS)
def test_the_first_match_is_that_of_the_pattern(text: str, found: str | None) -> None:
    match = FOUND.search(text)
    assert (match and match[0]) == found
    assert [each[0] for each in FOUND.finditer(text)] == ([found] if found else [])


def test_nothing_is_looked_for_where_a_hint_is_missing() -> None:
    assert FOUND.may_match("a raid, overnight")
    assert not FOUND.may_match("a raid at dawn")


def test_only_the_given_characters_are_looked_at() -> None:
    text = "The siege ended. The raid ended."
    assert [each.start() for each in FOUND.finditer(text, 16)] == [text.index("raid")]
    assert FOUND.search(text, 0, 9) is None


def test_a_match_begins_where_it_is_asked_for() -> None:
    text = "The siege ended."
    assert FOUND.match(text) is None
    assert (found := FOUND.match(text, 4)) and found[0] == "siege ended"
    assert FOUND.match(text, 4, 9) is None
