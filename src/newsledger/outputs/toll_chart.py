"""The toll by source: each claim's low to high beside the settled range, on one scale a field."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from newsledger.model import Count, Toll
from newsledger.outputs import phrases
from newsledger.outputs.outline import Entry, Outline, TollRow, role_place

# An open bound ("at least 24") is drawn this far beyond the largest number, as a share of the scale.
OPEN_TAIL = 1.12


@dataclass(frozen=True, slots=True)
class Bar:
    """One claim's figure in hundredths of the scale; `open_end` where it has no upper bound."""

    entry: Entry
    left: float
    width: float
    open_end: bool
    words: str


@dataclass(frozen=True, slots=True)
class Lane:
    """The bars of one role, earliest report first, with the settled range behind them."""

    role: str
    settled: Toll | None
    rule: str | None
    left: float
    width: float
    best: float
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """All lanes of one field with the ticks of their common scale."""

    field: str
    lanes: tuple[Lane, ...]
    ticks: tuple[tuple[int, float], ...]


def charts(content: Outline) -> tuple[Chart, ...]:
    """A chart for each toll field that somebody spoke of."""
    fields = content.by_field()
    return tuple(
        _chart(field, rows, [entry for entry in fields.get(field, ()) if entry.standing])
        for field, rows in content.tolls.items()
    )


def _chart(field: str, rows: Iterable[TollRow], entries: Iterable[Entry]) -> Chart:
    settled = {row.role: row for row in rows}
    counted = [entry for entry in entries if isinstance(entry.claim.value, Count)]
    top = _largest(settled.values(), counted)
    scale = 100 / (top * OPEN_TAIL)
    said = _by_role(counted)
    roles = sorted({*settled, *said}, key=role_place)
    return Chart(
        field,
        tuple(_lane(role, settled.get(role), said.get(role, ()), scale) for role in roles),
        tuple((number, number * scale) for number in _ticks(top)),
    )


def _largest(rows: Iterable[TollRow], entries: Iterable[Entry]) -> int:
    numbers = [number for row in rows for number in (row.toll.low, row.toll.best, row.toll.high)]
    for entry in entries:
        value = entry.claim.value
        if isinstance(value, Count):
            numbers += [value.low, value.high]
    return max([1, *(number for number in numbers if number is not None)])


def _by_role(entries: Iterable[Entry]) -> Mapping[str, tuple[Entry, ...]]:
    ordered = sorted(entries, key=lambda entry: (_role(entry), _moment(entry), entry.number))
    return {role: tuple(run) for role, run in groupby(ordered, key=_role)}


def _role(entry: Entry) -> str:
    return entry.claim.role or "unknown"


def _moment(entry: Entry) -> str:
    # Undated reports come last: nothing says that they were early.
    return entry.recorded.reported_at.value or entry.source.view.published.value or "9999"


def _lane(role: str, row: TollRow | None, entries: Iterable[Entry], scale: float) -> Lane:
    bars = tuple(_bar(entry, scale) for entry in entries)
    if row is None:
        return Lane(role, None, None, 0, 0, 0, bars)
    toll = row.toll
    end = 100.0 if toll.high is None else toll.high * scale
    return Lane(role, toll, row.rule, toll.low * scale, end - toll.low * scale, toll.best * scale, bars)


def _bar(entry: Entry, scale: float) -> Bar:
    value = entry.claim.value
    if not isinstance(value, Count):
        raise TypeError(f"claim {entry.claim.id} is no count")
    low = (value.low or 0) * scale
    end = 100.0 if value.high is None else value.high * scale
    return Bar(entry, low, end - low, value.high is None, phrases.say_range(value.low, value.high))


def _ticks(top: int) -> tuple[int, ...]:
    """Up to six round numbers from 0 to the top."""
    step = next(
        base * 10**power for power in range(12) for base in (1, 2, 5) if top / (base * 10**power) <= 5
    )
    return tuple(range(0, top + 1, step))
