"""When a word that may name a time does not: "may" the verb, "2000 people", a "Sunday Times"."""

from typing import Final

from newsledger.values.times.grammar import Phrase
from newsledger.values.times.words import COUNTED, MONTH_ABBREVIATIONS

_PREPOSITIONS: Final = frozenset(
    "in of since until till by for from to during before after through throughout between late early mid last this "
    "next and every each around about every - – — ( , within as than beginning end middle start".split()
)
_NEWSPAPERS: Final = frozenset(
    "times telegraph mail mirror herald express post mercury star tribune independent sun people world".split()
)
_COUNTING: Final = frozenset(
    "killed killing some nearly about almost over than least most up approximately roughly around another only "
    "of no number numbers page room flight route section article resolution highway worth".split()
)
_SEASON_CUES: Final = frozenset("in during of until since by for over through late early".split())
# Before a year these say that it is one; "of" only where nothing counted follows.
_YEAR_CUES: Final = frozenset(
    "in since until till by during from before after to through late early mid the year of and between - – — ( , "
    "or his her its their our this that for fiscal circa c summer winter spring autumn fall ' 's around about "
    "than on election elections census with at / as back like every".split()
)


def is_day_count(phrase: Phrase) -> bool:
    """Whether day and month are no count ("5 may have died") and no modal verb."""
    if phrase.words("m")[0] != "may" or "y" in phrase or "yy" in phrase:
        return "y" not in phrase or not _counts(phrase)
    month_first = phrase.groups["m"] < phrase.groups["d"]
    if month_first:
        return phrase.written("m")[:1].isupper()
    return phrase.written("m")[:1].isupper() and phrase.after() not in ("be", "have", "not", "well")


def is_month_word(phrase: Phrase, *, named: bool) -> bool:
    """Whether "may", "march", "mar", "dec" and the like name a month here.

    `named` says that a word beside it ("last", a year) already makes it a time.
    """
    word, written = phrase.words("m")[0], phrase.written("m")
    before, after = phrase.before(), phrase.after()
    if word in MONTH_ABBREVIATIONS:
        return "." in phrase.word("m") or "y" in phrase or before in ("in", "since", "last")
    if word not in ("may", "march", "august"):
        return written[:1].isupper() or not _named_person(phrase)
    if "y" in phrase:
        return True
    if written.islower():
        return word != "may" and named and phrase.word("w") in ("last", "next") or (
            before in ("in", "since", "until", "late", "early", "mid", "last") and after not in ("the", "with"))
    if named and phrase.word("w") != "this":
        return True
    return before in _PREPOSITIONS and before not in (",", "to", "-", "–", "—") and after not in ("not", "have", "be", "on")


def _named_person(phrase: Phrase) -> bool:
    """Lower-case april and june may be names in a lower-case text; a month there follows a preposition."""
    return phrase.before() not in _PREPOSITIONS and phrase.words("m")[0] in ("april", "june")


def is_season_word(phrase: Phrase) -> bool:
    """Whether a season is meant and not a fall, a spring or a jump."""
    word, before = phrase.word("s"), phrase.before()
    if "y" in phrase or "w" in phrase and phrase.word("w") != "that":
        return True
    if phrase.lexed.words[phrase.first] == "the":
        return before in _SEASON_CUES and phrase.after() not in ("of", "from", "out")
    return word not in ("fall", "spring") and before in ("in", "during", "since", "until", "early", "late", "mid", "every")


def is_name(phrase: Phrase, group: str) -> bool:
    """Whether a weekday is part of a newspaper's name or of an event's own name."""
    written_after = phrase.lexed.written(phrase.last)
    if phrase.before() in ("bloody", "black", "super", "cyber"):
        return True
    return phrase.after() in _NEWSPAPERS and written_after[:1].isupper() and phrase.written(group)[:1].isupper()


def is_year(phrase: Phrase, *, after_month: bool = False) -> bool:
    """Whether four digits are a year: by what stands before them and that nothing counted follows."""
    word = phrase.word("y")
    if not word.isdigit():
        return True
    year, before = int(word), phrase.before()
    if _counts(phrase):
        return False
    if after_month or "f" in phrase or phrase.last - phrase.first > 1:
        return 1000 <= year <= 2100
    if not 1900 <= year <= 2100:
        return before in ("in", "since", "until") and 1400 <= year < 1900
    if before in _COUNTING and before not in _YEAR_CUES:
        return False
    return before in _YEAR_CUES or year >= 1950


def _counts(phrase: Phrase) -> bool:
    """Whether something counted follows the number, an adjective between them or none."""
    after = phrase.after()
    if after in COUNTED:
        return True
    between = after.isalpha() and phrase.lexed.written(phrase.last).islower()
    return between and phrase.after(2) in COUNTED and phrase.before() in _COUNTING
