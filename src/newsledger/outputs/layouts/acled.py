"""ACLED: a row for each day of an event, the lowest of the figures, nobody hurt but the dead counted.

Source: ACLED Codebook (2023 and later columns: without iso3 and data_id, with disorder_type,
civilian_targeting and tags).
"""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from newsledger.codebook.countries import country_of
from newsledger.codebook.field_codes import AcledEvent
from newsledger.codebook.phrases import incident_types
from newsledger.model import Place, Settled
from newsledger.outputs import phrases
from newsledger.outputs.layouts.acled_actors import (
    Acting,
    civilians_targeted,
    first_actor,
    interaction,
    second_actor,
)
from newsledger.outputs.layouts.acled_kinds import is_known_elsewhere, kind_of_event
from newsledger.outputs.layouts.cases import Case, named, recorded_at, sources
from newsledger.outputs.layouts.cells import joined
from newsledger.outputs.layouts.days import Days, began, lasted
from newsledger.outputs.layouts.entries import Cells, Entry, Layout
from newsledger.outputs.layouts.grid import point
from newsledger.outputs.layouts.sentences import sentence
from newsledger.outputs.layouts.tolls import best, everybody
from newsledger.outputs.layouts.unsaid import beyond

COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type",
    "sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2",
    "interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3",
    "location", "latitude", "longitude", "geo_precision", "source", "source_scale", "notes",
    "fatalities", "tags", "timestamp",
)  # fmt: skip

NEVER = (
    "event_id_cnty is not ACLED's: the country, the incident's id and, from the second day on, its number",
    "inter1 and inter2 of a named armed group: rebels and militias are told apart by goals not judged here",
    "the years of a government in the names of its forces",
    "admin3, source_scale, tags: not known to newsledger",
    "an unknown number of dead is written as 0 and an unknown perpetrator as Unidentified Armed Group, "
    "as ACLED does",
)

# Its unit: codebook, "same actors, same place, same day".
SAME = "same actors, place and day"
SAID = frozenset({"precision", "duration"})
KILLED = frozenset({"total", "unknown"})
# What goes on from day to day; a kidnapping is an event of the day of the abduction.
GOING_ON = frozenset({"armed", "blast", "crowd"})
# ACLED splits an event by the days with reported activity. A longer stretch is a campaign or a misread date.
MOST_DAYS = 31
# where_prec to geo_precision: 1 a named town, 2 part of a region or near a town, 3 a larger region.
GEO_PRECISION = {1: 1, 2: 2, 3: 2, 4: 3, 5: 3}


def entries(cases: Iterable[Case]) -> Iterator[Entry]:
    """An entry for each incident; those of a type that ACLED does not code have no row."""
    seen: dict[Hashable, str] = {}
    for case in cases:
        if is_known_elsewhere(case.settled):
            kind = phrases.say_field(case.settled.type or "")
            yield Entry(case.settled, left_out=f"no event of ACLED's ({kind})")
            continue
        entry = _entry(case)
        alike = [f"ACLED would write it and {other} as one event: {SAME}" for other in _alike(entry, seen)]
        yield replace(entry, unsaid=(*entry.unsaid, *alike))


def _alike(entry: Entry, seen: dict[Hashable, str]) -> Iterator[str]:
    """Earlier incidents by the same actors at the same place on the same day; its own rows are added."""
    for row in entry.rows:
        key = tuple(row.get(column) for column in ("actor1", "actor2", "location", "country", "event_date"))
        if None not in key and seen.setdefault(key, entry.settled.id) != entry.settled.id:
            yield seen[key]


def _entry(case: Case) -> Entry:
    settled = case.settled
    event = kind_of_event(settled)
    dates: list[date | None] = [*active_days(settled)] or [None]
    shares = divided(best(everybody(settled, "killed")) or 0, len(dates))
    common = _common(case, event)
    rows = tuple(
        {**common, **_of_day(settled, day, number), "fatalities": dead}
        for number, (day, dead) in enumerate(zip(dates, shares, strict=True), 1)
    )
    return Entry(settled, rows, unsaid=tuple(_unsaid(case, event, len(rows))))


def active_days(settled: Settled) -> list[date]:
    """The days that get a row: those of an event that lasted, else the day that stands for the time known.

    No day where the time is not known to the month.
    """
    start, whole = began(settled), lasted(settled)
    if start is None or whole is None or time_precision(start) is None:
        return []
    if start.number == 1 and 1 < whole.number <= MOST_DAYS and _goes_on(settled):
        return list(whole.each())
    return [written_day(start)]


def divided(number: int, parts: int) -> list[int]:
    """The dead of each day: equal shares, the remainder on the first day."""
    share, rest = divmod(number, parts)
    return [share + rest, *([share] * (parts - 1))]


def time_precision(days: Days) -> int | None:
    """1 the day, 2 within a week, 3 within a month; None for more, which ACLED does not code."""
    levels = ((1, 1), (7, 2), (31, 3))
    return next((level for most, level in levels if days.number <= most), None)


def written_day(days: Days) -> date:
    """The day that stands for several: the middle; the first or last of a month at its beginning or end."""
    part_of_month = 7 < days.number < 28
    if part_of_month and days.first.day == 1:
        return days.first
    if part_of_month and (days.last + timedelta(days=1)).day == 1:
        return days.last
    return days.middle


def _goes_on(settled: Settled) -> bool:
    known = incident_types().get(settled.type or "")
    return known is None or known.family in GOING_ON or known.name == "hostage_taking"


def _of_day(settled: Settled, day: date | None, number: int) -> Cells:
    start = began(settled)
    return {
        "event_id_cnty": _id(settled, number),
        "event_date": day and day.isoformat(),
        "year": day.year if day else start and start.first.year,
        "time_precision": start and time_precision(start),
    }


def _id(settled: Settled, number: int) -> str:
    country = country_of(settled.place.country_code) if settled.place else None
    prefix = (country.iso3 or country.code) if country else "XXX"
    return f"{prefix}{settled.id}" + (f".{number}" if number > 1 else "")


def _common(case: Case, event: AcledEvent | None) -> Cells:
    """The cells that all days of the event share."""
    first, second = first_actor(case, event), second_actor(case, event)
    return {
        "disorder_type": event and event.disorder,
        "event_type": event and event.event,
        "sub_event_type": event and event.sub_event,
        **_actors(first, second),
        **_where(case.settled.place),
        "source": joined(dict.fromkeys(one.office for one in sources(case) if one.office), "; "),
        "notes": sentence(case),
        "timestamp": _timestamp(recorded_at(case)),
    }


def _actors(first: Acting, second: Acting) -> Cells:
    return {
        "actor1": first.name,
        "assoc_actor_1": first.associate,
        "inter1": first.inter,
        "actor2": second.name,
        "assoc_actor_2": second.associate,
        "inter2": second.inter,
        "interaction": interaction(first, second),
        "civilian_targeting": civilians_targeted(second),
    }


def _where(place: Place | None) -> Cells:
    if place is None:
        return {}
    country = country_of(place.country_code)
    at = point(place)
    return {
        "iso": country and country.iso,
        "region": country and country.acled,
        "country": place.country,
        "admin1": place.admin1,
        "admin2": place.admin2,
        "location": place.locality or place.name or place.admin1 or place.country,
        "latitude": at and round(at[0], 4),
        "longitude": at and round(at[1], 4),
        "geo_precision": geo_precision(place),
    }


def geo_precision(place: Place) -> int | None:
    """1 a named town and what lies in it, 2 near one or in a district, 3 a larger region; None for more."""
    if place.precision == 2 and place.locality:
        return 1
    return GEO_PRECISION.get(place.precision or 0)


def _timestamp(iso: str | None) -> int | None:
    """Unix time of the last that the ledger learned."""
    if iso is None:
        return None
    moment = datetime.fromisoformat(iso)
    return int((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp())


def _unsaid(case: Case, event: AcledEvent | None, rows: int) -> Iterator[str]:
    settled = case.settled
    yield from _unknown(settled, event)
    if rows > 1:
        yield f"written as {rows} rows, a day each; that the dead fell evenly is ACLED's rule, not known"
    crowd = event is not None and event.event in ("Protests", "Riots")
    if named(case)[1:] and not crowd:
        yield f"further perpetrators: {', '.join(actor.name for actor in named(case)[1:])}"
    yield from beyond(settled, SAID, {"killed": KILLED}, {})


def _unknown(settled: Settled, event: AcledEvent | None) -> Iterator[str]:
    """Columns that ACLED always fills and that stay empty or are filled by its rules for the unknown."""
    start, whole = began(settled), lasted(settled)
    if start is None or time_precision(start) is None:
        yield "event_date: the time is not known to the month"
    if whole is not None and whole.number > MOST_DAYS and start is not None and start.number == 1:
        yield f"it lasted {whole.number} days: only the first has a row"
    if event is None:
        yield "event_type: what kind of event it was is not told"
    if everybody(settled, "killed") is None:
        yield "fatalities: nobody speaks of the dead, written as 0"
    place = settled.place
    if place is None or place.country is None:
        yield "country: not known"
    elif geo_precision(place) is None:
        yield "geo_precision: the place is not known to the province"


ACLED = Layout("acled", "acled", COLUMNS, entries, NEVER)
