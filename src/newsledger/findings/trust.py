"""How likely a settled toll, day or place is the final one, by how its pages stand to it.

Logistic curves over a few circumstances (`trust_table`), fitted by tools/fit_trust.py on incidents whose
final record is known; evaluation/settling.md shows how far they can be trusted.
"""

from collections.abc import Mapping, Sequence
from math import exp, log

from newsledger.findings.intervals import case_of
from newsledger.findings.places import SettledPlace
from newsledger.findings.policies import Decision
from newsledger.findings.times import SettledTime
from newsledger.findings.trust_table import TRUST
from newsledger.findings.witnesses import LEFT_OPEN, Said, votes

# The least belief that a number is taken to have: beyond it the logarithm says nothing more.
LEAST = 0.01

Circumstances = Mapping[str, float]


def trust_in_toll(decision: Decision) -> float:
    """The share, between 0 and 1, of tolls settled like this one that proved final."""
    return trust("toll", of_toll(decision))


def trust_in_time(time: SettledTime) -> float:
    """The share of days settled like that of this start or end that proved right."""
    return trust("day", of_voices(time.supporting, time.against))


def trust_in_place(place: SettledPlace) -> float:
    """The share of towns settled like this one that proved right; of regions where no town is known."""
    return trust("town" if place.place.locality else "region", of_voices(place.supporting, place.against))


def trust(curve: str, given: Circumstances, table: Mapping[str, Mapping[str, float]] = TRUST) -> float:
    """Where a curve stands under some circumstances, to two places."""
    score = sum(weight * given.get(name, 0.0) for name, weight in table[curve].items())
    return round(1 / (1 + exp(-score)), 2)


def of_toll(decision: Decision) -> Circumstances:
    """How its pages stand to a toll (as the intervals have it), and how clearly it was chosen among them."""
    return {"always": 1.0, case_of(decision).support: 1.0, "clear": log(max(decision.clear, LEAST))}


def of_voices(supporting: Sequence[Said], against: Sequence[Said]) -> Circumstances:
    """How much weight is behind a value, and the share that is against it."""
    weights = votes({"for": supporting, "against": against})
    told = weights["for"] + weights["against"]
    return {
        "always": 1.0,
        "for": 1.0 - LEFT_OPEN ** weights["for"],
        "against": weights["against"] / told if told else 0.0,
    }
