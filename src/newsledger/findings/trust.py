"""How likely a settled toll is the final one, by how the pages stand to it.

A logistic curve over a few circumstances (`trust_table`), fitted by tools/fit_trust.py on incidents whose
final figures are known; evaluation/settling.md shows how far it can be trusted.
"""

from collections.abc import Mapping
from math import exp, log

from newsledger.findings.intervals import case_of
from newsledger.findings.policies import Decision
from newsledger.findings.trust_table import TRUST

# The least belief that a number is taken to have: beyond it the logarithm says nothing more.
LEAST = 0.01


def trust(decision: Decision, table: Mapping[str, float] = TRUST) -> float:
    """Between 0 and 1: the share of tolls settled like this one that proved final."""
    score = sum(table.get(name, 0.0) * amount for name, amount in circumstances(decision).items())
    return round(1 / (1 + exp(-score)), 2)


def circumstances(decision: Decision) -> dict[str, float]:
    """What is known of a decision that bears on its being final, by name.

    How its pages stand to it (as the intervals have it), and how clearly it was chosen among them.
    """
    return {"always": 1.0, case_of(decision).support: 1.0, "clear": log(max(decision.clear, LEAST))}
