"""Police work whose doer a sentence leaves unsaid: who is "arrested" is arrested by the police."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsledger.accounts.events import EventMention
from newsledger.accounts.story import Story
from newsledger.accounts.tokens import Token
from newsledger.accounts.tolls.drafts import Draft
from newsledger.codebook.cues import cue_words
from newsledger.model import Span

# What the police do where nobody else is said to.
ARREST = "arrest"
WORK = frozenset(("crowd_control", "deployment"))
FIRE, CROWDS = frozenset(("fire", "firing", "fired")), frozenset(cue_words("doings", "crowds"))
# Between fire and the crowd that it meets stand "on", an article and a word more.
REACH = 5
FORCES = frozenset(("police", "military", "paramilitary"))


def implied_police(story: Story, events: Sequence[EventMention], drafts: Sequence[Draft]) -> Iterator[Span]:
    """The words that show the police at work, at most once in each sentence that names no force.

    An arrest counts where somebody is told to be held, not where it is a plan or a threat. A killing in the
    same sentence keeps the police out of it, since the dead would seem theirs; fire on a crowd does not.
    """
    named = {story.sentence_at(actor.start) for actor in story.actors if actor.kind in FORCES}
    taken = named | {event.sentence for event in events if event.type == "killing"}
    taken |= {story.sentence_at(draft.mention.start) for draft in drafts if draft.field == "killed"}
    held = {
        story.sentence_at(draft.mention.start) for draft in drafts if draft.field == "arrested" and draft.real
    }
    work = {
        event.sentence: Span(event.start, event.end)
        for event in reversed(events)
        if event.type in WORK or (event.type == ARREST and event.sentence in held)
    }
    for index, tokens in enumerate(story.tokens):
        shown = None if index in taken else work.get(index) or _security_in(tokens)
        shown = None if index in named else shown or _against_crowd(tokens)
        if shown is not None:
            yield shown


def _against_crowd(tokens: Sequence[Token]) -> Span | None:
    """The words for the police against a crowd: "opened fire on the rioters", "a police-youth clash"."""
    for place, token in enumerate(tokens):
        if token.low.startswith("police-"):
            return Span(token.start, token.end)
        if token.low not in FIRE:
            continue
        after = [other.low for other in tokens[place + 1 : place + REACH]]
        if after[:1] and after[0] in ("at", "on") and CROWDS & set(after[1:]):
            return Span(token.start, token.end)
    return None


def _security_in(tokens: Sequence[Token]) -> Span | None:
    """The first words of a sentence for guarding and the like: "tight security"."""
    phrases = cue_words("doings", "security")
    for token, after in pairwise(tokens):
        if f"{token.low} {after.low}" in phrases:
            return Span(token.start, after.end)
    return None
