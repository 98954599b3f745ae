"""When it began and ended and how long it lasted, consistent with one another."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from newsledger.codebook.inflection import enumerated
from newsledger.findings.dates import DAY, say_time
from newsledger.findings.first_page import before_the_news
from newsledger.findings.pages import page_name
from newsledger.findings.witnesses import Said, ids, votes
from newsledger.model import Conflict, Duration, Time

# Finer is better, once the day is settled.
FINENESS = {"year": 0, "month": 1, "week": 2, "day": 3, "part_of_day": 4, "hour": 5, "minute": 6}

# Words of a time that mean another day on every page.
RELATIVE = re.compile(
    r"^(?!.*\d{4})(?:.*\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|tonight|yesterday|last\s+night|"
    r"this\s+(?:morning|afternoon|evening))\b)",
    re.IGNORECASE,
)

# "About 8:15" and 8:14 are one time.
ABOUT_MINUTES = 30

# The rules of a start.
TOLD = "the start that most witnesses give, as finely as any of them"
STEP = "the day of what is told of it: nobody tells the start"

# Other times named in one sentence.
MOST_TOLD = 3


@dataclass(frozen=True, slots=True)
class SettledTime:
    """A settled time, the claims for and against it, and the rule; else the documents whose date it is."""

    time: Time
    supporting: tuple[Said, ...]
    against: tuple[Said, ...]
    rule: str
    documents: tuple[str, ...] = ()

    @property
    def apart(self) -> tuple[Said, ...]:
        """The claims of times that cannot be the settled one."""
        return tuple(s for s in self.against if _apart(_time(s), self.time))


def settle_start(said: Sequence[Said], zone: str | None) -> SettledTime | None:
    """The start by most witnesses; a step in between dates it to the day where nobody tells the start."""
    told = _of(said, "start")
    steps = told or _of(said, "time") or _of(said, "end")
    early = before_the_news(steps, said)
    found = _settle(early, zone, TOLD if told else STEP)
    if found is None or found.time.value is None:
        return None
    time = found.time if told else _to_the_day(found.time, found.time.value[:DAY])
    return replace(found, time=time, against=(*found.against, *(s for s in steps if s not in early)))


def _to_the_day(time: Time, day: str) -> Time:
    """A time of which no more than the day is taken."""
    if len(time.value or "") <= DAY:
        return time
    return replace(
        time,
        value=day,
        precision="day",
        earliest=f"{day}T00:00:00",
        latest=f"{day}T23:59:59",
        approximate=False,
    )


def settle_end(said: Sequence[Said], zone: str | None, start: SettledTime | None) -> SettledTime | None:
    """The end by most witnesses, never before the start."""
    told = [s for s in _of(said, "end") if not (start and _before(_time(s), start.time))]
    return _settle(told, zone, "the end that most witnesses give, as finely as any of them")


def settle_duration(
    said: Sequence[Said], start: SettledTime | None, end: SettledTime | None
) -> tuple[Duration, tuple[Said, ...]] | None:
    """How long it lasted, with the claims that say so: as stated, else from a start and an end with hours.

    Of several stated, those that the settled start and end allow go first.
    """
    options: dict[tuple[float | None, float | None], list[Said]] = defaultdict(list)
    for one in said:
        if one.claim.field == "duration" and isinstance(one.claim.value, Duration):
            options[(one.claim.value.hours_low, one.claim.value.hours_high)].append(one)
    span = _span(start, end)
    options = {o: of for o, of in options.items() if span is None or _allowed(o, span)} or options
    if options:
        weights = votes(options)
        best = max(options, key=lambda o: (weights[o], o[0] or 0.0, o[1] or 0.0))
        return Duration(*best), tuple(options[best])
    hours = _hours(start.time, end.time) if start and end else None
    if hours is None or start is None or end is None:
        return None
    return Duration(hours, hours), (*start.supporting, *end.supporting)


def times_differ(settled: SettledTime | None, field: str) -> tuple[Conflict, ...]:
    """The times for one field that cannot be the settled one, each with the pages that give it."""
    if settled is None or not settled.apart:
        return ()
    told = [(say_time(settled.time), sorted(settled.supporting, key=_first)), *_apart_from(settled)]
    words = [f"{when} {_by(said)}" for when, said in told[: MOST_TOLD + 1]]
    more = [f"{len(told) - len(words)} other times"] if len(told) > len(words) else []
    text = f"the {field} is given as {words[0]}, but as {' and as '.join([*words[1:], *more])}"
    return (Conflict(field, "times_differ", ids((*settled.supporting, *settled.apart)), text),)


def _apart_from(settled: SettledTime) -> list[tuple[str, list[Said]]]:
    """The times that cannot be the settled one in words, the earliest first, with their claims."""
    told: dict[str, list[Said]] = {}
    ordered = sorted(settled.apart, key=lambda s: (_time(s).earliest or "", _time(s).value or "", _first(s)))
    for one in ordered:
        told.setdefault(say_time(_time(one)), []).append(one)
    return list(told.items())


def _by(said: Sequence[Said]) -> str:
    """The pages of some claims, and the words of the first that counts from its own day."""
    names = list(dict.fromkeys(page_name(s.document) for s in said))
    shown = names[:MOST_TOLD] if len(names) > MOST_TOLD + 1 else names
    more = [f"{len(names) - len(shown)} more"] if len(names) > len(shown) else []
    relative = next((s for s in said if _counts_from_its_day(s)), None)
    quoted = f" (“{_time(relative).text}” there)" if relative else ""
    return f"by {enumerated([*shown, *more])}{quoted}"


def _counts_from_its_day(said: Said) -> bool:
    """Whether the text counts from the day of its page: "Monday", "last night"."""
    return bool(RELATIVE.search(_time(said).text or ""))


def _first(said: Said) -> tuple[str, str, int, str]:
    return said.reported, said.document.id, said.position, said.claim.id


def in_words(told: Sequence[Said]) -> str:
    """The times of some claims in words, the earliest first, each once."""
    ordered = sorted((_time(s) for s in told), key=lambda t: (t.earliest or "", t.value or ""))
    words = list(dict.fromkeys(say_time(time) for time in ordered))
    more = [f"and {len(words) - MOST_TOLD} more"] if len(words) > MOST_TOLD + 1 else []
    return ", ".join([*(words[:MOST_TOLD] if more else words), *more])


def _of(said: Iterable[Said], field: str) -> list[Said]:
    return [
        s
        for s in said
        if s.claim.field == field
        and isinstance(s.claim.value, Time)
        and s.claim.value.value
        and s.claim.modality != "denied"
    ]


def _time(said: Said) -> Time:
    assert isinstance(said.claim.value, Time)
    return said.claim.value


def _settle(told: Sequence[Said], zone: str | None, rule: str) -> SettledTime | None:
    """The value that fits with most others, as finely as any of those gives it."""
    if not told:
        return None
    options: dict[str, list[Said]] = defaultdict(list)
    for one in told:
        options[_time(one).value or ""].append(one)
    best = max(sorted(options), key=lambda v: _standing(v, options))
    supporting = [s for value, of in options.items() if _fits(value, best) for s in of]
    against = tuple(s for s in told if s not in supporting)
    finest = max(options[best], key=lambda s: (FINENESS[_time(s).precision or "year"], -s.position))
    time = _time(finest)
    return SettledTime(replace(time, zone=time.zone or zone, text=None), tuple(supporting), against, rule)


def _standing(value: str, options: Mapping[str, Sequence[Said]]) -> tuple[float, int, float, str]:
    """Votes of every value that this one fits or is a finer form of; then the finer, then its own votes."""
    around = votes({"fit": [s for other, of in options.items() if _fits(other, value) for s in of]})["fit"]
    own = votes({"own": options[value]})["own"]
    # Of equally supported days the earlier: reports that slip name the day on which they were written.
    return around, len(value), own, "".join(chr(0x10FFFF - ord(c)) for c in value)


def _fits(coarse: str, fine: str) -> bool:
    """Whether one ISO prefix says no more than the other: its month, or its week ("2016-W40")."""
    return fine.startswith(coarse) or ("W" in coarse and _week(fine) == coarse)


def _week(day: str) -> str | None:
    """The ISO week of a day; None for what is coarser than a day."""
    if len(day) < DAY or "W" in day:
        return None
    year, week, _ = date.fromisoformat(day[:DAY]).isocalendar()
    return f"{year}-W{week:02}"


def _before(time: Time, other: Time) -> bool:
    return bool(time.latest and other.earliest and time.latest < other.earliest)


def _apart(time: Time, other: Time) -> bool:
    return (_before(time, other) or _before(other, time)) and not _about(time, other)


def _about(time: Time, other: Time) -> bool:
    """Whether two clock times, one of them approximate, are no half hour apart."""
    first, second = time.value or "", other.value or ""
    if not (time.approximate or other.approximate) or min(len(first), len(second)) < 16:
        return False
    gap = datetime.fromisoformat(first[:16]) - datetime.fromisoformat(second[:16])
    return abs(gap.total_seconds()) <= ABOUT_MINUTES * 60


def _span(start: SettledTime | None, end: SettledTime | None) -> tuple[float, float] | None:
    """The fewest and the most hours that a settled start and end allow; None where either is unknown."""
    bounds = [bound for s in (start, end) if s for bound in (s.time.earliest, s.time.latest) if bound]
    if len(bounds) < 4:
        return None
    first, second, third, fourth = (datetime.fromisoformat(bound).replace(tzinfo=None) for bound in bounds)
    least, most = (third - second).total_seconds() / 3600, (fourth - first).total_seconds() / 3600
    return max(least, 0.0), max(most, 0.0)


def _allowed(hours: tuple[float | None, float | None], span: tuple[float, float]) -> bool:
    low, high = hours
    return (low is None or low <= span[1]) and (high is None or high >= span[0])


def _hours(start: Time, end: Time) -> float | None:
    """Hours between two times that both carry an hour; None otherwise."""
    if len(start.value or "") < 13 or len(end.value or "") < 13:
        return None
    try:
        first, last = datetime.fromisoformat(start.value or ""), datetime.fromisoformat(end.value or "")
    except ValueError:
        return None
    hours = (last - first).total_seconds() / 3600
    return round(hours, 2) if hours >= 0 else None
