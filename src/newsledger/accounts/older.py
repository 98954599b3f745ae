"""Whether a sentence of a story tells of days before the page's own incident, and of which."""

from collections.abc import Sequence
from datetime import timedelta

from newsledger.accounts.events import EventMention
from newsledger.accounts.story import Story, between
from newsledger.accounts.tolls.scope import scope_of
from newsledger.accounts.turns import OLDER, OLDER_MONTH, RELATIVE
from newsledger.accounts.windows import Window, times_in, window_of
from newsledger.model import Span

# A date that is nearer than this to the incident's own may be a slip or the page's way of counting.
SAME_DAYS = 2
# The page's own incident is brought in by its first sentences, headline included.
OPENING = 4


def is_older(story: Story, index: int, own: Window | None) -> bool:
    """Whether a date in the sentence lies well before the incident's own days, and none on them."""
    span = story.sentences[index].span
    times = times_in(story, index)
    if own is None:
        years = [time for time in times if time.time and time.time.precision == "year" and time.time.value]
        return bool(years or OLDER.search(story.text, span.start, span.end))
    windows = [window for time in times if (window := window_of(time))]
    edge = own.first - timedelta(days=SAME_DAYS)
    if windows and all(window.last < edge for window in windows):
        return True
    exact = any(window.first == window.last and window.last >= edge for window in windows)
    long_ago = OLDER_MONTH.search(story.text, span.start, span.end)
    return bool(long_ago) and not exact and own.first == own.last


def is_of_opening(story: Story, index: int) -> bool:
    """Whether a sentence tells of a day within what the opening names: "hurt in January", "on 3 January"."""
    windows = [window for time in times_in(story, index) if (window := window_of(time))]
    named = [w for at in range(min(OPENING, index)) for t in times_in(story, at) if (w := window_of(t))]
    return any(one.first <= day.first and day.last <= one.last for one in named for day in windows)


def older_part(story: Story, index: int, here: Sequence[EventMention], own: Window | None) -> Span | None:
    """The part of a sentence with an older date that tells what happened then.

    Figures since that date, and where it dates only what is said beside ("a village where the rebels rose in
    2004"), tell no incident.
    """
    span = story.sentences[index].span
    if scope_of(story.text[span.start : span.end], "killed") != "incident":
        return None
    dated = min(earlier_times(story, index, own), default=span.start)
    clauses = [found.start() for found in RELATIVE.finditer(story.text, span.start, dated)]
    if clauses and any(event.end <= clauses[-1] for event in here):
        if not any(event.start >= clauses[-1] for event in here):
            return None
        return Span(clauses[-1], span.end)
    return span


def earlier_times(story: Story, index: int, own: Window | None) -> list[int]:
    """Where a sentence names a time that lies before the page's own incident."""
    return [
        time.start
        for time in times_in(story, index)
        if own and (window := window_of(time)) and window.last < own.first
    ]


def begins_earlier(story: Story, index: int, own: Window | None) -> bool:
    """Whether a sentence tells of days before the incident's own, and of none after it."""
    windows = [window for time in times_in(story, index) if (window := window_of(time))]
    edge = timedelta(days=SAME_DAYS - 1)
    return own is not None and bool(windows) and all(window.last < own.first - edge for window in windows)


def is_days_before(story: Story, index: int, own: Window | None) -> bool:
    """Whether all days that a later sentence names lie days before the exact day of the incident.

    In the lead that day may be the one on which somebody said so, and a day before it the incident's own.
    """
    if index < OPENING:
        return False
    windows = [window for time in times_in(story, index) if (window := window_of(time))]
    if own is None or own.first != own.last or not windows:
        return False
    edge = own.first - timedelta(days=SAME_DAYS - 1)
    return all(window.first == window.last < edge for window in windows)


def window_within(story: Story, span: Span) -> Window | None:
    """The earliest days that are named in some characters of a story; None where none are."""
    times = [time for time in between(story.times, span.start, span.end) if time.type in ("DATE", "TIME")]
    windows = [window for time in times if (window := window_of(time))]
    return min(windows, key=lambda window: (window.last, window.first), default=None)
