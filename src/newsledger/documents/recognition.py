"""What kind of input some bytes are, by their content; the file's name only breaks ties."""

import re
from typing import Literal

Kind = Literal["empty", "gzip", "warc", "feed", "html", "json", "text", "binary"]

# Magic numbers of what people drop into a folder of pages by mistake.
BINARY_KINDS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip archive or office document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
)
_FEED = re.compile(rb"<(?:rss[\s>]|feed[\s>]|rdf:RDF[\s>])", re.I)
_HTML_START = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.I)
_HTML_TAGS = re.compile(
    rb"</?(?:p|div|span|table|article|section|h[1-6]|ul|a|br|meta|script|title)\b[^<>]{0,300}>", re.I
)


def recognise(head: bytes, name: str = "") -> Kind:
    """The kind of an input from its first bytes (64 KiB are plenty)."""
    if head.startswith(b"\x1f\x8b"):
        return "gzip"
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not start:
        return "empty"
    if re.match(rb"WARC/\d", start):
        return "warc"
    if binary_kind(head) is not None:
        return "binary"
    if start.startswith(b"<"):
        return _markup(start)
    if _is_json(start, name):
        return "json"
    return "html" if len(_HTML_TAGS.findall(start[:8192])) >= 8 else "text"


def binary_kind(head: bytes) -> str | None:
    """What a well-known binary file is, in words, or None."""
    return next((words for magic, words in BINARY_KINDS if head.startswith(magic)), None)


def _markup(start: bytes) -> Kind:
    head = start[:4096]
    feed, html = _FEED.search(head), _HTML_START.search(head)
    if feed and (html is None or feed.start() < html.start()):
        return "feed"
    if html or _HTML_TAGS.search(head):
        return "html"
    return "text"


def _is_json(start: bytes, name: str) -> bool:
    """Whether lines are JSON objects: the first opens one, or the name says so and a later one does."""
    if re.match(rb'\{\s*"', start):
        return True
    named = name.lower().removesuffix(".gz").endswith((".jsonl", ".ndjson", ".json"))
    return named and (start.startswith((b"[", b"{")) or b'\n{"' in start or b"\n{ " in start)
