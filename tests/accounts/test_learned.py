"""Which sentences the reader is given."""

import pytest

from newsledger.accounts.learned import worth_reading
from newsledger.model import Span

TEXT = "A gunman shot two men. The mayor was elected in May. The baker hopes for rain. It was a long day."
ENDS = [at + 1 for at, mark in enumerate(TEXT) if mark == "."]
SENTENCES = [Span(start, end) for start, end in zip([0, *(end + 1 for end in ENDS)], ENDS, strict=False)]
DOUBTS = {
    "none": ((None, None, None, None), [0]),
    "one": ((None, None, 1.0, None), [0, 2]),
    "as much as there is room for, the most doubtful first": ((None, 0.5, 1.0, 2.0), [0, 3]),
    "what is read anyway costs nothing more": ((9.0, None, 1.0, None), [0, 2]),
}


@pytest.mark.parametrize(("doubts", "wanted"), DOUBTS.values(), ids=DOUBTS)
def test_doubtful_sentences_are_read_as_far_as_there_is_room(
    doubts: tuple[float | None, ...], wanted: list[int]
) -> None:
    assert worth_reading(TEXT, SENTENCES, doubts) == wanted
