"""What forms offer: roles, fields, kinds of value, and the value that stands."""

from typing import Annotated

from fastapi import Path

from newsledger.desk.decided import FIELDS
from newsledger.desk.judging.fields import STATUSES
from newsledger.desk.judging.values import CLAIM_FIELDS, COUNTED
from newsledger.model import (
    TOLL_FIELDS,
    Actor,
    Duration,
    Event,
    Person,
    Place,
    Settled,
    State,
    Target,
    Thing,
    Time,
    Toll,
)
from newsledger.outputs.outline import ROLE_ORDER

Field = Annotated[str, Path(pattern=r"^[a-z_]{1,40}(\.[a-z_]{1,40})?$")]

ROLES = ROLE_ORDER
MODALITIES = ("asserted", "hedged", "denied", "retracted")
SCOPES = ("incident", "period", "campaign", "hypothetical")
TARGET_KINDS = (
    "police", "military", "government", "diplomatic", "religious", "school", "hospital", "transport",
    "business", "media", "aid", "utility", "residence", "civilians", "other",
)  # fmt: skip
ACTOR_STATUSES = STATUSES
SETTLED_FIELDS = FIELDS
FIELDS_OF_CLAIMS = CLAIM_FIELDS
COUNT_FIELDS = COUNTED

PLACE_PARTS = {
    "name": "Site",
    "locality": "Town",
    "admin1": "Province or state",
    "country": "Country",
    "country_code": "Country code",
    "latitude": "Latitude",
    "longitude": "Longitude",
    "precision": "Precision, 1 (exact) to 7",
}

# The claims' field that speaks of a settled one, where the two have different names.
_SPOKEN = {
    "type": "event",
    "targets": "target",
    "perpetrators": "perpetrator",
    "weapons": "weapon",
    "vehicles": "vehicle",
}


def spoken(field: str) -> str:
    """The field of claims that speaks of a settled field."""
    return _SPOKEN.get(field, field)


def value_now(settled: Settled, field: str) -> object:
    """The settled value of a field, None where there is none."""
    name, _, role = field.partition(".")
    if role:
        return settled.tolls.get(name, {}).get(role)
    return getattr(settled, field, None)


def is_toll(field: str) -> bool:
    """Whether a settled field is a number of people with its bounds."""
    return field.partition(".")[0] in TOLL_FIELDS or field == "attackers"


def count_of(value: object) -> Toll | None:
    """The value where it is a toll."""
    return value if isinstance(value, Toll) else None


def time_of(value: object) -> str:
    """A time as the form takes it."""
    return (value.value or "") if isinstance(value, Time) else ""


def typed(value: object) -> str:
    """A claim's value as a form takes it: times as ISO prefixes, hours as a number, else its name."""
    match value:
        case Time():
            return value.value or ""
        case Duration():
            return f"{value.hours_low:g}" if value.hours_low is not None else ""
        case Place():
            return value.name or value.locality or value.country or ""
        case Event():
            return value.type
        case Person() | Actor() | Target() | Thing() | State():
            return value.name or ""
    return ""


def place_parts(value: object) -> list[tuple[str, str, str]]:
    """The parts of a place with their labels and values as the form shows them."""
    place = value if isinstance(value, Place) else Place()
    held = ((part, label, getattr(place, part)) for part, label in PLACE_PARTS.items())
    return [(part, label, "" if given is None else str(given)) for part, label, given in held]
