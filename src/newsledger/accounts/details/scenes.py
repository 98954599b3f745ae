"""How much speaks for each name of a place being where it happened."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from newsledger.accounts.details.homes import home_place
from newsledger.accounts.details.surroundings import (
    BROUGHT,
    STRIKER,
    is_brought,
    is_here,
    is_striker,
    weight_after,
    weight_before,
)
from newsledger.accounts.events import EventMention, is_violent
from newsledger.accounts.story import Story, between
from newsledger.accounts.tokens import Token
from newsledger.codebook.cues import cue_words
from newsledger.model import Place
from newsledger.values.places import PlaceMention
from newsledger.values.places.relations import AWAY, OFF

# Weights of a name of a place, in the order in which a reader looks for one: beside the violence, in the
# headline, early, in the dateline (which may be that of a capital far away).
BESIDE, HEADLINE, LEAD, DATELINE = 3.0, 2.0, 1.5, 2.0
LEAD_SENTENCES = 3
# Each further mention says a little, up to this many.
AGAIN, MOST_MENTIONS = 0.2, 5
# The first mentions of a name decide; a page that repeats it a thousand times says no more.
LOOKED_AT = 20
# "In Medan", "the shooting at": it happened there, if so few words lie between the violence and the name.
HERE, NEAR_WORDS = 1.0, 6
# A name in the same province as the page's other names is rather meant than one that stands alone, all the
# more where a local outlet sits elsewhere.
COMPANY, ALONE, FAR = 1.5, -1.5, -4
# "East of Kabul", "20 km north of Mosul": the name only helps to find the place.
REFERENCE = -2.5
# "80 km from the capital, Quito": it happened outside it, wherever else the page names it.
FAR_OFF = -4.0
# Sentences in which it is told where it was; further down something else is so far away.
TOLD_EARLY = 5
# How far before a name a distance to it is looked for, in characters.
REFERRED = 80
# What went on elsewhere at the time, told beside the violence.
ELSEWHERE = -4.0
# A namesake in another country than the text says.
MISPLACED = -8.0
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
AREAS = frozenset(("admin1", "admin2"))
Province = tuple[str | None, str | None]


@dataclass(frozen=True, slots=True)
class Scene:
    """A story's places with what is needed to weigh them, each looked up by name or by sentence."""

    story: Story
    by_name: Mapping[str, Sequence[PlaceMention]]
    provinces: Counter[Province]
    own: Counter[tuple[str, Province]]
    verbs: Mapping[int, Sequence[int]]
    home: Place | None = None

    def weight(self, mention: PlaceMention) -> float:
        """How much speaks for a name: its best mention, and how often it comes."""
        same = self.by_name[_name(mention)]
        looked = same[:LOOKED_AT]
        best = max(self._standing(other) + self._surroundings(other) for other in looked)
        if any(_is_far(self.story, other) for other in looked):
            best += FAR_OFF
        often = AGAIN * (min(len(same), MOST_MENTIONS) - 1)
        return best + often + self._company(mention) - PENALTIES.get(mention.feature, 0.0)

    def _standing(self, mention: PlaceMention) -> float:
        """What its sentence says for it."""
        index = self.story.sentence_at(mention.start)
        sentence = self.story.sentences[index]
        if not sentence.span.start <= mention.start < sentence.span.end:
            return DATELINE
        if mention.start == sentence.span.start and self.story.text.startswith(":", mention.end):
            return DATELINE
        lead = LEAD if index < LEAD_SENTENCES else 0.0
        beside = BESIDE if index in self.verbs else 0.0
        return lead + beside + (HEADLINE if sentence.in_headline else 0.0)

    def _surroundings(self, mention: PlaceMention) -> float:
        """What the words right before and after it say for it."""
        index = self.story.sentence_at(mention.start)
        tokens = self.story.tokens[index]
        first = next((i for i, token in enumerate(tokens) if token.start >= mention.start), None)
        if first is None or not self.story.sentences[index].span.start <= mention.start:
            return 0.0
        last = next((i for i in range(first, len(tokens)) if tokens[i].start >= mention.end), len(tokens))
        weight = weight_after(tokens, last) + weight_before(tokens, first)
        words = [token.low for token in tokens[max(first - 2, 0) : first]]
        if words[-1:] == ["of"] and words[0] in cue_words("places", "directions"):
            weight += REFERENCE
        if is_brought(tokens, first, self.verbs.get(index, ())):
            weight += BROUGHT
        if mention.feature in ("country", "nationality") and is_striker(tokens, last):
            weight += STRIKER
        if _is_misplaced(self.story, mention):
            weight += MISPLACED
        if _is_meanwhile(tokens, first, self.verbs.get(index, ())):
            weight += ELSEWHERE
        here = is_here(tokens, first)
        # a state that is not said to be where it happened is rather one that strikes or speaks
        near = mention.feature == "country" or any(
            0 <= first - verb <= NEAR_WORDS for verb in self.verbs.get(index, ())
        )
        return weight + (HERE if here and near else 0.0)

    def _company(self, mention: PlaceMention) -> float:
        """Whether other names of the page lie in its province."""
        own, home = mention.place, self.home
        if own is None or own.admin1 is None:
            return 0.0
        if home is not None and province(own) == province(home):
            return COMPANY
        name = _name(mention)
        others = self.provinces.total() - sum(1 for m in self.by_name[name] if _tells_province(m))
        if not others:
            return FAR if home is not None else 0.0
        near = self.provinces[province(own)] - self.own[name, province(own)]
        if 2 * near >= others:
            return COMPANY
        return 0.0 if near else ALONE if home is None else FAR


def _is_far(story: Story, mention: PlaceMention) -> bool:
    """Whether the lead tells a distance from a place: "800 km southwest of Beijing"."""
    if story.sentence_at(mention.start) >= TOLD_EARLY:
        return False
    before = story.text[max(0, mention.start - REFERRED) : mention.start]
    return AWAY.search(before) is not None or OFF.search(before) is not None


def _is_misplaced(story: Story, mention: PlaceMention) -> bool:
    """Whether the province written behind a name lies in another country than its namesake in the lists."""
    behind = between(story.places, mention.end + 1, mention.end + 3)
    outer = next((m for m in behind if m.feature == "admin1" and m.place is not None), None)
    if outer is None or outer.place is None or mention.place is None:
        return False
    together = story.text[mention.end : outer.start] == ", "
    return together and outer.place.country_code != mention.place.country_code


def _is_meanwhile(tokens: Sequence[Token], at: int, verbs: Sequence[int]) -> bool:
    """Whether a place stands in what went on besides: "was shot in Juba, as talks resumed in Nairobi"."""
    joints = [
        i
        for i in range(1, at)
        if tokens[i].low in cue_words("places", "meanwhile") and tokens[i - 1].low == ","
    ]
    return (
        bool(joints)
        and any(verb <= joints[-1] for verb in verbs)
        and not any(joints[-1] < verb for verb in verbs)
    )


def weights_of(
    story: Story, mentions: Sequence[PlaceMention], events: Sequence[EventMention]
) -> dict[PlaceMention, float]:
    """The weight of each name of a place; mentions of one name and meaning weigh the same."""
    by_name: dict[str, list[PlaceMention]] = {}
    provinces: Counter[Province] = Counter()
    own: Counter[tuple[str, Province]] = Counter()
    for mention in mentions:
        by_name.setdefault(_name(mention), []).append(mention)
        if mention.place and _tells_province(mention):
            provinces[province(mention.place)] += 1
            own[_name(mention), province(mention.place)] += 1
    verbs: dict[int, list[int]] = {}
    for event in events:
        if is_violent(event):
            verbs.setdefault(event.sentence, []).append(event.last)
    scene = Scene(story, by_name, provinces, own, verbs, _home(story, mentions))
    known: dict[object, float] = {}
    weights = {}
    for mention in mentions:
        key = (_name(mention), mention.feature, mention.place)
        if key not in known:
            known[key] = scene.weight(mention)
        weights[mention] = known[key]
    return weights


def _home(story: Story, mentions: Sequence[PlaceMention]) -> Place | None:
    """The town of a local outlet; of news from abroad it tells nothing."""
    home = home_place(story.document.outlet)
    named = {m.place.country_code for m in mentions if m.place and m.feature in ("country", "nationality")}
    here = {m.place.country_code for m in mentions if m.place}
    return None if home is None or (named and home.country_code not in named | here) else home


def province(place: Place) -> Province:
    """The country and the province of a place."""
    return place.country_code, place.admin1


def _name(mention: PlaceMention) -> str:
    # "Katsina state" is no mention of the town
    return f"{mention.feature in AREAS} {mention.text.casefold()}"


def _tells_province(mention: PlaceMention) -> bool:
    """Whether a name lies in some province of a country."""
    placed = mention.place is not None and mention.place.admin1 is not None
    return placed and mention.feature not in ("nationality", "country")
