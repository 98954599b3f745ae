"""The files of the learned reader, held against their checksums before use."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from newsledger.errors import NewsledgerError

DATA = Path(str(resources.files("newsledger.accounts.reader") / "data"))
SUMS = "SHA256SUMS"


class DamagedReaderError(NewsledgerError):
    """A file of the reader is missing or not the one that was shipped."""


@dataclass(frozen=True, slots=True)
class Group:
    """Span labels that exclude each other: a column for outside, then two a label (begins, goes on)."""

    first: int
    labels: tuple[str, ...]

    @property
    def columns(self) -> slice:
        """The group's columns."""
        return slice(self.first, self.first + 1 + 2 * len(self.labels))


@dataclass(frozen=True, slots=True)
class Choice:
    """What is chosen of a span of these labels: one option, its logits in these columns."""

    first: int
    of: frozenset[str]
    options: tuple[str, ...]

    @property
    def columns(self) -> slice:
        """The columns of the options."""
        return slice(self.first, self.first + len(self.options))


@dataclass(frozen=True, slots=True)
class Layout:
    """Which column of the model's output belongs to what.

    `thresholds` is how likely a piece must be inside a span label to belong to a span. `scales` make a
    label's log-odds into those of being right: multiplied by the first, the second added.
    """

    groups: tuple[Group, ...]
    choices: Mapping[str, Choice]
    signs: Choice
    sentences: Mapping[str, int]
    thresholds: Mapping[str, float]
    scales: Mapping[str, tuple[float, float]]

    @property
    def described(self) -> frozenset[str]:
        """The labels of whose spans more is said."""
        return self.signs.of.union(*(choice.of for choice in self.choices.values()))

    def only(self, labels: frozenset[str]) -> "Layout":
        """The layout of those groups and sentence labels that are asked for; a group is whole or left out."""
        groups = tuple(group for group in self.groups if labels & {*group.labels})
        sentences = {label: column for label, column in self.sentences.items() if label in labels}
        return replace(self, groups=groups, sentences=sentences)


@cache
def checked(folder: Path = DATA) -> Path:
    """The folder, once every file in it agrees with its checksum; raises DamagedReaderError."""
    for line in _read(folder / SUMS).decode("ascii").splitlines():
        wanted, _, name = line.partition("  ")
        if hashlib.sha256(_read(folder / name)).hexdigest() != wanted:
            raise DamagedReaderError(
                f"{folder / name} is not the file that was shipped; install newsledger anew"
            )
    return folder


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as problem:
        raise DamagedReaderError(
            f"cannot read {path}: {problem.strerror}; install newsledger anew"
        ) from problem


def layout(folder: Path = DATA) -> Layout:
    """The output's layout."""
    told = json.loads(_read(folder / "layout.json"))
    return Layout(
        tuple(Group(each["first"], tuple(each["labels"])) for each in told["groups"]),
        {name: _choice(each) for name, each in told["choices"].items()},
        _choice(told["signs"]),
        told["sentences"],
        told["thresholds"],
        {label: (scale, shift) for label, (scale, shift) in told["scales"].items()},
    )


def _choice(told: dict[str, Any]) -> Choice:
    return Choice(told["first"], frozenset(told["of"]), tuple(told["options"]))


def vocabulary(folder: Path = DATA) -> dict[str, int]:
    """The number of each word piece."""
    pieces = _read(folder / "vocabulary.txt").decode("utf-8").split("\n")
    return {piece: number for number, piece in enumerate(pieces) if piece}
