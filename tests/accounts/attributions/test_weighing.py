"""What is believed where patterns and reader differ."""

from dataclasses import replace

import pytest

from newsledger.accounts.attributions import find_attributions
from newsledger.accounts.attributions.hearing import hear
from newsledger.accounts.attributions.proposed import parts_of, proposed_in
from newsledger.accounts.attributions.weighing import candidates, pairs_of, score, weights
from newsledger.accounts.learned import Learned
from newsledger.values.actors import find_actors
from tests.accounts.attributions.proposals import learned, marked_text

BELIEVED = {
    "both agree": (
        "<s:The mayor> <c:said> <k:two shops burned>.",
        [("The mayor", "two shops burned")],
    ),
    "only the reader hears a cue": (
        "<s:The mayor> <c:let it be known> <k:that two shops burned>.",
        [("The mayor", "that two shops burned")],
    ),
    "the reader's source where the patterns find another": (
        "<s:The mayor of the town by the lake> <c:said> <k:two shops burned>.",
        [("The mayor of the town by the lake", "two shops burned")],
    ),
}


@pytest.mark.parametrize(("marked", "wanted"), BELIEVED.values(), ids=BELIEVED)
def test_what_is_believed(marked: str, wanted: list[tuple[str, str]]) -> None:
    text, marks = marked_text(marked)
    found = find_attributions(text, [marks.sentence], find_actors(text), learned(marks))
    made = [
        (text[a.source.start : a.source.end] if a.source else None, text[a.content.start : a.content.end])
        for a in found
    ]
    assert made == wanted


def test_what_the_reader_read_and_did_not_hear_is_less_likely() -> None:
    text, marks = marked_text("<s:The mayor> <c:said> <k:two shops burned>.")
    (hearing,) = hear(text, [marks.sentence])

    def likelihood(known: Learned) -> float:
        parts = parts_of(hearing.tokens, known)
        pairs = pairs_of(hearing.drafts, proposed_in(hearing.tokens, parts, hearing.quotations))
        told = [said for pair in pairs for _, said in candidates(hearing.tokens, parts, pair)]
        return max(score(said, weights()) for said in told)

    assert likelihood(learned(marks)) > 0 > likelihood(Learned(read=True))


def test_a_sentence_that_was_not_read_is_left_to_the_patterns() -> None:
    text, marks = marked_text("The mayor said two shops burned.")
    alone = find_attributions(text, [marks.sentence], find_actors(text))
    elsewhere = replace(Learned(read=True), sentences=frozenset({999}))
    assert alone
    assert find_attributions(text, [marks.sentence], find_actors(text), elsewhere) == alone
