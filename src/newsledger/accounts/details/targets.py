"""What was attacked: the building, the convoy, the people at whom a word of violence aims."""

from collections.abc import Callable, Iterator, Sequence

from newsledger.accounts.details.detail import Detail
from newsledger.accounts.details.sources import is_source
from newsledger.accounts.events import EventMention, is_violent
from newsledger.accounts.story import Story
from newsledger.accounts.tokens import Token
from newsledger.codebook.cues import cue_words
from newsledger.codebook.phrases import Found, targets
from newsledger.codebook.tables import table
from newsledger.model import Span, Target

DIRECT = frozenset(("past", "third", "gerund"))
LEAD = 2
# How many words after the word of violence its target may begin and end.
REACH = 9
# How many words before an attack, or what it struck, a word that ranks it may stand.
RANKED = 6


def targets_of(story: Story, events: Sequence[EventMention]) -> Iterator[Detail]:
    """Claims of target, one for each word of violence that has one."""
    for event in events:
        if not is_violent(event):
            continue
        tokens = story.tokens[event.sentence]
        words = [token.low for token in tokens]
        if event.is_noun and is_ranked(words, event.first):
            continue
        if proper := _proper(tokens, words, event):
            yield proper
        elif found := _aimed_at(words, event) or _suffered_by(words, event):
            target = named_target(tokens, words, found, event)
            if not is_explosive(words, found):
                yield target


def lead_target(story: Story, events: Sequence[EventMention], holds: Callable[[int], bool]) -> Detail | None:
    """The first institution that the first sentences with violence speak of being in, at or into."""
    told = sorted({event.sentence for event in events if is_violent(event)})[:LEAD]
    for index in told:
        tokens = story.tokens[index]
        words = [token.low for token in tokens]
        for found in targets().all_in(words):
            before = words[max(found.start - 5, 0) : found.start]
            leading = (
                cue_words("targets", "into_offices")
                if found.value in cue_words("targets", "offices")
                else cue_words("targets", "into")
            )
            if (
                found.value in cue_words("targets", "institutions")
                and not is_body_part(words, found)
                and not is_ranked(words, found.start)
                and not is_source(story, Span(tokens[found.start].start, tokens[found.end - 1].end))
                and holds(tokens[found.start].start)
                and leading & set(before)
                and not qualifies(words, found)
            ):
                return named_target(tokens, words, found, None)
    return None


def qualifies(words: Sequence[str], found: Found[str]) -> bool:
    """Whether the noun only says what sort of city or official comes after it, or where the wounded went."""
    care = found.value == "hospital" and cue_words("targets", "care") & set(
        words[max(0, found.start - 6) : found.start]
    )
    return bool(care or cue_words("targets", "not_before") & set(words[found.end : found.end + 1]))


def is_ranked(words: Sequence[str], at: int) -> bool:
    """Whether one of many is spoken of right before a word: "the worst attacks on a school"."""
    return bool(cue_words("targets", "ranking") & set(words[max(0, at - RANKED) : at]))


def is_explosive(words: Sequence[str], found: Found[str]) -> bool:
    """Whether a "mine" is one that blows up: "hit a mine", "a roadside mine", "the mine exploded"."""
    if words[found.end - 1] not in ("mine", "mines"):
        return False
    around = {*words[max(found.start - 4, 0) : found.start], *words[found.end : found.end + 2]}
    return bool(cue_words("targets", "explosive") & around) or "road" in "".join(
        words[found.start : found.end]
    )


def is_body_part(words: Sequence[str], found: Found[str]) -> bool:
    """A temple of the head: "shot in the temple", "a wound to his left temple"."""
    before = words[max(found.start - 3, 0) : found.start]
    return words[found.start] == "temple" and bool(
        {"left", "right", "his", "her"} & set(before) or before[-2:] in (["in", "the"], ["to", "the"])
    )


def _aimed_at(words: Sequence[str], event: EventMention) -> Found[str] | None:
    """The noun for a target after "stormed the …", "attack on the …", "bombing at a …"."""
    table, at = targets(), event.last
    aimed = event.form in DIRECT and event.type not in ("explosion",)
    while at < len(words) and at - event.last < REACH:
        word = words[at]
        if word == "," or (word in cue_words("targets", "ends") and not (word == "of" or at == event.last)):
            return None
        if word in cue_words("targets", "aimed") or (word == "to" and event.type == "siege"):
            if event.type in cue_words("targets", "at_people") and word not in ("on", "against"):
                return None
            aimed = True
        elif aimed and (found := table.at(words, at)):
            last = found
            while last.end < len(words) and (following := table.at(words, last.end)):
                last = following
            return None if qualifies(words, last) else last
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


def named_target(
    tokens: Sequence[Token], words: Sequence[str], found: Found[str], event: EventMention | None = None
) -> Detail:
    """The whole phrase around the noun, without its article: "provincial police headquarters"."""
    first = event.last if event is not None and event.last <= found.start else 0
    start = found.start
    while (
        start > first
        and found.end - start < 8
        and words[start - 1] not in cue_words("targets", "stops")
        and tokens[start - 1].kind in ("word", "possessive")
    ):
        start -= 1
    while start < found.start and (
        words[start] in cue_words("targets", "leaves")
        or tokens[start].kind == "possessive"
        or (words[start].endswith(("ed", "ing")) and not tokens[start].capital)
    ):
        start += 1
    end = found.end
    if end < len(tokens) and tokens[end].kind == "number" and tokens[end - 1].capital:
        end += 1
    return _target(tokens, start, end, _kind(words, found, start))


def _kind(words: Sequence[str], found: Found[str], start: int) -> str:
    """The noun's kind; of headquarters and the like, whose they are: "headquarters of the city's police"."""
    if found.value != "other":
        return found.value
    around = (
        *words[start : found.start],
        *(words[found.end + 1 : found.end + 7] if words[found.end : found.end + 1] == ["of"] else ()),
    )
    owners = table("cues")["targets"]["owners"]
    return next((str(owners[word]) for word in around if word in owners), "other")


def _proper(tokens: Sequence[Token], words: Sequence[str], event: EventMention) -> Detail | None:
    """A proper name that the words after it explain: "attacked PNS Mehran - a naval base"."""
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
