"""Fit the table by which people are given their roles (accounts/tolls/casting.json) on the labelled texts.

    python -m training.casting labelled/train     fit, print the accuracy of ten-fold cross-validation, write

The table is fitted on what the patterns find. How much the reader's choice counts beside it is fitted on the
texts that were held out of the reader's training.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from newsledger.accounts.events import events_in, is_violent
from newsledger.accounts.story import story_of
from newsledger.accounts.tolls.casting import LEAST, features
from newsledger.accounts.tolls.drafts import Draft
from newsledger.accounts.tolls.sentences import counts_of
from newsledger.documents import Page, read_page
from training import own
from training.data import held_out
from training.labelled import Item, read
from training.labels import HARMS, ROLES
from training.marks import Mark

TARGET = Path(str(resources.files("newsledger.accounts.tolls") / "casting.json"))
# A feature that fewer cases show teaches nothing that would hold elsewhere.
FEWEST = 6
# The weight of the penalty on large weights, and steps and rate of plain gradient descent with momentum.
PENALTY, STEPS, RATE = 0.002, 150, 1.0
FOLDS = 5
# How much the reader's choice may count where the table counts one.
READER_SHARES = (0.0, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0)
# Smaller weights are left out of the table.
SMALLEST = 0.05

Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled harm that reading has found, with what speaks for its role."""

    item: str
    features: tuple[str, ...]
    role: str
    learned: str | None
    sureness: float


def cases(items: Sequence[Item], *, learned: bool) -> Iterator[Case]:
    """The labelled harms that a draft overlaps."""
    for item in items:
        document = read_page(Page(item.text, "text/plain", item.id, external_id=item.id))
        if document.status != "read" or item.text not in (document.text or ""):
            continue
        story = story_of(document, learned=learned)
        shift = story.text.find(item.text)
        drafts = counts_of(story).drafts
        types = frozenset(event.type for event in events_in(story, drafts) if is_violent(event))
        for mark in item.marks:
            if mark.label in HARMS and "again" not in mark.flags and mark.kind:
                draft = _found(drafts, mark, shift)
                if draft is not None:
                    found = tuple(features(draft, drafts, types, story.text))
                    yield Case(item.id, found, mark.kind, draft.learned, draft.sureness)


def is_held_out(item: Item) -> bool:
    """Whether the reader was not trained on this text."""
    return item.part == "held" or held_out(own.example(item))


def _found(drafts: Sequence[Draft], mark: Mark, shift: int) -> Draft | None:
    """The draft of the same fate over the marked words."""
    return next(
        (
            d for d in drafts
            if d.field == mark.label and not d.pronoun
            and d.mention.start < mark.end + shift and mark.start + shift < d.mention.end
        ),
        None,
    )  # fmt: skip


def fit(given: Sequence[Case]) -> tuple[list[str], Matrix]:
    """The features kept and their weights, a row a feature and a column a role."""
    seen = Counter(feature for case in given for feature in set(case.features))
    names = sorted(feature for feature, count in seen.items() if count >= FEWEST)
    x = matrix(given, names)
    y = np.array([[case.role == role for role in ROLES] for case in given], float)
    w, speed = np.zeros((len(names), len(ROLES))), np.zeros((len(names), len(ROLES)))
    for _ in range(STEPS):
        slope = x.T @ (softmax(x @ w) - y) / len(given) + PENALTY * w
        speed = 0.9 * speed - RATE * slope
        w = w + speed
    return names, w


def matrix(given: Sequence[Case], names: Sequence[str]) -> Matrix:
    """A row a case, a column a feature, 1 where the case shows it."""
    place = {name: i for i, name in enumerate(names)}
    x = np.zeros((len(given), len(names)))
    for row, case in enumerate(given):
        x[row, [place[feature] for feature in case.features if feature in place]] = 1.0
    return x


def softmax(scores: Matrix) -> Matrix:
    """Scores as probabilities, row by row."""
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True))


def accuracy(given: Sequence[Case]) -> float:
    """The share of roles that are right in texts that the table was not fitted on."""
    right = 0
    names = sorted({case.item for case in given})
    fold = {name: place % FOLDS for place, name in enumerate(names)}
    for turn in range(FOLDS):
        rest = [case for case in given if fold[case.item] != turn]
        here = [case for case in given if fold[case.item] == turn]
        kept, w = fit(rest)
        best = softmax(matrix(here, kept) @ w).argmax(axis=1)
        right += sum(ROLES[at] == case.role for at, case in zip(best, here, strict=True))
    return right / len(given)


def shares(given: Sequence[Case], held: Sequence[Case]) -> tuple[float, float]:
    """How much the reader's choice counts where the table counts one, and the share of roles then right.

    `held` are cases from texts that the reader was not trained on, read with it.
    """
    kept, w = fit(given)
    chances = softmax(matrix(held, kept) @ w)
    best = (0.0, 0.0, 0.0)
    for reader in READER_SHARES:
        odds = np.log(np.maximum(chances, LEAST)) + reader * np.log(np.array([_told(case) for case in held]))
        right = sum(ROLES[at] == case.role for at, case in zip(odds.argmax(axis=1), held, strict=True))
        print(f"reader counts {reader}: {right / len(held):.3f} of {len(held)}")
        # Of equals the share nearest to one: the two then count alike.
        best = max(best, (right / len(held), -abs(reader - 1), reader))
    return best[2], best[0]


def _told(case: Case) -> list[float]:
    rest = (1 - case.sureness) / (len(ROLES) - 1)
    return [max(case.sureness if role == case.learned else rest, LEAST) for role in ROLES]


def write(names: Sequence[str], w: Matrix, table: float, reader: float) -> None:
    """Write the table, small weights left out."""
    rows = {}
    for name, row in zip(names, w, strict=True):
        given = {role: round(float(v), 2) for role, v in zip(ROLES, row, strict=True) if abs(v) >= SMALLEST}
        if given:
            rows[name] = given
    told = {"roles": list(ROLES), "table": table, "reader": reader, "weights": rows}
    TARGET.write_text(json.dumps(told, indent=0, sort_keys=True) + "\n", encoding="utf-8")


def main() -> None:
    """Fit, judge and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    items, _ = read([parser.parse_args().folder])
    given = list(cases(items, learned=False))
    print(f"{len(given)} cases, cross-validated {accuracy(given):.3f}")
    apart = [item for item in items if is_held_out(item)]
    names = {item.id for item in apart}
    held = [case for case in cases(apart, learned=True) if case.learned is not None]
    reader, _ = shares([case for case in given if case.item not in names], held)
    write(*fit(given), 1.0, reader)


if __name__ == "__main__":
    main()
