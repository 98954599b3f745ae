"""Proposals point into the text, repeat exactly, and find what a plain report tells."""

import pytest

from newsledger.accounts.reader.decoding import Proposal
from newsledger.accounts.reader.encoder import logits
from newsledger.accounts.reader.proposing import encoded, propose
from newsledger.model import Span

FIRST = "Gunmen killed three policemen and wounded a shopkeeper in Garo on Friday, officials said."
SECOND = "Shares rose in Turin."
TEXT = f"{FIRST} {SECOND}"
SENTENCES = (Span(0, len(FIRST)), Span(len(FIRST) + 1, len(TEXT)))


def words(label: str, text: str = TEXT) -> list[str]:
    return [text[each.start : each.end] for each in propose(text, SENTENCES) if each.label == label]


@pytest.mark.parametrize("text", [TEXT, TEXT.upper(), TEXT.lower()], ids=["as it is", "capitals", "small"])
def test_the_killed_and_the_hurt_are_found_in_any_case(text: str) -> None:
    assert [found.lower() for found in words("killed", text)] == ["three policemen"]
    assert [found.lower() for found in words("injured", text)] == ["a shopkeeper"]


def test_what_is_said_of_a_span_stands_over_the_same_characters() -> None:
    assert words("role:police") == ["three policemen"]


def test_the_same_text_gives_the_same_proposals_in_the_order_of_their_places() -> None:
    once = propose(TEXT, SENTENCES)
    assert once == propose(TEXT, SENTENCES)
    assert [each.start for each in once] == sorted(each.start for each in once)


def test_only_marked_sentences_are_read_unless_all_are_asked_for() -> None:
    def sentences(proposals: tuple[Proposal, ...]) -> set[int]:
        return {
            each.start
            for each in proposals
            if (each.start, each.end) == (SENTENCES[1].start, SENTENCES[1].end)
        }

    assert not [each for each in propose(TEXT, SENTENCES) if each.start >= SENTENCES[1].start]
    assert propose(SECOND, [Span(0, len(SECOND))]) == ()
    assert sentences(propose(TEXT, SENTENCES, every=True)) <= {SENTENCES[1].start}


def test_what_a_window_is_read_beside_changes_nothing() -> None:
    long = "Officials said nothing more about the bridge. " * 20
    text = FIRST + " " + long
    spans = [SENTENCES[0], *(Span(at, at + 45) for at in range(len(FIRST) + 1, len(text), 46))]
    first, second = encoded(text, spans, every=True)[:2]
    (alone,) = logits([second[0]])
    assert (alone == second[1]).all()
    assert (logits([first[0]])[0] == first[1]).all()


def test_probabilities_lie_between_nought_and_one() -> None:
    assert all(0 < each.probability <= 1 for each in propose(TEXT, SENTENCES, every=True))
