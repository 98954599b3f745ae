"""The cheap look keeps what tells of harm, violence or police, and passes over the rest."""

import pytest

from newsledger.accounts.reader.triggers import worth_reading
from newsledger.model import Span


@pytest.mark.parametrize(
    "text",
    [
        "Three people died.",
        "GUNMEN STORMED THE BANK.",
        "the 23-year-old was taken away",
        "Jane Roe, 34, was walking home.",
        "Police held two men.",
        "Rescuers pulled eleven from the rubble.",
    ],
)
def test_what_may_tell_of_harm_is_read(text: str) -> None:
    assert worth_reading(text, Span(0, len(text)))


@pytest.mark.parametrize(
    "text", ["Shares rose again on Monday.", "The bridge opens in May.", "She teaches music in Turin."]
)
def test_the_rest_is_passed_over(text: str) -> None:
    assert not worth_reading(text, Span(0, len(text)))


def test_only_the_sentence_counts() -> None:
    text = "Two died. Shares rose."
    assert not worth_reading(text, Span(10, len(text)))
