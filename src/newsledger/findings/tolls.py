"""Tolls of an incident: each role settled by the policy, then held against the others.

Victims are at least the sum of their groups; everybody is victims and attackers together.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from newsledger.findings.figures import Figure, figures
from newsledger.findings.policies import Decision, Policy, latest
from newsledger.findings.roles import FORCES, GROUPS, WITHOUT_VICTIMS, add_groups, resolved
from newsledger.findings.witnesses import Said
from newsledger.model import TOLL_FIELDS, Toll

# These rise and fall: they are states, and the latest report of them counts under every policy.
STATES = frozenset({"missing", "trapped", "displaced"})


@dataclass(frozen=True, slots=True)
class SettledToll:
    """One role's settled value with the figures it rests on."""

    field: str
    role: str
    toll: Toll
    decision: Decision


def settle_tolls(said: Sequence[Said], policy: Policy, kinds: frozenset[str]) -> list[SettledToll]:
    """The settled tolls of all fields that anybody spoke of; `kinds` are the incident's types."""
    found: list[SettledToll] = []
    for field in TOLL_FIELDS:
        given = resolved(figures(s for s in said if s.claim.field == field))
        decisions = _decide(given, latest if field in STATES else policy)
        for role, decision in _held_together(decisions, bool(kinds & WITHOUT_VICTIMS)).items():
            toll = Toll(decision.low, decision.best, decision.high)
            found.append(SettledToll(field, role, toll, decision))
    return found


def settle_attackers(said: Sequence[Said], policy: Policy) -> SettledToll | None:
    """How many attacked; None where nobody says: it is not guessed from those hit or caught."""
    given = figures(s for s in said if s.claim.field == "attackers")
    if not given:
        return None
    decision = policy([replace(f, role="attackers") for f in given])
    return SettledToll("attackers", "attackers", Toll(decision.low, decision.best, decision.high), decision)


def _decide(given: Sequence[Figure], policy: Policy) -> dict[str, Decision]:
    by_role: dict[str, list[Figure]] = defaultdict(list)
    for figure in given:
        by_role[figure.role].append(figure)
    return {role: policy(of_role) for role, of_role in sorted(by_role.items())}


def _held_together(decisions: dict[str, Decision], nobody_attacked: bool) -> dict[str, Decision]:
    """The decisions with victims raised to their groups and everybody to victims and attackers."""
    held = dict(decisions)
    groups = _sum_of_groups(decisions)
    clash = "victims" not in held and (nobody_attacked or "armed_group" in held)
    if groups and clash:
        held["total"] = _raised(held.get("total"), groups)
    elif groups and ("victims" in held or "total" not in held or "attackers" in held):
        held["victims"] = _raised(held.get("victims"), groups)
    if "victims" not in held and "attackers" in held and "total" in held:
        rest = _less(held["total"], held["attackers"])
        if rest is not None:
            held["victims"] = rest
    whole = _everybody(held)
    if whole:
        held["total"] = _raised(held.get("total"), whole)
    return dict(sorted(held.items()))


def _sum_of_groups(decisions: Mapping[str, Decision]) -> Decision | None:
    named = [r for r in (*GROUPS, *FORCES, "children") if r in decisions]
    if not named:
        return None
    parts = {role: decisions[role] for role in named}
    open_above = any(d.high is None for d in parts.values())
    return Decision(
        low=add_groups({r: d.low for r, d in parts.items()}),
        best=add_groups({r: d.best for r, d in parts.items()}),
        high=None if open_above else add_groups({r: d.high or 0 for r, d in parts.items()}),
        rule="the groups added up",
        supporting=tuple(f for d in parts.values() for f in d.supporting),
        against=tuple(f for d in parts.values() for f in d.against),
    )


def _everybody(held: Mapping[str, Decision]) -> Decision | None:
    """Victims and attackers together; victims alone where nobody speaks of attackers that were hit."""
    victims, attackers = held.get("victims"), held.get("attackers")
    if victims is None or attackers is None:
        only = victims or attackers
        return only and replace(only, rule=f"nobody but {'victims' if victims else 'attackers'} spoken of")
    return Decision(
        low=victims.low + attackers.low,
        best=victims.best + attackers.best,
        high=None if victims.high is None or attackers.high is None else victims.high + attackers.high,
        rule="victims and attackers added up",
        supporting=victims.supporting + attackers.supporting,
        against=victims.against + attackers.against,
    )


def _raised(whole: Decision | None, parts: Decision) -> Decision:
    """A whole held against its parts: never less than they are, and its range reaches to where they do."""
    if whole is None:
        return parts
    high = whole.high if whole.high is None or parts.low <= whole.high else parts.high
    if parts.best <= whole.best:
        return replace(whole, high=high)
    return Decision(
        low=min(whole.low, parts.best),
        best=parts.best,
        high=None if high is None else max(high, parts.best),
        rule=f"{parts.rule}: they make more than the {whole.best} stated",
        supporting=parts.supporting,
        against=whole.supporting + whole.against + parts.against,
    )


def _less(total: Decision, attackers: Decision) -> Decision | None:
    """Everybody less the attackers, where both are closed and something is left to say."""
    if total.high is None or attackers.high is None or total.best < attackers.best:
        return None
    return Decision(
        low=max(total.low - attackers.high, 0),
        best=total.best - attackers.best,
        high=max(total.high - attackers.low, total.best - attackers.best),
        rule="everybody less the attackers",
        supporting=total.supporting + attackers.supporting,
        against=total.against + attackers.against,
    )
