"""Words of a story that name a kind of incident, figures of speech left out."""

from dataclasses import dataclass

from newsledger.accounts.story import Story
from newsledger.codebook.phrases import Found, Trigger, incident_types, triggers

# Words before or after a trigger with which it means something else.
BEFORE = {
    "attack": "heart panic asthma anxiety verbal cyber personal ad media twitter shark bear dog counter".split(),
    "attacks": "heart panic asthma anxiety verbal cyber personal shark bear dog".split(),
    "battle": "court legal uphill custody political bidding ratings long court turf".split(),
    "shooting": "film photo movie tv sharp free point three-point field trap skeet video basket target".split(),
    "shots": "flu free booster penalty head tequila vaccine camera screen jump".split(),
    "raid": "corporate".split(),
    "bomb": "photo f bath".split(),
    "beat": "upbeat drum heart".split(),
    "offensive": "charm was is be found deeply".split(),
    "explosion": "population cambrian".split(),
    "fighting": "fire crime".split(),
    "execution": "in of stay scheduled death".split(),
}
AFTER = {
    "shooting": "guard star percentage range stars schedule script coach average".split(),
    "shoot": "video film photo".split(),
    "killing": "time it".split(),
    "battle": "cancer royal rap".split(),
    "offensive": "line lineman coordinator tackle tackles language remarks comments rebounds player".split(),
    "bomb": "shelter scare threat squad disposal hoax".split(),
    "hostage": "to".split(),
    "fighting": "chance cancer crime corruption fires fire poverty spirit".split(),
    "shell": "company companies oil petroleum out".split(),
    "beat": "the".split(),
}
LIVES_OF_WORDS = frozenset("attacker terrorists".split())


@dataclass(frozen=True, slots=True)
class EventMention:
    """A trigger at text[start:end]; `first` and `last` are its tokens in the sentence."""

    start: int
    end: int
    text: str
    type: str
    form: str
    sentence: int
    first: int
    last: int

    @property
    def is_noun(self) -> bool:
        """Whether a noun names it ("the attack") rather than a verb tells it ("attacked")."""
        return self.form == "noun"


def events_in(story: Story) -> tuple[EventMention, ...]:
    """The triggers of a story in page order."""
    table, found = triggers(), []
    for index, tokens in enumerate(story.tokens):
        words = [token.low for token in tokens]
        for hit in table.all_in(words):
            if _is_meant(words, hit):
                start, end = tokens[hit.start].start, tokens[hit.end - 1].end
                found.append(
                    EventMention(start, end, story.text[start:end], hit.value.type, hit.value.form, index, hit.start, hit.end)
                )
    return tuple(found)


def is_violent(event: EventMention) -> bool:
    """Whether the type is violence itself, not what the law does after it."""
    return incident_types()[event.type].family not in ("law", "crowd")


def _is_meant(words: list[str], hit: Found[Trigger]) -> bool:
    """Whether the words around a trigger leave it its meaning."""
    word = words[hit.end - 1]
    before = words[hit.start - 1] if hit.start else ""
    after = words[hit.end] if hit.end < len(words) else ""
    if before in BEFORE.get(word, ()) or after in AFTER.get(word, ()):
        return False
    return not (hit.value.form == "base" and before not in ("to", "did", "could", "would", "will", "may", "might", "gunmen", "they", "militants"))
