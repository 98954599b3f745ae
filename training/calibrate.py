"""Fit each label's threshold and probability on the texts held out of training.

`python -m training.calibrate --bench FOLDER --labelled FOLDER FOLDER_OF_READER` rewrites its layout and
checksums.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newsledger.accounts.reader.files import Layout, layout
from newsledger.accounts.reader.proposing import decoded, encoded
from newsledger.accounts.reader.windows import Window
from newsledger.model import Span
from training.data import READ, all_examples, held_out
from training.described import write_layout
from training.examples import Example
from training.labels import HARMS
from training.layout import SENTENCES, SPANS
from training.matching import Judged, judge_sentences, judge_spans

GRID = (0.2, 0.3, 0.4, 0.5, 0.6)
# A scale is drawn to one, a shift to nought, as if by so many more cases.
PRIOR = 5.0
START, ROUNDS = np.array([1.0, 0.0]), 30

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Read:
    """A text with its sentences and what the encoder gives for all of them."""

    example: Example
    sentences: list[Span]
    windows: list[tuple[Window, Any]]


def calibrate(folder: Path, examples: Sequence[Example]) -> None:
    """Rewrite the layout with the thresholds of the best F1 and then with probabilities that hold."""
    read = [_read(each, folder) for each in examples]
    columns = replace(layout(folder), scales={})
    thresholds = best_thresholds(columns, read)
    judged = _judged(replace(columns, thresholds=dict.fromkeys(SPANS, 0.5) | thresholds), read)
    scales = {label: platt(one.given) for label, one in judged.items() if one.given}
    write_layout(folder, thresholds, scales)


def _sure(example: Example) -> Example:
    """The example without harm that only patterns have marked: it teaches, but it judges nobody."""
    harms = frozenset(HARMS) if example.origin in READ else frozenset[str]()
    return replace(example, spans=example.spans - harms)


def _read(example: Example, folder: Path) -> Read:
    sentences = [Span(*reach) for reach in example.sentences]
    return Read(example, sentences, encoded(example.text, sentences, every=True, folder=folder))


def best_thresholds(columns: Layout, read: Sequence[Read]) -> dict[str, float]:
    """For each span label the threshold with the largest sum of exact and overlapping F1."""
    found: dict[str, dict[float, float]] = defaultdict(dict)
    for threshold in GRID:
        for label, judged in _judged(
            replace(columns, thresholds=dict.fromkeys(SPANS, threshold)), read
        ).items():
            if label in SPANS:
                found[label][threshold] = judged.exact.figures()["f1"] + judged.overlap.figures()["f1"]
    return {label: max(values, key=lambda each: (values[each], each)) for label, values in found.items()}


def _judged(columns: Layout, read: Sequence[Read]) -> dict[str, Judged]:
    judged: dict[str, Judged] = defaultdict(Judged)
    for each in read:
        proposals = decoded(each.sentences, each.windows, columns)
        for label in each.example.spans:
            judge_spans(each.example, proposals, label, judged[label])
        for label in each.example.sentence_labels & set(SENTENCES):
            judge_sentences(each.example, proposals, label, judged[label])
    return judged


def platt(given: Sequence[tuple[float, bool]]) -> tuple[float, float]:
    """Scale and shift of the log-odds that make the outcomes likeliest (Platt 1999), by Newton's method.

    A step that makes them less likely is halved: whole ones run away where most are near 0 or 1.
    """
    odds = np.array([np.clip(probability, 1e-4, 1 - 1e-4) for probability, _ in given])
    odds = np.log(odds / (1 - odds))
    right = np.array([float(one) for _, one in given])
    features = np.stack([odds, np.ones_like(odds)], 1)
    weights = START.copy()
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-np.clip(features @ weights, -30, 30)))
        slope = features.T @ (likely - right) + PRIOR * (weights - START)
        curve = (features * (likely * (1 - likely))[:, None]).T @ features + PRIOR * np.eye(2)
        step = np.linalg.solve(curve, slope)
        while (
            _cost(features, right, weights - step) > _cost(features, right, weights) and step @ step > 1e-12
        ):
            step = step / 2
        weights = weights - step
    return float(max(weights[0], 0.05)), float(weights[1])


def _cost(features: Numbers, right: Numbers, weights: Numbers) -> float:
    """How unlikely the outcomes are, and how far the weights are from their start."""
    odds = features @ weights
    drawn = PRIOR / 2 * ((weights - START) ** 2).sum()
    return float(np.logaddexp(0, odds).sum() - (right * odds).sum() + drawn)


def main() -> None:
    """Calibrate in place."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--labelled", type=Path)
    parser.add_argument("--without-unlicensed", action="store_true")
    parser.add_argument("reader", type=Path)
    options = parser.parse_args()
    sets = all_examples(options.bench, options.labelled, not options.without_unlicensed)
    calibrate(options.reader, [_sure(each) for one in sets.values() for each in one if held_out(each)])
    print(json.dumps(json.loads((options.reader / "layout.json").read_text("utf-8"))["thresholds"]))


if __name__ == "__main__":
    main()
