"""Which tags each word, number and mark carries in the grammar of time."""

from typing import Final

from newsledger.values.times import words
from newsledger.values.times.tokens import Lexed

# Parts of the day that may stand after a day or "this", "last", "that".
PART_WORDS: Final = (
    "morning", "mornings", "afternoon", "afternoons", "evening", "evenings", "night", "nights", "dawn",
    "dusk",
    "sunrise", "sunset", "daybreak", "nightfall", "midmorning", "midafternoon", "lunchtime", "midday",
)  # fmt: skip

_TABLES: Final = {
    "MONFULL": words.MONTHS, "MONABBR": words.MONTH_ABBREVIATIONS, "WD": words.WEEKDAY_NUMBERS,
    "WDFULL": words.WEEKDAYS, "WDABBR": words.WEEKDAY_ABBREVIATIONS,
    "WDPL": words.WEEKDAY_PLURALS, "PART": PART_WORDS, "UNIT": words.UNITS, "UNITS": words.UNIT_PLURALS,
    "LONG": words.LONG_WORDS, "SMALL": words.SMALL_NUMBERS, "TENS": words.TENS, "VAGUE": words.VAGUE_AMOUNTS,
    "ORDW": words.ORDINALS, "SEASON": words.SEASONS, "ADV": words.ADVERB_SETS, "REF": words.VAGUE_REFERENCES,
    "ZONE": words.ZONES, "REGION": words.REGION_ZONES, "DECW": words.DECADE_WORDS,
}  # fmt: skip
_MARKS: Final = {
    ",": "COMMA", ".": "DOT", "-": "DASH", "–": "DASH", "—": "DASH", "(": "OPEN", ")": "CLOSE", "/": "SLASH",
}  # fmt: skip
_KINDS: Final = {
    "iso": "ISO", "numeric": "NUMDATE", "clock": "CLOCK", "ordinal": "ORD", "decade": "DEC", "yy": "APOSYY",
    "ampm": "AMPM", "oclock": "OCLOCK", "quarter": "QTOK",
}  # fmt: skip


def word_tags() -> dict[str, frozenset[str]]:
    """The tags of every word of the tables."""
    tags: dict[str, set[str]] = {}
    for tag, table in _TABLES.items():
        for word in table:
            tags.setdefault(word, set()).add(tag)
    tags["'s"] = tags["'"] = {"POSS"}
    return {word: frozenset(found) for word, found in tags.items()}


def number_tags(lexed: Lexed, index: int) -> frozenset[str]:
    """What a number may be, from its digits and the characters beside it."""
    text, start, end = lexed.text, lexed.starts[index], lexed.ends[index]
    digits = text[start:end]
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if (
        before.isalpha()
        or before == "_"
        or after == "%"
        or (before in ".,:" and text[start - 2 : start - 1].isdigit())
    ):
        return frozenset()
    if before in "$£€¥₹#":
        return frozenset({"NUM"})
    tags = _digit_tags(digits)
    if after.isalpha():
        tags -= {"YEAR", "HHMM", "YY"}
    if before == "-" and text[start - 2 : start - 1].isalpha() and lexed.kinds[index - 2] != "ampm":
        # "mid-2012" and "30-Dec-89" name a date, "F-16" and "COVID-19" do not.
        tags &= {"YEAR", "YY"}
    return frozenset(tags)


def _digit_tags(digits: str) -> set[str]:
    tags = {"NUM"}
    if not digits.isdigit() or len(digits) > 4:
        return tags
    number = int(digits)
    if len(digits) <= 2:
        tags |= {
            tag for tag, top in (("DAY", 31), ("HOUR", 24)) if number <= top and (number or tag == "HOUR")
        }
    if len(digits) == 2:
        tags.add("YY")
    if len(digits) == 4:
        tags |= {"YEAR"} if 1000 <= number <= 2100 else set()
        tags |= {"HHMM"} if number // 100 <= 24 and number % 100 < 60 else set()
    return tags


def mark_tags(lexed: Lexed, index: int) -> frozenset[str]:
    """The tag of a token that is neither a word nor a plain number."""
    tag = _KINDS.get(lexed.kinds[index]) or _MARKS.get(lexed.words[index])
    return frozenset({tag}) if tag else frozenset()


# One number of each kind; the tests try all others against these.
_SAMPLES: Final = (
    "0", "7", "28", "77", "00", "07", "24", "29", "31", "0330", "1130", "1775", "2030", "2075", "3000",
    "2400", "150",
)  # fmt: skip


def possible_tagsets() -> tuple[frozenset[str], ...]:
    """The sets of tags of all that is no word, for the grammar to give each a code."""
    numbers = [frozenset(_digit_tags(digits)) for digits in _SAMPLES]
    beside_letters = [tags - {"YEAR", "HHMM", "YY"} for tags in numbers]
    behind_dash = [tags & {"YEAR", "YY"} for tags in (*numbers, *beside_letters)]
    marks = [frozenset({tag}) for tag in (*_KINDS.values(), *_MARKS.values())]
    return (*numbers, *beside_letters, *behind_dash, *marks)
