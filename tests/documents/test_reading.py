"""A page becomes a document: its text as it came, its facts with their basis, the same every time."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsledger.documents import Page, read_page
from newsledger.model import Document

Read = Callable[..., Document]


def is_well_formed(document: Document) -> bool:
    """Blocks in order, apart, trimmed, and over all of the text but white space."""
    text, at = document.text or "", 0
    for block in document.blocks:
        if block.start < at or text[at : block.start].strip() or block.end <= block.start:
            return False
        at = block.end
    return not text[at:].strip()


def test_plain_text_is_kept_as_it_came(read_text: Read) -> None:
    text = "  Two men were killed.\r\n\r\nA third\tman fled.\r\x00 "
    assert read_text(text).text == text.replace("\x00", "\ufffd")


@given(st.text(max_size=400))
def test_blocks_cover_any_text(text: str) -> None:
    document = read_page(Page(text, "text/plain", "test"))
    assert is_well_formed(document)
    assert document.status == ("read" if document.text and document.text.strip() else "rejected")


@given(st.text(alphabet="<>/pdivah1 \"='\n&;xA.", max_size=300))
def test_blocks_cover_any_markup(html: str) -> None:
    assert is_well_formed(read_page(Page(html, "text/html", "test")))


def test_the_same_page_gives_the_same_document(read_text: Read, story: tuple[str, ...]) -> None:
    text = "\n\n".join(story)
    assert read_text(text) == read_text(text)


def test_the_id_is_that_of_external_id_uri_facts_and_content(read_text: Read) -> None:
    given_facts = [
        {}, {"external_id": "a"}, {"uri": "a"}, {"title": "a"}, {"outlet": "a"}, {"published": "2019-05-03"},
    ]  # fmt: skip
    ids = {read_text("Two men were killed.", **facts).id for facts in given_facts}
    ids.add(read_text("Three men were killed.").id)
    assert len(ids) == len(given_facts) + 1
    assert all(16 <= len(one) <= 20 for one in ids)


def test_the_id_does_not_depend_on_where_the_page_lay() -> None:
    assert (
        read_page(Page("Text.", "text/plain", "a/b.txt")).id == read_page(Page("Text.", "text/plain", "c")).id
    )


@pytest.mark.parametrize(
    ("text", "facts", "value", "basis"),
    [
        ("{}", {"published": "2019-05-03"}, "2019-05-03", "stated"),
        ("date 2019-05-03 {}", {}, "2019-05-03", "stated"),
        ("This story is from May 3, 2019\n\n{}", {}, "2019-05-03", "stated"),
        ("Updated: May 4, 2019\nPosted: May 3, 2019 10:21 AM\n\n{}", {}, "2019-05-03T10:21", "stated"),
        ("Harbour blast kills two\nUpdated: May 4, 2019\n\n{}", {}, "2019-05-04", "stated"),
        ("PORTHAVEN, May 3, 2019 (Reuters) - {}", {}, "2019-05-03", "dateline"),
        ("PORTHAVEN, May 3 (Reuters) - {}", {}, None, "unknown"),
        ("{}", {"uri": "https://paper.example/2019/05/03/harbour-blast"}, "2019-05-03", "metadata"),
        ("date 2019-05-03 {}", {"published": "2019-05-02"}, "2019-05-02", "stated"),
        ("{}\n\nThe trial of 3 May 2019 ended in a verdict that nobody had expected.", {}, None, "unknown"),
    ],
    ids=["given", "crawler", "archive line", "posted before updated", "updated", "dateline",
         "dateline without year",
         "address", "given wins", "a date in the story"],
)  # fmt: skip
def test_the_publication_date_has_its_basis(
    read_text: Read, story: tuple[str, ...], text: str, facts: dict[str, str], value: str | None, basis: str
) -> None:
    published = read_text(text.format("\n\n".join(story)), **facts).published
    assert (published.value, published.basis) == (value, basis)


@pytest.mark.parametrize(
    ("text", "facts", "outlet"),
    [
        ("{}", {"outlet": "Porthaven Courier"}, "Porthaven Courier"),
        ("PORTHAVEN (Reuters) - {}", {}, "Reuters"),
        ("{}", {"uri": "https://www.courier.example/a"}, "courier.example"),
        ("{}", {"uri": "http://web.archive.org/web/2014/http://www.courier.example/a"}, "courier.example"),
        ("{}", {}, None),
    ],
)
def test_the_outlet_is_given_or_read_from_address_or_dateline(
    read_text: Read, story: tuple[str, ...], text: str, facts: dict[str, str], outlet: str | None
) -> None:
    assert read_text(text.format("\n\n".join(story)), **facts).outlet == outlet


def test_a_lone_surrogate_out_of_json_can_be_stored(read_text: Read) -> None:
    (read_text("Two men \ud800 were killed.").text or "").encode("utf-8")


def test_a_page_without_readable_text_is_rejected_and_keeps_its_facts(read_html: Read) -> None:
    document = read_html("<html><script>var a = 1</script></html>", external_id="a7")
    assert (document.status, document.text, document.external_id) == ("rejected", None, "a7")
    assert document.reason == "no readable text"
