"""What was attacked: the building, the convoy, the people at whom a word of violence aims."""

from collections.abc import Callable, Iterator, Sequence

from newsledger.accounts.details.detail import Detail
from newsledger.accounts.events import EventMention, is_violent
from newsledger.accounts.story import Story
from newsledger.accounts.tokens import Token
from newsledger.codebook.phrases import Found, targets
from newsledger.model import Target

AIMED = frozenset("on against at in inside into of outside".split())
# Where "at" and "in" only say where somebody was shot or robbed, a place is no target.
AIMED_AT_PEOPLE = frozenset(("shooting", "mass_shooting", "stabbing", "beating", "killing", "robbery", "assassination", "kidnapping", "sexual_violence"))
DIRECT = frozenset(("past", "third", "gerund"))
OWNERS = {
    "police": "police", "gendarmerie": "police", "army": "military", "military": "military", "navy": "military", "naval": "military",
    "marine": "military", "marines": "military", "intelligence": "government", "security": "government", "un": "aid", "u.n": "aid",
}  # fmt: skip
# Kinds that stand for the target where nothing else is said, and the words that lead to them.
INSTITUTIONS = frozenset(("police", "military", "government", "diplomatic", "religious", "school", "media"))
INTO = frozenset("inside into at of on from near outside in".split())
# People speak in parliaments and courts; only these words say that something happened to them.
INTO_OFFICES = frozenset("inside into outside near".split())
OFFICES = frozenset(("government", "diplomatic", "media"))
LEAD = 2
LEAVES = frozenset("the a an his her their its this that these our my".split())
# How many words after the word of violence its target may begin and end.
REACH = 9
# "The port city", "the school district", "a bank official": the noun only qualifies what comes after it.
NOT_TARGETS = [[word] for word in "city town district area neighborhood neighbourhood official officials employee employees worker workers spokesman".split()]
ENDS = frozenset(". ; : who which that when while after before killing injuring wounding leaving and but as by with".split())
MODIFIER_STOPS = frozenset("of in on at by for from with to into near and or but the a an his her their its this that , ; : ( ) - – — was were is are including various all both some several many two three four five six seven eight nine ten".split())


def targets_of(story: Story, events: Sequence[EventMention]) -> Iterator[Detail]:
    """Claims of target, one for each word of violence that has one."""
    for event in events:
        if not is_violent(event):
            continue
        tokens = story.tokens[event.sentence]
        words = [token.low for token in tokens]
        if proper := _proper(tokens, words, event):
            yield proper
        elif found := _aimed_at(words, event) or _suffered_by(words, event):
            yield _named(tokens, words, found, event)


def lead_target(story: Story, events: Sequence[EventMention], holds: Callable[[int], bool]) -> Detail | None:
    """The first institution that the headline or the first sentences with violence speak of being in, at or into."""
    told = sorted({event.sentence for event in events if is_violent(event)})[:LEAD]
    for index in told:
        tokens = story.tokens[index]
        words = [token.low for token in tokens]
        for found in targets().all_in(words):
            before = words[max(found.start - 5, 0) : found.start]
            leading = INTO_OFFICES if found.value in OFFICES else INTO
            if found.value in INSTITUTIONS and not _is_body_part(words, found) and holds(tokens[found.start].start) and leading & set(before) and words[found.end : found.end + 1] not in NOT_TARGETS:
                return _named(tokens, words, found, None)
    return None


def _is_body_part(words: Sequence[str], found: Found[str]) -> bool:
    """A temple of the head: "shot in the temple", "a wound to his left temple"."""
    before = words[max(found.start - 3, 0) : found.start]
    return words[found.start] == "temple" and bool({"left", "right", "his", "her"} & set(before) or before[-2:] in (["in", "the"], ["to", "the"]))


def _aimed_at(words: Sequence[str], event: EventMention) -> Found[str] | None:
    """The noun for a target after "stormed the …", "attack on the …", "bombing at a …"."""
    table, at = targets(), event.last
    aimed = event.form in DIRECT and event.type not in ("explosion",)
    while at < len(words) and at - event.last < REACH:
        word = words[at]
        if word == "," or word in ENDS and not (word == "of" or at == event.last):
            return None
        if word in AIMED or (word == "to" and event.type == "siege"):
            if event.type in AIMED_AT_PEOPLE and word not in ("on", "against"):
                return None
            aimed = True
        elif aimed and (found := table.at(words, at)):
            last = found
            while last.end < len(words) and (following := table.at(words, last.end)):
                last = following
            return None if words[last.end : last.end + 1] in NOT_TARGETS else last
        at += 1
    return None


def _suffered_by(words: Sequence[str], event: EventMention) -> Found[str] | None:
    """The noun before a passive: "his office has been attacked"."""
    before = words[max(event.first - 3, 0) : event.first]
    if event.form != "past" or not any(word in ("been", "was", "were", "being") for word in before):
        return None
    for at in range(event.first - 1, max(event.first - 9, -1), -1):
        if words[at] in (",", ";", "that", "when"):
            return None
        if found := targets().at(words, at):
            return found
    return None


def _named(tokens: Sequence[Token], words: Sequence[str], found: Found[str], event: EventMention | None) -> Detail:
    """The whole phrase around the noun, without its article: "provincial police headquarters", "Air Base 101"."""
    first = event.last if event is not None and event.last <= found.start else 0
    start = found.start
    while start > first and found.end - start < 8 and words[start - 1] not in MODIFIER_STOPS and tokens[start - 1].kind in ("word", "possessive"):
        start -= 1
    while start < found.start and (words[start] in LEAVES or tokens[start].kind == "possessive" or words[start].endswith(("ed", "ing")) and not tokens[start].capital):
        start += 1
    end = found.end
    if end < len(tokens) and tokens[end].kind == "number" and tokens[end - 1].capital:
        end += 1
    return _target(tokens, start, end, _kind(words, found, start))


def _kind(words: Sequence[str], found: Found[str], start: int) -> str:
    """The noun's kind; of headquarters and the like, whose they are: "the headquarters of the city's police"."""
    if found.value != "other":
        return found.value
    around = (*words[start : found.start], *(words[found.end + 1 : found.end + 7] if words[found.end : found.end + 1] == ["of"] else ()))
    return next((OWNERS[word] for word in around if word in OWNERS), "other")


def _proper(tokens: Sequence[Token], words: Sequence[str], event: EventMention) -> Detail | None:
    """A proper name that the words after it explain: "attacked PNS Mehran - a densely populated naval base"."""
    at = event.last
    if event.is_noun and words[at : at + 1] not in (["on"], ["at"], ["against"]):
        return None
    at += event.is_noun
    at += words[at : at + 1] in (["the"], ["a"], ["an"])
    end = at
    while end < len(tokens) and end - at < 6 and tokens[end].kind == "word" and tokens[end].capital:
        end += 1
    if end == at or end >= len(words) or words[end] not in ("-", "–", "—", ",", "("):
        return None
    for place in range(end + 1, min(end + 8, len(words))):
        if found := targets().at(words, place):
            return _target(tokens, at, end, found.value)
    return None


def _target(tokens: Sequence[Token], start: int, end: int, kind: str) -> Detail:
    text = _joined(tokens[start:end])
    return Detail("target", Target(text, kind, text), tokens[start].start, tokens[end - 1].end)


def _joined(tokens: Sequence[Token]) -> str:
    """The tokens as written, with the spaces that the text had."""
    parts = []
    for before, token in zip((None, *tokens), tokens, strict=False):
        parts.append((" " if before and token.start > before.end else "") + token.text)
    return "".join(parts).strip()
