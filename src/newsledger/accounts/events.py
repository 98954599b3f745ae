"""Words of a story that name a kind of incident, figures of speech left out."""

from collections.abc import Sequence
from dataclasses import dataclass

from newsledger.accounts.figures import Bodily, is_meant
from newsledger.accounts.made_up import is_made_up
from newsledger.accounts.story import Story
from newsledger.accounts.tolls.drafts import Draft
from newsledger.codebook.phrases import incident_types, triggers

# Families of types that are not violence itself: what the law does, what crowds do, what forces do besides.
NOT_VIOLENT = frozenset(("law", "crowd", "force"))


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


def events_in(story: Story, drafts: Sequence[Draft]) -> tuple[EventMention, ...]:
    """The triggers of a story in page order; its counts help to tell blows from figures of speech."""
    if is_made_up(story):
        return ()
    table, bodily, found = triggers(), Bodily(story, drafts), []
    for index, tokens in enumerate(story.tokens):
        for hit in table.all_in([token.low for token in tokens]):
            if is_meant(tokens, hit, index, bodily):
                start, end = tokens[hit.start].start, tokens[hit.end - 1].end
                found.append(
                    EventMention(
                        start,
                        end,
                        story.text[start:end],
                        hit.value.type,
                        hit.value.form,
                        index,
                        hit.start,
                        hit.end,
                    )
                )
    return tuple(found)


def is_violent(event: EventMention) -> bool:
    """Whether the type is violence itself, not what the law does after it."""
    return incident_types()[event.type].family not in NOT_VIOLENT
