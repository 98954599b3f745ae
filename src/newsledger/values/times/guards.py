"""When a word that may name a time does not: "may" the verb, "2000 people", a "Sunday Times"."""

from typing import Final

from newsledger.values.times.grammar import Phrase
from newsledger.values.times.words import COUNTED, MONTH_ABBREVIATIONS, word_set

_PREPOSITIONS: Final = word_set(
    "in of since until till by for from during before after through throughout between late early mid last "
    "this next "
    "and every each around about every within as than beginning end middle start ("
)
_NEWSPAPERS: Final = word_set(
    "times telegraph mail mirror herald express post mercury star tribune independent sun people world"
)
# Names of events and of sales, not of the day that they carry.
_BEFORE_NAMED_DAYS: Final = word_set("bloody black super cyber")
# Before four digits these count or number something.
_COUNTING: Final = word_set(
    "killed killing some nearly about almost over than least most up approximately roughly around another "
    "only of no "
    "number numbers page room flight route section article resolution highway worth"
)
# Before a year these say that it is one; "of" only where nothing counted follows.
_YEAR_CUES: Final = word_set(
    "in since until till by during from before after to through late early mid the year of and between - – "
    "— ( , or his "
    "her its their our this that for fiscal circa c summer winter spring autumn fall ' 's around about than "
    "on election "
    "elections census with at / as back like every"
)
# Participles that are verbs of the sentence where an object follows them.
_HARMING: Final = word_set("killed injured wounded")
_OBJECTS: Final = word_set(
    "a an the his her their its at more some about nearly almost dozens scores hundreds thousands several "
    "two three four five six seven eight nine ten eleven twelve"
)
_SEASON_CUES: Final = word_set("in during of until since by for over through late early")
_NO_MONTH_BEHIND: Final = word_set("not have be on well")


def is_day_count(phrase: Phrase) -> bool:
    """Whether day and month are no count ("5 may have died") and no modal verb."""
    if "y" in phrase and _counts(phrase):
        return False
    if phrase.lexed.kinds[phrase.last : phrase.last + 1] == ["ampm"]:
        return False  # "March 7pm": the number is an hour
    if phrase.words("m")[0] != "may" or "y" in phrase or "yy" in phrase:
        return True
    day_first = phrase.groups["d"] < phrase.groups["m"]
    return phrase.written("m")[:1].isupper() and not (day_first and phrase.after() in _NO_MONTH_BEHIND)


def is_month_word(phrase: Phrase, *, named: bool) -> bool:
    """Whether "may", "march", "mar", "dec" and the like name a month here.

    `named` says that a word beside it ("last", a year) already makes it a time.
    """
    word, before = phrase.words("m")[0], phrase.before()
    if "y" in phrase:
        return True
    if word in MONTH_ABBREVIATIONS:
        return "." in phrase.word("m") or before in ("in", "since", "last")
    if word in ("april", "june"):
        return phrase.written("m")[:1].isupper() or before in _PREPOSITIONS
    if word not in ("may", "march", "august"):
        return True
    if phrase.written("m").islower():
        return _is_lower_case_month(phrase, named=named)
    if named and phrase.word("w") != "this":
        return True
    return before in _PREPOSITIONS and phrase.after() not in _NO_MONTH_BEHIND


def _is_lower_case_month(phrase: Phrase, *, named: bool) -> bool:
    """In a lower-case text only "last" and a preposition tell the month of may from the verb."""
    if named and phrase.word("w") in ("last", "next"):
        return phrase.words("m")[0] != "may" or phrase.word("w") == "last"
    before = phrase.before() in ("in", "since", "until", "late", "early", "mid", "last")
    return before and phrase.after() not in ("the", "with")


def is_season_word(phrase: Phrase) -> bool:
    """Whether a season is meant and not a fall, a spring or a jump."""
    word, before = phrase.word("s"), phrase.before()
    if "y" in phrase or ("w" in phrase and phrase.word("w") != "that"):
        return True
    if phrase.lexed.words[phrase.first] == "the":
        return before in _SEASON_CUES and phrase.after() not in ("of", "from", "out")
    if before in ("early", "late", "mid"):
        return True
    return word not in ("fall", "spring") and before in ("in", "during", "since", "until")


def is_name(phrase: Phrase, group: str) -> bool:
    """Whether a weekday is part of a newspaper's name or of an event's own name."""
    if phrase.before() in _BEFORE_NAMED_DAYS:
        return True
    capitals = phrase.lexed.written(phrase.last)[:1].isupper() and phrase.written(group)[:1].isupper()
    return capitals and phrase.after() in _NEWSPAPERS


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


def _has_object(phrase: Phrase) -> bool:
    """Whether what a verb behind the number harmed follows at once."""
    word = phrase.after(2)
    return word in _OBJECTS or word.isdigit()


def _counts(phrase: Phrase) -> bool:
    """Whether something counted follows the number, an adjective between them or none."""
    after = phrase.after()
    if after in _HARMING and phrase.before() == "in" and _has_object(phrase):
        return False  # "the raid in 2009 killed 17 guards"
    if after in COUNTED:
        return True
    between = after.isalpha() and phrase.lexed.written(phrase.last).islower()
    return between and phrase.after(2) in COUNTED and phrase.before() in _COUNTING
