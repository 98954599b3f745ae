"""What relative expressions are counted from: the date of publication, as far as it is known."""

import re
from dataclasses import dataclass
from datetime import date, datetime

from newsledger.model import Published

_ISO = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:[T ](\d\d):(\d\d))?")


@dataclass(frozen=True, slots=True)
class Anchor:
    """A date of publication, each field None where it is unknown."""

    year: int | None = None
    month: int | None = None
    day: date | None = None
    clock: datetime | None = None


def anchor_of(published: Published) -> Anchor:
    """The anchor of a publication date; an impossible date anchors as far as it is possible."""
    match = _ISO.match(published.value or "")
    if match is None or match.group(1) == "0000":
        return Anchor()
    year, month, day, hour, minute = (int(part) if part else None for part in match.groups())
    if year is None or month is None or not 1 <= month <= 12:
        return Anchor(year)
    try:
        whole = date(year, month, day) if day else None
        clock = datetime(year, month, day, hour, minute or 0) if day and hour is not None else None
    except ValueError:
        return Anchor(year, month)
    return Anchor(year, month, whole, clock)
