"""Blocks are in order and apart, none is empty, and all but white space is in one."""

from hypothesis import given
from hypothesis import strategies as st

from newsledger.documents import Page, read_page

LINES = (
    "PORTHAVEN, Feb 17 (Reuters) -",
    "PORTHAVEN, 3 MAR 90 -- [REPORT] [TEXT]",
    "[EDITORIAL REPORT]  [TEXT]",
    "date 2023-02-18",
    "date 2023-02-18 A ferry sank off the old harbour on Friday, the coast guard said.",
    "Posted: Friday, January 31, 2014 10:21 AM EST",
    "Gunmen stormed a customs house in the old harbour on Monday, the police said.",
    "Advertisement",
    "X",
    "",
    "   ",
)


@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=8))
def test_no_block_is_empty_and_none_is_left_out(lines: list[str]) -> None:
    document = read_page(Page("\n".join(lines), "text/plain", "page.txt"))
    text, at, between = document.text or "", 0, []
    for block in document.blocks:
        assert at <= block.start < block.end <= len(text)
        between.append(text[at : block.start])
        at = block.end
    assert not "".join([*between, text[at:]]).strip()


def test_a_line_that_is_only_a_dateline_has_no_body() -> None:
    text = "PORTHAVEN, NO DATE (KXYZ) -- [EDITORIAL REPORT]  [TEXT]\n\nThe harbour was closed for the day."
    blocks = read_page(Page(text, "text/plain", "page.txt")).blocks
    body = [text[b.start : b.end] for b in blocks if b.kind == "body"]
    assert body == ["The harbour was closed for the day."]
