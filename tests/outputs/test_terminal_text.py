"""Nothing that a page says can command a terminal."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsledger.outputs.terminal_text import safe, safe_line


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("\x1b[2Jgone", "<U+001B>[2Jgone", id="clear the screen"),
        pytest.param("a\x07b", "a<U+0007>b", id="bell"),
        pytest.param("a\rb", "a<U+000D>b", id="carriage return"),
        pytest.param("\x9b31m", "<U+009B>31m", id="a C1 control"),
        pytest.param("abc\u202edcba", "abc<U+202E>dcba", id="right-to-left override"),
        pytest.param("\u2066x\u2069", "<U+2066>x<U+2069>", id="isolates"),
        pytest.param("x\u200fy\u200e", "x<U+200F>y<U+200E>", id="marks"),
        pytest.param("\ud800", "<U+D800>", id="an unpaired surrogate"),
        pytest.param("one\r\ntwo\tthree", "one\ntwo\tthree", id="line ends and tabs stay"),
        pytest.param("مرحبا ünïcode 你好", "مرحبا ünïcode 你好", id="words of any script stay"),
    ],
)
def test_what_a_terminal_would_obey_is_shown_instead(text: str, shown: str) -> None:
    assert safe(text) == shown


@given(st.text(st.characters(codec=None)))
def test_no_control_survives(text: str) -> None:
    shown = safe(text)
    assert not {c for c in shown if unicodedata.category(c) in ("Cc", "Cs")} - {"\n", "\t"}
    assert not {
        c
        for c in shown
        if unicodedata.bidirectional(c) in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
    }
    assert "\n" not in safe_line(text)
    shown.encode("utf-8")
