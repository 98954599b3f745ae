"""How the settled roles of one toll bound each other: exact propagation over their ranges.

Everybody is victims and attackers; victims are at least their groups together; forces at least their
branches; no group is larger than what holds it. A whole was settled from the pages' own sums and stands:
its parts are held against it. Where no numbers in the ranges satisfy all that, `conflicts` says which
claims are at odds, and the ranges reach to both.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from newsledger.findings.figures import Figure
from newsledger.findings.policies import Decision
from newsledger.findings.roles import GROUPS, add_groups
from newsledger.model import FORCES

# Each whole and what lies within it, the widest first.
WITHIN: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("total", ("victims", "attackers")),
    ("total", (*GROUPS, *FORCES, "attackers")),
    ("total", ("children",)),
    ("victims", (*GROUPS, *FORCES)),
    ("victims", ("children",)),
    ("security_forces", FORCES),
)

# Words by which a page says that the attackers come on top of the others.
APART = re.compile(
    r"\b(?:also|too|as\s+well|besides|apart\s+from|other\s+than|in\s+addition|plus|separately|excluding|"
    r"(?:not|without)\s+(?:including|counting))\b",
    re.IGNORECASE,
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


def left_open(decisions: Mapping[str, Decision], told: Iterable[Figure]) -> dict[str, Decision]:
    """The decisions, reaching down to a number that may hold the attackers who were added to it.

    "17 were killed", and elsewhere in the page "four attackers were shot dead": careful coders count both
    (GTD's nkill holds the perpetrators, UCDP's best is the sum of all sides) and reports as a rule count
    attackers apart, so that the best value is 21; the text does not exclude 17. Where a sentence tells both,
    or words say that the attackers come on top, there is nothing open.
    """
    held, figures = dict(decisions), list(told)
    total, victims, attackers = (held.get(role) for role in ("total", "victims", "attackers"))
    if total is None or victims is None or attackers is None or not attackers.best:
        return held
    may_hold = [f for f in figures if f.role == "unknown" and f.guess == victims.best and f.lead]
    fewest = min((f.low for f in may_hold if not _told_apart(f, figures)), default=None)
    if fewest is None or total.best != victims.best + attackers.best or fewest <= attackers.best:
        return held
    held["total"] = replace(total, low=min(total.low, fewest), rule=f"{total.rule}; they may be among them")
    held["victims"] = replace(victims, low=min(victims.low, fewest - attackers.best))
    return held


def _told_apart(figure: Figure, figures: Iterable[Figure]) -> bool:
    """Whether a page tells its attackers in the sentence of a number, or as others than those."""
    here = [s for f in figures if f.role == "attackers" and f.account == figure.account for s in f.said]
    sentences = {s.sentence for s in figure.said}
    quotes = [quote.quote for s in here for quote in s.claim.evidence]
    return bool(sentences & {s.sentence for s in here}) or any(APART.search(quote) for quote in quotes)


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
