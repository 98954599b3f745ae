"""Logits of a window as proposals: spans, what is said of them, and labels of sentences."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from math import exp, log
from typing import TYPE_CHECKING

from newsledger.accounts.reader.files import Group, Layout
from newsledger.accounts.reader.tags import Tags, tags_of
from newsledger.accounts.reader.windows import Window

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Logits = NDArray[np.float32]

# Signs and sentence labels that are less likely are not proposed; callers choose their own higher limits.
FLOOR = 0.3
# Log-odds surely below that floor: of most signs no more has to be worked out.
UNLIKELY = -0.9
# Long spans have holes at commas and quotes. Joined over gaps of so many pieces, and without the shortest
# ones, contents that share half of their characters with a right one rose from F1 .56 to .64 on held-out
# political news and from .71 to .83 on the project's own texts.
GAPS = {"content": 3, "content.inner": 3, "source": 3}
SHORTEST = {"content": 3, "content.inner": 3}


@dataclass(frozen=True, slots=True)
class Proposal:
    """A label for the code points `[start, end)` of a text, with its calibrated probability.

    Labels with a colon say something of a span that is proposed over the same characters: `role:police`,
    `sign:denied`, `event:shooting`, `target:school`.
    """

    label: str
    start: int
    end: int
    probability: float


@dataclass(frozen=True, slots=True)
class Run:
    """Pieces `[first, past)` of a window under a label, with the log-odds of it and of any of its group."""

    label: str
    first: int
    past: int
    odds: float
    odds_inside: float


def spans(window: Window, logits: "Logits", layout: Layout) -> Iterator[Proposal]:
    """Every span, each followed by what is said of it as proposals over the same characters."""
    described = layout.described
    for run in runs(window, logits, layout):
        start, end = window.pieces.starts[run.first], window.pieces.ends[run.past - 1]
        yield Proposal(run.label, start, end, _probability(run.label, run.odds, layout))
        if run.label in described:
            mean = logits[run.first : run.past].mean(axis=0)
            for said, probability in said_of(run.label, mean, layout):
                yield Proposal(said, start, end, probability)


def runs(window: Window, logits: "Logits", layout: Layout) -> Iterator[Run]:
    """Runs of words that are inside a label, parted where a word begins one and where a sentence ends."""
    import numpy as np

    # The first piece decides for its word, so that no span cuts one.
    firsts = np.asarray(window.pieces.firsts)
    heads = np.maximum.accumulate(np.where(firsts, np.arange(len(firsts)), 0))
    tags = tags_of(logits[heads], layout.groups)
    inside = tags.odds >= np.array([_lowest(group, layout) for group in layout.groups])
    begins = tags.begins & firsts[:, None]
    ends = frozenset(past for _, _, past in window.parts)
    for number in np.flatnonzero(inside.any(axis=0)).tolist():
        group = layout.groups[number]
        new = frozenset(np.flatnonzero(begins[:, number]).tolist())
        gap = max(GAPS.get(label, 0) for label in group.labels)
        stretches = _stretches(np.flatnonzero(inside[:, number]).tolist(), new | ends)
        for first, past in _joined(stretches, new, ends, gap):
            run = _labelled(tags, number, group, first, past)
            likely = run.odds_inside >= _log_odds(layout.thresholds[run.label])
            if likely and past - first >= SHORTEST.get(run.label, 1):
                yield run


def _lowest(group: Group, layout: Layout) -> float:
    return min(_log_odds(layout.thresholds[label]) for label in group.labels)


def _labelled(tags: Tags, number: int, group: Group, first: int, past: int) -> Run:
    """A run under that label of its group which is likeliest over all of its pieces."""
    inside = sum(tags.odds[first:past, number].tolist()) / (past - first)
    if len(group.labels) == 1:
        return Run(group.labels[0], first, past, inside, inside)
    odds = tags.labels(number, len(group.labels), first, past)
    best = max(range(len(odds)), key=odds.__getitem__)
    return Run(group.labels[best], first, past, odds[best], inside)


def _stretches(inside: Iterable[int], new: Container[int]) -> Iterator[tuple[int, int]]:
    """Pieces that follow each other, parted where a span or a sentence is new."""
    first = past = -1
    for place in inside:
        if place != past or place in new:
            if past > first:
                yield first, past
            first = place
        past = place + 1
    if past > first:
        yield first, past


def _joined(
    stretches: Iterable[tuple[int, int]], new: Container[int], ends: Container[int], gap: int
) -> Iterator[tuple[int, int]]:
    """The stretches, those of one sentence as one where at most so many pieces part them."""
    held: tuple[int, int] | None = None
    for first, past in stretches:
        if (
            held
            and first - held[1] <= gap
            and first not in new
            and not any(place in ends for place in range(held[1], first + 1))
        ):
            held = (held[0], past)
            continue
        if held:
            yield held
        held = (first, past)
    if held:
        yield held


def said_of(label: str, mean: "Logits", layout: Layout) -> Iterator[tuple[str, float]]:
    """What the mean logits of a span say of it: one option of each choice, and its likely signs."""
    for name, choice in layout.choices.items():
        if label in choice.of:
            scale, _ = layout.scales.get(name, (1.0, 0.0))
            given = [scale * each for each in mean[choice.columns].tolist()]
            best = max(range(len(given)), key=given.__getitem__)
            share = 1 / sum(exp(each - given[best]) for each in given)
            yield f"{name}:{choice.options[best]}", round(share, 4)
    if label in layout.signs.of:
        for sign, odds in zip(layout.signs.options, mean[layout.signs.columns].tolist(), strict=True):
            scale, shift = layout.scales.get(f"sign:{sign}", (1.0, 0.0))
            if scale * odds + shift < UNLIKELY:
                continue
            probability = _probability(f"sign:{sign}", odds, layout)
            if probability >= FLOOR:
                yield f"sign:{sign}", probability


def sentence_labels(mean: "Logits", layout: Layout) -> Iterator[tuple[str, float]]:
    """The labels of a sentence by the mean logits of its pieces."""
    for label, column in layout.sentences.items():
        probability = _probability(label, float(mean[column]), layout)
        if probability >= FLOOR:
            yield label, probability


def _probability(label: str, odds: float, layout: Layout) -> float:
    """The calibrated probability; four places, so that machines that differ in the last bits agree."""
    scale, shift = layout.scales.get(label, (1.0, 0.0))
    return round(1 / (1 + exp(-max(-60.0, min(60.0, scale * odds + shift)))), 4)


def _log_odds(probability: float) -> float:
    return log(probability / (1 - probability))
