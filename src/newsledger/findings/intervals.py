"""The default policy's interval: where the final figure lies in nine cases of ten.

An incident is put into a row by how its pages stand to the best value and by how large that is; the row says
how far below and above the final figure was found to lie. The rows are fitted by tools/fit_intervals.py on
incidents whose final figure is known (evaluation/settling.md); they can be read, and changed, by hand.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil, floor
from typing import Literal

from newsledger.findings.policies import Decision
from newsledger.model import Interval

LEVEL = 0.9

# Fields that the known incidents have a final figure of.
FITTED = ("killed", "injured")

# The largest best value of each band but the last.
BANDS = (0, 1, 2, 3, 5, 8)

Support = Literal["agreed", "alone", "counted", "contested", "at_least", "unspoken"]
SUPPORTS: tuple[Support, ...] = ("agreed", "alone", "counted", "contested", "at_least", "unspoken")

# A range that reaches further than this many times the best value is some page's slip: no anchor.
MOST_TIMES = 3


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table: the interval runs from an anchor less `down` to an anchor plus `up`.

    An anchor is `best`, or `range`: the end of the range that the claims support on that side. `down` and
    `up` are people; in the last band they are shares of the best value. `cases` is on how many incidents the
    row rests, `held` the share of them within.
    """

    field: str
    support: Support
    band: int
    below: Literal["best", "range"]
    down: float
    above: Literal["best", "range"]
    up: float
    cases: int
    held: float


@dataclass(frozen=True, slots=True)
class Case:
    """What a row is chosen by, and the anchors it starts from."""

    support: Support
    band: int
    low: int
    best: int
    high: int


Table = Mapping[tuple[str, str, int], Row]


def interval(field: str, decision: Decision | None, table: Table) -> Interval | None:
    """The interval of everybody's toll; None for a field that no row was fitted for."""
    case = case_of(decision)
    row = table.get((field, case.support, case.band))
    return None if row is None else _spanned(case, row)


def case_of(decision: Decision | None) -> Case:
    """Where a decision stands in the table; None is a toll that nobody spoke of."""
    if decision is None:
        return Case("unspoken", 0, 0, 0, 0)
    best = decision.best
    high = best if decision.high is None else min(decision.high, MOST_TIMES * (best + 1))
    return Case(_support(decision), band(best), decision.low, best, high)


def band(best: int) -> int:
    """The number of the band that a best value falls into, from 0."""
    return next((number for number, most in enumerate(BANDS) if best <= most), len(BANDS))


def reach(case: Case, amount: float) -> float:
    """An amount of a row in people."""
    return amount * case.best if case.band == len(BANDS) else amount


def _support(decision: Decision) -> Support:
    """How the pages stand to the best value: several agree, one alone, one that counted, or they differ.

    At least: no page gives a number that is not a lower bound.
    """
    if decision.high is None:
        return "at_least"
    voices = [f for f in (*decision.supporting, *decision.against) if f.lead and not f.part]
    apart = any(f.guess != decision.best for f in voices)
    pages = {s.witness for f in decision.supporting if f.lead for s in f.said}
    if apart or not pages:
        return "contested"
    if len(pages) > 1:
        return "agreed"
    return "counted" if all(f.counted for f in decision.supporting) else "alone"


def _spanned(case: Case, row: Row) -> Interval:
    low = (case.best if row.below == "best" else case.low) - reach(case, row.down)
    high = (case.best if row.above == "best" else case.high) + reach(case, row.up)
    return Interval(max(0, min(floor(low), case.best)), max(ceil(high), case.best), LEVEL)
