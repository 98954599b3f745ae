"""How well claims of harm are read in the project's own labelled texts.

`python -m tools.labelled_scores [test|train] [--show N]` prints precision, recall and F1 of claims with the
right value, role, speaker and scope, what goes wrong by kind, and how far the stated confidence can be
trusted. `--show` prints that many items with errors; those of the test part are not for looking at while
rules are changed.
"""

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tools.labelled_claims import (
    Fact,
    Outcome,
    compared,
    found_facts,
    same,
    same_but_for_people,
    same_speaker,
    same_value,
)
from training.labelled import read

LABELLED = Path(__file__).parents[1] / "labelled"
# Ten bins of equal width, as in Guo et al., On Calibration of Modern Neural Networks (2017).
BINS = 10


def figures(outcomes: Sequence[Outcome], loose: Sequence[Outcome]) -> dict[str, object]:
    """Precision, recall and F1, in all and of some kinds of items, and the calibration error.

    `loose` are the outcomes with the roles of ordinary people as one.
    """
    hard = [one for one in outcomes if "hard" in one.item.tags]
    quiet = [one for one in outcomes if not one.right and not one.missed]
    return {
        "items": len(outcomes),
        "all": _prf(outcomes),
        "with_roles_of_people_as_one": _prf(loose),
        "hard": _prf(hard),
        "sentences": _prf([one for one in outcomes if one.item.id.startswith("s")]),
        "reports": _prf([one for one in outcomes if one.item.id.startswith("r")]),
        "quiet_items": len(quiet),
        "quiet_with_a_claim": sum(bool(one.wrong) for one in quiet),
        "errors": dict(Counter(kind for one in outcomes for kind in _kinds(one)).most_common()),
        "expected_calibration_error": calibration_error(outcomes),
        "reliability": reliability(outcomes),
    }


def reliability(outcomes: Sequence[Outcome]) -> list[dict[str, float]]:
    """Of each bin of confidence: how many claims, their mean confidence, the share that is right."""
    said = [(found.confidence, True) for one in outcomes for _, found in one.right]
    said += [(found.confidence, False) for one in outcomes for found in one.wrong]
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for confidence, right in said:
        bins[min(BINS - 1, int(confidence * BINS))].append((confidence, right))
    return [
        {
            "claims": len(bin),
            "confidence": round(sum(one for one, _ in bin) / len(bin), 3),
            "right": round(sum(right for _, right in bin) / len(bin), 3),
        }
        for bin in bins
        if bin
    ]


def calibration_error(outcomes: Sequence[Outcome]) -> float:
    """The mean distance of confidence from the share that is right, weighted by claims."""
    bins = reliability(outcomes)
    total = sum(bin["claims"] for bin in bins)
    off = sum(bin["claims"] * abs(bin["confidence"] - bin["right"]) for bin in bins)
    return round(off / total, 3) if total else 0.0


def _prf(outcomes: Sequence[Outcome]) -> dict[str, float]:
    right = sum(len(one.right) for one in outcomes)
    found = right + sum(len(one.wrong) for one in outcomes)
    wanted = right + sum(len(one.missed) for one in outcomes)
    precision, recall = right / max(found, 1), right / max(wanted, 1)
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return {
        "precision": round(precision, 3),
        "recall": round(recall, 3),
        "f1": round(f1, 3),
        "wanted": wanted,
    }


def _kinds(one: Outcome) -> list[str]:
    """What is wrong with the claims of an item: the first thing that differs from the nearest label."""
    left = list(one.missed)
    kinds = []
    for found in one.wrong:
        near = [fact for fact in left if same_value(fact, found)]
        if not near:
            kinds.append("nothing such is labelled")
            continue
        fact = min(near, key=lambda each: len(_differences(each, found)))
        left.remove(fact)
        kinds.append("wrong " + (", ".join(_differences(fact, found)) or "match"))
    return kinds + ["missed"] * len(left)


def _differences(wanted: Fact, found: Fact) -> list[str]:
    told = {
        "role": wanted.role == found.role,
        "scope": wanted.scope == found.scope,
        "denial": (wanted.modality == "denied") == (found.modality == "denied"),
        "speaker": same_speaker(wanted.speaker, found.speaker),
    }
    return [name for name, right in told.items() if not right]


def _show(one: Outcome) -> None:
    print(f"\n{one.item.id} {','.join(one.item.tags)}\n{one.item.text}")
    for name, facts in (("missed", one.missed), ("wrong", one.wrong)):
        for fact in facts:
            speaker = " ".join(sorted(fact.speaker)) if fact.speaker else None
            print(
                f"  {name}: {fact.field} {fact.role} {fact.low}-{fact.high} {fact.scope} {fact.modality}"
                f" by {speaker} | {fact.words}"
            )


def main() -> None:
    """Print the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", nargs="?", default="test", choices=("test", "train"))
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--tag")
    chosen = parser.parse_args()
    items, _ = read([LABELLED / chosen.part])
    read_ones = [(item, list(found_facts(item))) for item in items if chosen.tag in (None, *item.tags)]
    outcomes = [compared(item, found, same) for item, found in read_ones]
    loose = [compared(item, found, same_but_for_people) for item, found in read_ones]
    for one in [one for one in outcomes if one.missed or one.wrong][: chosen.show]:
        _show(one)
    print(json.dumps(figures(outcomes, loose), indent=2))


if __name__ == "__main__":
    main()
