"""A long page in parts, and what an incident shows of it."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsledger.model import Block, Document
from newsledger.outputs.highlighting import Evidence, Section
from newsledger.web.pages import excerpts
from newsledger.web.pages.excerpts import part_of, parts, sections_in, told
from tests.web.conftest import Browser

LONG = "Nobody said anything of note on that day either. " * 2500
BLAST = "A blast in Testville on 2020-01-02 left 5 killed and 9 injured, police said."


def _page(text: str, *ends: int) -> Document:
    """A page whose blocks end at these places."""
    starts = (0, *ends[:-1])
    blocks = tuple(Block(start, end, "body") for start, end in zip(starts, ends, strict=True))
    return Document("d", text, blocks=blocks)


def _shown(found: Sequence[Section]) -> str:
    """The words of sections, a gap as three dots."""
    paragraphs = [paragraph for section in found for paragraph in section.paragraphs]
    return "".join(
        "..." if one.kind == "gap" else "".join(piece.text for of in one.passages for piece in of.pieces)
        for one in paragraphs
    )


@given(
    text=st.text(alphabet="ab \n", max_size=400),
    ends=st.lists(st.integers(1, 400), max_size=20, unique=True),
    most=st.integers(2, 50),
)
def test_parts_together_are_the_text_and_none_is_too_long(text: str, ends: list[int], most: int) -> None:
    held = [end for end in sorted(ends) if end < len(text)]
    page = _page(text, *held, len(text)) if text else Document("d", text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(excerpts, "MOST", most)
        found = parts(page)
        shown = "".join(_shown(sections_in(page, (part.start, part.end), ())) for part in found)
    assert shown == text
    assert all(part.end - part.start <= most for part in found)
    assert [part.number for part in found] == list(range(1, len(found) + 1))
    assert all(part_of(found, part.start) == part.number for part in found if part.start < part.end)


def test_parts_end_where_blocks_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(excerpts, "MOST", 20)
    text = "one two three. four five six. seven eight."
    assert [part.end for part in parts(_page(text, 14, 29, 42))] == [14, 29, 42]


def test_a_block_that_is_too_long_ends_between_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(excerpts, "MOST", 20)
    text = "one two three four five six seven"
    first = parts(_page(text, len(text)))[0]
    assert text[first.start : first.end] == "one two three four "


def test_an_incident_shows_of_a_long_page_what_stands_around_its_sentences() -> None:
    text = LONG + BLAST + LONG
    quote = Evidence(len(LONG), len(LONG) + len(BLAST), 1, 0)
    shown = _shown(told(Document("d", text), (quote,)))
    assert BLAST in shown
    assert shown.startswith("Nobody") and shown.count("...") == 2
    assert len(shown) < 4 * excerpts.AROUND
    assert _shown(told(Document("d", BLAST), ())) == BLAST


def test_nothing_is_left_out_where_sentences_stand_close() -> None:
    text = LONG
    quotes = [Evidence(at, at + 10, at, 0) for at in range(0, len(text), excerpts.AROUND)]
    assert _shown(told(Document("d", text), quotes)) == text


def test_a_long_page_is_read_part_by_part(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(excerpts, "MOST", 2000)
    monkeypatch.setattr(excerpts, "AROUND", 100)
    text = f"{BLAST}\n\n{LONG[:5000]}\n\nA fire in Otherton on 2020-03-04 left 2 killed at a mill."
    made = browser.post("/api/v1/documents", json={"text": text, "published": "2020-03-05"}).json()
    address = f"/documents/{made['documents'][0]}"
    first, last = browser.get(address).text, browser.get(f"{address}?part=99").text
    assert "5 killed" in first and "5 killed" not in last
    assert "2 killed" in last and 'aria-current="page">3<' in last
    assert first.count("Nobody said") < 50
    incident = next(str(one["id"]) for one in browser.incidents() if "Otherton" in str(one["place"]))
    assert "characters not shown" in browser.get(f"/incidents/{incident}").text
