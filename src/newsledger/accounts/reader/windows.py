"""Sentences packed into windows of word pieces, as the encoder takes them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newsledger.accounts.reader.wordpieces import Pieces, WordPieces
from newsledger.model import Span

# The encoder was trained on windows of so many pieces, the two that frame them included.
LONGEST = 128
ROOM = LONGEST - 2


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces that are read together; `parts` says which run of them (first, past) is which sentence.

    A sentence longer than a window has a part in each window that it runs through.
    """

    pieces: Pieces
    parts: tuple[tuple[int, int, int], ...]


def windows(text: str, sentences: Iterable[tuple[int, Span]], splitter: WordPieces) -> Iterator[Window]:
    """Windows over the sentences (number, span) in their order, as many whole ones as fit each."""
    pieces, parts = Pieces(), list[tuple[int, int, int]]()
    for number, sentence in sentences:
        own = splitter.split(text, sentence.start, sentence.end)
        if not len(own):
            continue
        if len(pieces) and len(pieces) + len(own) > ROOM:
            yield Window(pieces, tuple(parts))
            pieces, parts = Pieces(), []
        for first in range(0, len(own), ROOM):
            if len(pieces) + min(ROOM, len(own) - first) > ROOM:
                yield Window(pieces, tuple(parts))
                pieces, parts = Pieces(), []
            before = len(pieces)
            pieces.append(own, first, first + ROOM)
            parts.append((number, before, len(pieces)))
    if len(pieces):
        yield Window(pieces, tuple(parts))
