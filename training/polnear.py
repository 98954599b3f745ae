"""PolNeAR: sources, cues and contents of attributed statements in political news."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from training.examples import Example, Marked, nested, sentences_of

LABELS = frozenset({"source", "cue", "content", "content.inner"})
_SPAN = re.compile(r"(T\d+)\t\S+ (\d+ \d+(?:;\d+ \d+)*)\t")


def read(folder: Path) -> list[Example]:
    """The texts of a part (train, dev); of several annotators of a text, the first."""
    found = []
    for path in sorted((folder / "text").glob("*.txt")):
        versions = sorted((folder / "attributions").glob(f"{path.stem}_????.ann"))
        if versions:
            text = path.read_bytes().decode("utf-8")
            marked = tuple(
                sorted(nested(_marked(versions[0])), key=lambda each: (each.start, each.end, each.label))
            )
            found.append(Example("polnear", path.stem, text, sentences_of(text), marked, LABELS))
    return found


@dataclass(frozen=True, slots=True)
class Relation:
    """An attribution as the places of its characters; who speaks or the cue may be nothing."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]


def relations(folder: Path) -> dict[str, list[Relation]]:
    """The attributions with a content by the text's name; of several annotators, those of the first."""
    found: dict[str, list[Relation]] = {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        name = path.stem.rpartition("_")[0]
        if name not in found:
            found[name] = [Relation(*parts) for parts in _related(path) if parts[2]]
    return found


def _related(path: Path) -> Iterator[tuple[frozenset[int], frozenset[int], frozenset[int]]]:
    spans: dict[str, frozenset[int]] = {}
    for line in path.read_bytes().decode("utf-8").split("\n"):
        if span := _SPAN.match(line):
            pieces = (map(int, piece.split()) for piece in span[2].split(";"))
            spans[span[1]] = frozenset(at for start, end in pieces for at in range(start, end))
        elif re.match(r"E\d+\t", line):
            parts: dict[str, frozenset[int]] = {}
            for member in line.split("\t")[1].split():
                role, _, name = member.partition(":")
                label = role.rstrip("0123456789").lower()
                parts[label] = parts.get(label, frozenset()) | spans.get(name, frozenset())
            none: frozenset[int] = frozenset()
            yield parts.get("source", none), parts.get("cue", none), parts.get("content", none)


def _marked(path: Path) -> set[Marked]:
    """What is related in an attribution that has a content; a span in pieces is several."""
    spans: dict[str, list[tuple[int, int]]] = {}
    marked: set[Marked] = set()
    for line in path.read_bytes().decode("utf-8").split("\n"):
        if span := _SPAN.match(line):
            pieces = (piece.split() for piece in span[2].split(";"))
            spans[span[1]] = [(int(start), int(end)) for start, end in pieces]
        elif re.match(r"E\d+\t", line) and "Content" in line:
            for member in line.split("\t")[1].split():
                role, _, name = member.partition(":")
                label = role.rstrip("0123456789").lower()
                if label in LABELS:
                    marked |= {Marked(label, start, end) for start, end in spans.get(name, [])}
    return marked
