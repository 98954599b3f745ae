"""Who may have done it: people by nouns, groups and forces by name, and what the reader marks."""

from collections.abc import Iterator, Sequence
from functools import cache

from newsledger.accounts.details.marks import SMALL, has_words, is_place, marking, overlaps, read_as
from newsledger.accounts.details.perpetrators import KINDS, OWNED, is_blamed, is_habit
from newsledger.accounts.details.setting import Candidate, Scene, candidate, seen
from newsledger.accounts.details.sources import is_source
from newsledger.accounts.events import EventMention
from newsledger.accounts.learned import Marked
from newsledger.accounts.story import Story, between
from newsledger.accounts.tokens import Token
from newsledger.codebook.actors import load_actors
from newsledger.codebook.cues import cue_words
from newsledger.codebook.people import people_words
from newsledger.codebook.phrases import things
from newsledger.model import Span
from newsledger.values.actors import ActorMention

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
# How many words before a noun belong to its phrase at most.
WIDEST = 4
# What the reader alone must hold of a name that the patterns know, and of one that they do not.
READ, SURE = "reader 0.3", "reader 0.5"


def doers(scene: Scene, index: int, here: Sequence[EventMention], near: bool) -> Iterator[Candidate]:
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
        if sort == "vague" and first == at and not marking(read, place):
            continue
        taken.append(place)
        signs = {f"noun {sort}", "modified" if first < at else "bare"}
        signs |= seen(scene, index, place, here, near) | read_as(read, place)
        yield candidate(story, "doer", place, "person", signs)
    for marked in read:
        place = Span(marked.start, marked.end)
        if has_words(story, marked) and not overlaps(place, taken):
            signs = {"noun other"} | seen(scene, index, place, here, near) | read_as(read, place)
            yield candidate(story, "doer", place, "person", signs)


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


def groups(scene: Scene, index: int, here: Sequence[EventMention], near: bool) -> Iterator[Candidate]:
    """Armed groups and forces by name, and what the reader marks."""
    story, span = scene.story, scene.story.sentences[index].span
    read = list(story.learned.within(span, frozenset(("attacker.org",))))
    actors = [
        a for a in between(story.actors, span.start, span.end) if a.kind in KINDS and a.kind != "person"
    ]
    for actor in actors:
        place = Span(actor.start, actor.end)
        bare = actor.generic and (not marking(read, place) or actor.text.casefold().split()[-1] in BODIES)
        if bare:
            continue
        signs = {f"kind {actor.kind}", "generic" if actor.generic else "named"}
        signs |= seen(scene, index, place, here, near) | read_as(read, place) | _blame(story, span, actor)
        if OWNED.match(story.text, actor.end) or not _is_seen_at_it(actor, signs):
            continue
        if any(is_habit(story, event, place) for event in here):
            continue
        if (signs & SUFFERED and not signs & DEEDS) or (is_source(story, place) and not signs & DEEDS):
            continue
        yield candidate(story, "group", place, KINDS[actor.kind], signs, actor.name)
    for marked in read:
        place = Span(marked.start, marked.end)
        if _names_fighters(story, marked) and not overlaps(place, actors):
            signs = {"kind none"} | seen(scene, index, place, here, near) | read_as(read, place)
            if signs & DEEDS or not (signs & SUFFERED or is_source(story, place) or SURE not in signs):
                yield candidate(story, "group", place, "armed_group", signs)


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
        or is_place(story, marked)
        or words[-1] in BODIES
        or words[-1] in NOT_GROUPS
        or not has_words(story, marked)
    ):
        return False
    noun = people_words().nouns.get(words[-1])
    thing = any(
        found.end == len(words) for kind in ("weapons", "vehicles") for found in things(kind).all_in(words)
    )
    return not thing and (noun is None or noun.role != "civilians")
