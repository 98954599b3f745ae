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

# Every record ends so (WARC 1.1, section 4); an archive that ends otherwise was cut off.
_RECORD_END = b"\r\n\r\n"
_HTML_TYPES = ("text/html", "application/xhtml+xml")


def archive_pages(stream: BinaryIO, name: str) -> Iterator[Page | Rejected]:
    """The pages of an archive in order; where it is cut off, those before the cut, then a Rejected."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    kinds = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    forward = _Forward(stream)
    number = 0
    try:
        # A reader of another encoding of its own would unpack without a bound.
        records = ArchiveIterator(
            forward, record_types=kinds, parse_http=True, stream_detect=False, auto_decode="none"
        )
        for record in records:
            page = _page_of(record, f"{name}#{number + 1}")
            if page is not None:
                number += 1
                yield page
    except (OSError, ValueError, EOFError) as error:
        yield Rejected(name, f"archive is damaged after {number} pages: {error}")
        return
    if not forward.is_whole():
        yield Rejected(name, f"archive is cut off after {number} pages")


class _Forward:
    """A stream that only goes forward but can say where it is, which fastwarc asks of every stream."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._at = 0
        self._tail = b""

    def read(self, size: int = -1) -> bytes:
        """The next bytes."""
        data = self._stream.read(size)
        self._at += len(data)
        self._tail = (self._tail + data[-len(_RECORD_END) :])[-len(_RECORD_END) :]
        return data

    def close(self) -> None:
        """Nothing: the stream is closed where it was opened."""

    def is_whole(self) -> bool:
        """Whether what was read last ends as a record does."""
        return self._tail == _RECORD_END

    def tell(self) -> int:
        """How many bytes were read."""
        return self._at

    def seek(self, offset: int, whence: int = 0) -> int:
        """The position, where that is already here."""
        if (whence, offset) not in ((1, 0), (0, self._at)):
            raise OSError("cannot go back")
        return self._at


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
    if len(body) < record.content_length:
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
