"""Who is said to have done it, and who claimed or denied it."""

import re
from collections.abc import Iterator, Sequence

from newsledger.accounts.details.detail import Detail
from newsledger.accounts.events import EventMention, is_violent
from newsledger.accounts.story import Story
from newsledger.codebook.phrases import incident_types
from newsledger.model import Actor, ActorKind, Modality, Span, Speaker
from newsledger.values.actors import ActorMention

CLAIMED = re.compile(
    r"\b(?:claim(?:s|ed|ing)?\s+(?:the\s+)?(?:responsibility|credit)|(?:has|have|had)\s+claimed\s+(?:the\s+)?(?:responsibility|credit|attack|bombing)|"
    r"claim(?:s|ed)\s+(?:the|this)\s+(?:\w+\s+)?(?:attack|bombing|assault|raid|kidnapping|killing|siege)|(?:took|taken|takes|taking|accepted|assumed)\s+responsibility|"
    r"responsibility\s+(?:for\s+(?:\w+\s+){1,4})?(?:was|has\s+been|had\s+been)\s+claimed|admitted\s+(?:carrying\s+out|responsibility)|said\s+(?:it|they)\s+(?:was|were|had\s+been)\s+(?:behind|responsible))\b", re.I
)
DENIED = re.compile(r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed)?|disavow(?:s|ed))\s+(?:any\s+|all\s+|having\s+|being\s+)?(?:\w+\s+)?(?:involvement|responsibility|role|part|link|connection|behind|carried\s+out|carrying\s+out|accusations?|claims?)\b", re.I)
NOBODY = re.compile(r"\b(?:no\s+(?:one|group|organi[sz]ation|individual|person|militant\s+group)|nobody|none|not|yet\s+to|without)\b", re.I)
BLAMED = re.compile(r"\b(?:blam(?:e|es|ed|ing)|accus(?:e|es|ed|ing)|attribut(?:e|es|ed|ing)|suspect(?:s|ed|ing)?|alleged(?:ly)?|believed|linked\s+to|fault(?:s|ed)?|pointed\s+(?:a\s+)?finger)\b", re.I)
BY = re.compile(r"\b(?:by|of)\s+(?:the\s+|a\s+|an\s+|suspected\s+|alleged\s+|members\s+of\s+(?:the\s+)?|(?:\w+\s+)?(?:gunmen|militants|fighters|rebels|terrorists|guerrillas|members)\s+(?:from|of|with|belonging\s+to)\s+(?:the\s+)?)*$", re.I)
SUBJECT_GAP = re.compile(
    r"^[\s,)'’]*(?:s\s+)?(?:\([^)]{1,30}\)\s*)?(?:(?:militants?|fighters?|gunmen|rebels|insurgents|guerrillas|terrorists|members|commandos|units?|forces|group|has|have|had|also|then|allegedly|reportedly|later|who|which)\s+)*$", re.I
)
THE_GROUP = re.compile(r"\b(?:the|this|that|same)\s+(?:(?:terror(?:ist)?|militant|armed|rebel|extremist|insurgent|jihadist|guerrilla|separatist|banned|outlawed)\s+)?(?:group|outfit|organi[sz]ation|militants|insurgents|rebels|movement|faction)\s+(?=$)", re.I)
KINDS: dict[str, ActorKind] = {"armed_group": "armed_group", "police": "state_force", "military": "state_force", "paramilitary": "state_force", "person": "person"}


def perpetrators_of(story: Story, events: Sequence[EventMention]) -> Iterator[Detail]:
    """Claims of perpetrator, claimed_by and denied_by."""
    groups = [actor for actor in story.actors if not actor.generic and actor.kind in KINDS]
    for sentence in story.sentences:
        here = [actor for actor in groups if sentence.span.start <= actor.start and actor.end <= sentence.span.end]
        yield from _responsibility(story, sentence.span, here, groups)
    for event in events:
        if is_violent(event):
            yield from _doers(story, event, groups)


def _responsibility(story: Story, span: Span, here: Sequence[ActorMention], groups: Sequence[ActorMention]) -> Iterator[Detail]:
    """Who claimed or denied it; "no group has claimed responsibility" is nobody."""
    for field, pattern in (("claimed_by", CLAIMED), ("denied_by", DENIED)):
        found = pattern.search(story.text, span.start, span.end)
        if not found or NOBODY.search(story.text, max(span.start, found.start() - 45), found.start()):
            continue
        before = [a for a in here if a.end <= found.start()]
        passive = re.match(r"\s*by\s", story.text[found.end() : found.end() + 4])
        after = [a for a in here if a.start >= found.end() and a.start - found.end() < 30] if passive else []
        claimant = after[0] if after else _claimant(before) or _last_group(groups, span.start, story, found.start())
        if claimant is not None and (field == "claimed_by" or claimant.kind == "armed_group"):
            yield Detail(field, _actor(claimant), found.start(), found.end(), speaker=_spoken_by(before, claimant))


def _claimant(before: Sequence[ActorMention]) -> ActorMention | None:
    """The group that speaks, be it by name or through its spokesman."""
    groups = [actor for actor in before if actor.kind == "armed_group"]
    return groups[-1] if groups else None


def _spoken_by(before: Sequence[ActorMention], claimant: ActorMention) -> Speaker:
    """The person who speaks for the group, else the group itself."""
    person = next((actor for actor in reversed(before) if actor.kind == "person"), None)
    if person is None:
        return Speaker(name=claimant.name, start=claimant.start, end=claimant.end)
    return Speaker(person.name, person.description, person.organization or claimant.name, start=person.start, end=person.end)


def _last_group(groups: Sequence[ActorMention], start: int, story: Story, end: int) -> ActorMention | None:
    """The last armed group named before, where the sentence speaks of "the group" or "it"."""
    if not re.search(r"\b(?:the\s+(?:\w+\s+)?(?:group|outfit|organi[sz]ation|militants|rebels|insurgents)|it|they|its\s+\w+|a\s+spokes(?:man|woman|person))\b", story.text[start:end], re.I):
        return None
    earlier = [actor for actor in groups if actor.end <= start and actor.kind == "armed_group"]
    return earlier[-1] if earlier else None


def _doers(story: Story, event: EventMention, groups: Sequence[ActorMention]) -> Iterator[Detail]:
    """The actor that a word of violence has as its subject, after its "by", or as the one blamed."""
    span = story.sentences[event.sentence].span
    here = [actor for actor in groups if span.start <= actor.start and actor.end <= span.end]
    attack = incident_types()[event.type].attack
    for actor in here:
        between = story.text[actor.end : event.start]
        before = story.text[span.start : actor.start]
        does = not event.is_noun and event.form in ("past", "third", "gerund") and actor.end <= event.start and len(between) < 60 and SUBJECT_GAP.match(between + " ")
        done_by = actor.start >= event.end and BY.search(before) is not None and actor.start - event.end < 90
        blamed = BLAMED.search(story.text, max(span.start, actor.start - 40), min(span.end, actor.end + 30)) is not None and actor.kind == "armed_group"
        own = event.is_noun and actor.end <= event.start and re.fullmatch(r"['’]?s?\s+(?:\w+\s+)?", between) is not None and actor.kind == "armed_group"
        if actor.kind == "person" and not (done_by and attack and not event.is_noun):
            continue
        if actor.kind not in ("armed_group", "person") and not does:
            continue
        if does or done_by or blamed or own:
            modality: Modality = "hedged" if blamed else "asserted"
            yield Detail("perpetrator", _actor(actor), actor.start, actor.end, modality)
            return
    if not event.is_noun and THE_GROUP.search(story.text, span.start, event.start):
        earlier = [actor for actor in groups if actor.end <= event.start and actor.kind == "armed_group"]
        if earlier:
            yield Detail("perpetrator", _actor(earlier[-1]), event.start, event.end)


def _actor(mention: ActorMention) -> Actor:
    return Actor(mention.name, mention.aliases, KINDS[mention.kind], mention.text)
