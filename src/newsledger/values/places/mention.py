"""What is found in a text, and what is known about the page beforehand."""

from dataclasses import dataclass
from typing import Literal

from newsledger.model import Place

Feature = Literal[
    "locality", "admin1", "admin2", "country", "region", "nationality", "site", "airport", "water"
]


@dataclass(frozen=True, slots=True)
class PlaceContext:
    """What is known of a page besides its text; each is only a hint.

    `dateline` is the place as a dateline prints it ("FRESNO, Calif."), `outlet` a name or domain,
    `country_code` the outlet's country.
    """

    dateline: str | None = None
    outlet: str | None = None
    country_code: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place name in a text: `text[start:end] == mention.text`, always.

    `place` is None where the name is surely a place's but nobody can say which.
    """

    start: int
    end: int
    text: str
    place: Place | None
    geonames_id: int | None
    feature: Feature
    zone: str | None
    confidence: float = 0.9
