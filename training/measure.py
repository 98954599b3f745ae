"""Figures of a reader: `python -m training.measure --bench FOLDER --labelled FOLDER [--reader FOLDER]`.

Prints one JSON object: by set and label the span F1 (exact, overlap), the head-match F1 of MUC-4's roles, the
sentence labels and what is said of spans.
"""

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from newsledger.accounts.reader.decoding import Proposal
from newsledger.accounts.reader.files import DATA
from newsledger.accounts.reader.proposing import propose
from newsledger.model import Span
from training.data import all_examples, held_out, test_examples
from training.examples import Example
from training.layout import CHOICES
from training.matching import Judged, Tally, judge_heads, judge_said, judge_sentences, judge_spans

ROLES = ("attacker.person", "attacker.org", "target", "victim", "weapon")


def read_all(examples: Sequence[Example], folder: Path, *, every: bool = True) -> list[tuple[Proposal, ...]]:
    """The proposals for each text."""
    return [
        propose(each.text, [Span(*reach) for reach in each.sentences], every=every, folder=folder)
        for each in examples
    ]


def figures(examples: Sequence[Example], found: Sequence[Sequence[Proposal]]) -> dict[str, Any]:
    """Everything that the examples can judge."""
    made: dict[str, Any] = {}
    for label in sorted({label for each in examples for label in each.spans}):
        judged = Judged()
        for example, proposals in zip(examples, found, strict=True):
            if label in example.spans:
                judge_spans(example, proposals, label, judged)
        made[label] = {"exact": judged.exact.figures(), "overlap": judged.overlap.figures()}
    for label in sorted({label for each in examples for label in each.sentence_labels}):
        judged = Judged()
        for example, proposals in zip(examples, found, strict=True):
            judge_sentences(example, proposals, label, judged)
        made[label] = judged.exact.figures()
    if examples and examples[0].origin == "muc4":
        made |= heads(examples, found)
    if examples and examples[0].origin == "own":
        made |= said(examples, found)
    return made


def heads(examples: Sequence[Example], found: Sequence[Sequence[Proposal]]) -> dict[str, Any]:
    """Distinct heads by role and over the five roles of MUC-4; a victim's name is a victim."""
    made: dict[str, Any] = {}
    every = Tally()
    for role in ROLES:
        own = Tally()
        for example, proposals in zip(examples, found, strict=True):
            judge_heads(example, proposals, role, own)
            judge_heads(example, proposals, role, every)
        made[f"heads {role}"] = own.figures()
    return made | {"heads": every.figures()}


def said(examples: Sequence[Example], found: Sequence[Sequence[Proposal]]) -> dict[str, Any]:
    """What is said of the spans that were found exactly."""
    made: dict[str, Any] = {}
    for name in CHOICES:
        chosen: Counter[str] = Counter()
        for example, proposals in zip(examples, found, strict=True):
            chosen += judge_said(example, proposals, name)[0]
        made[f"{name} right"] = round(chosen["right"] / max(1, chosen.total()), 3)
    signs = Tally()
    for example, proposals in zip(examples, found, strict=True):
        one = judge_said(example, proposals, "sign")[1]
        signs.add(one.right, one.given, one.wanted)
    return made | {"signs": signs.figures()}


def main() -> None:
    """Measure on the sets' test parts and on the texts held out of training."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--labelled", type=Path)
    parser.add_argument("--reader", type=Path, default=DATA)
    parser.add_argument("--triggered", action="store_true", help="read only sentences that the trigger marks")
    options = parser.parse_args()
    sets = {
        f"{name} held out": [each for each in examples if held_out(each)]
        for name, examples in all_examples(options.bench, options.labelled).items()
    }
    made = {}
    for name, examples in (sets | test_examples(options.bench)).items():
        made[name] = figures(examples, read_all(examples, options.reader, every=not options.triggered))
    print(json.dumps(made, indent=1))


if __name__ == "__main__":
    main()
