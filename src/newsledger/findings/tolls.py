"""Tolls of an incident: each role settled by the policy, then held against the others."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from newsledger.findings.account_figures import Memo, figures
from newsledger.findings.choosing import OTHER, Question, rechosen
from newsledger.findings.deaths import died_of_it
from newsledger.findings.figures import Figure
from newsledger.findings.interval_table import BY_CASE
from newsledger.findings.intervals import FITTED, interval
from newsledger.findings.later_deaths import without_later_deaths
from newsledger.findings.nesting import held_together, left_open
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
    """One role's settled value with the figures it rests on, or the documents whose titles give it."""

    field: str
    role: str
    toll: Toll
    decision: Decision
    documents: tuple[str, ...] = ()


def settle_tolls(
    said: Sequence[Said], policy: Policy, kinds: frozenset[str], memo: Memo | None = None
) -> list[SettledToll]:
    """The settled tolls of all fields that anybody spoke of; `kinds` are the incident's types.

    `memo` is handed to `figures`.
    """
    found, asked = _voted(said, policy, kinds, memo)
    if policy is newsledger:
        found |= {q.field: rechosen(found[q.field], q, said) for q in asked}
    return [
        SettledToll(field, role, toll_of(field, role, decision, policy), decision)
        for field, decisions in found.items()
        for role, decision in decisions.items()
    ]


def questions(said: Sequence[Said], kinds: frozenset[str] = frozenset()) -> list[Question]:
    """Which totals the default policy has to choose once the witnesses have voted (tools/fit_choice.py)."""
    return _voted(said, newsledger, kinds, None)[1]


def _voted(
    said: Sequence[Said], policy: Policy, kinds: frozenset[str], memo: Memo | None
) -> tuple[dict[str, dict[str, Decision]], list[Question]]:
    """The decisions of a policy by field and role, and what the default one has yet to choose."""
    people = [s for s in said if s.claim.field in PEOPLE]
    found: dict[str, dict[str, Decision]] = {}
    given: dict[str, list[Figure]] = {}
    for field in TOLL_FIELDS:
        told = figures((s for s in said if s.claim.field == field), people, memo)
        given[field] = resolved(told)
        rule = latest if field in STATES else policy
        found[field] = left_open(_decide(given[field], rule, bool(kinds & WITHOUT_VICTIMS)), told)
    voted = found["injured"]
    found["injured"] = hurt = died_of_it(voted, found["killed"], said, memo)
    found["injured"] = without_later_deaths(hurt, found["killed"], said)
    return found, _questions(found, given, moved=hurt != voted, later=found["injured"] != hurt)


def _questions(
    found: Mapping[str, Mapping[str, Decision]],
    given: Mapping[str, Sequence[Figure]],
    *,
    moved: bool,
    later: bool,
) -> list[Question]:
    """The totals to choose: `moved` says that those told as injured are the dead, `later` that some of the
    injured died afterwards; then their number stands.
    """
    best = {field: of["total"].best for field, of in found.items() if "total" in of}
    asked = [field for field in FITTED if field in best and not (later and field == "injured")]
    return [
        Question(
            field=field,
            given=tuple(totals(given[field])),
            decision=found[field]["total"],
            other=best.get(OTHER[field], 0),
            moved=moved and field == "injured",
        )
        for field in asked
    ]


def toll_of(field: str, role: str, decision: Decision, policy: Policy) -> Toll:
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
    clash = nobody_attacked or "armed_group" in by_role
    everybody = "total" in by_role and "attackers" not in by_role
    if "victims" in by_role or not (clash or everybody):
        by_role["victims"] = victims(given)
    by_role["total"] = totals(given)
    decisions = {role: policy(of_role) for role, of_role in sorted(by_role.items()) if of_role}
    return held_together(decisions)
