"""Fit how far a claim of harm in a short note is to be believed (accounts/tolls/credence.py).

python -m training.credence labelled/train labelled/quiet     print cross-validated figures and the weights,
                                                              put them into the module with --write
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from newsledger.accounts.story import story_of
from newsledger.accounts.tolls import credence
from newsledger.accounts.tolls.credence import ALONE, STANDS, Surroundings
from newsledger.accounts.tolls.sentences import found_in
from newsledger.documents import Page, read_page
from training.casting import is_held_out
from training.labelled import Item, read
from training.labels import HARMS

# The penalty on large weights, the best of 0.5, 1 and 2 by cross-validation; rounds of Newton's method.
PENALTY, ROUNDS = 1.0, 15
FOLDS = 8
# How much a text counts that the reader was taught on: there it is surer than on any other.
TAUGHT = 0.3
# Signs that stand in fewer rows say nothing.
FEWEST = 4

MODULE = Path(str(credence.__file__))
OPENING = "WEIGHTS: dict[str, float] = {\n"

Vector = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Row:
    """One draft of harm in a note: its signs, whether the note tells harm there, how much it counts."""

    item: str
    signs: frozenset[str]
    real: bool
    counts: float


def rows(items: Sequence[Item]) -> Iterator[Row]:
    """The drafts of notes; those beside the labelled ones of a note that tells harm are left out."""
    for item in items:
        page = Page(item.text, "text/plain", item.id, external_id=item.id, title=item.keys.get("title"))
        story = story_of(read_page(page))
        if not story.is_note:
            continue
        found = found_in(story)
        around = Surroundings(story, found.people)
        harms = [mark for mark in item.marks if mark.label in HARMS]
        taught = item.part == "train" and "contrast" not in item.tags and not is_held_out(item)
        for draft in found.drafts:
            told = any(m.start < draft.mention.end and draft.mention.start < m.end for m in harms)
            plain = draft.low is not None and draft.high != 0 and not draft.pronoun
            if plain and (told or not harms):
                yield Row(item.id, around.signs(draft), bool(harms), TAUGHT if taught and harms else 1.0)


def fit(given: Sequence[Row], names: Sequence[str]) -> Vector:
    """The weights of a penalised logistic regression."""
    x = matrix(given, names)
    y = np.array([float(row.real) for row in given])
    counts = np.array([row.counts for row in given])
    penalty = np.eye(len(names)) * PENALTY
    w = np.zeros(len(names))
    for _ in range(ROUNDS):
        p = 1 / (1 + np.exp(-x @ w))
        slope = x.T @ (counts * (y - p)) - penalty @ w
        bend = (x.T * (counts * p * (1 - p))) @ x + penalty
        w = w + np.linalg.solve(bend, slope)
    return np.asarray(w)


def matrix(given: Sequence[Row], names: Sequence[str]) -> Vector:
    """A row for each draft with 1 for each sign that it has."""
    return np.array([[float(name in row.signs) for name in names] for row in given])


def turn(item: str) -> int:
    """Which part of a cross-validation keeps a text back."""
    return sha256(item.encode()).digest()[0] % FOLDS


def chances(given: Sequence[Row], names: Sequence[str]) -> Vector:
    """How likely each draft is real by weights fitted without its text."""
    found = np.zeros(len(given))
    for part in range(FOLDS):
        w = fit([row for row in given if turn(row.item) != part], names)
        here = [place for place, row in enumerate(given) if turn(row.item) == part]
        if here:
            score = matrix([given[place] for place in here], names) @ w
            found[here] = 1 / (1 + np.exp(-score))
    return found


def main() -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true", help="put the weights into the module")
    options = parser.parse_args()
    items, _ = read(options.folder)
    given = list(rows(items))
    often = Counter(sign for row in given for sign in row.signs)
    names = sorted(name for name, number in often.items() if number >= FEWEST)
    found = chances(given, names)
    for finder, least in (("reader", ALONE), ("both", STANDS), ("patterns", STANDS)):
        for name, wanted in (
            ("quiet", lambda row: not row.real),
            ("real, kept from the reader", lambda row: row.real and row.counts == 1.0),
            ("real, taught", lambda row: row.real and row.counts != 1.0),
        ):
            here = [place for place, row in enumerate(given) if finder in row.signs and wanted(row)]
            print(f"{finder}, {name}: {sum(found[here] >= least)} of {len(here)} stand")
    pairs = zip(names, fit(given, names), strict=True)
    weights = "".join(f'    "{name}": {weight:.2f},\n' for name, weight in pairs)
    print(weights, end="")
    if options.write:
        MODULE.write_text(rewritten(MODULE.read_text("utf-8"), weights), "utf-8")


def rewritten(source: str, weights: str) -> str:
    """The module's text with these lines for its table."""
    before, opening, rest = source.partition(OPENING)
    return before + opening + weights + rest[rest.index("}\n") :]


if __name__ == "__main__":
    main()
