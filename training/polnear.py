"""PolNeAR: sources, cues and contents of attributed statements in political news."""

import re
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
