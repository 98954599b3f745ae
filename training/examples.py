"""What every data set becomes: a text, what is marked in it, and which labels its marks speak about."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

Reach = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Marked:
    """Characters `[start, end)` under a span label; `choice` and `signs` say more of it where known.

    `signs` None means that the set does not say; an empty set, that none applies.
    """

    label: str
    start: int
    end: int
    choice: str | None = None
    signs: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence `[start, end)` with the sentence labels that hold of it."""

    start: int
    end: int
    labels: frozenset[str]


@dataclass(frozen=True, slots=True)
class Example:
    """One text of a data set.

    `spans` names the span labels that the set marks wherever they occur, `sentence_labels` those of whole
    sentences: the absence of these teaches, that of all others does not. `unsure` are places at which a label
    is neither taught nor denied.
    """

    origin: str
    id: str
    text: str
    sentences: tuple[Reach, ...]
    marked: tuple[Marked, ...] = ()
    spans: frozenset[str] = frozenset()
    labelled: tuple[Labelled, ...] = ()
    sentence_labels: frozenset[str] = frozenset()
    unsure: tuple[Marked, ...] = ()


def nested(marked: Iterable[Marked]) -> list[Marked]:
    """The marks, contents that stand within another content relabelled as inner ones."""
    given = list(marked)
    contents = [each for each in given if each.label == "content"]
    return [
        replace(each, label="content.inner")
        if each.label == "content" and any(_within(each, other) for other in contents)
        else each
        for each in given
    ]


def _within(each: Marked, other: Marked) -> bool:
    """Whether one reach lies in another that is longer."""
    inside = other.start <= each.start and each.end <= other.end
    return inside and (each.start, each.end) != (other.start, other.end)


_END = re.compile(r"[.!?]['\"”’)\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])|\n\s*\n\s*")
_SHORT = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|Capt|Sen|Rep|Gov|No|vs|[ap]\.m|U\.S))\.\s+$"
)


def sentences_of(text: str) -> tuple[Reach, ...]:
    """Sentences by their closing marks and by empty lines; enough to cut windows at."""
    return tuple(_trimmed(text, *reach) for reach in _cut(text) if text[slice(*reach)].strip())


def _cut(text: str) -> Iterator[Reach]:
    start = 0
    for end in _END.finditer(text):
        if not _SHORT.search(text, max(start, end.end() - 12), end.end()):
            yield start, end.end()
            start = end.end()
    yield start, len(text)


def _trimmed(text: str, start: int, end: int) -> Reach:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())
