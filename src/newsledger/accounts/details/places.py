"""Where an incident took place: the names of places beside its violence, the most telling first."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from newsledger.accounts.details.detail import Detail
from newsledger.accounts.details.homes import NEAR, home_place, in_its_town
from newsledger.accounts.details.surroundings import STREET, weight_after, weight_before
from newsledger.accounts.events import EventMention, is_violent
from newsledger.accounts.story import Story
from newsledger.accounts.tokens import Token
from newsledger.codebook.cues import cue_words
from newsledger.model import Place, Target
from newsledger.values.places import PlaceMention, incident_place, resolve

# Weights of a name of a place, in the order in which a reader looks for one: beside the violence, in the
# headline, early, in the dateline (which may be that of a capital far away).
BESIDE, HEADLINE, LEAD, DATELINE = 3.0, 2.0, 1.5, 2.0
LEAD_SENTENCES = 3
# Each further mention says a little, up to this many.
AGAIN, MOST_MENTIONS = 0.2, 5
# "In Medan", "the shooting at": it happened there. How many words lie between the word of violence and the
# name.
HERE, NEAR_WORDS = 1.0, 6
# A name in the same province as the page's other names is rather meant than one that stands alone, all the
# more where a local outlet sits elsewhere.
COMPANY, ALONE, FAR = 1.5, -1.5, -4
# A name with less than this is hardly where it happened; a local outlet then means its own town.
SURE = 2.5
# Names of these say where somebody comes from, or where a body sits, more often than where something
# happened. A site's own name comes in as the site; the town around it says where it is.
PENALTIES = {
    "nationality": 6.0,
    "country": 4.0,
    "region": 4.0,
    "water": 4.0,
    "site": 3.0,
    "airport": 3.0,
    "admin1": 1.5,
    "admin2": 1.0,
}
UNLISTED = re.compile(r"\b(?:in|at|near)\s+(?!the\s)([A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){0,3})")
QUARTER = re.compile(r"\b(?:in|at|near)\s+([A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){0,2}),\s+in\s+(?:the\s+)?$")
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


@dataclass(frozen=True, slots=True)
class Scene:
    """A story's places with what is needed to weigh them."""

    story: Story
    mentions: Sequence[PlaceMention]
    told: frozenset[int]
    events: Sequence[EventMention]

    def weight(self, mention: PlaceMention) -> float:
        """How much speaks for a name being where it happened: its best mention, and how often it comes."""
        same = [other for other in self.mentions if other.text.casefold() == mention.text.casefold()]
        best = max(self._standing(other) + self._surroundings(other) for other in same)
        often = AGAIN * (min(len(same), MOST_MENTIONS) - 1)
        return best + often + self._company(mention) - PENALTIES.get(mention.feature, 0.0)

    def _standing(self, mention: PlaceMention) -> float:
        """What its sentence says for it."""
        index = self.story.sentence_at(mention.start)
        sentence = self.story.sentences[index]
        if not sentence.span.start <= mention.start < sentence.span.end:
            return DATELINE
        lead = LEAD if index < LEAD_SENTENCES else 0.0
        return lead + (BESIDE if index in self.told else 0.0) + (HEADLINE if sentence.in_headline else 0.0)

    def _surroundings(self, mention: PlaceMention) -> float:
        """What the words right before and after it say for it."""
        index = self.story.sentence_at(mention.start)
        tokens = self.story.tokens[index]
        first = next((i for i, token in enumerate(tokens) if token.start >= mention.start), None)
        if first is None or not self.story.sentences[index].span.start <= mention.start:
            return 0.0
        last = next((i for i in range(first, len(tokens)) if tokens[i].start >= mention.end), len(tokens))
        weight = weight_after(tokens, last) + weight_before(tokens, first)
        return weight + (HERE if self._is_scene(index, tokens, first) else 0.0)

    def _is_scene(self, index: int, tokens: Sequence[Token], first: int) -> bool:
        """Whether it follows a word of violence and "in" within a few words."""
        here = first > 0 and tokens[first - 1].low in cue_words("places", "here")
        return here and any(
            e.sentence == index and 0 <= first - e.last <= NEAR_WORDS and is_violent(e) for e in self.events
        )

    def _company(self, mention: PlaceMention) -> float:
        """Whether other names of the page lie in its province."""
        own, home = mention.place, home_place(self.story.document.outlet)
        if own is None or own.admin1 is None:
            return 0.0
        if home is not None and _province(own) == _province(home):
            return COMPANY
        others = [
            m.place
            for m in self.mentions
            if m.place
            and m.place.admin1
            and m.text.casefold() != mention.text.casefold()
            and m.feature not in ("nationality", "country")
        ]
        if not others:
            return FAR if home is not None else 0.0
        near = sum(1 for place in others if _province(place) == _province(own))
        if 2 * near >= len(others):
            return COMPANY
        return 0.0 if near else ALONE if home is None else FAR


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
    told = frozenset(event.sentence for event in events if is_violent(event))
    persons = [
        (actor.start, actor.end) for actor in story.actors if actor.kind == "person" and not actor.generic
    ]
    mentions = [
        m
        for m in story.places
        if m.place is not None
        and (holds(m.start) or (focal and _in_dateline(story, m)))
        and not any(start <= m.start and m.end <= end for start, end in persons)
    ]
    scene = Scene(story, mentions, told, events)
    weights = {m: scene.weight(m) for m in mentions}
    ranked = sorted((m for m in mentions if weights[m] > STREET / 2), key=lambda m: (-weights[m], m.start))
    if focal and not (ranked and weights[ranked[0]] >= SURE) and (meant := _of_outlet(story, events)):
        return meant
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
        found = UNLISTED.search(story.text, event.end, min(end, event.end + BY_NAME))
        if (
            not found
            or not holds(found.start(1))
            or any(a.start < found.end(1) and found.start(1) < a.end for a in persons)
        ):
            continue
        if any(time.start < found.end(1) and found.start(1) < time.end for time in story.times):
            continue
        return Detail("place", Place(name=found[1], text=found[1]), found.start(1), found.end(1))
    return None


def _of_outlet(story: Story, events: Sequence[EventMention]) -> Detail | None:
    """The town of a local outlet whose report names none; hedged, for it is only meant."""
    home, event = home_place(story.document.outlet), next((e for e in events if is_violent(e)), None)
    if home is None or event is None:
        return None
    return Detail("place", replace(home, precision=NEAR, text=None), event.start, event.end, "hedged")


def _province(place: Place) -> tuple[str | None, str | None]:
    return place.country_code, place.admin1


def _in_dateline(story: Story, mention: PlaceMention) -> bool:
    return any(
        b.kind == "dateline" and b.start <= mention.start and mention.end <= b.end
        for b in story.document.blocks
    )
