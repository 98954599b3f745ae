"""Who may have done it and what may have been struck, each with all that speaks for it or against it."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from newsledger.accounts.details.perpetrators import (
    BY,
    DIRECT,
    KINDS,
    LIGHT,
    OTHER_DEED,
    OWNED,
    SUBJECT_GAP,
    is_blamed,
    is_habit,
)
from newsledger.accounts.details.sources import is_source
from newsledger.accounts.details.targets import is_body_part, is_explosive, is_ranked, named_target, qualifies
from newsledger.accounts.events import EventMention, is_violent
from newsledger.accounts.learned import Marked
from newsledger.accounts.story import Placed, Story, between
from newsledger.accounts.tokens import Token
from newsledger.accounts.tolls.drafts import Draft
from newsledger.codebook.actors import load_actors
from newsledger.codebook.cues import cue_words
from newsledger.codebook.people import people_words
from newsledger.codebook.phrases import targets, things
from newsledger.model import Span
from newsledger.values.actors import ActorMention

# Words that count or point and name nothing.
SMALL = frozenset(
    (
        "the",
        "a",
        "an",
        "some",
        "several",
        "its",
        "their",
        "his",
        "her",
        "two",
        "three",
        "four",
        "five",
        "and",
        "of",
    )
)
PASSIVE = re.compile(r"\b(?:was|were|been|being)\s+(?:\w+ly\s+)?$", re.I)
# "The group" takes up another name and is none.
BODIES = frozenset(
    (
        *("group", "outfit", "organization", "organisation", "movement", "gang", "faction", "militia"),
        *("groups", "outfits", "organizations", "organisations", "gangs", "factions", "militias"),
    )
)
# What no name of a group ends with.
NOT_GROUPS = frozenset(
    (
        *SMALL,
        "or",
        "in",
        "by",
        "with",
        "these",
        "those",
        "this",
        "that",
        "they",
        "it",
        "he",
        "she",
        "who",
        "which",
    )
)
# Who is only struck did not do it.
SUFFERED = frozenset(("object", "object of noun", "is killed", "is injured", "is arrested", "is abducted"))
DEEDS = frozenset(("subject", "by", "agent of harm", "owner", "blamed"))
# How far from a word of violence its subject or its "by" may stand, in characters.
REACH = 70
# How many words before a noun belong to its phrase at most.
WIDEST = 4
# How long the name of a place may be, in characters.
LONGEST_PLACE = 60
SETTLEMENTS = frozenset(
    (
        *("city", "town", "village", "hamlet", "capital", "province", "district", "area", "county", "state"),
        *("region", "municipality", "territory", "lga"),
    )
)
# Where the reader's probability is told apart.
STEPS = (0.3, 0.5, 0.7, 0.85)
# What the reader alone must hold of a name that the patterns know, and of one that they do not.
READ, SURE = "reader 0.3", "reader 0.5"
# What makes a thing a target even where people are shot at.
STRONG = frozenset(("damaged", "after against", "after on"))
AT = frozenset(("at", "on", "against", "in", "into", "outside", "near", "inside", "of", "targeting", "under"))


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

    def candidates(self) -> Iterator[Candidate]:
        """The candidates of all slots, in page order by sentence."""
        violent = [event for event in self.events if is_violent(event)]
        for index, sentence in enumerate(self.story.sentences):
            if self.holds(sentence.span.start):
                here = [event for event in violent if event.sentence == index]
                near = any(abs(event.sentence - index) == 1 for event in violent)
                yield from _doers(self, index, here, near)
                yield from _groups(self, index, here, near)
                yield from _targets(self, index, here, near)


def _doers(scene: Scene, index: int, here: Sequence[EventMention], near: bool) -> Iterator[Candidate]:
    """ "Guerrillas", "unidentified men", and what the reader marks."""
    story, tokens = scene.story, scene.story.tokens[index]
    span = story.sentences[index].span
    read = list(story.learned.within(span, frozenset(("attacker.person",))))
    taken: list[Span] = []
    for at, token in enumerate(tokens):
        sort = doer_nouns().get(token.low)
        follows = at + 1 < len(tokens) and tokens[at + 1].low in doer_nouns()
        if sort is None or follows:
            continue
        first = _widened(story, tokens, at)
        place = Span(tokens[first].start, token.end)
        if sort == "vague" and first == at and not _marking(read, place):
            continue
        taken.append(place)
        signs = {f"noun {sort}", "modified" if first < at else "bare"}
        signs |= _seen(scene, index, place, here, near) | _read(read, place)
        yield _candidate(story, "doer", place, "person", signs)
    for marked in read:
        place = Span(marked.start, marked.end)
        if _has_words(story, marked) and not _overlaps(place, taken):
            signs = {"noun other"} | _seen(scene, index, place, here, near) | _read(read, place)
            yield _candidate(story, "doer", place, "person", signs)


def _widened(story: Story, tokens: Sequence[Token], at: int) -> int:
    """The first word of the phrase whose noun stands at a place: "unidentified", "heavily armed", "Thai"."""
    near = between(story.places, tokens[max(at - WIDEST, 0)].start, tokens[at].start)
    nations = {place.start for place in near if place.feature == "nationality"}
    first = at
    while first > 0 and at - first < WIDEST:
        before = tokens[first - 1]
        known = before.low in cue_words("doers", "modifiers") or before.low in doer_nouns()
        if not known and before.start not in nations:
            break
        first -= 1
    return first


@cache
def doer_nouns() -> dict[str, str]:
    """Noun → "armed", "attackers", "forces" or "vague"."""
    sorts = dict.fromkeys(cue_words("doers", "vague"), "vague")
    for noun in load_actors().nouns:
        sort = {"armed_group": "armed", "attackers": "attackers"}.get(noun.role or "")
        if sort:
            sorts |= {form: sort for word in noun.words if " " not in word for form in (word, word + "s")}
    return sorts | dict.fromkeys(cue_words("doers", "forces"), "forces")


def _groups(scene: Scene, index: int, here: Sequence[EventMention], near: bool) -> Iterator[Candidate]:
    """Armed groups and forces by name, and what the reader marks."""
    story, span = scene.story, scene.story.sentences[index].span
    read = list(story.learned.within(span, frozenset(("attacker.org",))))
    actors = [
        a for a in between(story.actors, span.start, span.end) if a.kind in KINDS and a.kind != "person"
    ]
    for actor in actors:
        place = Span(actor.start, actor.end)
        bare = actor.generic and (not _marking(read, place) or actor.text.casefold().split()[-1] in BODIES)
        if bare:
            continue
        signs = {f"kind {actor.kind}", "generic" if actor.generic else "named"}
        signs |= _seen(scene, index, place, here, near) | _read(read, place) | _blame(story, span, actor)
        if OWNED.match(story.text, actor.end) or not _is_seen_at_it(actor, signs):
            continue
        if any(is_habit(story, event, place) for event in here):
            continue
        if (signs & SUFFERED and not signs & DEEDS) or (is_source(story, place) and not signs & DEEDS):
            continue
        yield _candidate(story, "group", place, KINDS[actor.kind], signs, actor.name)
    for marked in read:
        place = Span(marked.start, marked.end)
        if _names_fighters(story, marked) and not _overlaps(place, actors):
            signs = {"kind none"} | _seen(scene, index, place, here, near) | _read(read, place)
            if signs & DEEDS or not (signs & SUFFERED or is_source(story, place) or SURE not in signs):
                yield _candidate(story, "group", place, "armed_group", signs)


def _blame(story: Story, span: Span, actor: ActorMention) -> set[str]:
    """Whether a group is blamed, or names the fighters that stand after it: "FMLN guerrillas"."""
    first, last = max(span.start, actor.start - 60), min(span.end, actor.end + 40)
    after = story.text[actor.end : actor.end + 24].split()
    signs = {"blamed"} if is_blamed(story, actor, first, last) else set()
    if after and after[0].lower().strip(",.)]") in doer_nouns():
        signs.add("whose fighters")
    before = story.text[max(span.start, actor.start - 30) : actor.start].lower().split()
    if len(before) > 1 and {"of", "from"} & set(before[-2:]) and set(before) & set(doer_nouns()):
        signs.add("of whom")
    return signs


def _targets(scene: Scene, index: int, here: Sequence[EventMention], near: bool) -> Iterator[Candidate]:
    """Buildings, vehicles and the like, and what the reader marks."""
    story, tokens = scene.story, scene.story.tokens[index]
    words = [token.low for token in tokens]
    read = list(story.learned.within(story.sentences[index].span, frozenset(("target",))))
    damaged = bool(cue_words("targets", "damage") & set(words))
    taken: list[Span] = []
    if here or near or damaged:
        for found in targets().all_in(words):
            if qualifies(words, found) or is_body_part(words, found) or is_explosive(words, found):
                continue
            detail = named_target(tokens, words, found)
            place = Span(detail.start, detail.end)
            taken.append(place)
            if is_source(story, place) or is_ranked(words, found.start):
                continue
            kind = getattr(detail.value, "kind", "other")
            signs = {f"kind {kind}"} | _seen(scene, index, place, here, near) | _read(read, place)
            signs |= _struck(words, found.start, found.end)
            struck = signs & STRONG or (
                "object" in signs and not any(sign.startswith("after ") for sign in signs)
            )
            if _only_at_people(here) and not struck:
                continue
            yield _candidate(story, "target", place, kind, signs)
    for marked in read:
        place = Span(marked.start, marked.end)
        if _has_words(story, marked) and not _overlaps(place, taken) and not _is_settlement(story, marked):
            kind = marked.choice("target")[0] or "other"
            signs = {"kind none"} | _seen(scene, index, place, here, near) | _read(read, place)
            yield _candidate(story, "target", place, kind, signs)


def _is_place(story: Story, marked: Marked) -> bool:
    """Whether a phrase is the name of a place and nothing more, or a piece of one."""
    start = marked.end - len(story.text[marked.start : marked.end].lower().removeprefix("the "))
    near = between(story.places, start - LONGEST_PLACE, marked.end)
    return any(place.start <= start and marked.end <= place.end for place in near)


def _is_settlement(story: Story, marked: Marked) -> bool:
    """Whether a phrase is for a town or its council's area: there it happens, and it is not struck."""
    words = story.text[marked.start : marked.end].lower().replace(".", "").replace(",", "").split()
    while words and words[-1] in SMALL:
        words.pop()
    return (
        not words
        or _is_place(story, marked)
        or words[-1] in SETTLEMENTS
        or words[-2:] == ["local", "government"]
    )


def _only_at_people(here: Sequence[EventMention]) -> bool:
    """Whether all violence of a sentence is aims at people: a bar is no target of a shooting."""
    return bool(here) and all(event.type in cue_words("targets", "at_people") for event in here)


def _struck(words: Sequence[str], start: int, end: int) -> set[str]:
    """Whether words of damage stand around a noun, and which preposition leads to it."""
    signs = (
        {"damaged"}
        if cue_words("targets", "damage") & {*words[max(0, start - 8) : start], *words[end : end + 6]}
        else set()
    )
    leading = next((word for word in reversed(words[max(0, start - 4) : start]) if word in AT), None)
    return signs | ({f"after {leading}"} if leading else set())


def _seen(scene: Scene, index: int, place: Span, here: Sequence[EventMention], near: bool) -> set[str]:
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


def _overlaps(place: Span, others: Sequence[Placed]) -> bool:
    return any(one.start < place.end and place.start < one.end for one in others)


def _has_words(story: Story, marked: Marked) -> bool:
    """Whether a span of the reader is more than an article or a mark."""
    words = story.text[marked.start : marked.end].casefold().split()
    return any(len(word) > 2 and word not in SMALL for word in words)


def _is_seen_at_it(actor: ActorMention, signs: set[str]) -> bool:
    """Whether a group does something there, as forces and common nouns must; or the reader takes it so."""
    named = not actor.generic and actor.kind == "armed_group"
    return bool(signs & (DEEDS - {"owner"})) or (named and bool(signs & {"owner", "of whom", READ}))


def _names_fighters(story: Story, marked: Marked) -> bool:
    """Whether a span of the reader may be for a group: no pronoun, no thing, nobody who only lives there."""
    words = story.text[marked.start : marked.end].casefold().replace(",", " ").split()
    while words and words[0] in ("the", "a", "an"):
        words = words[1:]
    if (
        not words
        or _is_place(story, marked)
        or words[-1] in BODIES
        or words[-1] in NOT_GROUPS
        or not _has_words(story, marked)
    ):
        return False
    noun = people_words().nouns.get(words[-1])
    thing = any(
        found.end == len(words) for kind in ("weapons", "vehicles") for found in things(kind).all_in(words)
    )
    return not thing and (noun is None or noun.role != "civilians")


def _marking(read: Sequence[Marked], place: Span) -> Marked | None:
    """The likeliest span of the reader over a place."""
    over = [m for m in read if m.start < place.end and place.start < m.end]
    return max(over, key=lambda m: m.probability, default=None)


def _read(read: Sequence[Marked], place: Span) -> set[str]:
    """How likely the reader holds a place for what is looked for."""
    marked = _marking(read, place)
    if marked is None:
        return set()
    return {f"reader {step}" for step in STEPS if marked.probability >= step}


def _candidate(
    story: Story, slot: str, place: Span, kind: str, signs: set[str], name: str | None = None
) -> Candidate:
    text = name or " ".join(story.text[place.start : place.end].split())
    read = any(sign.startswith("reader") for sign in signs)
    return Candidate(slot, place.start, place.end, text, kind, frozenset(signs), read)
