"""The default policy's best value of everybody killed and injured: a vote that a few weights correct.

The witnesses' vote (`policies.newsledger`) knows how many give a figure, not where a page gives it nor what
titles say. Here each figure, and nobody where that may be, has a score: what speaks for it by the table
`choice_table`, which tools/fit_choice.py fits on incidents whose final figure is known. The highest score is
taken, of equals the lower figure (evaluation/settling.md).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import exp

from newsledger.findings.candidates import OTHER, Candidate, candidates
from newsledger.findings.choice_table import TABLE, Weight
from newsledger.findings.figures import Figure
from newsledger.findings.nesting import held_together
from newsledger.findings.policies import Decision, decide, standing
from newsledger.findings.witnesses import Said

# A reason that adds less than this to the lead of the chosen figure is not told; two reasons are enough.
LEAST = 0.1
MOST_REASONS = 2

ByRole = dict[str, Decision]

__all__ = ["OTHER", "Question", "choose", "rechosen", "score"]


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of one field: its figures of everybody, and what the vote and the deaths made of them."""

    field: str
    given: tuple[Figure, ...]
    decision: Decision
    other: int
    moved: bool

    def options(self, said: Sequence[Said]) -> list[Candidate]:
        """The numbers to choose among, in order."""
        return candidates(self.field, self.given, said, self.other, self.moved)


def rechosen(by_role: ByRole, question: Question, said: Sequence[Said]) -> ByRole:
    """The decisions of one field with everybody chosen by the table, and the other roles held against it."""
    chosen = choose(question, said)
    if chosen is question.decision:
        return by_role
    found = {**by_role, "total": chosen}
    victims = found.get("victims")
    if victims is not None and "attackers" not in found:
        high = None if victims.high is None else max(victims.high, chosen.best)
        low = min(victims.low, chosen.low)
        found["victims"] = replace(victims, low=low, best=chosen.best, high=high, rule=chosen.rule)
    return held_together(found)


def choose(question: Question, said: Sequence[Said]) -> Decision:
    """The decision with the best value of the highest score; the same one where the vote stands."""
    found = question.options(said)
    before = next((c for c in found if c.value == question.decision.best), None)
    if before is None or len(found) < 2:
        return question.decision
    scores = {c.value: score(question.field, c.features) for c in found}
    best = max(found, key=lambda c: (scores[c.value], -c.value))
    clear = 1 / sum(exp(other - scores[best.value]) for other in scores.values())
    # Where nobody may be meant the range says so, whatever is chosen.
    low = 0 if "nobody" in found[0].features else question.decision.low
    if best is before:
        return replace(question.decision, low=low, clear=clear)
    made = decide(question.given, standing(question.given), best.value, _rule(question.field, best, before))
    return replace(_supported(made, best), low=min(made.low, low), clear=clear)


def score(field: str, features: Mapping[str, float], table: Sequence[Weight] = TABLE) -> float:
    """What speaks for a candidate of killed or injured, all in all."""
    return round(sum(weight.of(field) * features.get(weight.feature, 0.0) for weight in table), 9)


def _supported(decision: Decision, best: Candidate) -> Decision:
    """The decision with the claims for a number that no page settled on itself."""
    if decision.supporting or not best.said:
        return decision
    figure = Figure("total", best.value, best.value, best.said, lead=False)
    return replace(decision, supporting=(figure,))


def _rule(field: str, best: Candidate, before: Candidate) -> str:
    gains = sorted((-_gain(weight, field, best, before), weight.feature, weight) for weight in TABLE)
    reasons = [_words(weight, best, before) for gain, _, weight in gains if -gain >= LEAST][:MOST_REASONS]
    return f"{best.value} rather than {before.value}: {', and '.join(reasons) or 'more speaks for it'}"


def _gain(weight: Weight, field: str, best: Candidate, before: Candidate) -> float:
    return weight.of(field) * (best.features.get(weight.feature, 0) - before.features.get(weight.feature, 0))


def _words(weight: Weight, best: Candidate, before: Candidate) -> str:
    """Why a feature speaks for the chosen one: that it is so, or that it is so of the other."""
    more = best.features.get(weight.feature, 0) > before.features.get(weight.feature, 0)
    return weight.when if more else weight.unless
