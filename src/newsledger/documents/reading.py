"""One page into one document: text fixed, lines judged, facts read with their basis."""

from collections.abc import Sequence

from newsledger.documents.blocks import make_blocks
from newsledger.documents.cleaning import judge
from newsledger.documents.dates import stated
from newsledger.documents.decoding import decode, is_rubbish
from newsledger.documents.html_page import read_html
from newsledger.documents.limits import MAX_PAGE_BYTES, in_words
from newsledger.documents.lines import Line, split_lines
from newsledger.documents.metadata import Metadata, host, url_date
from newsledger.documents.page import Page, page_id
from newsledger.documents.top import stated_date, take_apart
from newsledger.model import Block, Document, Published


def read_page(page: Page) -> Document:
    """The document of a page: the same for the same page, wherever and whenever it is read.

    A page that cannot be read becomes a rejected document with its reason; nothing is raised.
    """
    if len(page.content) > MAX_PAGE_BYTES:
        return rejected_page(page, f"larger than the limit of {in_words(MAX_PAGE_BYTES)}")
    text = _characters(page)
    if is_rubbish(text):
        return rejected_page(page, "not text: control characters and undecodable bytes")
    if page.media_type == "text/html":
        html = read_html(text, page.uri)
        return _document(page, html.text, html.lines, html.metadata, text)
    return _document(page, text, split_lines(text), Metadata(), None)


def _characters(page: Page) -> str:
    if isinstance(page.content, bytes):
        return decode(page.content, charset=page.charset, markup=page.media_type == "text/html")
    # Lone surrogates come out of JSON escapes; no store and no file can hold them.
    text = page.content.removeprefix("\ufeff").replace("\x00", "\ufffd")
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _document(page: Page, text: str, lines: Sequence[Line], metadata: Metadata, html: str | None) -> Document:
    if not lines:
        return rejected_page(page, "no readable text")
    parts = take_apart(lines)
    title = page.title or metadata.title
    judgement = judge(parts, title)
    blocks, dateline = make_blocks([part.line for part in parts], judgement.lines)
    published = _published(page, metadata, stated_date(parts), dateline.published if dateline else None)
    return Document(
        id=page_id(page),
        text=text,
        external_id=page.external_id,
        uri=page.uri or metadata.uri,
        title=title or _headline(text, blocks),
        outlet=page.outlet or metadata.outlet or host(page.uri) or (dateline.agency if dateline else None),
        language=judgement.language,
        published=published,
        blocks=blocks,
        media_type=page.media_type,
        raw=_raw(page),
        source=page.source,
    )


def _published(page: Page, metadata: Metadata, top: Published, dateline: Published | None) -> Published:
    """The date stated with the page, else in its metadata, at its top, in its dateline, in its address."""
    given = stated(page.published) if page.published else Published()
    for candidate in (given, metadata.published, top, dateline, url_date(page.uri)):
        if candidate is not None and candidate.value is not None:
            return candidate
    return Published()


def _headline(text: str, blocks: Sequence[Block]) -> str | None:
    return next((text[block.start : block.end] for block in blocks if block.kind == "headline"), None)


def _raw(page: Page) -> bytes | None:
    """The page as it came, where the text is not the page itself."""
    return page.data if page.media_type == "text/html" else None


def rejected_page(page: Page, reason: str) -> Document:
    """The document of a page that cannot be read, with the facts stated beside it."""
    return Document(
        id=page_id(page),
        text=None,
        external_id=page.external_id,
        uri=page.uri,
        title=page.title,
        outlet=page.outlet,
        status="rejected",
        reason=reason,
        media_type=page.media_type,
        source=page.source,
    )
