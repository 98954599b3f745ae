"""Cutting a page's text at its quotes."""

from hypothesis import given
from hypothesis import strategies as st

from newsledger.model import Block, Document
from newsledger.outputs.highlighting import Evidence, Piece, sections

TEXT = "0123456789 abcdefghij"


def pieces(text: str, *evidence: Evidence, blocks: tuple[Block, ...] = ()) -> list[Piece]:
    document = Document(id="d", text=text, blocks=blocks)
    found = []
    for section in sections(document, evidence):
        for paragraph in section.paragraphs:
            found += [piece for passage in paragraph.passages for piece in passage.pieces]
    return found


def test_a_quote_within_another_is_told_apart() -> None:
    found = pieces(TEXT, Evidence(0, 10, 1, 0), Evidence(3, 6, 2, 0))
    assert [(piece.text, piece.begins, piece.ends) for piece in found] == [
        ("012", ("q1-0",), ()),
        ("345", ("q2-0",), (2,)),
        ("6789", (), (1,)),
        (" abcdefghij", (), ()),
    ]


def test_quotes_that_cross_are_told_apart() -> None:
    found = pieces(TEXT, Evidence(0, 6, 1, 0), Evidence(3, 9, 2, 0))
    assert [(piece.text, piece.ends) for piece in found if piece.marked] == [
        ("012", ()),
        ("345", (1,)),
        ("678", (2,)),
    ]


def test_touching_quotes_make_one_passage() -> None:
    document = Document(id="d", text=TEXT)
    (section,) = sections(document, [Evidence(0, 3, 1, 0), Evidence(3, 6, 2, 0)])
    assert [passage.marked for passage in section.paragraphs[0].passages] == [True, False]


def test_a_quote_over_two_blocks_is_marked_in_both() -> None:
    blocks = (Block(0, 10, "body"), Block(11, 21, "body"))
    found = pieces(TEXT, Evidence(5, 15, 1, 0), blocks=blocks)
    assert [(piece.text, piece.marked) for piece in found] == [
        ("01234", False), ("56789", True), ("abcd", True), ("efghij", False),
    ]  # fmt: skip


def test_boilerplate_in_a_row_is_one_section_with_each_reason_once() -> None:
    blocks = (
        Block(0, 3, "body"),
        Block(3, 6, "boilerplate", "share buttons"),
        Block(6, 9, "boilerplate", "share buttons"),
        Block(11, 21, "boilerplate", "advertisement"),
    )
    story, noise = sections(Document(id="d", text=TEXT, blocks=blocks), [])
    assert not story.boilerplate
    assert noise.reasons == "share buttons; advertisement"


def test_a_rejected_document_has_nothing_to_mark() -> None:
    assert "".join(piece.text for piece in pieces("")) == ""


spans = st.tuples(st.integers(0, 21), st.integers(0, 21)).map(sorted)


@given(st.lists(spans, max_size=8))
def test_no_character_is_lost_and_each_quote_begins_and_ends_once(given_spans: list[list[int]]) -> None:
    quotes = [Evidence(a, b, n, 0) for n, (a, b) in enumerate(given_spans, 1) if a < b]
    found = pieces(TEXT, *quotes)
    assert "".join(piece.text for piece in found) == TEXT
    assert sorted(anchor for piece in found for anchor in piece.begins) == sorted(
        quote.anchor for quote in quotes
    )
    assert sorted(number for piece in found for number in piece.ends) == [quote.number for quote in quotes]
