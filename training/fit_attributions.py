"""Fit the weights by which attributions are believed: `python -m training.fit_attributions --bench FOLDER`.

Learns from the texts of PolNeAR's training half that the reader was not trained on, by logistic regression: a
candidate is right where its content and a labelled one share half of each, and their sources overlap. Writes
weighing.tsv; to be run anew with every new reader. The reader reads every sentence here.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from newsledger.accounts.attributions import weighing
from newsledger.accounts.attributions.draft import Draft
from newsledger.accounts.attributions.hearing import Hearing, hear
from newsledger.accounts.attributions.proposed import parts_of, proposed_in
from newsledger.accounts.learned import gathered
from newsledger.accounts.reader.proposing import propose
from newsledger.model import Span
from training import polnear
from training.data import held_out
from training.polnear import Relation

HEADER = """\
# What speaks for an attribution and against it: the log-odds that it is right are the sum of what applies.
# Written by training/fit_attributions.py from texts of PolNeAR's training half that no reader was trained on.
"""
# Keeps weights small that few texts bear out; the constant is left free.
RIDGE, FREE = 2.0, 1e-3
STEPS = 40


def cases(folder: Path) -> Iterator[tuple[dict[str, float], bool]]:
    """What is told of each candidate, and whether it is right."""
    relations = polnear.relations(folder)
    for example in polnear.read(folder):
        if not held_out(example):
            continue
        sentences = [Span(*reach) for reach in example.sentences]
        learned = gathered(propose(example.text, sentences, every=True))
        for hearing in hear(example.text, sentences):
            parts = parts_of(hearing.tokens, learned)
            pairs = weighing.pairs_of(hearing.drafts, proposed_in(hearing.tokens, parts, hearing.quotations))
            here = [_clipped(one, hearing.tokens.span) for one in relations[example.id]]
            for pair in pairs:
                for draft, told in weighing.candidates(hearing.tokens, parts, pair):
                    if draft.pieces:
                        yield told, any(_right(hearing, draft, one) for one in here)


def _clipped(relation: Relation, sentence: Span) -> Relation:
    """The relation with the characters of its content that lie in a sentence."""
    return Relation(
        relation.source,
        relation.cue,
        frozenset(at for at in relation.content if sentence.start <= at < sentence.end),
    )


def _right(hearing: Hearing, draft: Draft, wanted: Relation) -> bool:
    tokens = hearing.tokens
    first, last = min(p.start for p in draft.pieces), max(p.end for p in draft.pieces)
    own = set(range(max(first, tokens.span.start), min(last, tokens.span.end)))
    common = len(own & wanted.content)
    if 2 * common < len(own) or 2 * common < len(wanted.content) or not common:
        return False
    if draft.source is None or not wanted.source:
        return draft.source is None and not wanted.source
    return bool(wanted.source & set(range(tokens.starts[draft.source[0]], tokens.ends[draft.source[1]])))


def fitted(found: Sequence[tuple[dict[str, float], bool]]) -> dict[str, float]:
    """The weights by name, by Newton's method."""
    names = sorted({name for told, _ in found for name in told})
    table = np.array([[told.get(name, 0.0) for name in names] for told, _ in found])
    right = np.array([float(is_right) for _, is_right in found])
    ridge = np.array([FREE if name == "bias" else RIDGE for name in names])
    weights = np.zeros(len(names))
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (likely - right) + ridge * weights
        bend = (table * (likely * (1 - likely))[:, None]).T @ table + np.diag(ridge)
        weights -= np.linalg.solve(bend, slope)
    return {name: float(weight) for name, weight in zip(names, weights, strict=True)}


def main() -> None:
    """Fit and write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bench", type=Path, required=True, help="folder of the public sets")
    options = parser.parse_args()
    weights = fitted(list(cases(options.bench / "polnear/train")))
    rows = "".join(f"{name}\t{weight:+.2f}\n" for name, weight in sorted(weights.items()))
    weighing.TABLE.write_text(HEADER + rows, "utf-8")


if __name__ == "__main__":
    main()
