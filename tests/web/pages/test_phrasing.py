"""A page's text in stretches that can be counted in."""

from hypothesis import given
from hypothesis import strategies as st

from newsledger.outputs.highlighting import Piece
from newsledger.web.pages.phrasing import runs

TEXTS = st.text(st.characters() | st.sampled_from("\r\n\x00\x1b\u202e\u2066\U0001f600\ud800"), max_size=60)


@given(TEXTS, st.integers(0, 5000))
def test_stretches_say_where_they_begin_and_show_the_text_as_it_stands(text: str, start: int) -> None:
    told = list(runs(Piece(text, False, start=start)))
    ends = [one.start for one in told[1:]] + [start + len(text)] * bool(told)
    assert [one.start for one in told[:1]] == [start][: len(told)]
    for one, end in zip(told, ends, strict=True):
        held = text[one.start - start : end - start]
        assert one.sign or one.shown == held
        assert not one.sign or len(held) == 1


def test_no_character_that_turns_the_reading_direction_is_sent() -> None:
    shown = "".join(one.shown for one in runs(Piece("a\u202eb\r\nc\x1b", False)))
    assert shown == "a<U+202E>b\nc<U+001B>"
