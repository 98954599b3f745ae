"""How the settled roles of one toll bound each other: exact propagation over their ranges.

Everybody is victims and attackers; victims are at least their groups together; forces at least their
branches; no group is larger than what holds it. A whole was settled from the pages' own sums and stands:
its parts are held against it. Where no numbers in the ranges satisfy all that, `conflicts` says which
claims are at odds, and the ranges reach to both.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from newsledger.findings.policies import Decision
from newsledger.findings.roles import FORCES, GROUPS, add_groups

# Each whole and what lies within it, the widest first.
WITHIN: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("total", ("victims", "attackers")),
    ("total", (*GROUPS, *FORCES, "attackers")),
    ("total", ("children",)),
    ("victims", (*GROUPS, *FORCES)),
    ("victims", ("children",)),
    ("security_forces", FORCES),
)


def held_together(decisions: Mapping[str, Decision]) -> dict[str, Decision]:
    """The decisions made to agree with one another, low <= best <= high in each."""
    held = dict(decisions)
    _split(held)
    for whole, parts in WITHIN:
        present = [p for p in parts if p in held]
        if whole in held:
            for part in present:
                held[part] = _within(held[part], held[whole], _beside(part, present, held))
    _widen(held)
    return dict(sorted(held.items()))


def _widen(held: dict[str, Decision]) -> None:
    """Everybody may be as many as the attackers and the victims may be together."""
    total, attackers, victims = (held.get(role) for role in ("total", "attackers", "victims"))
    if total is None or attackers is None or victims is None or total.high is None:
        return
    sums = [
        low + high
        for low, high in ((attackers.low, victims.high), (victims.low, attackers.high))
        if high is not None
    ]
    held["total"] = replace(total, high=max(total.high, *sums)) if sums else total


def _beside(part: str, present: Sequence[str], held: Mapping[str, Decision]) -> int:
    """The fewest people of a whole who are not of this part; forces and their branches are the same."""
    kin = {part, *(FORCES if part == "security_forces" else ())}
    if part in FORCES:
        kin.add("security_forces")
    others = {p: held[p].low for p in present if p not in kin}
    return add_groups(others) + sum(n for p, n in others.items() if p in ("victims", "attackers"))


def _split(held: dict[str, Decision]) -> None:
    """Everybody divided into attackers and victims; where the three disagree, the victims give way."""
    total, attackers = held.get("total"), held.get("attackers")
    if total is None or attackers is None:
        return
    if attackers.best > total.best:
        attackers = held["attackers"] = _set(attackers, total.best, "no more than everybody")
    told = held.get("victims")
    rest = total.best - attackers.best
    if told is None:
        if total.high is not None and attackers.high is not None:
            held["victims"] = _rest(total, attackers)
    elif told.best != rest:
        held["victims"] = _set(told, rest, f"{told.rule}; everybody less the attackers")


def _rest(total: Decision, attackers: Decision) -> Decision:
    """Everybody less the attackers, as far as their ranges go."""
    assert total.high is not None and attackers.high is not None
    best = total.best - attackers.best
    return Decision(
        low=min(max(total.low - attackers.high, 0), best),
        best=best,
        high=max(total.high - attackers.low, best),
        rule="everybody less the attackers",
        supporting=total.supporting + attackers.supporting,
        against=total.against + attackers.against,
    )


def _set(decision: Decision, best: int, rule: str) -> Decision:
    """A decision with another best value, its range stretched to it."""
    high = None if decision.high is None else max(decision.high, best)
    return replace(decision, low=min(decision.low, best), best=best, high=high, rule=rule)


def _within(part: Decision, whole: Decision, rest: int) -> Decision:
    """A part held within its whole: an open end closes there, a best value beyond it comes down."""
    if part.best > whole.best:
        part = _set(part, whole.best, f"{part.rule}; no more than the whole")
    if part.high is None and whole.high is not None:
        return replace(part, high=max(whole.high - rest, part.best))
    return part
