"""A long page in parts: so much of its text as a browser lays out at once without a pause.

Places stay what they are: character 240,000 is that in whichever part it is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from newsledger.model import Block, Document
from newsledger.outputs.highlighting import Evidence, Paragraph, Section, sections
from newsledger.outputs.views import DocumentView

# Characters of a part: some ten printed pages. All but one in a thousand news pages are shorter.
MOST = 60_000

# Of a longer page an incident shows so many characters before and after each sentence that speaks of it.
AROUND = 1_000

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Part:
    """The stretch of a text that is shown, one of `count` of a text of `length` characters."""

    number: int
    count: int
    start: int
    end: int
    length: int

    def has(self, place: int) -> bool:
        """Whether a character is in it."""
        return self.start <= place < self.end or (place >= self.length and self.number == self.count)


def parts(document: Document) -> list[Part]:
    """The parts of a page, which end where blocks end; a block that is too long ends between two words."""
    text = document.text or ""
    if len(text) <= MOST:
        return [Part(1, 1, 0, len(text), len(text))]
    cuts = [0, *_cuts(text, sorted(block.end for block in document.blocks)), len(text)]
    stretches = [(start, end) for start, end in pairwise(cuts) if start < end]
    count, length = len(stretches), len(text)
    return [Part(number, count, start, end, length) for number, (start, end) in enumerate(stretches, 1)]


def _cuts(text: str, ends: Sequence[int]) -> Iterator[int]:
    start = 0
    while len(text) - start > MOST:
        latest = start + MOST
        # A part of less than half the size is worse than a block in two.
        block = max((end for end in ends if start + MOST // 2 < end <= latest), default=None)
        space = text.rfind(" ", start + MOST // 2, latest)
        start = block if block is not None else space + 1 if space >= 0 else latest
        yield start


def part_of(shown: Sequence[Part], place: int) -> int:
    """The number of the part that has a character."""
    return next((part.number for part in shown if part.has(place)), 1)


def sections_in(document: Document, stretch: Stretch, evidence: Sequence[Evidence]) -> tuple[Section, ...]:
    """The sections of a stretch of the page, with the quotes that reach into it."""
    start, end = stretch
    blocks = document.blocks or (Block(0, len(document.text or ""), "body"),)
    within = tuple(
        replace(block, start=max(block.start, start), end=min(block.end, end))
        for block in blocks
        if block.start < end and start < block.end
    )
    if not within:
        return ()
    quotes = [quote for quote in evidence if quote.start < end and start < quote.end]
    return sections(replace(document, blocks=within), quotes)


def blind(pages: Sequence[DocumentView]) -> list[tuple[DocumentView, Part, tuple[Section, ...]]]:
    """Pages one after the other without a mark in them: of each its first part, of the last ones nothing.

    There is no more on one screen than of a long page; who reads on opens the rest beside it.
    """
    found = []
    length = 0
    for page in pages:
        first = parts(page.document)[0]
        if length and length + first.end > MOST:
            first = replace(first, end=0)
        length += first.end
        found.append((page, first, sections_in(page.document, (0, first.end), ())))
    return found


def told(document: Document, evidence: Sequence[Evidence]) -> tuple[Section, ...]:
    """A page as an incident shows it: all of it, or of a long one what stands around the quotes."""
    text = document.text or ""
    if len(text) <= MOST:
        return sections(document, evidence)
    found: list[Section] = []
    last = 0
    for start, end in (*_around(text, evidence), (len(text), len(text))):
        if last < start:
            gap = Paragraph("gap", f"{start - last:,} characters", ())
            found.append(Section(False, (gap,)))
        found += sections_in(document, (start, end), evidence)
        last = end
    return tuple(found)


def _around(text: str, evidence: Sequence[Evidence]) -> list[Stretch]:
    """The beginning of a text and the stretches around the quotes in it, each character once."""
    wanted = [(0, AROUND), *((quote.start - AROUND, quote.end + AROUND) for quote in evidence)]
    joined: list[Stretch] = []
    for start, end in sorted(wanted):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(joined[-1][1], end)
        else:
            joined.append((max(start, 0), end))
    return [_words(text, start, min(end, len(text))) for start, end in joined]


def _words(text: str, start: int, end: int) -> Stretch:
    """The stretch without the halves of words at its ends."""
    first = text.find(" ", start, start + AROUND // 4) if start else -1
    last = text.rfind(" ", end - AROUND // 4, end) if end < len(text) else -1
    return (first + 1 if first >= 0 else start), (last if last >= 0 else end)
