"""Where an incident took place: the names of places beside its violence, the most telling first."""

import re
from collections.abc import Callable, Sequence

from newsledger.accounts.details.detail import Detail
from newsledger.accounts.details.homes import home_place, in_its_town
from newsledger.accounts.details.quarters import cities_around
from newsledger.accounts.details.scenes import weights_of
from newsledger.accounts.details.spots import spots_of, with_spot
from newsledger.accounts.details.surroundings import STREET
from newsledger.accounts.events import EventMention
from newsledger.accounts.story import Story, between
from newsledger.model import Place, Target
from newsledger.values.places import PlaceMention, incident_place, resolve
from newsledger.values.places.capitals import capital_meant
from newsledger.values.places.incident import at_site

UNLISTED = re.compile(r"\b(?:in|at|near)\s+(?!the\s)([A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){0,3})")
SECTION = re.compile(r"\s+(?:neighbou?rhood|section)\b")
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
        capital_meant(story.text, m)
        for m in story.places
        if m.place is not None
        and (holds(m.start) or (focal and _in_dateline(story, m)))
        and not _is_in_name(story, m)
    ]
    weights = weights_of(story, mentions, events)
    ranked = sorted((m for m in mentions if weights[m] >= STREET / 2), key=lambda m: (-weights[m], m.start))
    place = incident_place(ranked, text=story.text)
    if place is None:
        return None if focal else _by_name(story, events, holds)
    held = [event for event in events if holds(event.start)]
    spots = [spot for spot in spots_of(story, held) if holds(spot.start)]
    place = with_spot(story, _nearer(place, ranked, near), ranked, spots)
    if site := _site(story, targets, place):
        place = at_site(place, ranked, site)
    towns = [m.place for m in ranked if m.place and m.feature == "locality"]
    around = cities_around(story.text, place, mentions)
    home = home_place(story.document.outlet)
    section = bool(around) or _is_part(story, place, ranked)
    return Detail(
        "place",
        in_its_town(place, [*around, *towns, *([home] if home else ())], section=section),
        ranked[0].start,
        ranked[0].end,
    )


def _is_part(story: Story, place: Place, ranked: Sequence[PlaceMention]) -> bool:
    """Whether the page calls a place part of a town: "the Elmwood neighborhood"."""
    return any(
        m.place is not None and m.place.locality == place.locality and SECTION.match(story.text, m.end)
        for m in ranked
    )


def _site(story: Story, targets: Sequence[Detail], place: Place) -> str | None:
    """The name of the first target that is a site, unless its sentence puts it in another town."""
    for target in targets:
        if not isinstance(target.value, Target) or target.value.kind not in SITES:
            continue
        span = story.sentences[story.sentence_at(target.start)].span
        towns = {
            m.place.locality
            for m in between(story.places, span.start, span.end)
            if m.place and m.feature == "locality"
        }
        if not towns or place.locality is None or place.locality in towns:
            return target.value.name
    return None


def _is_in_name(story: Story, mention: PlaceMention) -> bool:
    """Whether a name of a place is only part of a person's name, or is that of a group: "Hamas"."""
    around = between(story.actors, mention.start - LONGEST_NAME, mention.start + 1)
    named = [a for a in around if not a.generic and mention.end <= a.end]
    return any(
        a.kind == "armed_group" or (a.kind == "person" and a.end - a.start > mention.end - mention.start)
        for a in named
    )


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
