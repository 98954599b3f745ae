"""Notices about cookies and privacy, told in any of many languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsledger.documents.languages import _NOTICE, is_notice

LINES = {
    "plain": ("This site uses Cookies.", True),
    "no letters beyond ASCII": ("Datenschutz und AGB", True),
    "English quotation marks": ("We “use” cookies — accept?", True),
    "another alphabet": ("Мы используем куки", True),
    "accents": ("Bu sitede çerez kullanılır", True),
    "a dotted capital I": ("GİZLİLİK politikası", True),
    "nothing of it": ("Two men were hurt on Monday’s march.", False),
}


@pytest.mark.parametrize(("line", "told"), LINES.values(), ids=LINES)
def test_a_line_about_cookies_or_privacy_is_a_notice(line: str, told: bool) -> None:
    assert is_notice(line) is told


@given(st.text("cokieCOKIE kukUK’“é\u0130ıſ\u212a-", max_size=40))
def test_the_quick_look_says_what_the_slow_one_says(line: str) -> None:
    assert is_notice(line) is (_NOTICE.search(line) is not None)
