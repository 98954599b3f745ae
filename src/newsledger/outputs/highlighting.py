"""A page's text cut into pieces, so that each quote can be marked and linked where quotes overlap too."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from newsledger.model import TOLL_FIELDS, Block, Document

# Their sentences stand out in the pages, those of other claims a little less.
COUNTED_FIELDS = (*TOLL_FIELDS, "attackers", "victim", "attacker")


@dataclass(frozen=True, slots=True)
class Evidence:
    """One quote of a numbered claim; `index` tells its quotes apart, `counts` tolls from other fields."""

    start: int
    end: int
    number: int
    index: int
    counts: bool = True

    @property
    def anchor(self) -> str:
        """The name of its place in the page, e.g. q12-0."""
        return f"q{self.number}-{self.index}"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text under the same quotes: `begins` names those that start here, `ends` whose quote ends.

    `start` is its place in the document.
    """

    text: str
    marked: bool
    counts: bool = False
    begins: tuple[str, ...] = ()
    ends: tuple[int, ...] = ()
    start: int = 0


@dataclass(frozen=True, slots=True)
class Passage:
    """Pieces that belong together: touching quotes, or the plain text between them."""

    marked: bool
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the page with its passages."""

    kind: str
    reason: str | None
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks in a row that are all story, or all boilerplate."""

    boilerplate: bool
    paragraphs: tuple[Paragraph, ...]

    @property
    def reasons(self) -> str:
        """Why these blocks are no part of the story, each reason once."""
        return "; ".join(dict.fromkeys(paragraph.reason or "boilerplate" for paragraph in self.paragraphs))


def sections(document: Document, evidence: Iterable[Evidence]) -> tuple[Section, ...]:
    """The document's blocks in order, cut at every start and end of a quote; nothing of the text is lost."""
    text = document.text or ""
    quotes = sorted(evidence, key=lambda quote: (quote.start, quote.end, quote.number, quote.index))
    blocks = document.blocks or (Block(0, len(text), "body"),)
    paragraphs = [Paragraph(block.kind, block.reason, _passages(text, block, quotes)) for block in blocks]
    runs = groupby(paragraphs, key=lambda paragraph: paragraph.kind == "boilerplate")
    return tuple(Section(boilerplate, tuple(run)) for boilerplate, run in runs)


def _passages(text: str, block: Block, quotes: Sequence[Evidence]) -> tuple[Passage, ...]:
    inside = [quote for quote in quotes if quote.start < block.end and block.start < quote.end]
    cuts = {block.start, block.end}
    for quote in inside:
        cuts |= {max(quote.start, block.start), min(quote.end, block.end)}
    pieces = [_piece(text, start, end, block, inside) for start, end in pairwise(sorted(cuts))]
    return tuple(
        Passage(marked, tuple(run)) for marked, run in groupby(pieces, key=lambda piece: piece.marked)
    )


def _piece(text: str, start: int, end: int, block: Block, quotes: Sequence[Evidence]) -> Piece:
    over = [quote for quote in quotes if quote.start <= start and end <= quote.end]
    return Piece(
        text=text[start:end],
        marked=bool(over),
        counts=any(quote.counts for quote in over),
        begins=tuple(quote.anchor for quote in over if quote.start == start),
        ends=tuple(dict.fromkeys(quote.number for quote in over if quote.end == end)),
        start=start,
    )
