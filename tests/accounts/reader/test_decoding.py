"""Logits become spans of whole words, what is said of them, and sentence labels."""

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from newsledger.accounts.reader.decoding import Proposal, sentence_labels, spans
from newsledger.accounts.reader.files import Choice, Group, Layout
from newsledger.accounts.reader.windows import Window
from newsledger.accounts.reader.wordpieces import Pieces

OUTSIDE, BEGINS, GOES_ON = 0, 1, 2
LAYOUT = Layout(
    groups=(Group(0, ("killed",)),),
    choices={"role": Choice(3, frozenset({"killed"}), ("police", "children"))},
    signs=Choice(5, frozenset({"killed"}), ("denied", "hedged")),
    sentences={"scope.incident": 7},
    thresholds={"killed": 0.5},
    scales={},
)


def window(words: str) -> Window:
    """Pieces parted by blanks, `+` before one that goes on a word, `|` between sentences."""
    pieces, parts, at, begun = Pieces(), list[tuple[int, int, int]](), 0, 0
    for number, sentence in enumerate(words.split(" | ")):
        for word in sentence.split():
            plain = word.removeprefix("+")
            at += 0 if word.startswith("+") or not pieces.ids else 1
            pieces.append(Pieces([0], [0], [at], [at + len(plain)], [plain == word]), 0, 1)
            at += len(plain)
        parts.append((number, begun, len(pieces)))
        begun = len(pieces)
    return Window(pieces, tuple(parts))


def logits(*tags: int) -> NDArray[np.float32]:
    rows = np.full((len(tags), 8), -4.0, np.float32)
    for row, tag in enumerate(tags):
        rows[row, tag] = 4.0
    return rows


def found(words: str, rows: NDArray[np.float32], layout: Layout = LAYOUT) -> list[tuple[int, int]]:
    proposals = spans(window(words), rows, layout)
    return [(each.start, each.end) for each in proposals if each.label == "killed"]


@pytest.mark.parametrize(
    ("words", "tags", "wanted"),
    [
        ("two men died", (BEGINS, GOES_ON, OUTSIDE), [(0, 7)]),
        ("two men died", (OUTSIDE, GOES_ON, OUTSIDE), [(4, 7)]),
        ("men boys died", (BEGINS, BEGINS, OUTSIDE), [(0, 3), (4, 8)]),
        ("gun +men fell", (BEGINS, OUTSIDE, OUTSIDE), [(0, 6)]),
        ("gun +men fell", (OUTSIDE, GOES_ON, OUTSIDE), []),
        ("gun +men fell", (BEGINS, BEGINS, OUTSIDE), [(0, 6)]),
        ("he fell | he died", (OUTSIDE, BEGINS, GOES_ON, OUTSIDE), [(3, 7), (8, 10)]),
        ("he fell", (OUTSIDE, OUTSIDE), []),
    ],
    ids=lambda value: str(value)[:20],
)
def test_spans_are_runs_of_whole_words_within_a_sentence(
    words: str, tags: tuple[int, ...], wanted: list[tuple[int, int]]
) -> None:
    assert found(words, logits(*tags)) == wanted


def test_a_lower_threshold_finds_more() -> None:
    rows = np.zeros((1, 8), np.float32)
    rows[0, OUTSIDE] = 1.5
    assert found("men", rows) == []
    lenient = replace(LAYOUT, thresholds={"killed": 0.3})
    assert found("men", rows, lenient) == [(0, 3)]


def test_a_span_is_followed_by_what_is_said_of_it() -> None:
    rows = logits(BEGINS, OUTSIDE)
    rows[0, 3:8] = [0.0, 3.0, -5.0, 2.0, 0.0]
    assert list(spans(window("boys died"), rows, LAYOUT)) == [
        Proposal("killed", 0, 4, 0.9997),
        Proposal("role:children", 0, 4, 0.9526),
        Proposal("sign:hedged", 0, 4, 0.8808),
    ]


def test_a_scale_and_a_shift_make_the_probability() -> None:
    scaled = replace(LAYOUT, scales={"killed": (0.0, 0.0)})
    (first, *_) = spans(window("boys"), logits(BEGINS), scaled)
    assert first.probability == 0.5


@pytest.mark.parametrize(
    ("odds", "wanted"), [(2.0, [("scope.incident", 0.8808)]), (-2.0, [])], ids=["likely", "not"]
)
def test_likely_sentence_labels_are_proposed(odds: float, wanted: list[tuple[str, float]]) -> None:
    assert list(sentence_labels(np.array([0.0] * 7 + [odds], np.float32), LAYOUT)) == wanted


def test_labels_of_a_group_exclude_each_other() -> None:
    both = replace(
        LAYOUT, groups=(Group(0, ("killed", "injured")),), thresholds={"killed": 0.1, "injured": 0.1}
    )
    rows = np.array([[0.0, 2.0, 0.0, 1.9, 0.0, 0.0, 0.0, 0.0]], np.float32)
    assert [each.label for each in spans(window("boys"), rows, both) if ":" not in each.label] == ["killed"]


@pytest.mark.parametrize(
    ("words", "tags", "wanted"),
    [
        ("one two , three four five", (1, 2, 0, 2, 2, 2), [(0, 25)]),
        ("one two , three four five", (1, 2, 0, 1, 2, 2), [(10, 25)]),
        ("one two . | three four five", (1, 2, 2, 2, 2, 2), [(0, 9), (10, 25)]),
        ("one two . | three four five", (1, 2, 0, 2, 2, 2), [(10, 25)]),
        ("one two", (1, 2), []),
    ],
    ids=["a hole", "a new one", "two sentences", "a hole at the end", "too short"],
)
def test_contents_are_joined_over_holes_within_a_sentence(
    words: str, tags: tuple[int, ...], wanted: list[tuple[int, int]]
) -> None:
    contents = replace(LAYOUT, groups=(Group(0, ("content",)),), thresholds={"content": 0.5})
    proposals = spans(window(words), logits(*tags), contents)
    assert [(each.start, each.end) for each in proposals] == wanted


def test_a_span_has_one_label_even_where_its_words_lean_to_different_ones() -> None:
    both = replace(
        LAYOUT, groups=(Group(0, ("killed", "injured")),), thresholds={"killed": 0.5, "injured": 0.5}
    )
    rows = np.full((3, 8), -4.0, np.float32)
    rows[0, [1, 3]] = [1.0, 2.0]
    rows[1, [2, 4]] = [5.0, 2.0]
    rows[2, 0] = 4.0
    found = [each for each in spans(window("a baker died"), rows, both) if ":" not in each.label]
    assert [(each.label, each.start, each.end) for each in found] == [("killed", 0, 7)]


def test_only_what_is_asked_for_is_proposed() -> None:
    both = replace(
        LAYOUT,
        groups=(Group(0, ("killed",)), Group(5, ("place",))),
        thresholds={"killed": 0.5, "place": 0.5},
    )
    rows = logits(BEGINS, 6)
    rows[0, 5] = rows[1, OUTSIDE] = 4.0
    every = [each.label for each in spans(window("boys Garo"), rows, both) if ":" not in each.label]
    assert every == ["killed", "place"]
    asked = both.only(frozenset(("place",)))
    assert [each.label for each in spans(window("boys Garo"), rows, asked)] == ["place"]
    assert (asked.sentences, LAYOUT.only(frozenset(("scope.incident",))).sentences) == (
        {},
        LAYOUT.sentences,
    )
