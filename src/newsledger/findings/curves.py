"""How a toll came to be: what the ledger would have said after each day of reports, and who made it so."""

from collections.abc import Iterable, Iterator, Sequence

from newsledger.findings.account_figures import Memo
from newsledger.findings.policies import policy_named
from newsledger.findings.tolls import SettledToll, settle_attackers, settle_tolls
from newsledger.findings.witnesses import Said, gather, ids
from newsledger.model import Change, Incident

# Beyond so many moments (a story followed for months) only every n-th is settled: a curve is drawn.
MOST_MOMENTS = 30


# What the tolls of killed and injured rest on: those who were hurt and died are among the killed.
_HARM = frozenset({"killed", "injured"})
_BESIDE = frozenset({"killed", "victim", "attacker", "event"})

# The settled tolls at a moment, None for the end, of the claims on some fields.
Known = dict[tuple[str | None, frozenset[str]], list[SettledToll]]


def curve(
    incident: Incident, field: str, role: str = "total", policy: str = "newsledger"
) -> tuple[Change, ...]:
    """The steps of one settled toll over the times of reporting, each a change of its value or range.

    Pages without a date come last, as one step at no time. A step names the claims reported since the last.
    """
    return curves(incident, (field,), policy, role)[field]


def curves(
    incident: Incident, fields: Iterable[str], policy: str = "newsledger", role: str = "total"
) -> dict[str, tuple[Change, ...]]:
    """The curve of each of the fields, by field; what several of them rest on is settled once."""
    said, memo, known = gather(incident), Memo(), Known()
    return {field: tuple(_steps(said, field, role, policy, memo, known)) for field in fields}


def _steps(
    said: Sequence[Said], field: str, role: str, policy: str, memo: Memo, known: Known
) -> Iterator[Change]:
    rule = policy_named(policy)
    speaking = _BESIDE | (_HARM if field in _HARM else {field})
    told = tuple(s for s in said if s.claim.field in speaking)
    last: tuple[int, int, int | None] | None = None
    since = ""
    for moment in _moments(told, field):
        held = [s for s in told if s.reported and (moment is None or s.reported <= moment)]
        held = list(told) if moment is None else held
        if field == "attackers":
            settled = settle_attackers(held, rule)
        else:
            if (moment, speaking) not in known:
                known[moment, speaking] = settle_tolls(held, rule, _kinds(held), memo)
            tolls = known[moment, speaking]
            settled = next((t for t in tolls if t.field == field and t.role == role), None)
        if settled is None:
            continue
        toll = settled.toll
        # A narrower interval around the same numbers is no step.
        if (toll.low, toll.best, toll.high) != last:
            news = [s for s in held if s.claim.field == field and (s.reported > since or not s.reported)]
            yield Change(moment, toll, ids(news))
            last, since = (toll.low, toll.best, toll.high), moment or since


def _kinds(said: Sequence[Said]) -> frozenset[str]:
    return frozenset(str(getattr(s.claim.value, "type", "")) for s in said if s.claim.field == "event")


def _moments(told: tuple[Said, ...], field: str) -> list[str | None]:
    """The times of reports on the field, the earliest first; None last where a page has none."""
    dated: list[str | None] = [*sorted({s.reported for s in told if s.claim.field == field and s.reported})]
    step = -(-len(dated) // MOST_MOMENTS) or 1
    kept = dated[::-1][::step][::-1]
    undated = any(not s.reported for s in told if s.claim.field == field)
    return [*kept, None] if undated else kept
