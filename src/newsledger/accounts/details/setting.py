"""What candidates are looked for in, and what each is to the violence and the harm told there."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from newsledger.accounts.details.perpetrators import BY, DIRECT, LIGHT, OTHER_DEED, SUBJECT_GAP
from newsledger.accounts.events import EventMention
from newsledger.accounts.story import Story
from newsledger.accounts.tolls.drafts import Draft
from newsledger.model import Span

PASSIVE = re.compile(r"\b(?:was|were|been|being)\s+(?:\w+ly\s+)?$", re.I)
# How far from a word of violence its subject or its "by" may stand, in characters.
REACH = 70


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words at text[start:end] that may fill a slot ("doer", "group", "target"), with what was seen there.

    `kind` is the kind of target or of actor; `signs` are the features that the table weighs.
    """

    slot: str
    start: int
    end: int
    text: str
    kind: str
    signs: frozenset[str]
    read: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """What candidates are looked for in: a story, its violence and its harm, within one account."""

    story: Story
    events: Sequence[EventMention]
    drafts: Sequence[Draft]
    holds: Callable[[int], bool]


def seen(scene: Scene, index: int, place: Span, here: Sequence[EventMention], near: bool) -> set[str]:
    """Where a phrase stands among the words of violence and of harm."""
    signs = {"violent" if here else "beside" if near else "apart", "lead" if index < 5 else "later"}
    for event in here:
        signs |= _relation(scene.story, event, place)
    for draft in scene.drafts:
        if draft.mention.start < place.end and place.start < draft.mention.end:
            signs.add(f"is {draft.field}")
        if draft.agent is not None and draft.agent.start < place.end and place.start < draft.agent.end:
            signs.add("agent of harm")
    return signs


def _relation(story: Story, event: EventMention, place: Span) -> set[str]:
    """What a phrase is to a word of violence: its subject, after its "by", before its noun, or its object."""
    if place.end <= event.start and event.start - place.end < REACH:
        gap = story.text[place.end : event.start]
        if not event.is_noun and PASSIVE.search(gap):
            return {"object"}
        light = LIGHT.search(gap) if event.is_noun else None
        if light is not None and SUBJECT_GAP.match(gap[: light.start()] + " "):
            return {"subject"}
        if not event.is_noun and SUBJECT_GAP.match(gap + " "):
            return {"subject"} if event.form in DIRECT else {"before verb"}
        if event.is_noun and re.fullmatch(r"['’]?s?\s+(?:\w+\s+)?", gap):
            return {"owner"}
        return {"before"} if "," not in gap else set()
    if event.end <= place.start and place.start - event.end < REACH:
        gap = story.text[event.end : place.start]
        if BY.search(gap):
            return set() if OTHER_DEED.search(gap) else {"by"}
        if len(gap.split()) < 4 and "," not in gap:
            return {"object of noun"} if event.is_noun else {"object"}
        return {"after"} if "," not in gap else set()
    return set()


def candidate(
    story: Story, slot: str, place: Span, kind: str, signs: set[str], name: str | None = None
) -> Candidate:
    text = name or " ".join(story.text[place.start : place.end].split())
    read = any(sign.startswith("reader") for sign in signs)
    return Candidate(slot, place.start, place.end, text, kind, frozenset(signs), read)
