"""How a toll came to be: what the ledger would have said after each day of reports, and who made it so."""

from collections.abc import Iterator

from newsledger.findings.policies import policy_named
from newsledger.findings.tolls import SettledToll, settle_attackers, settle_tolls
from newsledger.findings.witnesses import Said, gather, ids
from newsledger.model import Change, Incident

# Beyond so many moments (a story followed for months) only every n-th is settled: a curve is drawn.
MOST_MOMENTS = 30


def curve(
    incident: Incident, field: str, role: str = "total", policy: str = "newsledger"
) -> tuple[Change, ...]:
    """The steps of one settled toll over the times of reporting, each a change of its value or range.

    Pages without a date come last, as one step at no time. A step names the claims reported since the last.
    """
    speaking = {field, "killed", "victim", "attacker", "event"}
    told = tuple(s for s in gather(incident) if s.claim.field in speaking)
    return tuple(_steps(told, field, role, policy))


def _steps(told: tuple[Said, ...], field: str, role: str, policy: str) -> Iterator[Change]:
    rule = policy_named(policy)
    last: tuple[int, int, int | None] | None = None
    since = ""
    for moment in _moments(told, field):
        known = [s for s in told if s.reported and (moment is None or s.reported <= moment)]
        known = list(told) if moment is None else known
        settled = settle_attackers(known, rule) if field == "attackers" else _toll(known, field, role, policy)
        if settled is None:
            continue
        toll = settled.toll
        # A narrower interval around the same numbers is no step.
        if (toll.low, toll.best, toll.high) != last:
            news = [s for s in known if s.claim.field == field and (s.reported > since or not s.reported)]
            yield Change(moment, toll, ids(news))
            last, since = (toll.low, toll.best, toll.high), moment or since


def _toll(known: list[Said], field: str, role: str, policy: str) -> SettledToll | None:
    kinds = frozenset(str(getattr(s.claim.value, "type", "")) for s in known if s.claim.field == "event")
    found = settle_tolls(known, policy_named(policy), kinds)
    return next((t for t in found if t.field == field and t.role == role), None)


def _moments(told: tuple[Said, ...], field: str) -> list[str | None]:
    """The times of reports on the field, the earliest first; None last where a page has none."""
    dated: list[str | None] = [*sorted({s.reported for s in told if s.claim.field == field and s.reported})]
    step = -(-len(dated) // MOST_MOMENTS) or 1
    kept = dated[::-1][::step][::-1]
    undated = any(not s.reported for s in told if s.claim.field == field)
    return [*kept, None] if undated else kept
