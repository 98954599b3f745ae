"""Fit the tables that choose doers, groups and targets: `python -m training.choosing --bench F --labelled F`.

What the patterns see is weighed on all development messages and labelled texts. How much the reader counts
beside that is fitted only on the tenth of them that its own training held out, since it knows the others.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from newsledger.accounts.details.candidates import candidates
from newsledger.accounts.details.choosing import gathered, signs_of
from newsledger.accounts.details.setting import Scene
from newsledger.accounts.events import events_in
from newsledger.accounts.story import story_of
from newsledger.accounts.tolls.sentences import counts_of
from newsledger.documents import Page, read_page
from training import muc4, own
from training.data import held_out
from training.examples import Example

LABELS = {"doer": "attacker.person", "group": "attacker.org", "target": "target"}
TABLES = Path("src/newsledger/accounts/details/choosing.json")
# A weight is drawn to nought as if by so many cases; a sign seen less often is left out.
PRIOR, RARE = 3.0, 8
# Limits that whole templates of the held-out messages like better than the best F1 by text does.
LIMITS = {"doer": 0.25, "group": 0.25, "target": 0.33}


@dataclass(frozen=True, slots=True)
class Case:
    """A candidate's signs, whether it was right, and whether the reader's training left its text out."""

    slot: str
    signs: frozenset[str]
    right: bool
    held: bool


def cases(example: Example) -> Iterator[Case]:
    """The candidates of a text that is labelled with doers, groups and targets."""
    document = read_page(Page(example.text, "text/plain", example.id))
    text = document.text or ""
    story = story_of(document)
    drafts = counts_of(story).drafts
    scene = Scene(story, events_in(story, drafts), drafts, lambda _: True)
    held = held_out(example)
    for group in gathered(list(candidates(scene))):
        label = LABELS[group[0].slot]
        said = {
            tuple(example.text[m.start : m.end].casefold().split())
            for m in example.marked
            if m.label == label
        }
        unsure = {
            tuple(example.text[m.start : m.end].casefold().split())
            for m in example.unsure
            if m.label == label
        }
        own = {tuple(text[one.start : one.end].casefold().split()) for one in group} | {
            tuple(group[0].text.casefold().split())
        }
        right = any(_same(one, other) for one in own for other in said)
        if right or not any(_same(one, other) for one in own for other in unsure):
            yield Case(group[0].slot, signs_of(group), right, held)


def _same(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two wordings mean the same: the words of one are among the other's, or both end alike."""
    return set(one) <= set(other) or set(other) <= set(one) or one[-1] == other[-1]


def fit(found: Sequence[Case]) -> dict[str, object]:
    """One table: the reader is weighed on what was held out alone, the limit is that of the best F1."""
    table = _weights(found, [False] * len(found), {})
    held = [case for case in found if case.held]
    table |= _weights(held, [True] * len(held), table)
    scored = sorted(((_score(table, case.signs), case.right) for case in held), reverse=True)
    wanted, hits, best = sum(right for _, right in scored), 0, (0.0, 0.5)
    for number, (score, right) in enumerate(scored, 1):
        hits += right
        best = max(best, (2 * hits / (number + wanted), score))
    return {
        "limit": round(float(1 / (1 + np.exp(-best[1]))), 3),
        "weights": {sign: round(weight, 2) for sign, weight in sorted(table.items())},
        "f1": round(best[0], 3),
    }


def _score(table: dict[str, float], signs: frozenset[str]) -> float:
    return sum(table.get(sign, 0.0) for sign in signs)


def _weights(found: Sequence[Case], readers: Sequence[bool], given: dict[str, float]) -> dict[str, float]:
    """Weights by logistic regression; with `given` ones the reader's signs only, beside the others' sum."""
    read = bool(readers and readers[0])
    counts: dict[str, int] = {}
    for case in found:
        for sign in case.signs:
            if sign.startswith("reader") == read or (read and sign == "always"):
                counts[sign] = counts.get(sign, 0) + 1
    names = sorted(sign for sign, count in counts.items() if count >= RARE)
    rows = np.array([[float(sign in case.signs) for sign in names] for case in found])
    fixed = np.array([_score(given, case.signs) for case in found])
    right = np.array([float(case.right) for case in found])
    weights = np.zeros(len(names))
    for _ in range(30):
        likely = 1 / (1 + np.exp(-(rows @ weights + fixed)))
        slope = rows.T @ (likely - right) + PRIOR * weights
        curve = (rows * (likely * (1 - likely))[:, None]).T @ rows + PRIOR * np.eye(len(names))
        weights = weights - np.linalg.solve(curve, slope)
    return {
        sign: float(weight) + (given.get(sign, 0.0) if read else 0.0)
        for sign, weight in zip(names, weights, strict=True)
    }


def main() -> None:
    """Write the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--labelled", type=Path, required=True)
    parser.add_argument(
        "--most", type=int, default=10_000, help="so many messages at most that the reader knows"
    )
    options = parser.parse_args()
    messages = muc4.read(options.bench / "muc4/dev.jsonl")
    texts = list(own.read(options.labelled))
    known = [one for one in (*messages, *texts) if not held_out(one)][
        :: max(1, len(messages) // options.most)
    ]
    examples = [*known, *(one for one in (*messages, *texts) if held_out(one))]
    found = [case for example in examples for case in cases(example)]
    told = {slot: fit([case for case in found if case.slot == slot]) for slot in LABELS}
    for slot, limit in LIMITS.items():
        told[slot]["limit"] = limit
    TABLES.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
