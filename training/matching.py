"""Proposals against examples: which are right."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from newsledger.accounts.reader.decoding import Proposal
from training.examples import Example, Marked


@dataclass(slots=True)
class Tally:
    """Right, given and wanted."""

    right: int = 0
    given: int = 0
    wanted: int = 0

    def add(self, right: int, given: int, wanted: int) -> None:
        """Count one text."""
        self.right += right
        self.given += given
        self.wanted += wanted

    def figures(self) -> dict[str, float]:
        """Precision, recall, F1 and how many are wanted."""
        precision = self.right / self.given if self.given else 0.0
        recall = self.right / self.wanted if self.wanted else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return {"p": round(precision, 3), "r": round(recall, 3), "f1": round(f1, 3), "n": self.wanted}


@dataclass(slots=True)
class Judged:
    """The proposals of a label over many texts with whether each is right, and how many there should be."""

    exact: Tally = field(default_factory=Tally)
    overlap: Tally = field(default_factory=Tally)
    given: list[tuple[float, bool]] = field(default_factory=list)


def judge_spans(example: Example, proposals: Iterable[Proposal], label: str, into: Judged) -> None:
    """Count the label's spans of one text; where the set is unsure, nothing counts."""
    unsure = [each for each in example.unsure if each.label == label]
    wanted = {(each.start, each.end) for each in example.marked if each.label == label}
    given = [
        each for each in proposals if each.label == label and not any(_touch(each, one) for one in unsure)
    ]
    same = {(each.start, each.end) for each in given} & wanted
    into.exact.add(len(same), len(given), len(wanted))
    pairs = paired(given, sorted(wanted))
    into.overlap.add(len(pairs), len(given), len(wanted))
    into.given += [(each.probability, place in pairs) for place, each in enumerate(given)]


def paired(given: Sequence[Proposal], wanted: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Given to wanted, one to one, those first that share the largest part of their characters."""
    near = []
    for place, each in enumerate(given):
        for other, (start, end) in enumerate(wanted):
            shared = min(each.end, end) - max(each.start, start)
            if shared > 0:
                union = max(each.end, end) - min(each.start, start)
                near.append((-shared / union, place, other))
    found: dict[int, int] = {}
    for _, place, other in sorted(near):
        if place not in found and other not in found.values():
            found[place] = other
    return found


def _touch(each: Proposal, other: Marked) -> bool:
    return each.start < other.end and other.start < each.end


def judge_heads(example: Example, proposals: Iterable[Proposal], label: str, into: Tally) -> None:
    """Count the distinct last words of a label's spans in one text: who and what, not how often."""
    sure = _heads(example.text, (each for each in example.marked if each.label == label))
    unsure = _heads(example.text, (each for each in example.unsure if each.label == label))
    given = _heads(example.text, (each for each in proposals if each.label == label)) - unsure
    into.add(len(sure & given), len(given), len(sure))


def _heads(text: str, spans: Iterable[Marked | Proposal]) -> set[str]:
    words = (text[each.start : each.end].lower().strip(" '\"]).,").split() for each in spans)
    return {each[-1] for each in words if each}


def judge_sentences(example: Example, proposals: Iterable[Proposal], label: str, into: Judged) -> None:
    """Count the label's sentences of one text, taking those for given that are likelier than not."""
    likely = {(each.start, each.end): each.probability for each in proposals if each.label == label}
    for sentence in example.labelled:
        probability = likely.get((sentence.start, sentence.end), 0.0)
        given, wanted = probability >= 0.5, label in sentence.labels
        into.exact.add(given and wanted, given, wanted)
        if probability:
            into.given.append((probability, wanted))


def judge_said(example: Example, proposals: Sequence[Proposal], prefix: str) -> tuple[Counter[str], Tally]:
    """For spans found exactly: how often the choice is right; signs are tallied."""
    said: dict[tuple[int, int], set[str]] = {}
    labels: dict[tuple[int, int], set[str]] = {}
    for each in proposals:
        place = said if ":" in each.label else labels
        place.setdefault((each.start, each.end), set()).add(each.label)
    chosen: Counter[str] = Counter()
    signs = Tally()
    for mark in example.marked:
        reach = (mark.start, mark.end)
        if mark.label not in labels.get(reach, set()):
            continue
        if (
            prefix != "sign"
            and mark.choice is not None
            and any(one.startswith(prefix) for one in said.get(reach, ()))
        ):
            chosen["right" if f"{prefix}:{mark.choice}" in said[reach] else "wrong"] += 1
        if prefix == "sign" and mark.signs is not None:
            given = {one[5:] for one in said.get(reach, ()) if one.startswith("sign:")}
            signs.add(len(given & mark.signs), len(given), len(mark.signs))
    return chosen, signs
