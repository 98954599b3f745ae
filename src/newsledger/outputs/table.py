"""Incidents as CSV (RFC 4180), one row each, for spreadsheets."""

from collections.abc import Iterable, Iterator

from newsledger.model import Settled, Time, Toll
from newsledger.outputs.spreadsheet import row

# The tolls that have columns; those of other fields and roles stand in the JSON Lines.
_TOLLS = (
    *((field, role) for field in ("killed", "injured") for role in ("total", "victims", "attackers")),
    *((field, "total") for field in ("abducted", "arrested", "missing", "trapped")),
)

COLUMNS = (
    "id",
    "type",
    "subtypes",
    "title",
    "start",
    "start_precision",
    "start_approximate",
    "start_earliest",
    "start_latest",
    "end",
    "zone",
    "place",
    "locality",
    "admin1",
    "country",
    "country_code",
    "latitude",
    "longitude",
    "place_precision",
    "targets",
    "perpetrators",
    "perpetrators_status",
    "weapons",
    "vehicles",
    *(f"{field}_{role}_{bound}" for field, role in _TOLLS for bound in ("low", "best", "high")),
    "attackers_low",
    "attackers_best",
    "attackers_high",
    "status",
    "conflicts",
    "documents",
    "policy",
)


def rows(incidents: Iterable[Settled]) -> Iterator[str]:
    """The header and one line an incident, ended with CR LF."""
    yield row(COLUMNS)
    for settled in incidents:
        cells = _cells(settled)
        yield row([cells[column] for column in COLUMNS])


def _cells(settled: Settled) -> dict[str, object]:
    cells: dict[str, object] = {
        "id": settled.id,
        "type": settled.type,
        "subtypes": _joined(settled.subtypes),
        "title": settled.title,
        "targets": _joined(target.name for target in settled.targets),
        "perpetrators": _joined(actor.name for actor in settled.perpetrators),
        "perpetrators_status": _joined(actor.status for actor in settled.perpetrators),
        "weapons": _joined(settled.weapons),
        "vehicles": _joined(settled.vehicles),
        "status": settled.status,
        "conflicts": len(settled.conflicts),
        "documents": len(settled.documents),
        "policy": settled.policy,
    }
    cells |= _times(settled.start, settled.end) | _place(settled)
    for field, role in _TOLLS:
        cells |= _bounds(f"{field}_{role}", settled.tolls.get(field, {}).get(role))
    return cells | _bounds("attackers", settled.attackers)


def _times(start: Time | None, end: Time | None) -> dict[str, object]:
    return {
        "start": start and start.value,
        "start_precision": start and start.precision,
        "start_approximate": start and start.approximate,
        "start_earliest": start and start.earliest,
        "start_latest": start and start.latest,
        "end": end and end.value,
        "zone": (start and start.zone) or (end and end.zone),
    }


def _place(settled: Settled) -> dict[str, object]:
    place = settled.place
    return {
        "place": place and place.name,
        "locality": place and place.locality,
        "admin1": place and place.admin1,
        "country": place and place.country,
        "country_code": place and place.country_code,
        "latitude": place and place.latitude,
        "longitude": place and place.longitude,
        "place_precision": place and place.precision,
    }


def _bounds(name: str, toll: Toll | None) -> dict[str, object]:
    return {
        f"{name}_low": toll and toll.low,
        f"{name}_best": toll and toll.best,
        f"{name}_high": toll and toll.high,
    }


def _joined(names: Iterable[str]) -> str | None:
    return "; ".join(names) or None
