"""The day of an incident whose pages never say when: about that of its first news.

Fresh news is of the last days. Of 127 such incidents of the gva half four in ten happened on the very day of
the first page, seven in ten that day or the day before. Pages that look back (on a trial, an arrest) tell
nothing of it.
"""

from dataclasses import replace
from datetime import date, timedelta

from newsledger.findings.dates import DAY, say_day
from newsledger.findings.settlement import Settlement
from newsledger.findings.times import SettledTime
from newsledger.model import Incident, Time

# How many days before its first news an incident may lie: nine of ten do.
BEFORE = 7


def with_day_of_news(found: Settlement, incident: Incident) -> Settlement:
    """The settlement; where nobody says when, with the day of the first page as one that is about right.

    It is approximate, bounded by the week before, and rests on no claim. Where a page looks back, where one
    has no date or no more than a month, and where an end is told, nothing is taken from the others.
    """
    pages = [m for m in incident.members if m.account.kind != "background"]
    days = [(m.document.published.value or "")[:DAY] for m in pages]
    fresh = all(m.account.kind == "focal" for m in pages)
    if found.start or found.end or not pages or not fresh or any(len(day) < DAY for day in days):
        return found
    day = min(days)
    since = date.fromisoformat(day) - timedelta(days=BEFORE)
    time = Time(
        day, "day", approximate=True, earliest=f"{since.isoformat()}T00:00:00", latest=f"{day}T23:59:59"
    )
    rule = f"about the day of the first news of it, {say_day(day)}: no page says when"
    first = sorted(m.document.id for m, of_page in zip(pages, days, strict=True) if of_page == day)
    return replace(found, start=SettledTime(time, (), (), rule, tuple(dict.fromkeys(first))))
