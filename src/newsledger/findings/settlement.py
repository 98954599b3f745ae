"""All settled parts of one incident side by side, each with the claims behind it."""

from collections.abc import Sequence
from dataclasses import dataclass

from newsledger.findings.account_figures import Memo
from newsledger.findings.actors import Perpetrator, settle_perpetrators, settle_targets, settle_things
from newsledger.findings.choices import Choice
from newsledger.findings.kinds import settle_type
from newsledger.findings.places import SettledPlace, settle_place
from newsledger.findings.policies import Policy
from newsledger.findings.states import SettledState, settle_state
from newsledger.findings.times import SettledTime, settle_duration, settle_end, settle_start
from newsledger.findings.tolls import SettledToll, settle_attackers, settle_tolls
from newsledger.findings.witnesses import Said
from newsledger.model import Duration, SettledTarget

Evidence = tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Settlement:
    """The settled value of every field, None or empty where nobody spoke of it."""

    kind: Choice[str] | None
    kinds: tuple[Choice[str], ...]
    place: SettledPlace | None
    start: SettledTime | None
    end: SettledTime | None
    duration: tuple[Duration, Evidence] | None
    tolls: tuple[SettledToll, ...]
    attackers: SettledToll | None
    perpetrators: tuple[Perpetrator, ...]
    targets: tuple[tuple[SettledTarget, Evidence], ...]
    weapons: tuple[tuple[str, Evidence], ...]
    vehicles: tuple[tuple[str, Evidence], ...]
    state: SettledState | None


def work_out(said: Sequence[Said], policy: Policy, memo: Memo | None = None) -> Settlement:
    """Every field settled; order matters only where one bounds another: place the zone, start the end."""
    kind, kinds = settle_type(said)
    place = settle_place(said)
    zone = place.place.zone if place else None
    start = settle_start(said, zone)
    end = settle_end(said, zone, start)
    return Settlement(
        kind=kind,
        kinds=tuple(kinds),
        place=place,
        start=start,
        end=end,
        duration=settle_duration(said, start, end),
        tolls=tuple(settle_tolls(said, policy, frozenset(c.value for c in kinds), memo)),
        attackers=settle_attackers(said, policy),
        perpetrators=tuple(settle_perpetrators(said)),
        targets=tuple(settle_targets(said)),
        weapons=tuple(settle_things(said, "weapon")),
        vehicles=tuple(settle_things(said, "vehicle")),
        state=settle_state(said, end),
    )
