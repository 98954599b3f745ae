"""Labels of texts that are not ours to ship: characters and labels, without a word of the text.

A file holds, for each text, a line `@ SET ID PRINT` (PRINT: the first 12 digits of the text's SHA-256) and
below it lines `START END LABEL …`, offsets in code points, labels as in labelled/FORMAT.md.

    python -m training.standoff show --bench FOLDER SET ID…      a text, each sentence with its number
    python -m training.standoff place --bench FOLDER WORK OUT    labels of quoted words as labels of offsets

WORK has lines `== SET ID` and below each `SENTENCE | words | LABEL …`, the words as they stand in that
sentence; `words~2` is the second place in it at which these letters stand, be it within a word.
"""

import argparse
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from training.examples import sentences_of
from training.labelled import Item
from training.marks import MalformedError, Mark, mark
from training.texts import texts_of


@dataclass(frozen=True, slots=True)
class ChangedTextError(ValueError):
    """A text is not the one that was labelled, or the set does not have it."""

    text: str

    def __str__(self) -> str:
        return f"{self.text}: not the text that was labelled; is this the same edition of the set?"


def fingerprint(text: str) -> str:
    """What tells that a text is the one that was labelled."""
    return sha256(text.encode()).hexdigest()[:12]


def read(paths: Iterable[Path], bench: Path) -> list[Item]:
    """The labelled texts, named `SET/ID`; raises ChangedTextError, MalformedError."""
    found: list[Item] = []
    for path in paths:
        for block in _blocks("@ ", path.read_text("utf-8")):
            head, *lines = block.splitlines()
            name, one, expected = head.split()
            text = _texts(bench, name).get(one, "")
            if fingerprint(text) != expected:
                raise ChangedTextError(f"{name} {one}")
            marks = sorted(map(_mark, lines), key=lambda each: (each.start, -each.end))
            found.append(Item(f"{name}/{one}", "train", text, tuple(marks)))
    return found


def _blocks(opening: str, text: str) -> list[str]:
    """What stands behind each line that begins so, up to the next one."""
    return re.split(f"^{opening}", text, flags=re.MULTILINE)[1:]


def _mark(line: str) -> Mark:
    start, end, words = line.split(" ", 2)
    return mark(int(start), int(end), words, 0)


@cache
def _texts(bench: Path, name: str) -> dict[str, str]:
    return texts_of(bench, name)


def place(work: str, bench: Path) -> Iterator[str]:
    """The lines of a file of labels; faults go to the standard error and are left out."""
    for block in _blocks("== ", work):
        head, *lines = block.splitlines()
        name, one = head.split()
        text = _texts(bench, name)[one]
        yield f"@ {name} {one} {fingerprint(text)}"
        placed = set()
        for line in filter(str.strip, lines):
            try:
                placed.add(_placed(text, line))
            except (ValueError, IndexError) as fault:
                print(f"{name} {one}: {line}: {fault}", file=sys.stderr)
        yield from (f"{start} {end} {label}" for start, end, label in sorted(placed))


def _placed(text: str, line: str) -> tuple[int, int, str]:
    """Offsets and label of a line of quoted words; raises ValueError where they are not there."""
    number, words, label = (each.strip() for each in line.split("|"))
    words, _, which = words.partition("~")
    start, end = sentences_of(text)[int(number)]
    # A whole word, since "he" stands in "the", unless the place is told by its number.
    wanted = re.escape(words) if which else rf"(?<!\w){re.escape(words)}(?!\w)"
    places = [one.start() for one in re.finditer(f"(?={wanted})", text[start:end])]
    if not words or len(places) < int(which or 1):
        raise MalformedError("these words are not in the sentence")
    at = start + places[int(which or 1) - 1]
    mark(at, at + len(words), label, 0)
    return at, at + len(words), label


def main() -> None:
    """Show texts, or place labels."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("what", choices=("show", "place"))
    parser.add_argument("--bench", type=Path, required=True, help="folder of the public sets")
    parser.add_argument("names", nargs="+", help="SET and ids to show; or WORK and OUT")
    options = parser.parse_args()
    first, *rest = options.names
    if options.what == "place":
        lines = place(Path(first).read_text("utf-8"), options.bench)
        Path(rest[0]).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        return
    for one in rest:
        text = _texts(options.bench, first)[one]
        print(f"== {first} {one}")
        for number, (start, end) in enumerate(sentences_of(text)):
            print(f"{number} | {' '.join(text[start:end].split())}" if start < end else "")


if __name__ == "__main__":
    main()
