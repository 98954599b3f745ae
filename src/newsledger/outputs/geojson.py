"""Incidents as GeoJSON (RFC 7946): one feature each, without a geometry where the place is not known."""

from collections.abc import Iterable, Iterator

from newsledger.model import Settled
from newsledger.outputs.jsonl import line
from newsledger.outputs.records import Json, incident_record

# What a map needs; the whole incident stands in the JSON Lines under the same id.
_PROPERTIES = (
    "type",
    "subtypes",
    "title",
    "policy",
    "start",
    "end",
    "place",
    "targets",
    "perpetrators",
    "weapons",
    "attackers",
    "tolls",
    "status",
)


def collection(incidents: Iterable[Settled]) -> Iterator[str]:
    """A FeatureCollection, a feature a line, in pieces."""
    yield '{"type":"FeatureCollection","features":['
    between = "\n"
    for settled in incidents:
        yield between + line(feature(settled)).rstrip("\n")
        between = ",\n"
    yield "\n]}\n"


def feature(settled: Settled) -> Json:
    """One incident; longitude comes before latitude."""
    record = incident_record(settled)
    return {
        "type": "Feature",
        "id": settled.id,
        "geometry": _geometry(settled),
        "properties": {name: record[name] for name in _PROPERTIES},
    }


def _geometry(settled: Settled) -> Json | None:
    place = settled.place
    if place is None or place.latitude is None or place.longitude is None:
        return None
    return {"type": "Point", "coordinates": [place.longitude, place.latitude]}
