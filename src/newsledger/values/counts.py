"""Numbers of people as news writes them: digits, words, bounds and vague words, to inclusive bounds."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

# A number beyond belief is no count (contract.md, "Text and offsets").
LARGEST_COUNT = 10_000_000

UNITS = {
    word: number
    for number, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
TENS = {
    word: 10 * number
    for number, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2
    )
}
SCALES = {"hundred": 100, "thousand": 1_000, "lakh": 100_000, "million": 1_000_000, "crore": 10_000_000}
# Lowest number that the vague word supports. Dozens is two dozen (contract.md, "Text and offsets"), scores
# two
# score; several and a few are the 3 that ACLED's codebook gives them.
VAGUE = {
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2_000,
    "several": 3,
    "multiple": 2,
    "few": 3,
    "various": 2,
    "numerous": 3,
}
# Longer runs of digits are no count; the bound also keeps int() from refusing a page of nothing but digits.
DIGITS = re.compile(r"\d{1,3}(?:,\d{3}){1,4}|\d{1,12}")
# Words that are remembered; a page brings some hundred new ones.
REMEMBERED = 50_000
# "At least about 20": how many phrases may stand before one number.
NESTED = 3

# What stands before a number and what it does to the bounds.
AT_LEAST = (
    ("at", "least"),
    ("no", "less", "than"),
    ("no", "fewer", "than"),
    ("not", "less", "than"),
    ("a", "minimum", "of"),
    ("minimum", "of"),
)
ABOVE = (
    ("more", "than"),
    ("over",),
    ("above",),
    ("upwards", "of"),
    ("in", "excess", "of"),
    ("greater", "than"),
)
AT_MOST = (
    ("up", "to"),
    ("as", "many", "as"),
    ("at", "most"),
    ("no", "more", "than"),
    ("a", "maximum", "of"),
)
BELOW = (
    ("fewer", "than"),
    ("less", "than"),
    ("under",),
    ("nearly",),
    ("almost",),
    ("close", "to"),
    ("just", "under"),
)
ABOUT = (
    ("about",),
    ("around",),
    ("some",),
    ("approximately",),
    ("roughly",),
    ("an", "estimated"),
    ("estimated",),
    ("exactly",),
    ("a", "total", "of"),
    ("total", "of"),
    ("altogether",),
    ("only",),
    ("just",),
    ("initially",),
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number phrase of words[start:end]: inclusive bounds, None where open."""

    start: int
    end: int
    low: int | None
    high: int | None


def number_at(words: Sequence[str], at: int, *, nested: int = NESTED) -> Number | None:
    """The longest number phrase that starts at this word; words are lower-cased.

    `nested` is how many phrases like "at least" may still stand before the number itself.
    """
    if at >= len(words) or not may_open(words[at]):
        return None
    for phrase, bound in OPENERS.get(words[at], ()) if nested else ():
        if tuple(words[at : at + len(phrase)]) == phrase:
            inner = number_at(words, at + len(phrase), nested=nested - 1)
            if inner and inner.low is not None:
                return Number(at, inner.end, *bound(inner))
    return _ranged(words, at) or _vague(words, at)


@lru_cache(maxsize=REMEMBERED)
def may_open(word: str) -> bool:
    """Whether a number phrase can start with this word at all: a quick no for most words."""
    return word in OPENERS or word in FIRST or word[:1].isdigit() or word.partition("-")[0] in TENS


def _at_least(number: Number) -> tuple[int | None, int | None]:
    return number.low, None


def _above(number: Number) -> tuple[int | None, int | None]:
    return (number.low or 0) + 1, None


def _at_most(number: Number) -> tuple[int | None, int | None]:
    return None, number.low if number.high is None else number.high


def _below(number: Number) -> tuple[int | None, int | None]:
    return None, None if number.high is None else max(number.high - 1, 0)


def _same(number: Number) -> tuple[int | None, int | None]:
    return number.low, number.high


OPENERS: dict[str, list[tuple[tuple[str, ...], Callable[[Number], tuple[int | None, int | None]]]]] = {}
for _phrases, _bound in (
    (AT_LEAST, _at_least),
    (ABOVE, _above),
    (AT_MOST, _at_most),
    (BELOW, _below),
    (ABOUT, _same),
):
    for _phrase in _phrases:
        OPENERS.setdefault(_phrase[0], []).append((_phrase, _bound))
FIRST = frozenset((*UNITS, *TENS, *SCALES, *VAGUE, "a", "an", "between", "from", "dozen"))


def _ranged(words: Sequence[str], at: int) -> Number | None:
    """A plain number, or two that bound it: "five or six", "between 5 and 7", "2 to 3", "5-6"."""
    between = words[at] in ("between", "from") if at < len(words) else False
    first = plain_number(words, at + between)
    if first is None:
        return None
    end, low = first
    link = words[end] if end < len(words) else ""
    if link in (("and", "to") if between else ("or", "to", "-", "–")):
        second = plain_number(words, end + 1)
        if second and low < second[1] <= 3 * max(low, 2):
            return Number(at, second[0], low, second[1])
        if link == "or" and tuple(words[end + 1 : end + 2]) == ("more",):
            return Number(at, end + 2, low, None)
    return None if between else Number(at, end, low, low)


def plain_number(words: Sequence[str], at: int) -> tuple[int, int] | None:
    """(end, value) of an exact number in digits or words: "14", "1,200", "twenty-five",
    "two hundred and three".
    """
    if at >= len(words):
        return None
    if words[at][:1].isdigit() and DIGITS.fullmatch(words[at]):
        value, end = int(words[at].replace(",", "")), at + 1
        if end < len(words) and words[end] in SCALES:
            value, end = value * SCALES[words[end]], end + 1
        return (end, value) if value <= LARGEST_COUNT else None
    if words[at] in ("a", "an") and at + 1 < len(words) and words[at + 1] in (*SCALES, "dozen"):
        end, value = _worded(["one", *words[at + 1 : at + 8]])
    else:
        end, value = _worded(words[at : at + 8])
    return (at + end, value) if end and value <= LARGEST_COUNT else None


def _worded(words: Sequence[str]) -> tuple[int, int]:
    """(end, value) of a number in words at the start; an end of 0 is none."""
    total = current = end = 0
    for place, word in enumerate(words):
        if (value := _small(word)) is not None and (current % 10 == 0 or current == 0):
            if current and (value >= 100 or (current % 100 and value >= 10)):
                break
            current += value
        elif word in SCALES and end:
            current = max(current, 1) * SCALES[word]
            if SCALES[word] >= 1_000:
                total, current = total + current, 0
        elif word == "dozen" and end:
            return place + 1, (total + current) * 12
        elif (
            word == "and"
            and end
            and words[place - 1] in SCALES
            and place + 1 < len(words)
            and _small(words[place + 1])
        ):
            continue
        else:
            break
        end = place + 1
    return end, total + current


def _small(word: str) -> int | None:
    """A number below one hundred written as one word: "seven", "forty", "twenty-five"."""
    if word in UNITS:
        return UNITS[word]
    if word in TENS:
        return TENS[word]
    tens, _, unit = word.partition("-")
    if tens in TENS and 1 <= UNITS.get(unit, 0) <= 9:
        return TENS[tens] + UNITS[unit]
    return None


def _vague(words: Sequence[str], at: int) -> Number | None:
    """ "Dozens of", "a few", "several", "a couple of", with an open top where the word leaves it open."""
    start, word = at, words[at] if at < len(words) else ""
    if word == "a" and at + 1 < len(words):
        at, word = at + 1, words[at + 1]
        if word == "couple":
            end = at + 1 + (tuple(words[at + 1 : at + 2]) == ("of",))
            return Number(start, end, 2, 2)
        if word == "number" and tuple(words[at + 1 : at + 2]) == ("of",):
            return Number(start, at + 2, 2, None)
    if word not in VAGUE or (start != at and word not in ("few",)):
        return None
    end = at + 1 + (tuple(words[at + 1 : at + 2]) == ("of",))
    return Number(start, end, VAGUE[word], None)
