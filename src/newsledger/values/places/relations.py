"""Places named by way of others: "20 km north of Mosul", "near the border with Chad", "northern Nigeria"."""

import re
from dataclasses import replace
from math import asin, atan2, cos, degrees, radians, sin

from newsledger.codebook.hinted import hinted
from newsledger.model import Place
from newsledger.values.places.distance import EARTH_RADIUS_KM
from newsledger.values.places.mention import PlaceMention

BEARINGS = {
    "north": 0,
    "northeast": 45,
    "east": 90,
    "southeast": 135,
    "south": 180,
    "southwest": 225,
    "west": 270,
    "northwest": 315,
    "n": 0,
    "ne": 45,
    "e": 90,
    "se": 135,
    "s": 180,
    "sw": 225,
    "w": 270,
    "nw": 315,
}
NUMBERS = {
    "a": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "twelve": 12,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "a dozen": 12,
    "a hundred": 100,
}
COMPASS = r"(?P<bearing>(?:north|south)[- ]?(?:east|west)|north|south|east|west|[NS][EW]?|[EW])"
AMOUNT = r"(?P<amount>\d{1,4}(?:[.,]\d{1,3})?|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + ")"
UNIT = r"(?P<unit>kilomet(?:er|re)s?|kms?|miles?|mi)"
AWAY = hinted(
    re.compile(
        rf"\b{AMOUNT}[ -]?{UNIT}\.?(?: \([^)]{{1,30}}\))?(?: to the)? {COMPASS}(?:ern)?"
        r"(?: outskirts)? (?:of|from) "
        r"(?:the [a-z]+ (?:[a-z]+ )?of |the (?:[a-z]+ )?(?:capital|city|town),? |the |"
        r"[A-Z][a-z]+ state capital )?$",
        re.IGNORECASE,
    ),
    "km kilom mi",
)
OFF = hinted(
    re.compile(
        rf"\b{AMOUNT}[ -]?{UNIT}\.?(?: \([^)]{{1,30}}\))? (?:from|outside|away from|off) "
        r"(?:the [a-z]+ (?:[a-z]+ )?of |the (?:[a-z]+ )?(?:capital|city|town),? |the )?$",
        re.IGNORECASE,
    ),
    "km kilom mi",
    "from outside away off",
)
BEARING_ONLY = re.compile(rf"\b(?:just )?{COMPASS}(?:ern outskirts)? of (?:the [a-z]+ of )?$", re.IGNORECASE)
BORDER = hinted(
    re.compile(
        r"\b(?:near|along|at|on|close to|across)\b[^.;\n]{0,40}\b(?:border|frontier)s?\b[^.;\n]{0,12}$",
        re.IGNORECASE,
    ),
    "border frontier",
)
BORDER_AFTER = hinted(
    re.compile(r"^(?:['’]s)?(?:[-– ][\w-]{1,20})? (?:border|frontier)\b", re.IGNORECASE),
    "border frontier",
)
AROUND = hinted(
    re.compile(
        r"\b(?:near|nearby|outside|around|close to|not far from|on the outskirts of|in the outskirts of|"
        r"on the edge of|off the coast of|off)(?: the)?"
        r"(?: (?:city|town|village|port|capital|coast)(?: of)?)? $",
        re.IGNORECASE,
    ),
    "near outside around close far outskirts edge off",
)
PART = re.compile(rf"\b{COMPASS}ern(?:most)? $|\bcentral $", re.IGNORECASE)
KM_PER_MILE = 1.609344
# A name beyond this is not read: relations stand right before the name.
WINDOW = 120
# UCDP GED Codebook 23.1, p. 17: within 25 km of a known point is 2, within its district 3.
NEAR_POINT_KM, IN_DISTRICT_KM = 25.0, 100.0


def situate(text: str, mention: PlaceMention) -> Place | None:
    """The place that the words around a mention point to: its own, moved or with a lower precision.

    None where the mention has no place. The name, province and country stay those of the mention.
    """
    place = mention.place
    if place is None:
        return None
    before = text[max(0, mention.start - WINDOW) : mention.start]
    after = text[mention.end : mention.end + 40]
    if away := AWAY.search(before):
        return moved(place, kilometres_of(away), bearing_of(away))
    if BORDER.search(before) or BORDER_AFTER.search(after):
        return replace(place, precision=5 if (place.precision or 6) > 2 else 2)
    if off := OFF.search(before):
        return widened(place, precision_within(kilometres_of(off)))
    if AROUND.search(before) or BEARING_ONLY.search(before):
        return widened(place, 2)
    if mention.feature == "country" and PART.search(before):
        return replace(place, precision=5)
    return place


def kilometres_of(found: re.Match[str]) -> float:
    """The distance that an expression gives."""
    amount = found["amount"].lower()
    number = float(NUMBERS[amount]) if amount in NUMBERS else float(amount.replace(",", "."))
    return number * (KM_PER_MILE if found["unit"].lower().startswith("mi") else 1.0)


def bearing_of(found: re.Match[str]) -> float:
    """The direction that an expression gives, in degrees from north."""
    return float(BEARINGS[re.sub(r"[- ]", "", found["bearing"].lower())])


def precision_within(kilometres: float) -> int:
    """UCDP's where_prec of something this far from a known point."""
    return 2 if kilometres <= NEAR_POINT_KM else 3 if kilometres <= IN_DISTRICT_KM else 4


def widened(place: Place, precision: int) -> Place:
    """The same point with a precision that is not finer than given."""
    return replace(place, precision=max(precision, place.precision or precision))


def moved(place: Place, kilometres: float, bearing: float) -> Place:
    """The point this far away in this direction; near a known point, not at one."""
    if place.latitude is None or place.longitude is None:
        return place
    arc, angle = kilometres / EARTH_RADIUS_KM, radians(bearing)
    y, x = radians(place.latitude), radians(place.longitude)
    latitude = asin(max(-1.0, min(1.0, sin(y) * cos(arc) + cos(y) * sin(arc) * cos(angle))))
    longitude = x + atan2(sin(angle) * sin(arc) * cos(y), cos(arc) - sin(y) * sin(latitude))
    return replace(
        place,
        latitude=round(degrees(latitude), 5),
        longitude=round((degrees(longitude) + 540) % 360 - 180, 5),
        geonames_id=None,
        precision=max(precision_within(kilometres / 2), place.precision or 1),
    )
