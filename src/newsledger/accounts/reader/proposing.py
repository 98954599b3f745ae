"""What the learned reader proposes for a text."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from newsledger.accounts.reader.decoding import Proposal, sentence_labels, spans
from newsledger.accounts.reader.encoder import logits
from newsledger.accounts.reader.files import DATA, Layout, checked, layout, vocabulary
from newsledger.accounts.reader.triggers import chosen
from newsledger.accounts.reader.windows import Window, windows
from newsledger.accounts.reader.wordpieces import WordPieces
from newsledger.model import Span

if TYPE_CHECKING:
    from newsledger.accounts.reader.decoding import Logits


@cache
def _tools(folder: Path) -> tuple[WordPieces, Layout]:
    return WordPieces(vocabulary(checked(folder))), layout(folder)


@cache
def _columns(folder: Path, labels: frozenset[str] | None) -> Layout:
    whole = _tools(folder)[1]
    return whole if labels is None else whole.only(labels)


def propose(
    text: str,
    sentences: Sequence[Span],
    *,
    every: bool = False,
    labels: frozenset[str] | None = None,
    folder: Path = DATA,
) -> tuple[Proposal, ...]:
    """Spans and sentence labels for the sentences of a text, in the order of their places.

    Only sentences that a cheap trigger marks are read, unless `every` is true. Where `labels` are given, only
    groups that hold one of them and sentence labels among them are looked for. The same text and sentences
    give the same proposals. Raises DamagedReaderError where the shipped files are not whole, ImportError
    where what runs them is not installed (encoder.available says so beforehand).
    """
    columns = _columns(folder, labels)
    return decoded(sentences, encoded(text, sentences, every=every, folder=folder), columns)


def encoded(
    text: str, sentences: Sequence[Span], *, every: bool = False, folder: Path = DATA
) -> "list[tuple[Window, Logits]]":
    """The windows over the sentences to be read, each with its logits."""
    splitter, _ = _tools(folder)
    numbers = range(len(sentences)) if every else chosen(text, sentences)
    packed = list(windows(text, [(number, sentences[number]) for number in numbers], splitter))
    return list(zip(packed, logits(packed, folder), strict=True)) if packed else []


def decoded(
    sentences: Sequence[Span], read: "Sequence[tuple[Window, Logits]]", columns: Layout
) -> tuple[Proposal, ...]:
    """What the logits propose."""
    proposals = [each for window, rows in read for each in spans(window, rows, columns)]
    proposals.extend(_labels(sentences, read, columns))
    return tuple(sorted(proposals, key=lambda each: (each.start, -each.end, each.label)))


def _labels(
    sentences: Sequence[Span], read: "Sequence[tuple[Window, Logits]]", columns: Layout
) -> Iterator[Proposal]:
    """Labels over whole sentences, by the mean of their pieces in whatever windows."""
    if not columns.sentences:
        return
    parts: dict[int, list[Logits]] = {}
    for window, rows in read:
        for number, first, past in window.parts:
            parts.setdefault(number, []).append(rows[first:past])
    for number, rows_of in parts.items():
        mean = sum(rows.sum(axis=0) for rows in rows_of) / sum(len(rows) for rows in rows_of)
        for label, probability in sentence_labels(mean, columns):
            yield Proposal(label, sentences[number].start, sentences[number].end, probability)
