"""A text as lines: the pieces that cleaning judges one by one."""

import re
from dataclasses import dataclass
from itertools import pairwise

# What str.splitlines breaks at, less the information separators that old files use within a line.
_LINE = re.compile("[^\n\r\x0b\x0c\x85\u2028\u2029]+")
# Typewriters, wire printers and mail wrap between 50 and 100 columns.
_NARROW, _WIDE = 50, 110
# How many leading characters decide whether a text is hard-wrapped.
_SAMPLE = 20_000
_WRAPPED_SHARE = 0.8


@dataclass(frozen=True, slots=True)
class Markup:
    """What a page's markup says of a line.

    `tag` is its block element, `holder` a number that lines of one parent element share, `link_share` the
    part of its characters that are link text, `region` what the elements around it or their names call it,
    `main` whether trafilatura has it in the main text (None where that was not asked).
    """

    tag: str = "p"
    holder: int = 0
    link_share: float = 0.0
    region: str | None = None
    main: bool | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, list item or heading: `text[start:end]` without white space around it."""

    start: int
    end: int
    words: str
    markup: Markup | None = None


def split_lines(text: str) -> list[Line]:
    """The non-blank lines of a text, with the lines of a hard-wrapped paragraph taken together."""
    spans = [span for found in _LINE.finditer(text) if (span := _trimmed(text, found.start(), found.end()))]
    if is_hard_wrapped(text, spans):
        spans = _joined(text, spans)
    return [Line(start, end, text[start:end]) for start, end in spans]


def is_hard_wrapped(text: str, spans: list[tuple[int, int]]) -> bool:
    """Whether line breaks fall where the next word would not have fitted, as a printer sets them."""
    pairs = [(a, b) for a, b in pairwise(spans) if b[1] < _SAMPLE and _adjoin(text, a, b)]
    if len(pairs) < 3:
        return False
    widths = sorted(end - start for (start, end), _ in pairs)
    width = widths[int(0.95 * (len(widths) - 1))]
    if not _NARROW <= width <= _WIDE:
        return False
    full = sum((a[1] - a[0]) + 1 + _first_word(text, b) > width - 6 for a, b in pairs)
    open_ended = sum(text[a[1] - 1] not in '.!?"”' for a, _ in pairs)
    return full >= _WRAPPED_SHARE * len(pairs) and open_ended >= len(pairs) / 2


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end = start + len(piece.strip())
    return (start, end) if end > start else None


def _adjoin(text: str, first: tuple[int, int], second: tuple[int, int]) -> bool:
    """Whether a line goes on in the next: one break between them and no indent after it."""
    gap = text[first[1] : second[0]].lstrip(" \t")
    return gap in ("\n", "\r\n", "\r")


def _first_word(text: str, span: tuple[int, int]) -> int:
    return len(text[span[0] : min(span[1], span[0] + _WIDE)].split(None, 1)[0])


def _joined(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    last: tuple[int, int] | None = None
    for span in spans:
        if last is not None and _adjoin(text, last, span):
            joined[-1] = (joined[-1][0], span[1])
        else:
            joined.append(span)
        last = span
    return joined
