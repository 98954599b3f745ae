"""How many people a title says were killed, hurt or hit, counted as a reader counts them: "teen shot, mother
hurt" tells of one hit and one hurt.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from newsledger.codebook.grammar import grammar
from newsledger.codebook.people import people_words
from newsledger.findings.wording import sums_up_several

# Longer titles are no titles; what is behind this is not looked at.
LONGEST = 300
_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
VALUES = {word: number for number, word in enumerate(_WORDS, 1)}
# Words that open a phrase for one person.
OPENERS = frozenset(("a", "an", "another", "the", "his", "her", "their", "our", "my"))
TOKEN = re.compile(r"\d+-?(?:year|yr|month|week|day)s?-?olds?\b|[\w'’.-]*\w|[,;:|&–—]")
AGE = re.compile(r"\d+-?(?:year|yr|month|week|day)s?-?old$")
UNITS = frozenset(("year", "years", "yr", "month", "months", "week", "weeks", "day", "days", "hour", "hours",
                   "of", "year-old", "a.m", "p.m", "am", "pm", "times", "percent", "shots"))  # fmt: skip
DEATHS = frozenset(("dead", "killed", "dies", "died", "slain", "murdered", "fatally"))
WOUNDS = frozenset(("wounded", "injured", "hurt", "hospitalized", "hospitalised", "recovering"))
HITS = frozenset(("shot", "struck", "stabbed"))
# Verbs before whom they befall.
KILLING = frozenset(("kills", "killing", "killed", "kill", "murdering", "murders"))
WOUNDING = frozenset(("injures", "injuring", "injured", "wounds", "wounding", "wounded", "hurts"))
HITTING = frozenset(("shoots", "shooting", "stabs", "stabbing", "shot"))
# Words between people and what became of them.
LINKS = frozenset(("is", "are", "was", "were", "be", "being", "been", "has", "have", "found", "accidentally",
                   "accidently", "reportedly", "critically", "seriously", "badly", "both", "left", "also",
                   "in", "apparently"))  # fmt: skip
OWN = frozenset(("himself", "herself", "self", "themselves"))
# "Man, 30," and "teen suspect": words of a phrase for somebody who did it.
DOERS = frozenset(("suspect", "suspects", "shooter", "gunman", "gunmen", "killer", "attacker", "intruder"))
# One dead of these is not all of them.
MANY = re.compile(
    r"\b(?:mass\s+shooting|massacre|rampage|spree|\d*(?:1st|2nd|3rd|[4-9]th)|second|third|fourth|fifth)\b"
)
DIED = re.compile(r"\b(?:has\s+died|dies|died|dead)\b")
# How many words may stand between a number and its noun, and behind people before what became of them.
REACH, AFTER = 3, 3


@dataclass(frozen=True, slots=True)
class Told:
    """How many a title says were killed, wounded and hit (killed or wounded); 0 where it says nothing."""

    killed: int = 0
    wounded: int = 0
    hit: int = 0


@lru_cache(maxsize=4096)
def told_by_title(title: str) -> Told:
    """What a title says; one that sums up several incidents, or is in another language, says nothing."""
    line = title[:LONGEST].casefold()
    if sums_up_several(line):
        return Told()
    counts = {"killed": 0, "wounded": 0, "hit": 0}
    tokens = TOKEN.findall(line)
    at = 0
    while at < len(tokens):
        end, number = _people(tokens, at)
        harm = _befallen(tokens, at, end) if number else _own_hand(tokens, at)
        if harm is not None:
            counts[harm] = max(counts[harm], number or 1)
        at = max(end, at + 1)
    return _of_one(Told(**counts), line)


def _of_one(told: Told, line: str) -> Told:
    """What is told of one person alone: one hit who "has died" is dead, one of a massacre is not all."""
    if max(told.killed, told.wounded, told.hit) != 1:
        return told
    if MANY.search(line):
        return Told()
    return Told(killed=1) if not told.killed and DIED.search(line) else told


def _own_hand(tokens: list[str], at: int) -> str | None:
    """The harm of somebody who "shot himself" or "kills self"."""
    if tokens[at + 1 : at + 2] and tokens[at + 1] in OWN:
        if tokens[at] in KILLING or "fatally" in tokens[max(at - 1, 0) : at]:
            return "killed"
        return "hit" if tokens[at] in HITTING else None
    return None


def _people(tokens: list[str], at: int) -> tuple[int, int]:
    """(end, how many) of the people listed from here on: "man, two children"; 0 for none."""
    end, total = _one(tokens, at)
    number = total
    while number and end < len(tokens) and tokens[end] in (",", "and", "&"):
        step = end + 1 + (tokens[end] == "," and tokens[end + 1 : end + 2] in (["and"], ["&"]))
        after, number = _one(tokens, step)
        if number:
            end, total = after, total + number
        elif after > step:
            return after, 0  # a plural that nobody counts: "daughter, grandchildren"
    if total and tokens[end : end + 1] == [","] and "".join(tokens[end + 1 : end + 2]).isdigit():
        end += 2 + (tokens[end + 2 : end + 3] == [","])  # the age of whom it stands behind: "man, 30, shot"
    return end, total


def _one(tokens: list[str], at: int) -> tuple[int, int]:
    """(end, how many) of one phrase for people: 0 where it says no number; the end is `at` for no phrase."""
    if at >= len(tokens):
        return at, 0
    number, place = _number(tokens, at)
    place += tokens[place : place + 1] != [] and number is None and tokens[place] in OPENERS
    for end in range(place, min(place + (REACH if place > at else 0) + 1, len(tokens))):
        word = tokens[end]
        noun = people_words().nouns.get(word)
        if AGE.fullmatch(word) or noun is not None:
            return _noun_end(tokens, end, number)
        if word in ("others", "other", "more") and number is not None:
            return end + 1, number
        if _ends(word):
            return (end, number) if number is not None and end == place else (at, 0)
    return (place, number) if number is not None and place >= len(tokens) else (at, 0)


def _ends(word: str) -> bool:
    """Whether a word is none of a phrase for people."""
    harm = word in DEATHS | WOUNDS | HITS | KILLING | HITTING | LINKS
    return harm or not word[0].isalnum() or word in grammar().stops or word.endswith(("ed", "ing"))


def _number(tokens: list[str], at: int) -> tuple[int | None, int]:
    """The number here and the place behind it; None and the place itself for none, an age or an hour."""
    word = tokens[at]
    if not (word.isdigit() and len(word) < 4) and word not in VALUES:
        return None, at
    following = "".join(tokens[at + 1 : at + 2])
    counts = at > 0 and tokens[at - 1] in KILLING | WOUNDING
    if following in UNITS or (following in (",", ":") and not counts):
        return None, at
    return (int(word) if word.isdigit() else VALUES[word]), at + 1


def _noun_end(tokens: list[str], first: int, number: int | None) -> tuple[int, int]:
    """The end of the nouns that go on ("15-year-old Tarvin boy"), and how many they name."""
    last, many = first, False
    for place in range(first, min(first + REACH, len(tokens))):
        noun = people_words().nouns.get(tokens[place])
        if noun is not None:
            last, many = place, noun.is_plural
            if noun.role == "attackers" or tokens[place] in DOERS:
                return place + 1, 0
        elif place > first and (_ends(tokens[place]) or AGE.fullmatch(tokens[place])):
            break
    return last + 1, (0 if many else 1) if number is None else number


def _befallen(tokens: list[str], start: int, end: int) -> str | None:
    """What became of the people at tokens[start:end]: by the verb before them, else by the words behind."""
    before = tokens[start - 1] if start > 1 else ""
    if before in KILLING | WOUNDING:
        return "killed" if before in KILLING else "wounded"
    place = end
    while place - end < AFTER and tokens[place : place + 1] and tokens[place] in LINKS:
        place += 1
    behind = [word for word in tokens[place : place + 4] if word not in (",", "and", "&")]
    first = behind[0] if behind else ""
    if first in KILLING | HITTING and _people(tokens, place + 1)[1]:
        return None  # they did it: "man killed two"
    if first in HITS | DEATHS:
        died = first in DEATHS or re.match(r"\w+ (?:dead|killed|to death|dies)\b", " ".join(behind))
        return "killed" if died else "hit"
    if first in WOUNDS or first in ("critical", "serious", "stable", "hospital"):
        return "wounded"
    return "hit" if before in HITTING else None
