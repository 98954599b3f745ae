"""Fit how likely claims of harm are right (accounts/confidence.py), on texts kept from the reader.

python -m training.confidence labelled/train --write     print the cross-validated calibration error, write
                                                         accounts/confidence.tsv
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from newsledger.accounts.confidence import TABLE, circumstances
from newsledger.model import TOLL_FIELDS, Claim, Count
from tools import labelled_claims
from tools.labelled_claims import Fact, compared, found_facts, same
from training import own
from training.data import held_out
from training.labelled import Item, read

# The penalty on large weights, the best of 1, 2, 5, 10 and 20 by cross-validation; rounds of Newton's method.
PENALTY, ROUNDS = 10.0, 20
FOLDS = 5
HEADER = """\
# How far each circumstance speaks for a claim of harm, in log-odds (accounts/confidence.py).
# Written by training/confidence.py from labelled texts that the reader was not trained on.
"""
BINS = 10

Vector = NDArray[np.float64]


def judged(item: Item) -> list[tuple[frozenset[str], bool]]:
    """The circumstances of each claim of harm in a text, and whether the claim is right."""
    claims = [
        claim
        for claim in labelled_claims.reading_of(item).claims
        if claim.field in TOLL_FIELDS and isinstance(claim.value, Count)
    ]
    right = [found for _, found in compared(item, list(found_facts(item)), same).right]
    rows = []
    for claim in claims:
        hit = next((fact for fact in right if _is_of(fact, claim)), None)
        if hit is not None:
            right.remove(hit)
        rows.append((frozenset(circumstances(claim)), hit is not None))
    return rows


def _is_of(fact: Fact, claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, Count) and (
        (fact.field, fact.role, fact.low, fact.high, fact.modality, fact.words)
        == (claim.field, claim.role, value.low, value.high, claim.modality, value.text or "")
    )


def fit(rows: Sequence[tuple[frozenset[str], bool]], names: Sequence[str]) -> Vector:
    """The weights of a penalised logistic regression."""
    x = np.array([[float(name in found) for name in names] for found, _ in rows])
    y = np.array([float(right) for _, right in rows])
    w = np.zeros(len(names))
    for _ in range(ROUNDS):
        p = 1 / (1 + np.exp(-x @ w))
        slope = x.T @ (y - p) - PENALTY * w
        bend = (x.T * (p * (1 - p))) @ x + PENALTY * np.eye(len(names))
        w = w + np.linalg.solve(bend, slope)
    return np.asarray(w)


def calibration(rows: Sequence[tuple[frozenset[str], bool]], names: Sequence[str]) -> float:
    """The expected calibration error of cross-validated confidences, in ten bins of equal width."""
    told: list[tuple[float, bool]] = []
    for turn in range(FOLDS):
        w = fit([row for place, row in enumerate(rows) if place % FOLDS != turn], names)
        for place, (found, right) in enumerate(rows):
            if place % FOLDS == turn:
                score = sum(w[i] for i, name in enumerate(names) if name in found)
                told.append((1 / (1 + float(np.exp(-score))), right))
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for confidence, right in told:
        bins[min(BINS - 1, int(confidence * BINS))].append((confidence, right))
    off = sum(abs(sum(c for c, _ in bin) - sum(r for _, r in bin)) for bin in bins)
    return off / max(len(told), 1)


def main() -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true", help="write the table that newsledger uses")
    options = parser.parse_args()
    items, _ = read([options.folder])
    # A tenth of all texts by hash is a fair sample; those written last and kept back whole are harder.
    rows = [row for item in items if held_out(own.example(item)) for row in judged(item)]
    names = sorted({name for found, _ in rows for name in found})
    print(f"{len(rows)} claims, {sum(right for _, right in rows)} right")
    print(f"expected calibration error, cross-validated: {calibration(rows, names):.3f}")
    table = "".join(f"{name}\t{weight:+.2f}\n" for name, weight in zip(names, fit(rows, names), strict=True))
    print(table, end="")
    if options.write:
        TABLE.write_text(HEADER + table, "utf-8")


if __name__ == "__main__":
    main()
