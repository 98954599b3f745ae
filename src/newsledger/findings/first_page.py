"""What the first page on an incident rules out: it did not begin after it was told of."""

from collections.abc import Sequence
from datetime import date, timedelta

from newsledger.findings.dates import DAY
from newsledger.findings.witnesses import Said
from newsledger.model import Time


def before_the_news(told: Sequence[Said], said: Sequence[Said]) -> Sequence[Said]:
    """The claims of times without days that lie behind the first page of `said`; all where none is left.

    A day more is allowed: pages are now and then dated by another time zone.
    """
    first = min((s.reported[:DAY] for s in said if len(s.reported) >= DAY), default=None)
    if first is None:
        return told
    last = (date.fromisoformat(first) + timedelta(days=1)).isoformat()
    return [s for s in told if (_day(s) or last) <= last] or told


def _day(said: Said) -> str | None:
    """The day of a claim; None for what is no better known than to the week."""
    value = said.claim.value
    known = value.value if isinstance(value, Time) else None
    return known[:DAY] if known and len(known) >= DAY and "W" not in known else None
