"""Windows hold whole sentences where they fit and lose none."""

from hypothesis import given
from hypothesis import strategies as st

from newsledger.accounts.reader.windows import ROOM, windows
from newsledger.accounts.reader.wordpieces import WordPieces
from newsledger.model import Span

SPLITTER = WordPieces({"a": 1000, ".": 1001})


def packed(*lengths: int) -> list[list[tuple[int, int, int]]]:
    """The parts of the windows over sentences of so many words."""
    text, spans = "", []
    for length in lengths:
        spans.append(Span(len(text), len(text) + 2 * length))
        text += "a " * length
    return [list(window.parts) for window in windows(text, list(enumerate(spans)), SPLITTER)]


def test_short_sentences_share_a_window() -> None:
    assert packed(10, 20) == [[(0, 0, 10), (1, 10, 30)]]


def test_a_sentence_that_does_not_fit_opens_a_new_window() -> None:
    assert packed(100, 50) == [[(0, 0, 100)], [(1, 0, 50)]]


def test_a_sentence_longer_than_a_window_runs_through_several() -> None:
    assert packed(ROOM + 10) == [[(0, 0, ROOM)], [(0, 0, 10)]]


@given(st.lists(st.integers(0, 300), max_size=12))
def test_every_piece_stands_in_one_window(lengths: list[int]) -> None:
    found = packed(*lengths)
    sizes = dict.fromkeys(range(len(lengths)), 0)
    for parts in found:
        assert 0 < parts[-1][2] <= ROOM
        for number, first, past in parts:
            sizes[number] += past - first
    assert list(sizes.values()) == lengths
