"""Examples cut into windows of word pieces, with what each piece is to be taught."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from newsledger.accounts.reader.wordpieces import BEGIN, END, Pieces, WordPieces
from training.examples import Example, Labelled, Marked
from training.layout import CHOICES, SENTENCES, SIGNS, SPANS

# Measured in the study that this follows: longer windows cost more than their context is worth.
LONGEST = 128
UNTAUGHT = -100
OUTSIDE, BEGINS, GOES_ON = 0, 1, 2


Numbers = NDArray[np.int64]
Tags = NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class Group:
    """A run of pieces `[first, past)` and the target of each choice, sign and sentence label, or UNTAUGHT."""

    first: int
    past: int
    choices: Numbers
    signs: Numbers
    sentences: Numbers


@dataclass(frozen=True, slots=True)
class Window:
    """At most LONGEST pieces; `tags` has a column for each span label."""

    origin: str
    ids: Numbers
    cases: Numbers
    tags: Tags
    groups: tuple[Group, ...]


def recased(example: Example, chance: random.Random) -> Example:
    """The example as it is, in capitals or small, a third of the time each way where its length allows."""
    draw = chance.random()
    text = example.text.upper() if draw < 0.25 else example.text.lower() if draw < 0.4 else example.text
    return replace(example, text=text) if len(text) == len(example.text) else example


def windows(example: Example, splitter: WordPieces) -> Iterator[Window]:
    """Runs of whole sentences that fit a window; a sentence that fits none is cut."""
    run: list[tuple[int, int]] = []
    length = 0
    for start, end in example.sentences:
        size = len(splitter.split(example.text, start, end))
        if run and length + size > LONGEST - 2:
            yield from _window(example, run, splitter)
            run, length = [], 0
        run.append((start, end))
        length += size
    if run:
        yield from _window(example, run, splitter)


def _window(example: Example, run: Sequence[tuple[int, int]], splitter: WordPieces) -> Iterator[Window]:
    pieces = splitter.split(example.text, run[0][0], run[-1][1])
    for first in range(0, len(pieces), LONGEST - 2):
        part = Pieces()
        part.append(pieces, first, first + LONGEST - 2)
        yield _taught(example, part)


def _taught(example: Example, pieces: Pieces) -> Window:
    starts, ends = np.array(pieces.starts), np.array(pieces.ends)
    tags = np.full((len(pieces) + 2, len(SPANS)), UNTAUGHT, np.int8)
    for column, label in enumerate(SPANS):
        if label in example.spans:
            tags[1:-1, column] = OUTSIDE
    for each in example.unsure:
        first, past = _reach(starts, ends, each.start, each.end)
        tags[first:past, SPANS.index(each.label)] = UNTAUGHT
    groups = []
    for each in sorted(example.marked, key=lambda one: one.end - one.start):
        first, past = _reach(starts, ends, each.start, each.end)
        if first < past:
            _tag(tags[:, SPANS.index(each.label)], first, past, starts[first - 1] >= each.start)
            groups.append(Group(first, past, _choices(each), _signs(each), _sentence(example, None)))
    for sentence in example.labelled:
        first, past = _reach(starts, ends, sentence.start, sentence.end)
        if first < past:
            groups.append(Group(first, past, _choices(None), _signs(None), _sentence(example, sentence)))
    ids = np.array([BEGIN, *pieces.ids, END])
    return Window(example.origin, ids, np.array([0, *pieces.cases, 0]), tags, tuple(groups))


def _tag(column: Tags, first: int, past: int, begins: bool) -> None:
    """Tag a mark's pieces; the beginnings of shorter marks within it stay."""
    if column[first] != BEGINS:
        column[first] = BEGINS if begins else GOES_ON
    inner = column[first + 1 : past]
    inner[inner != BEGINS] = GOES_ON


def _reach(starts: Numbers, ends: Numbers, start: int, end: int) -> tuple[int, int]:
    """The pieces that touch these characters, as places in the window (one is before the first)."""
    return int(np.searchsorted(ends, start, "right")) + 1, int(np.searchsorted(starts, end, "left")) + 1


def _choices(each: Marked | None) -> Numbers:
    """Which option of each choice holds of a mark."""
    wanted = np.full(len(CHOICES), UNTAUGHT)
    if each is not None and each.choice is not None:
        for column, (labels, options) in enumerate(CHOICES.values()):
            if each.label in labels:
                wanted[column] = options.index(each.choice)
    return wanted


def _signs(each: Marked | None) -> Numbers:
    """Which signs hold of a mark."""
    wanted = np.full(len(SIGNS), UNTAUGHT)
    if each is not None and each.signs is not None:
        wanted[:] = [sign in each.signs for sign in SIGNS]
    return wanted


def _sentence(example: Example, sentence: Labelled | None) -> Numbers:
    """Which labels hold of a sentence."""
    wanted = np.full(len(SENTENCES), UNTAUGHT)
    if sentence is not None:
        for column, label in enumerate(SENTENCES):
            if label in example.sentence_labels:
                wanted[column] = label in sentence.labels
    return wanted
