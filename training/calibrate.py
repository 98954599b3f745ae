"""Fit each label's threshold and probability on the texts held out of training.

`python -m training.calibrate --bench FOLDER --labelled FOLDER FOLDER_OF_READER` rewrites its layout and
checksums.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from training.data import all_examples, held_out
from training.examples import Example
from training.export import write_layout
from training.layout import SENTENCES, SPANS
from training.matching import Judged, judge_sentences, judge_spans
from training.measure import read_all

GRID = (0.2, 0.3, 0.4, 0.5, 0.6)
# A scale is drawn to one, a shift to nought, as if by so many more cases.
PRIOR = 5.0


def calibrate(folder: Path, examples: Sequence[Example]) -> None:
    """Rewrite the layout with the thresholds of the best F1 and then with probabilities that hold."""
    thresholds = best_thresholds(folder, examples)
    write_layout(folder, thresholds, {})
    judged = _judged(folder, examples)
    scales = {label: platt(one.given) for label, one in judged.items() if one.given}
    write_layout(folder, thresholds, scales)


def best_thresholds(folder: Path, examples: Sequence[Example]) -> dict[str, float]:
    """For each span label the threshold with the largest sum of exact and overlapping F1."""
    found: dict[str, dict[float, float]] = defaultdict(dict)
    for threshold in GRID:
        write_layout(folder, dict.fromkeys(SPANS, threshold), {})
        for label, judged in _judged(folder, examples).items():
            if label in SPANS:
                found[label][threshold] = judged.exact.figures()["f1"] + judged.overlap.figures()["f1"]
    return {label: max(values, key=lambda each: (values[each], each)) for label, values in found.items()}


def _judged(folder: Path, examples: Sequence[Example]) -> dict[str, Judged]:
    from newsledger.accounts.reader.files import checked
    from newsledger.accounts.reader.proposing import _tools

    checked.cache_clear()
    _tools.cache_clear()
    judged: dict[str, Judged] = defaultdict(Judged)
    for example, proposals in zip(examples, read_all(examples, folder), strict=True):
        for label in example.spans:
            judge_spans(example, proposals, label, judged[label])
        for label in example.sentence_labels & set(SENTENCES):
            judge_sentences(example, proposals, label, judged[label])
    return judged


def platt(given: Sequence[tuple[float, bool]]) -> tuple[float, float]:
    """Scale and shift of the log-odds that make the outcomes likeliest (Platt 1999), by Newton's method."""
    odds = np.array([np.log(p / (1 - p)) for p, _ in ((min(max(p, 1e-4), 1 - 1e-4), r) for p, r in given)])
    right = np.array([float(one) for _, one in given])
    features = np.stack([odds, np.ones_like(odds)], 1)
    start = np.array([1.0, 0.0])
    weights = start.copy()
    for _ in range(30):
        likely = 1 / (1 + np.exp(-features @ weights))
        slope = features.T @ (likely - right) + PRIOR * (weights - start)
        curve = (features * (likely * (1 - likely))[:, None]).T @ features + PRIOR * np.eye(2)
        weights = weights - np.linalg.solve(curve, slope)
    return float(max(weights[0], 0.05)), float(weights[1])


def main() -> None:
    """Calibrate in place."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--labelled", type=Path)
    parser.add_argument("reader", type=Path)
    options = parser.parse_args()
    sets = all_examples(options.bench, options.labelled)
    calibrate(options.reader, [each for one in sets.values() for each in one if held_out(each)])
    print(json.dumps(json.loads((options.reader / "layout.json").read_text("utf-8"))["thresholds"]))


if __name__ == "__main__":
    main()
