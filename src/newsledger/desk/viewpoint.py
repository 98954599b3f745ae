"""From where a reader looks: under which policy, at which moment."""

import calendar
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from newsledger.errors import UsageError
from newsledger.findings.dates import first_moment
from newsledger.model import Published

By = Literal["reported", "recorded"]

_MONTH = re.compile(r"\d{4}(-\d{2})?")


@dataclass(frozen=True, slots=True)
class Viewpoint:
    """A policy's name, and a moment (ISO 8601, UTC, to the second) or None for now.

    `by` says whether a claim counts from when it was reported or from when the ledger learned it.
    """

    policy: str = "newsledger"
    moment: str | None = None
    by: By = "reported"

    def holds(self, published: Published, recorded_at: str) -> bool:
        """Whether a thing of those dates is known; an undated one is known since it was recorded."""
        if self.moment is None:
            return True
        dated = self.by == "reported" and published.value is not None
        return instant(published.value if dated and published.value else recorded_at) <= self.moment


def instant(iso: str) -> str:
    """The first second that an ISO prefix covers, UTC unless it carries a zone, as text that sorts."""
    return _utc(first_moment(iso))


def moment_of(text: str) -> str:
    """An ISO date or time as UTC to the second, a date alone as its last second; raises UsageError."""
    given = text.strip()
    try:
        moment = datetime.fromisoformat(_last_day(given) if _MONTH.fullmatch(given) else given)
        if not re.search(r"\d[T ]\d", given):
            moment = moment.replace(hour=23, minute=59, second=59)
        return _utc(moment)
    except (ValueError, OverflowError):
        raise UsageError(f"{text!r} is no ISO time; write 2023-02-18 or 2023-02-18T10:00+05:00") from None


def _last_day(month: str) -> str:
    """The last day of a year or month."""
    year, _, number = month.partition("-")
    last = int(number or 12)
    if not 1 <= last <= 12 or int(year) < 1:
        raise ValueError(month)
    return f"{year}-{last:02}-{calendar.monthrange(int(year), last)[1]:02}"


def _utc(moment: datetime) -> str:
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"
