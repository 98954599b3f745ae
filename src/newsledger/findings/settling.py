"""One incident under one policy, as the exports write it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from newsledger.findings.account_figures import Memo
from newsledger.findings.conflicts import find_conflicts
from newsledger.findings.first_news import with_day_of_news
from newsledger.findings.grades import grade_incident
from newsledger.findings.judged import with_decided
from newsledger.findings.policies import policy_named
from newsledger.findings.reasons import reasons
from newsledger.findings.settlement import Settlement, work_out
from newsledger.findings.timeline import timeline
from newsledger.findings.times import SettledTime, times_differ
from newsledger.findings.titled import with_titled
from newsledger.findings.titles import title_of, told_by
from newsledger.findings.tolls import SettledToll, settle_intervals
from newsledger.findings.witnesses import Said, gather
from newsledger.model import Conflict, Decided, Incident, Settled, Time, Toll, Witness

# The policy whose interval is fitted.
DEFAULT = "newsledger"


def settle(incident: Incident, policy: str = "newsledger", decided: Sequence[Decided] = ()) -> Settled:
    """Everything that an incident's claims settle under a policy, less what reviewers settled.

    A reviewed value stands; newer claims against it are flagged for review. The same claims in any order
    give the same result; an unknown policy is a UsageError that names the known.
    """
    rule = policy_named(policy)
    said, memo = gather(incident), Memo()
    told = with_titled(work_out(said, rule, memo), incident, rule)
    found = with_day_of_news(told, incident)
    kind = found.kind.value if found.kind else None
    start, end = _time(found.start), _time(found.end)
    place = found.place.place if found.place else None
    targets = tuple(target for target, _ in found.targets)
    settled = Settled(
        id=incident.id,
        type=kind,
        subtypes=tuple(choice.value for choice in found.kinds if choice is not found.kind),
        title=title_of(kind, targets, place, start, told_by(incident)),
        policy=policy,
        start=start,
        end=end,
        duration=found.duration[0] if found.duration else None,
        place=place,
        targets=targets,
        perpetrators=tuple(p.actor for p in found.perpetrators),
        weapons=tuple(name for name, _ in found.weapons),
        vehicles=tuple(name for name, _ in found.vehicles),
        attackers=found.attackers.toll if found.attackers else None,
        tolls=_by_field(found.tolls),
        status=found.state.name if found.state else None,
        conflicts=_conflicts(said, found, memo),
        timeline=timeline(said, kind, told.start, told.end),
        related=tuple(sorted(incident.related, key=lambda r: (r.relation, r.incident_id))),
        findings=reasons(found, policy),
        documents=_witnesses(incident),
        grade=grade_incident(found, said) if said else None,
        intervals=settle_intervals(found.tolls) if policy == DEFAULT else {},
    )
    return with_decided(settled, incident, decided)


def _time(settled: SettledTime | None) -> Time | None:
    return settled.time if settled else None


def _by_field(tolls: Iterable[SettledToll]) -> Mapping[str, Mapping[str, Toll]]:
    by_field: dict[str, dict[str, Toll]] = defaultdict(dict)
    for settled in tolls:
        by_field[settled.field][settled.role] = settled.toll
    return dict(by_field)


def _conflicts(said: tuple[Said, ...], found: Settlement, memo: Memo) -> tuple[Conflict, ...]:
    times = (*times_differ(found.start, "start"), *times_differ(found.end, "end"))
    return (*find_conflicts(said, memo), *times)


def _witnesses(incident: Incident) -> tuple[Witness, ...]:
    """The pages that tell it, sorted by id; `focal` where a page is about it, as news or as a follow-up."""
    found = [
        Witness(
            m.document.id, m.document.external_id, m.account.kind, m.account.kind in ("focal", "follow_up")
        )
        for m in incident.members
    ]
    return tuple(sorted(found, key=lambda w: w.id))
