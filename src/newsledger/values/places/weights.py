"""The table of weights: how much each feature of a name or of a meaning counts."""

from functools import cache
from math import exp

from newsledger.values.places.facts import rows


@cache
def weights() -> dict[str, float]:
    """Feature → weight, from `data/weights.tsv` (fitted by tools/fit_places.py)."""
    return {name: float(value) for name, value in rows("weights.tsv")}


def probability(found: list[str]) -> float:
    """How likely a candidate with these features names a place."""
    table = weights()
    score = table.get("intercept", 0.0) + sum([table.get(name, 0.0) for name in found])
    return 1 / (1 + exp(-max(-30.0, min(30.0, score))))
