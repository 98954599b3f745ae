"""Bytes into characters, once and for good: what `decode` gives is the text that offsets count."""

import codecs
import re

from newsledger.documents.language import guess
from newsledger.documents.limits import MAX_CONTROL_SHARE

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
# What the web has been written in besides UTF-8, and the letters that show it; ties go to the earlier.
_CANDIDATES = {
    "cp1252": "À-ÿŒœŠšŽžŸƒ",
    "cp1251": "Ѐ-ӿ",
    "cp1250": "À-ž",
    "cp1254": "À-ÿĞğİıŞşŒœ",
    "cp1256": "\u0600-\u06ff",
    "cp1253": "\u0370-\u03ff",
    "cp1255": "\u0590-\u05ff",
    "cp874": "\u0e00-\u0e7f",
    "euc_kr": "\uac00-\ud7a3",
    "shift_jis": "\u3040-\u30ff\u4e00-\u9fff",
    "euc_jp": "\u3040-\u30ff\u4e00-\u9fff",
    "big5": "\u4e00-\u9fff",
    "gb18030": "\u4e00-\u9fff",
    "koi8_r": "Ѐ-ӿ",
    "cp1257": "À-ž",
}
_TYPOGRAPHY = "¿¡“”‘’–—…«»„‚€£°·•§©®™\xa0、。「」，：；？！（）"
_MULTI_BYTE = frozenset(("gb18030", "shift_jis", "euc_jp", "euc_kr", "big5"))
# Wrong readings put letters of two scripts into a word, or a capital behind a small letter.
_MIXED = re.compile("[A-Za-z][\u0370-\uffff]|[\u0370-\uffff][A-Za-z]|[a-zà-ÿ][À-Þ]")
_KANA = re.compile("[\u3040-\u30ff]")
_SAMPLE = 4096
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
    """The encoding in which the surroundings of the first high bytes read most like some language.

    charset-normalizer, measured on sentences of our own, took German for Roman-8 and Polish for Western;
    the language model that cleaning uses anyway tells them apart.
    """
    first_high = next((found.start() for found in re.finditer(rb"[\x80-\xff]", content)), 0)
    sample = content[max(0, first_high - _SAMPLE // 4) :][:_SAMPLE]
    best, found = 0.0, None
    for encoding, letters in _CANDIDATES.items():
        likelihood = round(_likelihood(sample, encoding, letters), 2)
        if likelihood > best:
            best, found = likelihood, encoding
    return found


def _likelihood(sample: bytes, encoding: str, letters: str) -> float:
    """How much the sample in this encoding reads like text, 0 to 1, by its letters and its language."""
    # The sample may begin and end within a character of two bytes.
    text = sample.decode(encoding, "replace")
    if text.count("\ufffd") > (2 if encoding in _MULTI_BYTE else 0):
        return 0.0
    high = re.findall(r"[^\x00-\x7f]", text)
    expected = re.findall(f"[{letters}{_TYPOGRAPHY}]", text)
    if not high or ("_j" in encoding and len(_KANA.findall(text)) < 0.2 * len(high)):
        return 0.0
    fitting = max(0.0, (len(expected) - len(_MIXED.findall(text))) / len(high))
    return fitting * fitting * (0.5 + guess(text)[1] / 2)


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
