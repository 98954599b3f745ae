"""Who claimed an attack and who denied it, be it through a spokesman, a tape or somebody else's words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsledger.accounts.details.detail import Detail
from newsledger.accounts.details.perpetrators import OTHER_ATTACKS, actor_of, named_actors
from newsledger.accounts.events import EventMention, is_violent
from newsledger.accounts.story import Story, between
from newsledger.codebook.cues import ANY_VIOLENCE, verbs_with_objects
from newsledger.codebook.hinted import hinted
from newsledger.model import Actor, Span, Speaker
from newsledger.values.actors import ActorMention

# "Claimed full and sole responsibility": words between the verb and what is claimed.
REACH = 5
PASSIVE = hinted(
    re.compile(
        r"\bresponsibility\b.{0,60}?\b(?:was|were|has\s+been|had\s+been|is)\s+(?:\w+\s+)?(?:claimed|taken|"
        r"assumed)(?=\s+by\b)|"
        r"(?<=,)\s*(?:later\s+)?claimed(?=\s+by\b)|\b(?:was|were|has\s+been|"
        r"had\s+been)\s+(?:\w+\s+)?claimed(?=\s+by\b)",
        re.I,
    ),
    "claimed taken assumed",
    "responsibility claimed",
)
# "Said that it was behind the attack": the speakers speak of themselves.
SAID_OWN = hinted(
    re.compile(
        r"\b(?:said|says|announced|declared|boasted|confirmed|stated|wrote|saying)\b(?:(?!\b(?:police|"
        r"officials|army)\b).){0,120}?"
        r"\b(?:it|they|we|its\s+\w+|their\s+\w+|our\s+\w+)\s+(?:(?:had|have|has|was|were|are|is|been)\s+){1,2}?"
        r"(?:behind|responsible\s+for|carried\s+out|planted|staged|mounted|executed|launched|conducted|bombed|"
        r"attacked|ambushed|killed)\b",
        re.I,
    ),
    "said says announced declared boasted confirmed stated wrote saying",
    "behind responsible carried planted staged mounted executed launched conducted bombed attacked "
    "ambushed killed",
)
NOBODY = re.compile(
    r"\b(?:no\s+(?:one|group|organi[sz]ation|individual|person|party|claim|(?:\w+\s+)?(?:group|outfit|"
    r"organi[sz]ation))|nobody|none|not|n[o']t|neither|"
    r"yet\s+to|without|never)\b|n['’]t\b",
    re.I,
)
# How far before the verb a word may stand that makes it nobody's claim.
NEAR = 60
ANAPHORA = re.compile(
    r"\b(?:the\s+(?:\w+\s+)?(?:group|outfit|organi[sz]ation|militants|rebels|insurgents|movement|"
    r"guerrillas|gang)|it|they|we|its\s+\w+|"
    r"(?:a|the|their)\s+spokes(?:man|woman|person))\b",
    re.I,
)
ON_BEHALF = re.compile(r"\b(?:on\s+behalf\s+of|in\s+the\s+name\s+of)\s+(?:the\s+|an?\s+)?$", re.I)
# A group that no list has, named as the one that a caller spoke for.
SPOKE_FOR = re.compile(
    r"\b(?i:spoke\s+for|speaking\s+for|spokes(?:man|woman|person)\s+(?:for|of)|on\s+behalf\s+of|"
    r"in\s+the\s+name\s+of|calling\s+(?:itself|themselves))\s+"
    r"(?:the\s+)?((?:[A-Z][\w'’-]*(?:\s+(?:of|for|the|de|del|la|al)(?=\s))*\s?){1,7})"
)
# A person that one of these words leads to speaks for the group.
THROUGH = re.compile(
    r"\b(?:spokes(?:man|woman|person)|leader|commander|emir|chief|read\s+by|through|via)\b[^.;]{0,40}$", re.I
)


INDEFINITE = re.compile(r"\b(?:an?|another|some)\s+(?:\w+\s+)?$", re.I)
OFFSHOOT = re.compile(
    r"[-\s]+(?:linked\s+)?(?:group|faction|splinter|offshoot|affiliate|cell|outfit|breakaway)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Act:
    """Words that claim or deny, at text[start:end]; `passive` where the one who did it comes after "by"."""

    field: str
    start: int
    end: int
    passive: bool = False


def responsibility_of(story: Story, events: Sequence[EventMention]) -> Iterator[Detail]:
    """Claims of claimed_by and denied_by; "no group has claimed responsibility" is nobody's."""
    groups = named_actors(story)
    for index, sentence in enumerate(story.sentences):
        span = sentence.span
        act = _act(
            story, index, [e for e in between(events, span.start, span.end) if e.is_noun and is_violent(e)]
        )
        if act is None or NOBODY.search(story.text, max(span.start, act.start - NEAR), act.start + 1):
            continue
        here = between(groups, span.start, span.end)
        if _of_others(story, span, act):
            continue
        claimant = _claimant(story, span, act, here, groups)
        if (
            claimant is None
            and act.field == "claimed_by"
            and (found := SPOKE_FOR.search(story.text, span.start, span.end))
        ):
            name = found[1].strip()
            voice = Speaker(name=name, start=found.start(1), end=found.start(1) + len(name))
            yield Detail(act.field, Actor(name, (), "armed_group", name), act.start, act.end, speaker=voice)
        if claimant is not None and (act.field == "claimed_by" or claimant.kind == "armed_group"):
            speaker = _spoken_by(story, span, here, claimant)
            yield Detail(act.field, actor_of(claimant), act.start, act.end, speaker=speaker)


def _of_others(story: Story, span: Span, act: Act) -> bool:
    """Whether other attacks are claimed: "claimed similar bombings", "some of their attacks were claimed"."""
    if act.passive and OTHER_ATTACKS.search(story.text, span.start, act.end):
        return True
    comma = story.text.find(",", act.end, span.end)
    return OTHER_ATTACKS.search(story.text, act.start, comma if comma >= 0 else span.end) is not None


def _act(story: Story, index: int, nouns: Sequence[EventMention]) -> Act | None:
    """The first words of a sentence that claim or deny."""
    span = story.sentences[index].span
    if found := PASSIVE.search(story.text, span.start, span.end):
        return Act("claimed_by", found.start(), found.end(), passive=True)
    for field, section in (("denied_by", "denying"), ("claimed_by", "claiming")):
        if act := _verb(story, index, field, section, {event.first for event in nouns}):
            return act
    if found := SAID_OWN.search(story.text, span.start, span.end):
        return Act("claimed_by", found.start(), found.end())
    return None


def _verb(story: Story, index: int, field: str, section: str, nouns: set[int]) -> Act | None:
    """A verb of the table with one of its nouns behind it."""
    tokens, verbs = story.tokens[index], verbs_with_objects(section)
    for at, token in enumerate(tokens):
        wanted = verbs.get(token.low)
        if wanted is None:
            continue
        for place in range(at + 1, min(at + 1 + REACH, len(tokens))):
            if tokens[place].low in wanted or (ANY_VIOLENCE in wanted and place in nouns):
                return Act(field, token.start, tokens[place].end)
            if tokens[place].low in (",", ";", "that", "to"):
                break
    return None


def _claimant(
    story: Story, span: Span, act: Act, here: Sequence[ActorMention], groups: Sequence[ActorMention]
) -> ActorMention | None:
    """The group that speaks, by name, through its spokesman or as "the group"; else a person."""
    after = [actor for actor in here if actor.start >= act.end]
    if act.passive:
        near = [actor for actor in after if actor.start - act.end < 40]
        return next((a for a in near if a.kind == "armed_group"), near[0] if near else None)
    before = [actor for actor in here if actor.start < act.end]
    named = [actor for actor in before if actor.kind == "armed_group" and not _only_qualifies(story, actor)]
    if named:
        return named[-1]
    behalf = [a for a in after if ON_BEHALF.search(story.text, max(span.start, a.start - 40), a.start)]
    if behalf:
        return behalf[0]
    spoken_for = [
        g
        for p in before
        if p.organization
        for g in groups
        if g.name == p.organization and g.kind == "armed_group"
    ]
    if spoken_for:
        return spoken_for[0]
    if ANAPHORA.search(story.text, span.start, act.end):
        earlier = [actor for actor in groups if actor.end <= span.start and actor.kind == "armed_group"]
        if earlier:
            return earlier[-1]
    persons = [
        actor
        for actor in before
        if actor.kind == "person" and actor.end <= act.start and act.start - actor.end < 40
    ]
    return persons[-1] if persons and act.field == "claimed_by" else None


def _only_qualifies(story: Story, actor: ActorMention) -> bool:
    """Whether a group's name only says what kind of group another is: "a Northern Dawn faction"."""
    before = story.text[max(0, actor.start - 20) : actor.start]
    return bool(INDEFINITE.search(before)) and bool(OFFSHOOT.match(story.text, actor.end))


def _spoken_by(story: Story, span: Span, here: Sequence[ActorMention], claimant: ActorMention) -> Speaker:
    """The person who speaks for the group, also after the words ("read by its spokesman"), else the group."""
    persons = [actor for actor in here if actor.kind == "person" and actor is not claimant]
    voices = [
        actor
        for actor in persons
        if "spokes" in (actor.description or "")
        or THROUGH.search(story.text, max(span.start, actor.start - 60), actor.start)
    ]
    if not voices:
        return Speaker(name=claimant.name, start=claimant.start, end=claimant.end)
    voice = voices[0]
    return Speaker(
        voice.name, voice.description, voice.organization or claimant.name, start=voice.start, end=voice.end
    )
