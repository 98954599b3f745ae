"""Persons of a page: found by title, age or apposition, then again under shorter forms of their names."""

import re
from itertools import pairwise

from newsledger.codebook.actors import word_list
from newsledger.values.actors.mentions import ActorMention
from newsledger.values.actors.nouns import OPENERS
from newsledger.values.actors.persons import BODY_WORDS, PARTICLES, SECTIONS, describe, is_title
from newsledger.values.actors.words import Words

# After a name: an age or an apposition with a title, or a verb that people are the subject of.
AGE = re.compile(r",? \(?(?:aged? )?\d{1,2}(?:-year-old)?[,)]")
APPOSITION = re.compile(r", (?:an?|the|who|whose|his|her|their|another|one of) ")
SPEECH = re.compile(
    r",? (?:said|says|told|added|tweeted|confirmed|claimed|announced|stated|wrote|explained|noted)\b"
)
HONORIFIC = frozenset({"Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "Sir"})
# How far to the left of a name its title and office are read, in words.
LEFT = 7
# Calendar words and others that are capitalised in the middle of sentences without being names.
NOT_NAMES = word_list("people_not_names")


def persons(words: Words, taken: bytearray) -> list[ActorMention]:
    """Mentions of persons by name, in a text with capitals; shorter forms bear the full name."""
    if words.letters != "mixed":
        return []
    runs = _runs(words, taken)
    sure = [found for first, last in runs if (found := _person(words, first, last)) is not None]
    sure += _beside(words, runs, {mention.start for mention in sure})
    return sorted(sure + _shorter(words, runs, sure), key=lambda m: m.start)


def _runs(words: Words, taken: bytearray) -> list[tuple[int, int]]:
    """Runs of capitalised words that may be names, titles at their start left out."""
    runs: list[tuple[int, int]] = []
    i, count = 0, len(words)
    while i < count:
        if taken[i] or not words.capital(i) or not _may_open(words, i):
            i += 1
            continue
        last = i
        while last + 1 < count and words.soft[last] and not taken[last + 1] and _may_follow(words, last + 1):
            last += 1
        while last > i and words.folded[last] in PARTICLES and not words.capital(last):
            last -= 1
        runs.append((i, last))
        i = last + 1
    return runs


def _may_open(words: Words, i: int) -> bool:
    """Whether a word with a capital may be the first of a name."""
    word = words.folded[i]
    if word in OPENERS or word in NOT_NAMES or word in BODY_WORDS or is_title(words.raw[i]):
        return False
    return not (word in SECTIONS and i and is_title(words.raw[i - 1]))


def _may_follow(words: Words, i: int) -> bool:
    word = words.folded[i]
    if word in PARTICLES:
        return True
    return (
        words.capital(i) and word not in NOT_NAMES and word not in BODY_WORDS and not is_title(words.raw[i])
    )


def _person(words: Words, first: int, last: int) -> ActorMention | None:
    """The mention, where something about the run says that it is a person's name."""
    span = words.span(first, last)
    left = _title_start(words, first)
    titled = left < first
    after = words.text[span.end : span.end + 24]
    if all(words.raw[j].isupper() for j in range(first, last + 1)):
        return None
    several = sum(words.capital(j) for j in range(first, last + 1)) > 1
    introduced = several and (AGE.match(after) or APPOSITION.match(after) or SPEECH.match(after))
    if not (titled or introduced or (several and _title_follows(words, last))):
        return None
    phrase = words.text[words.starts[left] : span.end]
    said = describe(phrase)
    written = words.text[span.start : span.end]
    name = said.name or " ".join(written.split())
    return ActorMention(
        span.start, span.end, written, name, (), "person", None, False, said.description, said.organization
    )


def _title_follows(words: Words, last: int) -> bool:
    """Whether an apposition with a title follows the name: "Moussa Traore, head of"."""
    return words.gap(last) == ", " and any(
        is_title(words.raw[j]) for j in range(last + 1, min(last + 3, len(words)))
    )


def _title_start(words: Words, first: int) -> int:
    """The first word of the title and office before a name; `first` where there is none."""
    titled, j, best = False, first, first
    while j > 0 and first - j < LEFT and (words.soft[j - 1] or words.gap(j - 1) in (", ", ". ")):
        j -= 1
        if words.gap(j) == ", " and not is_title(words.raw[j]):
            break
        section = words.folded[j] in SECTIONS
        title = _is_section(words, j) if section else is_title(words.raw[j])
        titled = titled or title
        if title or (
            titled
            and (words.capital(j) or words.folded[j] in BODY_WORDS or words.raw[j] == "s")
            and words.folded[j] not in OPENERS
        ):
            best = j
        elif not title:
            break
    return best if titled else first


def _beside(words: Words, runs: list[tuple[int, int]], sure: set[int]) -> list[ActorMention]:
    """Names that "and" joins to a person's: "Sergeants Robert Bentley and Charles Tucker"."""
    found = []
    for (first, last), (after, end) in pairwise(runs):
        joined = words.text[words.span(first, last).end : words.span(after, end).start] == " and "
        known = words.span(first, last).start in sure
        if joined and known and after < end and words.span(after, end).start not in sure:
            span = words.span(after, end)
            name = words.text[span.start : span.end]
            found.append(ActorMention(span.start, span.end, name, " ".join(name.split()), (), "person"))
            sure.add(span.start)
    return found


def _is_section(words: Words, j: int) -> bool:
    """Whether a word is the section of an office ("DIG East"), not the first of a place ("North Sumatra")."""
    return words.capital(j) and j > 0 and bool(words.soft[j - 1]) and is_title(words.raw[j - 1])


def _shorter(words: Words, runs: list[tuple[int, int]], sure: list[ActorMention]) -> list[ActorMention]:
    """Mentions of the same persons under shorter forms: the last name, or part of the full name."""
    full = {m.name: m for m in reversed(sure) if " " in m.name}
    by_form: dict[str, ActorMention] = {}
    for mention in full.values():
        parts = mention.name.split()
        for k in range(len(parts)):
            by_form.setdefault(" ".join(parts[k:]), mention)
            by_form.setdefault(" ".join(parts[: k + 1]), mention) if k else None
    starts = {m.start for m in sure}
    found = []
    for first, last in runs:
        span = words.span(first, last)
        known = by_form.get(" ".join(words.text[span.start : span.end].split()))
        if known is not None and span.start not in starts:
            written = words.text[span.start : span.end]
            found.append(
                ActorMention(
                    span.start,
                    span.end,
                    written,
                    known.name,
                    (),
                    "person",
                    None,
                    False,
                    known.description,
                    known.organization,
                )
            )
    return found
