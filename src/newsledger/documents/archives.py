"""WARC and WET archives: the pages among their records.

Requests, metadata, revisits, redirects, errors and records of other media (images, scripts) are no pages
and are passed over. WARC-Date is when the page was crawled, not when it was published, and is not used.
"""

import gzip
import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO

from newsledger.documents.limits import MAX_PAGE_BYTES, in_words
from newsledger.documents.page import MediaType, Page
from newsledger.errors import Rejected

_HTML_TYPES = ("text/html", "application/xhtml+xml")


def archive_pages(stream: BinaryIO, name: str) -> Iterator[Page | Rejected]:
    """The pages of an archive in order; where it is cut off, those before the cut, then a Rejected."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    kinds = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    records = ArchiveIterator(
        stream, record_types=kinds, parse_http=True, stream_detect=False, auto_decode="none"
    )
    number = 0
    iterator = iter(records)
    while True:
        try:
            record = next(iterator, None)
        except (OSError, ValueError, EOFError) as error:
            yield Rejected(name, f"archive is damaged after {number} pages: {error}")
            return
        if record is None:
            return
        page = _page_of(record, f"{name}#{number + 1}")
        if page is not None:
            number += 1
            yield page


def _page_of(record: Any, source: str) -> Page | Rejected | None:
    """The page that a record holds, a refusal, or None where it holds no page."""
    headers = record.http_headers
    if headers is not None and headers.status_code is not None and headers.status_code != 200:
        return None
    media_type = _media_type(record)
    if media_type is None:
        return None
    uri = record.headers.get("WARC-Target-URI")
    item = uri or source
    body = record.reader.read(MAX_PAGE_BYTES + 1)
    if len(body) > MAX_PAGE_BYTES:
        return Rejected(item, f"page is larger than the limit of {in_words(MAX_PAGE_BYTES)}")
    if headers is None and len(body) < record.content_length:
        return Rejected(
            item, f"archive is cut off: {len(body)} of {record.content_length} bytes of the record"
        )
    try:
        content = _content(body, headers)
    except (OSError, EOFError, zlib.error, ValueError) as error:
        return Rejected(item, f"page cannot be unpacked: {error}")
    return Page(content, media_type, source, uri=uri, charset=record.http_charset)


def _media_type(record: Any) -> MediaType | None:
    """The media type of a page, or None for anything that no one reads as a page."""
    declared = (
        (record.http_content_type or record.headers.get("Content-Type") or "").split(";")[0].strip().lower()
    )
    if declared in _HTML_TYPES:
        return "text/html"
    return "text/plain" if declared == "text/plain" else None


def _content(body: bytes, headers: Any) -> bytes:
    """The body without its transfer and content encodings, never more than MAX_PAGE_BYTES."""
    if headers is None:
        return body
    if "chunked" in (headers.get("Transfer-Encoding") or "").lower():
        body = _dechunked(body)
    encoding = (headers.get("Content-Encoding") or "").strip().lower()
    if encoding in ("gzip", "x-gzip") and body.startswith(b"\x1f\x8b"):
        return _bounded(zlib.decompressobj(31), body)
    if encoding == "deflate":
        return _bounded(zlib.decompressobj(15 if body[:1] == b"\x78" else -15), body)
    if encoding == "br":
        raise ValueError("content encoding br is not supported")
    return body


def _bounded(member: Any, body: bytes) -> bytes:
    data: bytes = member.decompress(body, MAX_PAGE_BYTES + 1)
    if len(data) > MAX_PAGE_BYTES:
        raise gzip.BadGzipFile(f"larger than the limit of {in_words(MAX_PAGE_BYTES)}")
    return data


def _dechunked(body: bytes) -> bytes:
    """A chunked body put together; as it is where it turns out not to be chunked (crawlers undo it)."""
    pieces: list[bytes] = []
    at = 0
    while at < len(body):
        line_end = body.find(b"\r\n", at, at + 40)
        try:
            size = int(body[at:line_end].split(b";")[0], 16) if line_end > 0 else -1
        except ValueError:
            size = -1
        if size < 0:
            return body if not pieces else b"".join(pieces)
        if size == 0:
            break
        pieces.append(body[line_end + 2 : line_end + 2 + size])
        at = line_end + 2 + size + 2
    return b"".join(pieces)
