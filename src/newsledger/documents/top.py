"""The top of a page taken apart before anything is judged: dates leave the lines that they share."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsledger.documents.datelines import Stamp, crawl_date, stamps
from newsledger.documents.dates import find_date
from newsledger.documents.lines import Line
from newsledger.model import Published

# Stamps stand within this many lines of the start where a page is a story, and anywhere where it is a dump.
_TOP_LINES = 12
# How far into a line a stamp may begin: behind a headline on the same line, not in the middle of a story.
_STAMP_REACH = 250
# A line that is a date and little more ("Feb 17, 2023 | City desk").
_LITTLE_MORE = 4


@dataclass(frozen=True, slots=True)
class TopPart:
    """A line of the page, or a piece of one that states a date."""

    line: Line
    stamp: Stamp | None = None


def take_apart(lines: Sequence[Line]) -> list[TopPart]:
    """All lines, those of the top that hold stamps split around them."""
    parts: list[TopPart] = []
    for number, line in enumerate(lines):
        parts.extend(_parts(line, first=number == 0) if number < _TOP_LINES else [TopPart(line)])
    return parts


def stated_date(parts: Sequence[TopPart]) -> Published:
    """The date that the top states: a date of posting before one of updating, the first of each."""
    found = [part.stamp for part in parts if part.stamp is not None]
    posted = [stamp for stamp in found if not stamp.is_update]
    return (posted or found)[0].published if found else Published()


def _parts(line: Line, *, first: bool) -> list[TopPart]:
    if first and (crawled := crawl_date(line.words)) is not None:
        return _split(line, [crawled])
    found = [stamp for stamp in stamps(line.words[: _STAMP_REACH + 200]) if stamp.start <= _STAMP_REACH]
    if found:
        return _split(line, found)
    # "— Name (@name) November 18, 2019" signs a post quoted in the story: it says who speaks, and stays.
    dated = find_date(line.words) if len(line.words) <= 80 and not line.words.startswith(("—", "–")) else None
    if dated is not None:
        rest = (line.words[: dated[1]] + " " + line.words[dated[2] :]).split()
        if sum(any(c.isalnum() for c in word) for word in rest) <= _LITTLE_MORE and not line.words.endswith(
            "."
        ):
            return [TopPart(line, Stamp(0, len(line.words), dated[0], False))]
    return [TopPart(line)]


def _split(line: Line, found: Sequence[Stamp]) -> list[TopPart]:
    """The line around its stamps; what is left of a word or two beside a stamp goes with it."""
    start, end = found[0].start, found[-1].end
    if len(line.words[end:].split()) <= 2:
        end = len(line.words)
    posted = [stamp for stamp in found if not stamp.is_update] or list(found)
    pieces = [
        (0, start, None),
        (start, end, replace(posted[0], start=0, end=end - start)),
        (end, len(line.words), None),
    ]
    return [TopPart(piece, stamp) for a, b, stamp in pieces if (piece := _piece(line, a, b)) is not None]


def _piece(line: Line, start: int, end: int) -> Line | None:
    words = line.words[start:end]
    start += len(words) - len(words.lstrip())
    words = words.strip()
    return (
        replace(line, start=line.start + start, end=line.start + start + len(words), words=words)
        if words
        else None
    )
