"""Text that was made to be slow is read quickly, and still covered by its blocks."""

import time
from collections.abc import Callable

import pytest

from newsledger.model import Document

UNITS = [
    "Two men were killed on Friday. ", "A", " ", "1,1.", "[TEXT ", "(", "A. ", "cookies ", "a\n",
    "Posted: May 3, 2019 ",
    "date 2019-05-03 ", "PORTHAVEN, ", "A-", "\u2028x", "“", "x ", "By Ann Other, ", "https://", "12:30 ",
    "\U0001f600", "漢",
]  # fmt: skip


@pytest.mark.parametrize("unit", UNITS, ids=[repr(unit)[:20] for unit in UNITS])
def test_a_page_of_a_megabyte_of_anything_is_read_quickly(
    read_text: Callable[..., Document], unit: str
) -> None:
    text = (unit * (1_000_000 // len(unit)))[: 60_000 if "\n" in unit or "\u2028" in unit else 1_000_000]
    begun = time.process_time()
    document = read_text("Q" + text)
    assert time.process_time() - begun < 15
    assert document.status == "read"
