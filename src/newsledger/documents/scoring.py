"""How likely each line is story: two sums of visible weights, the second over what the first said nearby."""

from collections.abc import Sequence
from math import exp, log

from newsledger.documents.features import Features, describe, segment, word_count
from newsledger.documents.lines import Line
from newsledger.documents.weights import HTML_FIRST, HTML_SECOND, TEXT_FIRST, TEXT_SECOND

# A line that a sign condemns counts among its neighbours as all but surely no story.
_SIGNED = 0.02


def story_scores(lines: Sequence[Line], signed: Sequence[bool]) -> list[float]:
    """The probability, line by line, that it is part of the story."""
    if not lines:
        return []
    html = lines[0].markup is not None
    first = probabilities(describe(lines, signed), HTML_FIRST if html else TEXT_FIRST, signed)
    counts = [word_count(line.words) for line in lines]
    return probabilities(second_look(first, counts), HTML_SECOND if html else TEXT_SECOND, signed)


def probabilities(made: Sequence[Features], weights: Features, signed: Sequence[bool]) -> list[float]:
    """The logistic of each line's weighted sum."""
    return [
        _SIGNED
        if sign
        else _logistic(sum([weights.get(name, 0.0) * value for name, value in features.items()]))
        for features, sign in zip(made, signed, strict=True)
    ]


def second_look(scores: Sequence[float], counts: Sequence[int]) -> list[Features]:
    """What the first scores say of each line's surroundings."""
    first, last = segment([_credit(score, count) for score, count in zip(scores, counts, strict=True)])
    padded = [0.0] * 3 + list(scores) + [0.0] * 3
    made = []
    for index, (score, count) in enumerate(zip(scores, counts, strict=True)):
        at = index + 3
        inside = first <= index < last
        distance = 0 if inside else first - index if index < first else index - last + 1
        made.append(
            {
                "bias": 1.0,
                "own": _log_odds(score),
                "before": padded[at - 1],
                "after": padded[at + 1],
                "between": padded[at - 1] * padded[at + 1],
                "near before": sum(padded[at - 3 : at]) / 3,
                "near after": sum(padded[at + 1 : at + 4]) / 3,
                "in run": float(inside),
                "short, in run": float(inside and count < 8),
                "below run": float(index >= last),
                "far": min(1.0, distance / 8),
            }
        )
    return made


def _credit(score: float, count: int) -> float:
    """What a line adds to a run: up to 30 for a paragraph, down to -4 for what is surely none."""
    return min(count, 30) * (score - 0.5) * 2 if score > 0.5 else -(0.5 - score) * 8


def _logistic(total: float) -> float:
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


def _log_odds(score: float) -> float:
    """The log odds, cut at 6 either way and brought to -1..1."""
    return max(-6.0, min(6.0, log((score + 1e-9) / (1 - score + 1e-9)))) / 6
