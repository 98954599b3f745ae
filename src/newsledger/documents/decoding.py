"""Bytes into characters, once and for good: what `decode` gives is the text that offsets count."""

import codecs
import re

from newsledger.documents.limits import MAX_CONTROL_SHARE, SNIFF_BYTES

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?([A-Za-z0-9_.:-]{2,40})""", re.I)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")
# A short text may have a few and still be read.
_FEW_CONTROLS = 4
# WHATWG: pages that say Latin-1 or ASCII mean windows-1252.
_MEANT = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
}
# One bad byte in a thousand is a scar in a UTF-8 text; more is another encoding.
_SCARRED = 0.001


def decode(content: bytes, *, charset: str | None = None, markup: bool = False) -> str:
    """The characters of a page: UTF-8 first, then the declared charset, then a detected one.

    A byte order mark is dropped, NUL becomes U+FFFD, line ends stay as they are. Never fails: bytes that
    no encoding explains become U+FFFD.
    """
    return _without_marks(_decoded(content, charset, markup))


def is_rubbish(text: str) -> bool:
    """Whether so much of a text is control characters or undecodable that nobody could read it."""
    return len(_CONTROL.findall(text)) > max(_FEW_CONTROLS, MAX_CONTROL_SHARE * len(text))


def _decoded(content: bytes, charset: str | None, markup: bool) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace")
    wide = _wide_encoding(content)
    if wide is not None:
        return content.decode(wide, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _not_quite_utf8(content, charset or (_meta_charset(content) if markup else None))


def _not_quite_utf8(content: bytes, declared: str | None) -> str:
    """The text of bytes that are not UTF-8 throughout."""
    scarred = content.decode("utf-8", "replace")
    scars = scarred.count("\ufffd") - content.count("\ufffd".encode())
    high = len(content) - len(content.translate(None, bytes(range(128, 256))))
    if scars <= max(1, _SCARRED * len(content)) and scars * 4 < high:
        return scarred
    for encoding in (declared, _detected(content)):
        text = _tried(content, encoding)
        if text is not None:
            return text
    return scarred


def _tried(content: bytes, encoding: str | None) -> str | None:
    """The content in this encoding, or None where the encoding is unknown or does not fit."""
    if encoding is None:
        return None
    try:
        return content.decode(_MEANT.get(encoding.strip().lower(), encoding), "strict")
    except (UnicodeDecodeError, LookupError, ValueError):
        return None


def _detected(content: bytes) -> str | None:
    """The encoding that charset-normalizer finds likeliest in the head and the first high bytes."""
    from charset_normalizer import from_bytes

    first_high = next((m.start() for m in re.finditer(rb"[\x80-\xff]", content)), 0)
    start = max(0, first_high - SNIFF_BYTES // 8)
    best = from_bytes(content[start : start + SNIFF_BYTES // 4]).best()
    return _western(best.encoding) if best is not None else "cp1252"


def _western(encoding: str) -> str:
    """Single-byte Western guesses as windows-1252, by far the commonest of them on the web."""
    return (
        "cp1252"
        if encoding in ("cp1250", "cp1252", "latin_1", "iso8859_15", "cp1257", "mac_roman")
        else encoding
    )


def _meta_charset(content: bytes) -> str | None:
    found = _META_CHARSET.search(content[:8192])
    return found.group(1).decode("ascii") if found else None


def _wide_encoding(content: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of the head is NUL."""
    head = content[:2000]
    if len(head) < 8 or head.count(0) < 0.3 * len(head):
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > 10 * even:
        return "utf-16-le"
    return "utf-16-be" if even > 10 * odd else None


def _without_marks(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\x00", "\ufffd")
