"""Rules for durations ("17 hours", "the past three years") and sets ("every Friday", "daily")."""

from typing import Final

from newsledger.values.times.amounts import Amount, bounded, read_amount
from newsledger.values.times.grammar import Phrase, Rule
from newsledger.values.times.meanings import Length, Meaning, Repeat
from newsledger.values.times.parts import PARTS, part_named
from newsledger.values.times.words import (
    ADVERB_SETS,
    LONG_WORDS,
    UNIT_LETTERS,
    WEEKDAY_NUMBERS,
    WEEKDAY_PLURALS,
)

# Before a bare plural ("for hours", "decades of war") these say that it is a duration.
_BEFORE_PLURAL: Final = frozenset(
    ["for", "in", "within", "after", "over", "lasted", "took", "spent", "through", "during"]
)
_AFTER_PLURAL: Final = frozenset(["of", "after", "before"])
_RATES: Final = frozenset(
    [
        "twice",
        "once",
        "times",
        "%",
        "percent",
        "thrice",
        "million",
        "billion",
        "hundred",
        "thousand",
        "dozens",
        "hours",
        "pounds",
    ]
)
# Half of a unit in whole smaller ones.
_HALVES: Final = {"TH": "PT30M", "Y": "P6M", "DE": "P5Y", "CE": "P50Y", "D": "PT12H"}


def duration_value(amount: Amount, unit: str) -> str:
    """The TIMEX3 duration: "PT17H", "PXW", "P1DE"."""
    if unit == "F":
        return f"P{2 * amount.count}W" if amount.count else "PXW"
    whole = _HALVES.get(unit) if amount.digits == "0.5" else None
    if whole:
        return whole
    return f"PT{amount.digits}{unit[1:]}" if unit.startswith("T") else f"P{amount.digits}{unit}"


def length_of(amount: Amount, unit: str, mod: str = "") -> Length:
    """A duration of an amount of units, bounded by a word ("more than")."""
    limits = bounded(amount, mod)
    return Length(duration_value(amount, unit), unit, limits.low, limits.high)


def _length(phrase: Phrase) -> Meaning | None:
    amount, word = read_amount(phrase.words("n")), phrase.words("u")[0]
    unit = UNIT_LETTERS[word]
    single = phrase.word("n") in ("a", "an", "one", "the")
    if phrase.after() == "-" and phrase.after(2) in ("to", "by"):
        return None  # "a day-to-day matter"
    ahead = phrase.after(2) if phrase.after() in ("-", "–") else phrase.after()
    if phrase.word("n") == "half" and "dash" not in phrase:
        return None
    if phrase.word("n") in ("a", "an") and phrase.lexed.words[phrase.last - 1] == "long":
        return None  # "a week-long truce" is read without its article
    if amount is None or ahead in ("old", "olds"):
        return None  # an age
    if unit == "TS" and (single or phrase.before() == "the"):
        return None
    if (
        (unit in ("Q", "WE") and (single or phrase.after() == "of"))
        or (word == "night" and single)
        or unit == "ML"
    ):
        return None
    if phrase.word("n") in ("a", "an") and _is_rate(phrase):
        return Repeat(f"P1{unit}" if not unit.startswith("T") else f"PT1{unit[1:]}")
    if (
        word in ("night", "day", "week", "month", "year", "hour", "minute", "decade", "century")
        and not single
    ):
        amount_is_one = amount.low == 1
        if not (
            amount_is_one
            or "dash" in phrase
            or "num" in phrase
            or amount.digits == "0.5"
            or amount.high == amount.low
        ):
            return None
    return length_of(amount, unit, phrase.word("mod"))


def _and_a_half(phrase: Phrase) -> Length | None:
    """ "a year and a half"."""
    amount = read_amount(phrase.words("n"))
    if amount is None or amount.low is None:
        return None
    more = amount.low + 0.5
    return length_of(Amount(more, more, f"{more:g}"), UNIT_LETTERS[phrase.word("u")], phrase.word("mod"))


def _is_rate(phrase: Phrase) -> bool:
    """ "two barrels a day", "once a month": how often and not how long."""
    before = phrase.before()
    if before in _RATES or before[:1].isdigit():
        return True
    return (
        len(before) > 3
        and before.endswith("s")
        and before not in ("was", "lasts", "takes", "this", "is")
        and (
            phrase.before(2)[:1].isdigit()
            or phrase.before(2) in ("million", "billion", "thousand", "hundred")
        )
    )


def _window(phrase: Phrase) -> Meaning | None:
    """ "the past three years", "the next few days", "the first two months"."""
    unit = UNIT_LETTERS[phrase.word("u")]
    if phrase.after() == "of":
        return None  # "the first days of March" is when
    amount = read_amount(phrase.words("n")) if "n" in phrase else Amount(2, None, "X")
    return length_of(amount, unit) if amount else None


def _quarter_century(phrase: Phrase) -> Length:
    return Length("P25Y", "Y", 25, 25)


def _bare_plural(phrase: Phrase) -> Length | None:
    unit = UNIT_LETTERS[phrase.word("u")]
    if phrase.word("u") in ("hr", "min", "yr", "seconds", "quarters", "nights", "weekends"):
        return None
    if phrase.before() in _BEFORE_PLURAL or phrase.after() in _AFTER_PLURAL or "of" in phrase:
        return length_of(Amount(2, None, "X"), unit)
    return None


def _whole(phrase: Phrase) -> Length:
    word = phrase.word("u")
    part = part_named(word)
    return Length("P1D" if part else f"P1{UNIT_LETTERS[word]}", "D" if part else UNIT_LETTERS[word], 1, 1)


def _long(phrase: Phrase) -> Length:
    unit = LONG_WORDS.get(phrase.word("u")) or UNIT_LETTERS[phrase.words("u")[0]]
    plural = phrase.words("u")[0] not in LONG_WORDS and phrase.words("u")[0].endswith("s")
    return length_of(Amount(2, None, "X") if plural else Amount(1, 1, "1"), unit)


def _every(phrase: Phrase) -> Repeat | None:
    word = phrase.words("u")[0]
    amount = read_amount(phrase.words("n")) if "n" in phrase else Amount(1, 1, "1")
    if word in WEEKDAY_NUMBERS:
        part = part_named(phrase.word("p")) if "p" in phrase else None
        return Repeat(f"XXXX-WXX-{WEEKDAY_NUMBERS[word]}{_part_suffix(part)}")
    part = part_named(word)
    if part:
        return Repeat(f"XXXX-XX-XX{_part_suffix(part)}")
    if amount is None or amount.count is None:
        return None
    count = amount.count * (2 if "other" in phrase.words("o") else 1)
    return Repeat(duration_value(Amount(count, count, str(count)), UNIT_LETTERS[word]))


def _part_suffix(part: str | None) -> str:
    return f"T{PARTS[part].token}" if part else ""


def _weekdays(phrase: Phrase) -> Repeat:
    word = phrase.words("u")[0]
    number = WEEKDAY_PLURALS.get(word) or WEEKDAY_NUMBERS[word]
    return Repeat(f"XXXX-WXX-{number}{_part_suffix(part_named(phrase.word('p')) if 'p' in phrase else None)}")


def _adverb(phrase: Phrase) -> Repeat | None:
    written = phrase.written("a")
    beside = phrase.lexed.written(phrase.first - 1)[:1] + phrase.lexed.written(phrase.last)[:1]
    if written[:1].isupper() and not written.isupper() and any(letter.isupper() for letter in beside):
        return None  # "Daily" in the name of a newspaper, "Annual" in that of a fair
    return Repeat(ADVERB_SETS[phrase.word("a")])


def _rate(phrase: Phrase) -> Repeat:
    unit = UNIT_LETTERS[phrase.word("u")]
    return Repeat(f"PT1{unit[1:]}" if unit.startswith("T") else f"P1{unit}")


FRAGMENTS: Final = {"ROUGH": "(?:about|around|approximately|roughly|nearly|almost|some|over|under|within)"}
RULES: Final = (
    Rule("length", "(?P<mod>$MOD|$ROUGH)? (?P<n>$AMOUNT) (?P<dash>DASH)? (?:full|straight|consecutive|whole"
         "|solid|long|more|additional|further|extra)?"
         " (?P<u>UNIT|UNITS) (?:DASH? long)?", _length),
    Rule("unit and a half", "(?P<mod>$MOD|$ROUGH)? (?P<n>a|an|$N) (?P<u>UNIT|UNITS) and a half", _and_a_half),
    Rule("window", "(?:the|his|her|its|their|these|this)? (?:past|last|next|coming|previous|preceding|first"
         "|following|final"
         "|opening|early|closing|latest) (?P<n>$AMOUNT)? (?:fiscal|calendar)? (?P<u>UNITS)", _window),
    Rule("window of one", "(?:the|his|her|its|their)? (?:past|last|next|coming|first) (?P<n>$N) DASH "
         "(?P<u>UNIT)", _window),
    Rule("quarter of a century", "(?:a)? quarter DASH? (?:of a)? century", _quarter_century),
    Rule("bare plural", "(?:many)? (?P<u>UNITS)", _bare_plural),
    Rule("tens of units", "(?P<of>tens|dozens|scores|hundreds) of (?P<u>UNITS)", _bare_plural),
    Rule("whole", "(?:all|the whole|the entire|the full|a whole|a full|an entire) (?P<u>UNIT|PART)", _whole),
    Rule("long", "(?P<u>LONG|(?:UNIT|UNITS) DASH long)", _long),
    Rule("every", "(?:every|each) (?P<o>other)? (?P<n>$N)? (?P<u>UNIT|UNITS|WDFULL|PART) (?P<p>PART)?",
         _every),
    Rule("weekdays", "(?P<u>WDPL)", _weekdays),
    Rule("weekday parts", "(?P<u>WDFULL) (?P<p>mornings|afternoons|evenings|nights)", _weekdays),
    Rule("adverb of frequency", "(?P<a>ADV)", _adverb),
    Rule("rate", "(?:(?:once|twice|thrice|$N times|several times) (?:a|an|per|each|every)|per) "
         "(?P<u>UNIT)", _rate),
)  # fmt: skip
