"""The findings: each settled value with its rule and the claims for and against it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsledger.findings.choices import against
from newsledger.findings.grades import grade
from newsledger.findings.settlement import Settlement
from newsledger.findings.tolls import SettledToll
from newsledger.findings.trust import trust_in_place, trust_in_time, trust_in_toll
from newsledger.findings.witnesses import Said, confidence, ids
from newsledger.model import Duration, Finding, Grade, Place

# The grade of what no sentence of a text tells.
ON_TITLE = Grade("weak", "a title alone")
BY_NEWS = Grade("weak", "when its first page is from")


def reasons(settled: Settlement, policy: str) -> tuple[Finding, ...]:
    """One finding for each settled field, in the order of the contract; `best` is a plain value or list."""
    return tuple(_reasons(settled, policy))


def _reasons(settled: Settlement, policy: str) -> Iterator[Finding]:
    yield from _type(settled, policy)
    for field, time in (("start", settled.start), ("end", settled.end)):
        if time:
            found = _finding(field, time.time.value, policy, time.rule, time.supporting, time.against)
            found = found if time.supporting else replace(found, grade=BY_NEWS)
            yield replace(found, confidence=trust_in_time(time), documents=time.documents)
    if settled.duration:
        hours, said = settled.duration
        yield _finding("duration", hours_in_words(hours), policy, "as stated, else from start to end", said)
    yield from _place(settled, policy)
    yield from _lists(settled, policy)
    for toll in (*((settled.attackers,) if settled.attackers else ()), *settled.tolls):
        yield _toll(toll, policy)
    if settled.state:
        state = settled.state
        # What was going on earlier is no word against its end.
        found = _finding("status", state.name, policy, state.rule, state.supporting, state.against)
        yield replace(found, grade=grade(state.supporting))


def _finding(
    field: str, best: object, policy: str, rule: str, supporting: Sequence[Said], others: Sequence[Said] = ()
) -> Finding:
    share = confidence(supporting, others)
    graded = grade(supporting, others)
    return Finding(field, None, best, None, policy, rule, ids(supporting), ids(others), share, graded)


def _type(settled: Settlement, policy: str) -> Iterator[Finding]:
    if settled.kind:
        rule = "the type of most witnesses, an exact word before a general one"
        # Other words for it are no contradiction: they are listed, and take nothing from the confidence.
        found = _finding("type", settled.kind.value, policy, rule, settled.kind.said)
        yield replace(found, against=ids(against(settled.kind, settled.kinds)))


def hours_in_words(duration: Duration) -> str:
    """A duration as a finding writes it."""
    low, high = duration.hours_low, duration.hours_high
    if low is not None and low == high:
        return f"{low:g} hours"
    if high is None:
        return f"at least {low:g} hours"
    return f"up to {high:g} hours" if low is None else f"{low:g} to {high:g} hours"


def names_of_place(place: Place) -> list[str]:
    """The names of a place as a finding writes them, the nearest first."""
    return [n for n in dict.fromkeys((place.name, place.locality, place.admin1, place.country)) if n]


def _place(settled: Settlement, policy: str) -> Iterator[Finding]:
    if settled.place:
        place = settled.place.place
        names = names_of_place(place)
        rule = "the town of most witnesses, as precisely as any of them gives it"
        found = _finding(
            "place", ", ".join(names), policy, rule, settled.place.supporting, settled.place.against
        )
        yield replace(found, confidence=trust_in_place(settled.place))


def _lists(settled: Settlement, policy: str) -> Iterator[Finding]:
    lists = {
        "targets": [(target.name, said) for target, said in settled.targets],
        "perpetrators": [(p.actor.name, p.said) for p in settled.perpetrators],
        "weapons": settled.weapons,
        "vehicles": settled.vehicles,
    }
    for field, told in lists.items():
        if told:
            said = [s for _, evidence in told for s in evidence]
            yield _finding(
                field, [name for name, _ in told], policy, "all that are told, most told first", said
            )


def _toll(settled: SettledToll, policy: str) -> Finding:
    decision, toll = settled.decision, settled.toll
    supporting = [s for f in decision.supporting for s in f.said]
    used = set(ids(supporting))
    others = [s for f in decision.against for s in f.said if s.claim.id not in used]
    return Finding(
        field=settled.field if settled.field == "attackers" else f"{settled.field}.{settled.role}",
        low=toll.low,
        best=toll.best,
        high=toll.high,
        policy=policy,
        rule=decision.rule,
        supporting=ids(supporting),
        against=ids(others),
        confidence=trust_in_toll(decision),
        grade=grade(supporting, _at_odds(settled)) if decision.supporting or others else ON_TITLE,
        documents=settled.documents,
    )


def _at_odds(settled: SettledToll) -> list[Said]:
    """The claims of figures against the settled one that no number satisfies together with it."""
    best = settled.toll.best
    apart = [f for f in settled.decision.against if best < f.low or (f.high is not None and f.high < best)]
    return [s for f in apart for s in f.said]
