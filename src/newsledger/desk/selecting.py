"""Which incidents a list shows."""

from collections.abc import Iterator
from dataclasses import dataclass

from newsledger.desk.viewpoint import instant
from newsledger.errors import UsageError
from newsledger.model import Settled
from newsledger.outputs.layouts.tolls import everybody


@dataclass(frozen=True, slots=True)
class Selection:
    """What an incident must be to be listed; None asks nothing. Days are ISO dates, both ends included."""

    type: str | None = None
    country: str | None = None
    place: str | None = None
    since: str | None = None
    until: str | None = None
    min_killed: int | None = None
    min_injured: int | None = None


def date_of(text: str | None) -> str | None:
    """An ISO day, month or year as given; raises UsageError for anything else."""
    if text is None:
        return None
    try:
        instant(text)
    except ValueError:
        raise UsageError(f"{text!r} is no date; write 2023, 2023-02 or 2023-02-17") from None
    return text[:10]


def selects(selection: Selection, settled: Settled) -> bool:
    """Whether the incident is to be listed; what is unknown of it never satisfies a condition."""
    return all(_tests(selection, settled))


def _tests(selection: Selection, settled: Settled) -> Iterator[bool]:
    if selection.type is not None:
        yield _plain(selection.type) in {_plain(name) for name in (settled.type or "", *settled.subtypes)}
    if selection.country is not None:
        place = settled.place
        names = (place.country, place.country_code) if place else ()
        yield selection.country.casefold() in {(name or "").casefold() for name in names}
    if selection.place is not None:
        yield _names_place(settled, selection.place)
    if selection.since is not None:
        yield (_day(settled, "latest") or "") >= selection.since
    if selection.until is not None:
        earliest = _day(settled, "earliest")
        yield earliest is not None and earliest[: len(selection.until)] <= selection.until
    for least, field in ((selection.min_killed, "killed"), (selection.min_injured, "injured")):
        if least is not None:
            toll = everybody(settled, field)
            yield toll is not None and toll.best >= least


def _plain(name: str) -> str:
    return name.casefold().replace(" ", "_").replace("-", "_")


def _names_place(settled: Settled, wanted: str) -> bool:
    place = settled.place
    names = (place.name, place.locality, place.admin2, place.admin1) if place else ()
    return any(wanted.casefold() in name.casefold() for name in names if name)


def _day(settled: Settled, bound: str) -> str | None:
    found: str | None = getattr(settled.start, bound) if settled.start else None
    return found
