"""JSON Lines in the contract's shape: one document a line, or one object over the whole file."""

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from newsledger.documents.limits import MAX_PAGE_BYTES, in_words
from newsledger.documents.page import Page
from newsledger.errors import Rejected

# Escapes ("\\u00e9") take up to six bytes a character, twelve beyond the basic plane.
_MAX_LINE_BYTES = 6 * MAX_PAGE_BYTES
_FIELDS = ("id", "uri", "title", "outlet", "published")


def json_pages(stream: BinaryIO, name: str) -> Iterator[Page | Rejected]:
    """The documents of a JSON Lines stream; a broken line is a Rejected with its number, the rest go on."""
    first = stream.readline(_MAX_LINE_BYTES + 1)
    if _is_part_of_one(first):
        yield from _one_object(first + stream.read(_MAX_LINE_BYTES + 1), name)
        return
    number, line = 1, first
    while line:
        if len(line) > _MAX_LINE_BYTES:
            yield Rejected(
                f"{name}:{number}", f"line is larger than the limit of {in_words(_MAX_LINE_BYTES)}"
            )
            while line and not line.endswith(b"\n"):
                line = stream.readline(_MAX_LINE_BYTES)
        elif line.strip():
            yield _page_of_line(line, f"{name}:{number}")
        number, line = number + 1, stream.readline(_MAX_LINE_BYTES + 1)


def _is_part_of_one(first: bytes) -> bool:
    """Whether the first line only opens an object or a list that goes on below."""
    start = first.removeprefix(b"\xef\xbb\xbf").strip()
    if start.startswith(b"["):
        return True
    return start == b"{" or (start.startswith(b"{") and start.endswith(b",") and not _parses(start))


def _parses(line: bytes) -> bool:
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return False
    return True


def _one_object(content: bytes, name: str) -> Iterator[Page | Rejected]:
    if len(content) > _MAX_LINE_BYTES:
        yield Rejected(
            name, f"JSON file is larger than the limit of {in_words(_MAX_LINE_BYTES)}; write JSON Lines"
        )
        return
    try:
        value = json.loads(content)
    except (ValueError, RecursionError) as error:
        yield Rejected(name, f"broken JSON: {_why(error)}")
        return
    if isinstance(value, list):
        for number, record in enumerate(value, 1):
            yield _page_of(record, f"{name}#{number}")
    else:
        yield _page_of(value, name)


def _page_of_line(line: bytes, source: str) -> Page | Rejected:
    try:
        record = json.loads(line.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError) as error:
        return Rejected(source, f"broken JSON: {_why(error)}")
    return _page_of(record, source)


def _why(error: Exception) -> str:
    return "nested too deep" if isinstance(error, RecursionError) else str(error)


def _page_of(record: Any, source: str) -> Page | Rejected:
    """The page of one record, or why it is none."""
    if not isinstance(record, dict):
        return Rejected(source, "not a JSON object")
    facts = {name: _stated(record.get(name)) for name in _FIELDS}
    wrong = next((name for name in _FIELDS if record.get(name) is not None and facts[name] is None), None)
    item = facts["id"] or source
    if wrong is not None and record.get(wrong) != "":
        return Rejected(item, f"field {wrong} is not a text")
    # A record without text is a page all the same: reading rejects it and keeps its id.
    text, html = (_content(record.get(name)) for name in ("text", "html"))
    is_html = not text.strip() and bool(html.strip())
    return Page(
        html if is_html else text,
        "text/html" if is_html else "text/plain",
        source,
        external_id=facts["id"],
        uri=facts["uri"],
        title=facts["title"],
        outlet=facts["outlet"],
        published=facts["published"],
    )


def _content(value: object) -> str:
    return value if isinstance(value, str) else ""


def _stated(value: object) -> str | None:
    """A stated fact as text; numbers serve as ids. Blank is not stated."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value if isinstance(value, str) and value.strip() else None
