"""Where an incident took place: the names of places beside its violence, the most telling first."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from newsledger.accounts.details.detail import Detail
from newsledger.accounts.details.homes import NEAR, home_place, in_its_town
from newsledger.accounts.details.scenes import weights_of
from newsledger.accounts.details.surroundings import STREET
from newsledger.accounts.events import EventMention
from newsledger.accounts.story import Story, between
from newsledger.model import Place, Target
from newsledger.values.places import PlaceMention, incident_place, resolve

UNLISTED = re.compile(r"\b(?:in|at|near)\s+(?!the\s)([A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){0,3})")
QUARTER = re.compile(r"\b(?:in|at|near)\s+([A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){0,2}),\s+in\s+(?:the\s+)?$")
# How long a person's name may be, in characters.
LONGEST_NAME = 60
# How far after a word of violence such a name is looked for, in characters.
BY_NAME = 70
SITES = frozenset(
    (
        "police",
        "military",
        "government",
        "diplomatic",
        "religious",
        "school",
        "hospital",
        "transport",
        "business",
        "media",
        "aid",
        "utility",
    )
)


def place_of(
    story: Story,
    events: Sequence[EventMention],
    targets: Sequence[Detail],
    holds: Callable[[int], bool],
    *,
    focal: bool,
    near: Place | None = None,
) -> Detail | None:
    """The claim of place of one account: its site, if one is told, within the place that its names make up.

    The dateline is heard for the page's own incident only. `near` is where that was, for the others.
    """
    mentions = [
        m
        for m in story.places
        if m.place is not None
        and (holds(m.start) or (focal and _in_dateline(story, m)))
        and not _is_in_name(story, m)
    ]
    weights = weights_of(story, mentions, events)
    ranked = sorted((m for m in mentions if weights[m] > STREET / 2), key=lambda m: (-weights[m], m.start))
    site = next((t.value for t in targets if isinstance(t.value, Target) and t.value.kind in SITES), None)
    place = incident_place(ranked, site.name if site else None, text=story.text)
    if place is None:
        return None if focal else _by_name(story, events, holds)
    place = _with_quarter(story, _nearer(place, ranked, near), ranked[0])
    towns = [m.place for m in ranked if m.place and m.feature == "locality"]
    home = home_place(story.document.outlet)
    return Detail(
        "place", in_its_town(place, [*towns, *([home] if home else ())]), ranked[0].start, ranked[0].end
    )


def _is_in_name(story: Story, mention: PlaceMention) -> bool:
    """Whether a name of a place is only part of a person's name."""
    around = between(story.actors, mention.start - LONGEST_NAME, mention.start + 1)
    return any(a.kind == "person" and not a.generic and mention.end <= a.end for a in around)


def _nearer(place: Place, ranked: Sequence[PlaceMention], near: Place | None) -> Place:
    """The place of that name in the country of the page's own incident, where no other country is named."""
    if near is None or near.country_code in (None, place.country_code) or place.text is None:
        return place
    if any(
        m.feature in ("country", "admin1", "nationality")
        and m.place
        and m.place.country_code == place.country_code
        for m in ranked
    ):
        return place
    return resolve(ranked[0].text, country_code=near.country_code) or place


def _with_quarter(story: Story, place: Place, mention: PlaceMention) -> Place:
    """The place under the name of a quarter of it that no list has: "in Houndsditch, in the City"."""
    found = QUARTER.search(story.text, max(0, mention.start - BY_NAME), mention.start)
    if found is None or (place.name != mention.text and place.text != mention.text):
        return place
    return replace(place, name=found[1], precision=max(NEAR, place.precision or NEAR), geonames_id=None)


def _by_name(story: Story, events: Sequence[EventMention], holds: Callable[[int], bool]) -> Detail | None:
    """A place that no list has, by its name alone, where it follows the violence and "in"."""
    persons = [actor for actor in story.actors if not actor.generic]
    for event in events:
        end = story.sentences[event.sentence].span.end
        found = UNLISTED.search(story.text, event.end, end)
        if (
            not found
            or found.start(1) > event.end + BY_NAME
            or not holds(found.start(1))
            or any(a.start < found.end(1) and found.start(1) < a.end for a in persons)
        ):
            continue
        if any(time.start < found.end(1) and found.start(1) < time.end for time in story.times):
            continue
        return Detail("place", Place(name=found[1], text=found[1]), found.start(1), found.end(1))
    return None


def _in_dateline(story: Story, mention: PlaceMention) -> bool:
    return any(
        b.kind == "dateline" and b.start <= mention.start and mention.end <= b.end
        for b in story.document.blocks
    )
