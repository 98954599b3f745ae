"""Quotations of a text: where each begins and ends, over sentences and paragraphs."""

import re

from newsledger.model import Span

# A quotation longer than this was never closed: its end is the end of its paragraph.
LONGEST = 4_000
PAIRS = {"“": "”", "„": "“”", "«": "»", "``": "''", "''": "''", '"': '"”', "”": "”"}
# A straight mark closes a curly one where it follows a word and a blank or a stop follows it.
STRAIGHT = r"|(?<=[\w.,!?…])\"(?=[\s.,;:!?)]|\Z)"
OPENING = re.compile(
    r"(?=[“„«`'\"”‘])"
    r"(?:“|„|«|``|(?<![\w'])''(?=\w|\.\.)|(?<!\w)\"(?=\S)|(?<![\w.,!?])”(?=\w)|(?<![\w'’‘])[‘'](?=\w))"
)
PARAGRAPH = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*[“\"«])|\Z")


def quotations(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """The quotations of the text in order, quotation marks included, none inside another.

    One that is not closed runs to the end of its paragraph; single quotation marks count where they
    stand clear of words on both sides.
    """
    last = len(text) if end is None else end
    found: list[Span] = []
    at = start
    while (opened := OPENING.search(text, at, last)) is not None:
        span = _closed(text, opened.start(), opened[0], last)
        if span is None:
            at = opened.end()
            continue
        found.append(span)
        at = span.end
    return tuple(found)


def _closed(text: str, start: int, mark: str, last: int) -> Span | None:
    """The quotation that opens at `start`; None where a single mark is an apostrophe."""
    limit = min(last, start + LONGEST)
    if mark in "‘'":
        return _single(text, start, min(limit, start + 600))
    stop = PARAGRAPH.search(text, start + len(mark), limit)
    paragraph = stop.start() if stop else limit
    closers = "|".join(map(re.escape, ("''", '"') if mark == "''" else _closers(mark)))
    closers += STRAIGHT if mark in "“”" else ""
    close = re.compile(closers).search(text, start + len(mark), paragraph)
    return Span(start, close.end() if close else paragraph)


def _closers(mark: str) -> tuple[str, ...]:
    return ("''",) if mark == "``" else tuple(PAIRS[mark])


def _single(text: str, start: int, limit: int) -> Span | None:
    """A quotation in single marks: closed after a letter, before a blank or a stop, on the same line."""
    close = re.compile(r"(?<=[\w.,!?…])[’'](?=[\s.,;:!?)—–-]|\Z)").search(text, start + 1, limit)
    line = text.find("\n", start, limit)
    if close is None or (line != -1 and line < close.start()):
        return None
    # "the boys' room": a plural possessive closes nothing where the quotation would be a word or two long.
    return (
        Span(start, close.end())
        if text.count(" ", start, close.end()) >= 1 or text[close.start() - 1] in ".,!?"
        else None
    )
