"""Judged lines into a document's blocks."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from newsledger.documents.cleaning import Judged
from newsledger.documents.datelines import Dateline, find_dateline
from newsledger.documents.lines import Line
from newsledger.model import Block

# A dateline opens the story: it stands in one of its first paragraphs.
_DATELINE_REACH = 4


def make_blocks(lines: Sequence[Line], judged: Sequence[Judged]) -> tuple[tuple[Block, ...], Dateline | None]:
    """The blocks of a text, in order and apart, and the dateline that was split off the story's start.

    A paragraph of the story is a block of its own; neighbouring lines of boilerplate with one reason are one.
    """
    blocks: list[Block] = []
    dateline: Dateline | None = None
    paragraphs = 0
    for line, judgement in zip(lines, judged, strict=True):
        start = line.start
        if judgement.kind == "body" and dateline is None and paragraphs < _DATELINE_REACH:
            paragraphs += 1
            dateline = find_dateline(line.words)
            if dateline is not None:
                end = start + len(line.words[: dateline.length].rstrip())
                blocks.append(Block(start, end, "dateline", "dateline", judgement.language))
                start += dateline.length
        start += len(line.words) - len(line.words[start - line.start :].lstrip()) - (start - line.start)
        if start < line.end:  # a line may be its dateline and nothing else
            blocks.append(Block(start, line.end, judgement.kind, judgement.reason, judgement.language))
    return tuple(_merged(blocks)), dateline


def _merged(blocks: Iterable[Block]) -> Iterable[Block]:
    for (kind, reason, language), run in groupby(blocks, key=lambda b: (b.kind, b.reason, b.language)):
        found = list(run)
        if kind == "boilerplate":
            yield Block(found[0].start, found[-1].end, kind, reason, language)
        else:
            yield from found
