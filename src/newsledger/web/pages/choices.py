"""What forms offer: roles, fields, kinds of value, and the value that stands."""

from typing import Annotated, get_args

from fastapi import Path

from newsledger.desk.judging import values
from newsledger.desk.judging.fields import STATUSES
from newsledger.model import (
    TOLL_FIELDS,
    Actor,
    Duration,
    Event,
    Modality,
    Person,
    Place,
    Scope,
    State,
    Target,
    Thing,
    Time,
    Toll,
)
from newsledger.outputs.outline import ROLE_ORDER

Field = Annotated[str, Path(pattern=r"^[a-z_]{1,40}(\.[a-z_]{1,40})?$")]

ROLES = ROLE_ORDER
MODALITIES = get_args(Modality)
SCOPES = get_args(Scope)
ACTOR_STATUSES = STATUSES
TARGET_KINDS = values.TARGET_KINDS
FIELDS_OF_CLAIMS = values.CLAIM_FIELDS
COUNT_FIELDS = values.COUNTED

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
