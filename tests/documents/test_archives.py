"""Archives give their pages, those before a cut too, and nothing that is no page."""

import gzip
import zlib
from pathlib import Path

import pytest

from newsledger.documents import Page, pages, read_page
from newsledger.errors import Rejected

HTML = "<html><body><p>Two men were killed on Friday, the police of Café Noir said.</p></body></html>"


def record(kind: str, body: bytes, content_type: str, uri: str = "http://paper.example/a") -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {uri}\r\nWARC-Date: 2024-05-06T07:08:09Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{len(body):012d}>\r\n"
        f"Content-Type: {content_type}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def response(
    body: bytes,
    headers: str = "Content-Type: text/html",
    status: str = "200 OK",
    uri: str = "http://p.example/a",
) -> bytes:
    http = f"HTTP/1.1 {status}\r\n{headers}\r\n\r\n".encode() + body
    return record("response", http, "application/http; msgtype=response", uri)


def chunked(body: bytes) -> bytes:
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (body[:5], body[5:], b""))


def read(tmp_path: Path, content: bytes) -> list[Page | Rejected]:
    path = tmp_path / "crawl.warc"
    path.write_bytes(content)
    return list(pages([path]))


def texts(found: list[Page | Rejected]) -> list[str]:
    return [read_page(page).text or "" for page in found if isinstance(page, Page)]


@pytest.mark.parametrize("packed", [False, True], ids=["warc", "warc.gz"])
def test_responses_resources_and_conversions_are_pages(tmp_path: Path, packed: bool) -> None:
    parts = [
        record("warcinfo", b"software: test", "application/warc-fields"),
        record("request", b"GET / HTTP/1.1\r\n\r\n", "application/http; msgtype=request"),
        response(HTML.encode(), uri="http://p.example/1"),
        record("resource", HTML.encode(), "text/html", "http://p.example/2"),
        record("conversion", b"Plain words of a page.", "text/plain", "http://p.example/3"),
        record("metadata", b"fetchTimeMs: 3", "application/warc-fields"),
    ]
    found = read(tmp_path, b"".join(gzip.compress(part) if packed else part for part in parts))
    assert [page.uri for page in found if isinstance(page, Page)] == [
        f"http://p.example/{n}" for n in (1, 2, 3)
    ]
    assert [page.media_type for page in found if isinstance(page, Page)] == [
        "text/html",
        "text/html",
        "text/plain",
    ]


@pytest.mark.parametrize(
    "made",
    [
        response(b"\x89PNG", "Content-Type: image/png"),
        response(HTML.encode(), status="404 Not Found"),
        response(b"", "Location: /b\r\nContent-Type: text/html", status="302 Found"),
        record("revisit", b"", "application/http; msgtype=response"),
    ],
    ids=["image", "error", "redirect", "revisit"],
)
def test_other_records_are_no_pages(tmp_path: Path, made: bytes) -> None:
    assert read(tmp_path, made) == []


def test_the_header_s_charset_counts_and_the_crawl_date_is_no_publication(tmp_path: Path) -> None:
    (page,) = read(tmp_path, response(HTML.encode("cp1254"), "Content-Type: text/html; charset=windows-1254"))
    assert isinstance(page, Page)
    document = read_page(page)
    assert "Café Noir" in (document.text or "")
    assert document.published.basis == "unknown"


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (gzip.compress(HTML.encode()), "Content-Encoding: gzip"),
        (zlib.compress(HTML.encode()), "Content-Encoding: deflate"),
        (chunked(HTML.encode()), "Transfer-Encoding: chunked"),
        (HTML.encode(), "Transfer-Encoding: chunked"),
    ],
    ids=["gzip", "deflate", "chunked", "chunks undone by the crawler"],
)  # fmt: skip
def test_transfer_encodings_are_undone(tmp_path: Path, body: bytes, headers: str) -> None:
    found = read(tmp_path, response(body, f"Content-Type: text/html\r\n{headers}"))
    assert "Two men were killed" in texts(found)[0]


def test_the_good_records_before_a_cut_are_kept(tmp_path: Path) -> None:
    whole = b"".join(response(HTML.encode(), uri=f"http://p.example/{n}") for n in range(5))
    found = read(tmp_path, whole[:-150])
    assert sum(isinstance(one, Page) for one in found) == 4
    assert isinstance(found[-1], Rejected) and "cut off" in found[-1].reason


def test_the_good_records_before_a_cut_in_a_packed_archive_are_kept(tmp_path: Path) -> None:
    whole = b"".join(gzip.compress(response(HTML.encode(), uri=f"http://p.example/{n}")) for n in range(5))
    found = read(tmp_path, whole[:-30])
    assert len(texts(found)) == 4
    assert any(isinstance(one, Rejected) and "cut off" in one.reason for one in found)


def test_bombs_within_archives_are_refused_and_the_next_page_is_read(tmp_path: Path) -> None:
    bomb = response(gzip.compress(b" " * 40_000_000), "Content-Type: text/html\r\nContent-Encoding: gzip")
    found = read(tmp_path, bomb + response(HTML.encode()))
    assert isinstance(found[0], Rejected) and "limit of 16 MiB" in found[0].reason
    assert len(texts(found)) == 1


def test_a_record_that_is_a_bomb_itself_is_refused(tmp_path: Path) -> None:
    whole = gzip.compress(response(HTML.encode())) + gzip.compress(response(b" " * 90_000_000))
    found = read(tmp_path, whole)
    assert len(texts(found)) == 1
    assert isinstance(found[-1], Rejected) and "bomb" in found[-1].reason


def test_rubbish_behind_good_records_does_no_harm(tmp_path: Path) -> None:
    found = read(tmp_path, response(HTML.encode()) + bytes(range(256)) * 40)
    assert len(texts(found)) == 1
