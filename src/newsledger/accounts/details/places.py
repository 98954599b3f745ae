"""Where an incident took place: the names of places beside its violence, the most telling first."""

from collections.abc import Callable, Sequence

from newsledger.accounts.details.detail import Detail
from newsledger.accounts.events import EventMention, is_violent
from newsledger.accounts.story import Story
from newsledger.model import Target
from newsledger.values.places import PlaceMention, incident_place

# Weights of a name of a place, in the order in which a reader looks for one: beside the violence, in the headline, early.
BESIDE, HEADLINE, LEAD = 3.0, 2.0, 1.5
LEAD_SENTENCES = 3
# Names of these say where somebody comes from, or where a body sits, more often than where something happened.
# A site's own name comes in as the site; the town around it says where it is.
PENALTIES = {"nationality": 6.0, "country": 4.0, "region": 4.0, "water": 4.0, "site": 3.0, "airport": 3.0}
SITES = frozenset(("police", "military", "government", "diplomatic", "religious", "school", "hospital", "transport", "business", "media", "aid", "utility"))


def place_of(
    story: Story, events: Sequence[EventMention], targets: Sequence[Detail], holds: Callable[[int], bool]
) -> Detail | None:
    """The claim of place of one account: its site, where one is told, within the place that its names make up."""
    told = {event.sentence for event in events if is_violent(event)}
    mentions = [m for m in story.places if m.place is not None and holds(m.start)]
    if not mentions:
        return None
    ranked = sorted(mentions, key=lambda m: (-_weight(story, m, mentions, told), m.start))
    site = next((t.value for t in targets if isinstance(t.value, Target) and t.value.kind in SITES), None)
    place = incident_place(ranked, site.name if site else None, text=story.text)
    return Detail("place", place, ranked[0].start, ranked[0].end) if place else None


def _weight(story: Story, mention: PlaceMention, mentions: Sequence[PlaceMention], told: set[int]) -> float:
    """How much speaks for a name being where it happened: every mention of the place counts a little."""
    own = 0.0
    for other in mentions:
        if other.text.casefold() != mention.text.casefold():
            continue
        index = story.sentence_at(other.start)
        own = max(own, (BESIDE if index in told else 0) + (LEAD if index < LEAD_SENTENCES else 0)
                  + (HEADLINE if story.sentences[index].in_headline else 0)) + 0.1  # fmt: skip
    return own - PENALTIES.get(mention.feature, 0.0)
