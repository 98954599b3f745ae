"""Who is said to have done it: the subject of a word of violence, after its "by", or blamed for it."""

import re
from collections.abc import Iterator, Sequence

from newsledger.accounts.details.detail import Detail
from newsledger.accounts.events import EventMention, is_violent
from newsledger.accounts.story import Placed, Story, between
from newsledger.codebook.hinted import hinted
from newsledger.codebook.phrases import incident_types
from newsledger.model import Actor, ActorKind, Modality, Span
from newsledger.values.actors import ActorMention

BLAMED = re.compile(
    r"\b(?:blam(?:e|es|ed|ing)|accus(?:e|es|ed|ing)|attribut(?:e|es|ed|ing)|suspect(?:s|ed|ing)?|"
    r"alleged(?:ly)?|believed|linked\s+to|"
    r"fault(?:s|ed)?|pointed\s+(?:a\s+)?finger)\b",
    re.I,
)
ACCUSING = re.compile(
    r"\b(?:blam(?:e|es|ed|ing)|accus(?:e|es|ed|ing)|attribut(?:e|es|ed|ing)\s+\w+\s+\w+\s+to)\b", re.I
)
OPEN = re.compile(
    r"\b(?:suspect\w*|believed|alleged\w*|may|might|could|possibly|likely|probably|not|no)\b", re.I
)
OBJECT = re.compile(
    r"\b(?:blam(?:e|es|ed|ing)|accus(?:e|es|ed|ing)|suspect(?:s|ed)?|point(?:s|ed)?\s+(?:a\s+|"
    r"the\s+)?finger\s+at)\s+(?:it\s+on\s+|the\s+\w+\s+on\s+)?"
    r"(?:the\s+|members\s+of\s+(?:the\s+)?|fighters\s+(?:of|from)\s+(?:the\s+)?)?$",
    re.I,
)
MEMBERS = re.compile(
    r"\b(?:men|gunmen|attackers?|assailants?|hijackers?|kidnappers?|abductors?|raiders?|militants?|"
    r"bombers?|fighters?|captors?|they|who)\b[^.;]{0,30}?"
    r"\b(?:believed|suspected|thought|said|known|presumed)\s+to\s+(?:be|belong\s+to|have\s+been)\s+"
    r"(?:(?:members?|fighters?|militants?|part|followers?)\s+(?:of|from)\s+)?(?:the\s+)?$",
    re.I,
)
BY = re.compile(
    r"\b(?:by|of)\s+(?:the\s+|a\s+|an\s+|suspected\s+|alleged\s+|members\s+of\s+(?:the\s+)?|"
    r"(?:\w+\s+)?(?:gunmen|militants|fighters|rebels|terrorists|guerrillas|members|men|gang)\s+(?:from|of|"
    r"with|belonging\s+to)\s+(?:the\s+)?)*$",
    re.I,
)
SUBJECT_GAP = re.compile(
    r"^[\s,)'’]*(?:s\s+)?(?:\([^)]{1,30}\)\s*)?(?:(?:militants?|fighters?|gunmen|rebels|insurgents|"
    r"guerrillas|terrorists|members|commandos|units?|"
    r"forces|group|has|have|had|also|then|allegedly|reportedly|later|who|which|columns?|troops|"
    r"soldiers)\s+)*$",
    re.I,
)
# "Laid siege to", "carried out an attack": the noun names what the subject did.
LIGHT = hinted(
    re.compile(
        r"(?:has\s+|have\s+|had\s+|also\s+|then\s+|later\s+)*(?:laid|carried\s+out|launched|staged|mounted|"
        r"conducted|committed|perpetrated|executed|"
        r"unleashed|planted|set\s+off|detonated|masterminded|made)\s+(?:(?:an?|the|its|their|two|three|"
        r"several|\w+ly|\w+)\s+){0,3}$",
        re.I,
    ),
    "laid carried launched staged mounted conducted committed perpetrated executed unleashed planted "
    "set detonated masterminded made",
)
THE_GROUP = re.compile(
    r"(?:\bit\s+(?=$)|\b(?:the|this|that|same)\s+(?:(?:terror(?:ist)?|militant|armed|rebel|extremist|"
    r"insurgent|jihadist|guerrilla|separatist|banned|outlawed)\s+)?"
    r"(?:group|outfit|organi[sz]ation|militants|insurgents|rebels|movement|faction)\s+(?=$))",
    re.I,
)
# "Suspected X gunmen": says who may have been there, not what they did.
ADJECTIVE = re.compile(r"\b(?:suspected|alleged|believed)\s+(?:\w+\s+){0,3}?$", re.I)
# What is a group's own is where it is struck: "a Taliban hideout".
OWNED = re.compile(
    r"\s*(?:['’]s?\s+)?(?:[\w-]+\s+)?(?:hide-?outs?|strongholds?|bastions?|compounds?|camps?|bases?|positions?|targets?|"
    r"safe[\s-]houses?|havens?|safe-haven|headquarters|territory|areas?|suspects?|prisoners?|detainees?|hostages?|"
    r"captives?|victims?|deserters?|defectors?|jets?|planes?|aircraft)\b",
    re.I,
)
# Other deeds than the one told: "similar attacks", "some of their bombings".
OTHERS = (
    r"\b(?:similar|previous|earlier|past|other|such|recent|numerous|countless|some\s+of|many\s+of|most\s+of|"
    r"dozens\s+of|scores\s+of|hundreds\s+of|a\s+(?:number|series|string|spate|wave)\s+of)\s+(?:[\w'’-]+\s+){0,3}?"
    r"(?:attacks|bombings|blasts|raids|killings|kidnappings|abductions|shootings|strikes|assaults|ambushes)\b"
)
OTHER_ATTACKS = re.compile(OTHERS, re.I)
# What a group does all the time is no word of who did this: "frequent bombings", "raids in recent weeks".
HABIT = re.compile(
    rf"{OTHERS}|"
    r"\b(?:often|frequent(?:ly)?|regular(?:ly)?|routinely|usually|repeatedly|sometimes|occasionally|typically)\b|"
    r"\bin\s+(?:the\s+)?(?:recent|past|last)\s+(?:few\s+|several\s+|\w+\s+)?(?:weeks|months|years|decades)\b|"
    r"\b(?:for|over)\s+(?:\w+\s+)?(?:years|decades)\b|\bsince\s+(?:\w+\s+)?(?:19|20)\d\d\b",
    re.I,
)
# Something else that was done stands between: "hostages' bodies were retrieved by".
OTHER_DEED = re.compile(
    r"\b(?:was|were|been|is|are|being)\s+(?:(?!by\b)\w+\s+)?(?!by\b)\w+(?:ed|en|wn|ld|ught)\b", re.I
)
DIRECT = ("past", "third", "gerund")
KINDS: dict[str, ActorKind] = {
    "armed_group": "armed_group",
    "police": "state_force",
    "military": "state_force",
    "paramilitary": "state_force",
    "person": "person",
}
# How far from a word of violence its subject, its "by" and the words of blame may stand, in characters.
SUBJECT, AFTER_BY, BLAME_BEFORE, BLAME_AFTER = 60, 90, 40, 30
# How far behind a deed the words may stand that make it a habit, in characters.
HABIT_AFTER = 40
# How far before a group the words that accuse it are looked for, in characters.
ACCUSED = 110
# How many sentences back a group may have been named that "the group" takes up.
TAKEN_UP = 6


def named_actors(story: Story) -> list[ActorMention]:
    """The actors with a name that may have done, claimed or denied it."""
    return [actor for actor in story.actors if not actor.generic and actor.kind in KINDS]


def actor_of(mention: ActorMention) -> Actor:
    """The actor as a claim has it."""
    return Actor(mention.name, mention.aliases, KINDS[mention.kind], mention.text)


def perpetrators_of(story: Story, events: Sequence[EventMention]) -> Iterator[Detail]:
    """Claims of perpetrator, one at most for each word of violence."""
    groups = named_actors(story)
    for event in events:
        if is_violent(event) and (found := _doer(story, event, groups)):
            yield found


def accused_of(story: Story, events: Sequence[EventMention]) -> Iterator[Detail]:
    """Claims of perpetrator in sentences without a word of violence: "police blamed …"."""
    told = {event.sentence for event in events if is_violent(event)}
    for actor in named_actors(story):
        index = story.sentence_at(actor.start)
        span = story.sentences[index].span
        if actor.kind != "armed_group" or index in told:
            continue
        before = story.text[max(span.start, actor.start - ACCUSED) : actor.start]
        if OBJECT.search(before) or MEMBERS.search(before):
            firm: Modality = "asserted" if _accused(story, span, actor) else "hedged"
            yield Detail("perpetrator", actor_of(actor), actor.start, actor.end, firm)


def _accused(story: Story, span: Span, actor: ActorMention) -> bool:
    """Whether somebody says that a group did it, where "suspected" and "believed" leave it open."""
    before = story.text[max(span.start, actor.start - ACCUSED) : actor.start]
    return ACCUSING.search(before) is not None and not OPEN.search(before)


def _doer(story: Story, event: EventMention, groups: Sequence[ActorMention]) -> Detail | None:
    span = story.sentences[event.sentence].span
    for actor in between(groups, span.start, span.end):
        if is_habit(story, event, actor) or OWNED.match(story.text, actor.end):
            continue
        blamed = actor.kind == "armed_group" and _blamed(story, event, actor)
        if (
            _fits(event, actor, _does(story, event, actor), _done_by(story, event, actor))
            or blamed
            or _owns(story, event, actor)
        ):
            firm: Modality = "hedged" if blamed and not _accused(story, span, actor) else "asserted"
            return Detail("perpetrator", actor_of(actor), actor.start, actor.end, firm)
    if _by_the_group(story, event):
        first = story.sentences[max(0, event.sentence - TAKEN_UP)].span.start
        earlier = [actor for actor in between(groups, first, event.start) if actor.kind == "armed_group"]
        if earlier:
            return Detail("perpetrator", actor_of(earlier[-1]), event.start, event.end)
    return None


def _by_the_group(story: Story, event: EventMention) -> bool:
    """Whether "the group" or "it" is the subject of a verb, or of a light verb with its noun."""
    before = story.text[story.sentences[event.sentence].span.start : event.start]
    if event.is_noun:
        light = LIGHT.search(before)
        if light is None:
            return False
        before = before[: light.start()]
    return event.form in (*DIRECT, "noun") and THE_GROUP.search(before) is not None


def _fits(event: EventMention, actor: ActorMention, does: bool, done_by: bool) -> bool:
    """A group did it as subject or after "by"; forces only as subject; a person only after "by"."""
    if actor.kind == "armed_group":
        return does or done_by
    if actor.kind == "person":
        return done_by and incident_types()[event.type].attack and not event.is_noun
    return does


def _does(story: Story, event: EventMention, actor: ActorMention) -> bool:
    between = story.text[actor.end : event.start]
    if actor.end > event.start or len(between) >= SUBJECT:
        return False
    if event.is_noun:
        light = LIGHT.search(between)
        return light is not None and SUBJECT_GAP.match(between[: light.start()] + " ") is not None
    return event.form in DIRECT and SUBJECT_GAP.match(between + " ") is not None


def is_habit(story: Story, event: EventMention, actor: Placed) -> bool:
    """Whether a sentence tells what a group does at all times, from its name to the deed and a little on."""
    end = story.sentences[event.sentence].span.end
    first, last = min(actor.start, event.start), max(actor.end, event.end)
    comma = story.text.find(",", last, last + HABIT_AFTER)
    return HABIT.search(story.text, first, min(end, comma if comma >= 0 else last + HABIT_AFTER)) is not None


def _done_by(story: Story, event: EventMention, actor: ActorMention) -> bool:
    near = actor.start >= event.end and actor.start - event.end < AFTER_BY
    gap = story.text[event.end : actor.start] if near else ""
    return BY.search(gap) is not None and not OTHER_DEED.search(gap)


def _blamed(story: Story, event: EventMention, actor: ActorMention) -> bool:
    span = story.sentences[event.sentence].span
    first, last = max(span.start, actor.start - BLAME_BEFORE), min(span.end, actor.end + BLAME_AFTER)
    return is_blamed(story, actor, first, last)


def is_blamed(story: Story, actor: ActorMention, first: int, last: int) -> bool:
    """Whether words of blame stand around a group; "suspected" before its name alone blames it no more."""
    if adjective := ADJECTIVE.search(story.text, first, actor.start):
        return any(
            not (adjective.start() <= found.start() < actor.start)
            for found in BLAMED.finditer(story.text, first, last)
        )
    return BLAMED.search(story.text, first, last) is not None


def _owns(story: Story, event: EventMention, actor: ActorMention) -> bool:
    """ "An FNM attack", "the Front's bombing"."""
    between = story.text[actor.end : event.start]
    group = event.is_noun and actor.end <= event.start and actor.kind == "armed_group"
    return group and re.fullmatch(r"['’]?s?\s+(?:\w+\s+)?", between) is not None
