"""Villages and quarters that no list has, by the words around their names: "village of X", "X area"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from newsledger.accounts.details.homes import NEAR
from newsledger.accounts.events import EventMention, is_violent
from newsledger.accounts.story import Placed, Story, between
from newsledger.model import Place, Span
from newsledger.values.places import PlaceMention
from newsledger.values.places.relations import AWAY, OFF, kilometres_of
from newsledger.values.places.wordlists import SITE_HEADS

NAME = r"(?P<name>[A-Z][\w'’]+(?:[ -][A-Z][\w'’]+){0,2})"
SETTLEMENT = r"villages?|hamlets?|towns?|townships?|settlements?|localit(?:y|ies)|commune"
QUARTER = r"area|neighbou?rhood|quarter|suburb|location|ward|sector|watering\s+point|checkpoint|island"
OF = re.compile(rf"\b(?P<noun>{SETTLEMENT}|{QUARTER}|district)\s+of\s+{NAME}")
LED = r"(?:\b(?:in|at|near|around|outside|from|into|on|attacked|stormed|raided|invaded)\s+(?:the\s+)?|, )"
NOUN = re.compile(rf"{LED}{NAME}\s+(?P<noun>{SETTLEMENT}|{QUARTER})\b")
IN_IN = re.compile(
    rf"\b(?:in|at|near)\s+{NAME},\s+(?:(?:in|a\s+\w+(?:\s+\w+)?\s+in)\s+(?:the\s+)?(?=[A-Z])|"
    r"(?:(?:about|some|around|roughly|nearly)\s+)?\d{1,4}\s?(?:km|kilomet|mile))"
)
# "At Laimanai in Imphal West district", "in Lizon in the north of": what comes next has to be a listed place.
WITHIN = re.compile(
    rf"\b(?:in|at|near)\s+{NAME}(?:,|,?\s+in)\s+(?:the\s+)?"
    r"(?:(?:far\s+)?(?:(?:north|south)[ -]?)?(?:east|west|north|south|central)?(?:ern)?"
    r"(?:\s+of)?(?:\s+the)?\s+)?"
    r"(?=(?P<area>[A-Z]))"
)
# What only opens a sentence or names no place.
NO_NAME = re.compile(
    r"(?:The|A|An|In|At|On|This|That|These|Those|Another|Several|Many|Some|Two|Three|Four|His|Her|Their|Our|Both|"
    r"Such|Other|Nearby|Local|Every|Each|All|Most|One|No|Its|Muslim|Christian|Hindu)\b"
)
# How far behind such a name the place may be told that it lies in, in characters.
BEHIND = 80
# A town further away than this is not the one where it happened, only the nearest that a reader knows.
NEXT_TO = 25.0


@dataclass(frozen=True, slots=True)
class Spot:
    """A place by its name alone, at text[start:end]; `settlement` where it is a village of its own."""

    name: str
    start: int
    end: int
    settlement: bool


def spots_of(story: Story, events: Sequence[EventMention]) -> Iterator[Spot]:
    """The unlisted places of the sentences that tell the violence, in page order."""
    told = sorted({event.sentence for event in events if is_violent(event)})
    for index in told:
        span = story.sentences[index].span
        for pattern in (OF, NOUN, IN_IN, WITHIN):
            for found in pattern.finditer(story.text, span.start, span.end):
                if (spot := _spot(story, found)) is not None:
                    yield spot


def _spot(story: Story, found: re.Match[str]) -> Spot | None:
    start, end = found.span("name")
    name, noun = found["name"], found.groupdict().get("noun")
    settlement = noun is None or re.fullmatch(SETTLEMENT, noun) is not None
    if NO_NAME.match(name) or _is_known(story, Span(start, end), settlement=settlement):
        return None
    if found.re is WITHIN and not _is_settled(story, name, found.start("area")):
        return None
    return Spot(name, start, end, settlement)


def _is_settled(story: Story, name: str, area: int) -> bool:
    """Whether a name before that of an area, which starts there, is that of a village that no list has.

    The lists hold all towns of the United States: what they lack there is a park, a prison or a mall.
    """
    outer = next(iter(between(story.places, area, area + 1)), None)
    if outer is None or outer.place is None or outer.feature in ("site", "nationality", "airport"):
        return False
    words = {word.casefold() for word in name.split()}
    return outer.place.country_code != "US" and not words & SITE_HEADS


def _is_known(story: Story, span: Span, *, settlement: bool) -> bool:
    """Whether the words name a listed place, a person, a group or a time.

    A village is another than the listed place whose name its own begins with: "Bharatpur Kalan".
    """
    listed: list[Placed] = [
        m
        for m in story.places
        if m.feature != "site" and not (settlement and m.start == span.start and m.end < span.end)
    ]
    listed += [a for a in story.actors if not a.generic]
    listed += story.times
    return any(one.start < span.end and span.start < one.end for one in listed)


def with_spot(story: Story, place: Place, ranked: Sequence[PlaceMention], spots: Sequence[Spot]) -> Place:
    """The place under the name of an unlisted spot within it.

    A village takes the place of the town that only says how to find it; a quarter lies in its town.
    """
    for spot in spots:
        around = between(story.places, spot.end, spot.end + BEHIND)
        first = min((m.start for m in ranked if m.place and m.place.locality == place.locality), default=0)
        if (
            spot.settlement
            and place.locality
            and first > spot.end + BEHIND
            and (area := _area(around, place))
        ):
            return _village(area, spot, None, [])
        near = [*around, *(m for m in ranked if m.place and m.place.locality == place.locality)]
        apart = next((km for m in near if (km := _apart(story, m)) is not None), None)
        if not spot.settlement or (place.locality and apart is None and _is_inside(around, place)):
            return replace(
                place, name=spot.name, precision=max(NEAR, place.precision or NEAR), geonames_id=None
            )
        if place.locality and apart is None and not any(m.feature == "site" for m in around):
            continue
        return _village(place, spot, apart, ranked)
    return place


def _area(around: Sequence[PlaceMention], place: Place) -> Place | None:
    """The area right behind a spot, where a town that is only told later lies in another one."""
    behind = next(
        (m.place for m in around if m.place is not None and m.feature in ("admin1", "admin2")), None
    )
    here = behind is not None and behind.country_code == place.country_code
    return behind if here and behind is not None and behind.admin1 != place.admin1 else None


def _is_inside(around: Sequence[PlaceMention], place: Place) -> bool:
    """Whether the town of a place is told right behind a spot."""
    return any(
        m.place is not None and m.place.locality == place.locality for m in around if m.feature == "locality"
    )


def _apart(story: Story, mention: PlaceMention) -> float | None:
    """How many kilometres from a mentioned town something is said to lie; None where no distance is told."""
    before = story.text[max(0, mention.start - BEHIND) : mention.start]
    found = AWAY.search(before) or OFF.search(before)
    return kilometres_of(found) if found else None


def _village(place: Place, spot: Spot, apart: float | None, ranked: Sequence[PlaceMention]) -> Place:
    """A village by its name, in the province that the page names, else in that of the town near it."""
    far = apart is not None and apart > NEXT_TO
    area = next((m.place for m in ranked if m.feature in ("admin1", "admin2") and m.place), None)
    same = area is not None and area.country_code == place.country_code
    admin1 = area.admin1 if same and area else None if far else place.admin1
    return replace(
        place,
        name=spot.name,
        locality=spot.name,
        admin2=None if far else place.admin2,
        admin1=admin1,
        precision=max(NEAR, place.precision or NEAR),
        geonames_id=None,
    )
