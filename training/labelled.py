"""Our own labelled texts: read, checked, counted.

`python -m training.labelled PATH…` reports each error as `file:line: message` and then what there is; a
folder stands for its *.txt files. Exit status 1 where there is an error.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from training.labels import HARMS
from training.marks import MalformedError, Mark, mark

HEADER = re.compile(r"@ ([sr][\w-]+) (train|held|test)(?: (.*))?")
KEYS = frozenset({"style", "tags", "published", "outlet", "title"})
PARAGRAPH = "¶"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, and in which line (from 1) of which file."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


@dataclass(frozen=True, slots=True)
class Item:
    """A labelled text; paragraphs are parted by an empty line, marks are in the order of their starts."""

    id: str
    part: str
    text: str
    marks: tuple[Mark, ...]
    keys: dict[str, str] = field(default_factory=dict)
    line: int = 0

    @property
    def tags(self) -> tuple[str, ...]:
        """The header's tags, in its order."""
        return tuple(tag for tag in self.keys.get("tags", "").split(",") if tag)

    def words(self, of: Mark) -> str:
        """The marked words."""
        return self.text[of.start : of.end]


def read(paths: Iterable[Path]) -> tuple[list[Item], list[Fault]]:
    """All items of files and folders, in the order of their names, and all that is wrong with them."""
    items: list[Item] = []
    faults: list[Fault] = []
    first: dict[str, str] = {}
    for path in _files(paths):
        found, wrong = parse(path.read_text("utf-8"), str(path))
        faults += wrong
        for item in found:
            if item.id in first:
                faults.append(Fault(str(path), item.line, f"{item.id} stands already in {first[item.id]}"))
            first.setdefault(item.id, f"{path}:{item.line}")
        items += found
    return items, faults


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        yield from sorted(path.rglob("*.txt")) if path.is_dir() else [path]


def parse(text: str, path: str = "text") -> tuple[list[Item], list[Fault]]:
    """The items of one file and its faults; an item with faults in its marks keeps the sound ones."""
    items: list[Item] = []
    faults: list[Fault] = []
    for line, block in _blocks(text):
        item, messages = _item(line, block)
        faults += [Fault(path, at, message) for at, message in messages]
        if item is not None:
            items.append(item)
    return items, faults


def _blocks(text: str) -> Iterator[tuple[int, list[str]]]:
    """Runs of lines that are not blank, each with the number of its first line; a header opens a new one."""
    start, block = 1, list[str]()
    for number, line in enumerate([*text.split("\n"), ""], 1):
        line = line.removesuffix("\r")
        if block and (not line.strip() or line.startswith("@ ")):
            yield start, block
            block = []
        if line.strip():
            start = start if block else number
            block.append(line)


def _item(line: int, block: Sequence[str]) -> tuple[Item | None, list[tuple[int, str]]]:
    header = HEADER.fullmatch(block[0].rstrip())
    if header is None:
        return None, [(line, "no header: `@ ID train|test key=value…` begins an item, a blank line ends it")]
    if len(block) == 1:
        return None, [(line, "no text under the header")]
    keys, messages = _keys(header[3] or "")
    text, marks, wrong = _marked(block[1:], line + 1)
    item = Item(header[1], header[2], text, marks, keys, line)
    found = [(line, message) for message in messages] + wrong
    return item, sorted(found + list(_inconsistencies(item)))


def _keys(words: str) -> tuple[dict[str, str], list[str]]:
    """The header's keys; `title` takes the rest of the line, an outlet's name may hold spaces."""
    before, has_title, title = f" {words}".partition(" title=")
    keys: dict[str, str] = {}
    messages: list[str] = []
    last = ""
    for word in before.split():
        key, equals, value = word.partition("=")
        if not equals and last == "outlet":
            keys[last] += f" {word}"
        elif not equals or key not in KEYS:
            messages.append(f"cannot read {word!r} in the header")
        else:
            keys[key] = value
            last = key
    if has_title:
        keys["title"] = title.strip()
    return keys, messages


def _marked(lines: Sequence[str], first: int) -> tuple[str, tuple[Mark, ...], list[tuple[int, str]]]:
    """The plain text, its marks and what is wrong with them; lines of one paragraph are joined by a space."""
    out: list[str] = []
    length = 0
    marks: list[Mark] = []
    faults: list[tuple[int, str]] = []
    opened: list[tuple[int, int]] = []
    for number, line in enumerate(lines, first):
        if line.strip() == PARAGRAPH:
            faults += [(at, "a mark runs over the end of its paragraph") for _, at in opened]
            opened.clear()
        elif length:
            gap = "\n\n" if lines[number - first - 1].strip() == PARAGRAPH else " "
            out.append(gap)
            length += len(gap)
        for piece in _pieces("" if line.strip() == PARAGRAPH else line.strip()):
            if piece == "[":
                opened.append((length, number))
            elif piece.startswith("]"):
                try:
                    marks.append(_close(opened, length, piece, number, "".join(out)))
                except MalformedError as wrong:
                    faults.append((number, str(wrong)))
            else:
                out.append(piece)
                length += len(piece)
    faults += [(at, "a bracket is never closed") for _, at in opened]
    return "".join(out), tuple(sorted(marks, key=lambda each: (each.start, -each.end))), faults


_PIECE = re.compile(r"\[|\](?:\([^()\[\]]*\))?|[^\[\]]+")


def _pieces(line: str) -> list[str]:
    return _PIECE.findall(line)


def _close(opened: list[tuple[int, int]], end: int, piece: str, line: int, text: str) -> Mark:
    if not opened:
        raise MalformedError("a bracket closes that was never opened")
    start, _ = opened.pop()
    if not piece.endswith(")"):
        raise MalformedError(f"no (label …) after the bracket that closes {text[start:end][:40]!r}")
    if text[start:end] != text[start:end].strip() or start == end:
        raise MalformedError(f"blank at the edge of {text[start:end][:40]!r}")
    return mark(start, end, piece[2:-1], line)


def _inconsistencies(item: Item) -> Iterator[tuple[int, str]]:
    """What no mark shows by itself."""
    if "hard" in item.tags and len(item.tags) < 2:
        yield item.line, "tagged hard without the kind"
    if item.id.startswith("r") and "published" not in item.keys:
        yield item.line, "a report without published="
    mentions = Counter(each.entity for each in item.marks if each.entity)
    contents = {tie for each in item.marks if each.label == "content" for tie in each.ties}
    for each in item.marks:
        if each.entity and "again" in each.flags and mentions[each.entity] < 2:
            yield each.line, f"{each.label}: again, but nothing else carries #{each.entity}"
        for tie in each.ties:
            if tie not in contents:
                yield each.line, f"{each.label} {tie}: no content carries that number"


def summary(items: Sequence[Item]) -> str:
    """How many items, marks and hard items there are, in a few lines."""
    reports = sum(item.id.startswith("r") for item in items)
    hard = sum("hard" in item.tags for item in items)
    labels = Counter(each.label for item in items for each in item.marks)
    claims = sum(each.label in HARMS and "again" not in each.flags for item in items for each in item.marks)
    tags = Counter(tag for item in items for tag in item.tags)
    return "\n".join(
        (
            f"{len(items) - reports} sentences, {reports} reports, {hard} hard, {claims} claims",
            "labels: " + ", ".join(f"{name} {count}" for name, count in sorted(labels.items())),
            "tags: " + ", ".join(f"{name} {count}" for name, count in sorted(tags.items())),
        )
    )


def main(arguments: Sequence[str]) -> int:
    """Check the files named; print faults and counts; 1 where anything is wrong."""
    items, faults = read(Path(argument) for argument in arguments)
    for fault in faults:
        print(fault)
    print(summary(items))
    print(f"{len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
