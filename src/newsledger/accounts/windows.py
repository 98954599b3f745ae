"""The days in which a page's own incident happened, from the times that its first sentences name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from newsledger.accounts.events import EventMention, is_violent
from newsledger.accounts.story import Story, between
from newsledger.accounts.turns import AFTERMATH, LIFE
from newsledger.codebook.harm import harm_classes
from newsledger.values.times import TimeMention

# An incident is reported within this many days; a date further back in a report is another incident's.
NEWS_DAYS = 14
# News that names no other day is of the last week.
WEEK = 7
# Sentences in which the incident's own day is looked for.
LEAD = 8
# And those of a page about a trial, which first tells of the trial.
LATER_LEAD = 25
# "Sunday Yakubu, the parish cook"; "Sunday March 3," and "Sunday Night," are days.
CALLED = re.compile(r" ([A-Z][a-z'’-]+)(?:,| \()")
NO_NAMES = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October"),
    *("November", "December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    *("Night", "Morning", "Afternoon", "Evening"),
)


@dataclass(frozen=True, slots=True)
class Window:
    """The first and the last day that something may have happened."""

    first: date
    last: date


def focal_window(story: Story, events: Sequence[EventMention]) -> Window | None:
    """The days in which the page's own incident is said to have happened, else those before publication.

    The day of a court or a funeral is not the incident's: what a sentence about these names is taken only
    where it names an earlier day besides, or where no other sentence tells one.
    """
    published = day_of(story.document.published.value)
    told = {event.sentence for event in events if is_violent(event)}
    later = is_aftermath(story)
    days, court, loose = [], [], []
    near = [] if later else _days_near(story, published)
    for index in range(min(LATER_LEAD if later else LEAD, len(story.sentences))):
        if index not in told or of_life(story, index):
            continue
        windows = [window for time in times_in(story, index) if (window := window_of(time))]
        exact = [window for window in windows if window.first == window.last]
        span = story.sentences[index].span
        if later and AFTERMATH.search(story.text, span.start, span.end):
            days += [min(exact, key=lambda window: window.first)] if len(exact) > 1 else []
            court += exact if len(exact) == 1 else []
        else:
            days += exact
        loose += [window for window in windows if window.first != window.last]
    if published:
        recent = [w for w in days if timedelta(0) <= published - w.first <= timedelta(days=NEWS_DAYS)]
        if recent:
            return recent[0]
    if days or near or loose or court:
        return (days or near or loose or court)[0]
    return Window(published - timedelta(days=NEWS_DAYS), published) if published else None


def _days_near(story: Story, published: date | None) -> list[Window]:
    """The days of the week before publication that the lead names, of whatever it tells."""
    found = []
    for index in range(min(LEAD, len(story.sentences))):
        windows = [window for time in times_in(story, index) if (window := window_of(time))]
        found += [window for window in windows if window.first == window.last]
    return [w for w in found if published and timedelta(0) <= published - w.first <= timedelta(days=WEEK)]


def is_aftermath(story: Story) -> bool:
    """Whether a page's title or its lead speaks of an arrest, a trial, a funeral."""
    lead = [s.span for s in story.sentences if s.in_headline] or [s.span for s in story.sentences[:1]]
    title = AFTERMATH.search(story.document.title or "")
    return bool(title or any(AFTERMATH.search(story.text, s.start, s.end) for s in lead))


def of_life(story: Story, index: int) -> bool:
    """Whether a sentence tells facts of a life or a thing, whose days are no incident's."""
    span = story.sentences[index].span
    return bool(LIFE.search(story.text, span.start, span.end))


def times_in(story: Story, index: int) -> list[TimeMention]:
    """The days and times that a sentence names, in order; "Sunday Yakubu" names none."""
    span = story.sentences[index].span
    here = between(story.times, span.start, span.end)
    return [t for t in here if t.type in ("DATE", "TIME") and not _is_called(story.text, t)]


def _is_called(text: str, time: TimeMention) -> bool:
    """Whether a day of the week is the first name of somebody: a family name and a comma stand behind."""
    after = CALLED.match(text, time.end)
    bare = text[time.start : time.end].lower() in harm_classes().weekdays
    return bare and after is not None and not after[1].startswith(NO_NAMES)


def window_of(time: TimeMention) -> Window | None:
    """The days that a time may be, from its bounds; None where they are not known."""
    if time.time is None or time.time.value is None:
        return None
    first, last = day_of(time.time.earliest), day_of(time.time.latest)
    if time.time.precision in ("day", "part_of_day", "hour", "minute"):
        first = last = day_of(time.time.value)
    return Window(first, last) if first and last else None


def day_of(iso: str | None) -> date | None:
    """The day of an ISO time; None where there is none or it names no day."""
    try:
        return date.fromisoformat(iso[:10]) if iso else None
    except ValueError:
        return None
