"""What a window teaches: marked pieces, open places, and nothing about labels that a set does not mark."""

import random
from dataclasses import replace

import numpy as np

from newsledger.accounts.reader.wordpieces import WordPieces
from training.examples import Example, Labelled, Marked
from training.layout import SENTENCES, SPANS, layout
from training.windows import BEGINS, GOES_ON, OUTSIDE, UNTAUGHT, recased, windows

SPLITTER = WordPieces({word: 1000 + place for place, word in enumerate(["two", "men", "died", "."])})
EXAMPLE = Example(
    "own",
    "1",
    "Two men died.",
    ((0, 13),),
    (Marked("killed", 0, 7, "police", frozenset({"hedged"})),),
    frozenset({"killed", "injured"}),
    (Labelled(0, 13, frozenset({"scope.incident"})),),
    frozenset({"scope.incident", "scope.background"}),
)


def column(example: Example, label: str) -> list[int]:
    (window,) = windows(example, SPLITTER)
    return [int(tag) for tag in window.tags[:, SPANS.index(label)]]


def test_a_mark_begins_and_goes_on_and_the_frame_is_untaught() -> None:
    assert column(EXAMPLE, "killed") == [UNTAUGHT, BEGINS, GOES_ON, OUTSIDE, OUTSIDE, UNTAUGHT]


def test_a_label_that_the_set_marks_but_not_here_is_denied() -> None:
    assert column(EXAMPLE, "injured")[1:-1] == [OUTSIDE] * 4


def test_a_label_that_the_set_does_not_mark_is_untaught() -> None:
    assert set(column(EXAMPLE, "weapon")) == {UNTAUGHT}


def test_an_open_place_is_untaught() -> None:
    opened = replace(EXAMPLE, marked=(), unsure=(Marked("killed", 0, 7),))
    assert column(opened, "killed") == [UNTAUGHT, UNTAUGHT, UNTAUGHT, OUTSIDE, OUTSIDE, UNTAUGHT]


def test_what_is_said_of_a_mark_and_of_a_sentence_stands_beside_it() -> None:
    (window,) = windows(EXAMPLE, SPLITTER)
    mark, sentence = window.groups
    assert (mark.first, mark.past, sentence.first, sentence.past) == (1, 3, 1, 5)
    assert mark.choices.max() >= 0
    assert mark.signs.sum() == 1
    known = {
        label: int(each)
        for label, each in zip(SENTENCES, sentence.sentences, strict=True)
        if each != UNTAUGHT
    }
    assert known == {"scope.incident": 1, "scope.background": 0}


def test_recasing_keeps_every_offset() -> None:
    drawn = {recased(EXAMPLE, random.Random(seed)).text for seed in range(40)}
    assert drawn == {"Two men died.", "TWO MEN DIED.", "two men died."}
    sharp = replace(EXAMPLE, text="Straße ßß")
    assert {len(recased(sharp, random.Random(seed)).text) for seed in range(40)} == {len(sharp.text)}


def test_the_columns_of_the_layout_do_not_overlap() -> None:
    columns = layout()
    starts = [*columns.groups, *columns.choices.values(), columns.signs, columns.sentences, columns.width]
    assert starts == sorted(set(starts))
    assert np.diff(starts).min() >= 3
