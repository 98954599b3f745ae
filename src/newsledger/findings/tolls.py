"""Tolls of an incident: each role settled by the policy, then held against the others."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsledger.findings.deaths import died_of_it
from newsledger.findings.figures import Figure, Memo, figures
from newsledger.findings.interval_table import BY_CASE
from newsledger.findings.intervals import FITTED, interval
from newsledger.findings.later_deaths import without_later_deaths
from newsledger.findings.nesting import held_together
from newsledger.findings.policies import Decision, Policy, latest, newsledger
from newsledger.findings.roles import WITHOUT_VICTIMS, resolved
from newsledger.findings.wholes import totals, victims
from newsledger.findings.witnesses import Said
from newsledger.model import TOLL_FIELDS, Interval, Toll

# These rise and fall: they are states, and the latest report of them counts under every policy.
STATES = frozenset({"missing", "trapped", "displaced"})


# Claims of persons, by whom people counted one by one are told apart.
PEOPLE = frozenset({"victim", "attacker"})


@dataclass(frozen=True, slots=True)
class SettledToll:
    """One role's settled value with the figures it rests on."""

    field: str
    role: str
    toll: Toll
    decision: Decision


def settle_tolls(
    said: Sequence[Said], policy: Policy, kinds: frozenset[str], memo: Memo | None = None
) -> list[SettledToll]:
    """The settled tolls of all fields that anybody spoke of; `kinds` are the incident's types.

    `memo` is handed to `figures`.
    """
    people = [s for s in said if s.claim.field in PEOPLE]
    found: dict[str, dict[str, Decision]] = {}
    for field in TOLL_FIELDS:
        given = resolved(figures((s for s in said if s.claim.field == field), people, memo))
        rule = latest if field in STATES else policy
        found[field] = _decide(given, rule, bool(kinds & WITHOUT_VICTIMS))
    found["injured"] = died_of_it(found["injured"], found["killed"], said, memo)
    found["injured"] = without_later_deaths(found["injured"], found["killed"], said)
    return [
        SettledToll(field, role, _toll(field, role, decision, policy), decision)
        for field, decisions in found.items()
        for role, decision in decisions.items()
    ]


def _toll(field: str, role: str, decision: Decision, policy: Policy) -> Toll:
    """The toll of a decision; everybody's under the default policy has the fitted interval."""
    fitted = role == "total" and policy is newsledger
    return Toll(
        decision.low, decision.best, decision.high, interval(field, decision, BY_CASE) if fitted else None
    )


def settle_intervals(tolls: Sequence[SettledToll]) -> dict[str, Interval]:
    """The fitted intervals of all killed and injured, once somebody spoke of either: silence is known too."""
    decided = {t.field: t.decision for t in tolls if t.role == "total"}
    if not any(field in decided for field in FITTED):
        return {}
    found = {field: interval(field, decided.get(field), BY_CASE) for field in FITTED}
    return {field: given for field, given in found.items() if given is not None}


def settle_attackers(said: Sequence[Said], policy: Policy) -> SettledToll | None:
    """How many attacked; None where nobody says: it is not guessed from those hit or caught."""
    given = figures(s for s in said if s.claim.field == "attackers")
    if not given:
        return None
    decision = policy([replace(f, role="attackers") for f in given])
    return SettledToll("attackers", "attackers", Toll(decision.low, decision.best, decision.high), decision)


def _decide(given: Sequence[Figure], policy: Policy, nobody_attacked: bool) -> dict[str, Decision]:
    """The roles that somebody counted, and the wholes that follow from them."""
    by_role: dict[str, list[Figure]] = defaultdict(list)
    for figure in given:
        by_role[figure.role].append(figure)
    clash = "victims" not in by_role and (nobody_attacked or "armed_group" in by_role)
    if clash or ("victims" not in by_role and "total" in by_role and "attackers" not in by_role):
        by_role.pop("victims", None)
    else:
        by_role["victims"] = victims(given)
    by_role["total"] = totals(given)
    decisions = {role: policy(of_role) for role, of_role in sorted(by_role.items()) if of_role}
    return held_together(decisions)
