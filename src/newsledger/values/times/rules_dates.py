"""Rules for dates: days, months, years, decades, seasons, quarters, weekdays, holidays."""

import re
from dataclasses import replace
from typing import Final

from newsledger.values.times.grammar import Parts, Phrase, Rule
from newsledger.values.times.guards import is_day_count, is_month_word, is_name, is_season_word, is_year
from newsledger.values.times.meanings import Calendar, Moment, Which
from newsledger.values.times.words import (
    DECADE_WORDS,
    HOLIDAYS,
    MONTH_NUMBERS,
    MONTHS,
    ORDINALS,
    SEASONS,
    WEEKDAY_NUMBERS,
)

WHICH: Final[dict[str, Which]] = {
    "last": "last", "past": "last", "previous": "last", "this": "this", "next": "next", "coming": "next",
    "following": "next", "that": "that",
}  # fmt: skip


def _ordinal(word: str) -> int | None:
    digits = re.match(r"[0-9]{1,3}", word)
    return int(digits.group()) if digits else ORDINALS.get(word)


def _year(word: str) -> int | None:
    """A year in four digits, or in two: a wire service's "90" is within the last seventy years of 2030."""
    digits = word.lstrip("'’")
    if not digits.isdigit():
        return None
    number = int(digits)
    if len(digits) == 2:
        return number + (1900 if number > 30 else 2000)
    return number


def _weekday(phrase: Phrase) -> int | None:
    return WEEKDAY_NUMBERS.get(phrase.words("wd")[0]) if "wd" in phrase else None


def _month(phrase: Phrase, group: str = "m") -> int | None:
    words = phrase.words(group)
    return MONTH_NUMBERS[words[0]] if words else None


def _day_month(phrase: Phrase) -> Moment | None:
    """Month and day in either order, with the year where it stands there."""
    month, day = _month(phrase), _ordinal(phrase.words("d")[0])
    if month is None or day is None or day > 31 or not is_day_count(phrase):
        return None
    year = _year(phrase.word("y")) if "y" in phrase else None
    if "yy" in phrase:
        if not (phrase.written("m").isupper() or phrase.words("m")[0] not in MONTHS):
            return None
        year = _year(phrase.word("yy"))
    if (
        year is None
        and month == 9
        and day == 11
        and phrase.after().startswith(("attack", "terror", "hijack"))
    ):
        year = 2001
    if year is not None:
        return Moment(Calendar(year=year, month=month, day=day))
    return Moment(Calendar(month=month, day=day, weekday=_weekday(phrase), which=WHICH.get(phrase.word("w"))))


def _month_range(phrase: Phrase) -> Parts | None:
    """ "March 3-5" and "3 to 5 March 2011": two days that share the month and the year."""
    month = _month(phrase)
    low, high = (_ordinal(phrase.words(group)[0]) for group in ("d", "e"))
    if month is None or low is None or high is None or low >= high or high > 31:
        return None
    year = _year(phrase.word("y")) if "y" in phrase else None
    first, second = (Moment(Calendar(year=year, month=month, day=day)) for day in (low, high))
    return (("from", first, "from"), ("to", second, "to"))


def _month_year(phrase: Phrase) -> Moment | None:
    month = _month(phrase)
    if month is None or not is_month_word(phrase, named=True) or not is_year(phrase, after_month=True):
        return None
    return Moment(Calendar(year=_year(phrase.word("y")), month=month))


def _month_relative_year(phrase: Phrase) -> Moment | None:
    month = _month(phrase)
    shift = {"last": -1, "this": 0, "next": 1}.get(phrase.word("w"))
    if month is None:
        return None
    which: Which | None = "that" if shift is None else None
    return Moment(Calendar(month=month, year_shift=shift, which=which))


def _month_alone(phrase: Phrase) -> Moment | None:
    month = _month(phrase)
    if month is None or not is_month_word(phrase, named="w" in phrase):
        return None
    return Moment(Calendar(month=month, which=WHICH.get(phrase.word("w"))))


def _year_alone(phrase: Phrase) -> Moment | None:
    if not is_year(phrase):
        return None
    return Moment(Calendar(year=_year(phrase.word("y")), fiscal="f" in phrase))


def _year_range(phrase: Phrase) -> Parts | None:
    first = _year(phrase.word("y"))
    second = _year(phrase.word("z"))
    if first is None or second is None or not 1800 <= first <= 2100:
        return None
    if len(phrase.word("z")) == 2:
        second = first // 100 * 100 + second % 100
    if not first < second <= first + 200:
        return None
    return (("y", Moment(Calendar(year=first)), "from"), ("z", Moment(Calendar(year=second)), "to"))


def _decade(phrase: Phrase) -> Moment | None:
    word = phrase.word("c").strip("'").rstrip("s").strip("'")
    if word.isdigit():
        article = phrase.lexed.words[phrase.first] == "the"
        if len(word) == 2 and not article and phrase.before() not in ("late", "early", "mid", "-"):
            return None
        digits = word[:3] if len(word) == 4 else ("20" if word[0] == "0" else "19") + word[0]
        return Moment(Calendar(digits=digits))
    if phrase.before() in ("his", "her", "their", "my", "our"):
        return None
    return Moment(Calendar(digits=f"19{DECADE_WORDS[word if word.endswith('s') else word + 's']}"))


def _century(phrase: Phrase) -> Moment | None:
    number = _ordinal(phrase.words("o")[0])
    return Moment(Calendar(digits=f"{number - 1:02d}")) if number and 1 < number <= 21 else None


def _iso(phrase: Phrase) -> Moment | None:
    match = re.match(r"(\d{4})-(\d\d)-(\d\d)(?:[t ](\d\d):(\d\d))?", phrase.word("c"))
    if match is None:
        return None
    year, month, day, hour, minute = (int(part) if part else None for part in match.groups())
    moment = Moment(Calendar(year=year, month=month, day=day), hour=hour, minute=minute)
    if hour is not None and minute is not None and (hour > 24 or minute > 59):
        return replace(moment, hour=None, minute=None, invalid=f"{hour:02d}:{minute:02d} is no time of day")
    return moment


def _numeric(phrase: Phrase) -> Moment | None:
    """Day and month in digits; where either may be the month, which is which is left open."""
    parts = re.split(r"[/.-]", phrase.word("c"))
    first, second, third = (int(part) for part in parts)
    if len(parts[0]) == 4:
        return Moment(Calendar(year=first, month=second, day=third))
    year = _year(parts[2])
    if first > 12 or "." in phrase.word("c"):
        return Moment(Calendar(year=year, month=second, day=first))
    return Moment(Calendar(year=year, month=first, day=second, ambiguous=second <= 12 and first != second))


def _season(phrase: Phrase) -> Moment | None:
    if not is_season_word(phrase):
        return None
    year = _year(phrase.word("y")) if "y" in phrase else None
    return Moment(Calendar(year=year, token=SEASONS[phrase.word("s")], which=WHICH.get(phrase.word("w"))))


def _quarter(phrase: Phrase) -> Moment | None:
    word = phrase.word("q")
    number = int(word[1]) if word.startswith("q") and len(word) == 2 else _ordinal(phrase.words("o")[0])
    limit, letter = (2, "H") if phrase.word("q") == "half" else (4, "Q")
    if number is None or number > limit:
        return None
    shift = {"last": -1, "this": 0, "next": 1}.get(phrase.word("w"))
    year = _year(phrase.word("y")) if "y" in phrase else None
    which: Which | None = "that" if phrase.word("w") == "that" else None
    if letter == "H" and year is None and "w" not in phrase:
        return None
    return Moment(
        Calendar(year=year, token=f"{letter}{number}", year_shift=shift, which=which, fiscal="f" in phrase)
    )


def _weekday_alone(phrase: Phrase) -> Moment | None:
    if is_name(phrase, "wd"):
        return None
    shift = {"last": -1, "this": 0, "next": 1}.get(phrase.word("k"))
    return Moment(Calendar(weekday=_weekday(phrase), which=WHICH.get(phrase.word("w")), week_shift=shift))


def _day_alone(phrase: Phrase) -> Moment | None:
    if phrase.after() not in (".", ",", ";", "", ")", "of") or (
        phrase.after() == "of" and phrase.after(2) != "the"
    ):
        return None
    return Moment(Calendar(day=_ordinal(phrase.word("d"))))


def _holiday(phrase: Phrase) -> Moment | None:
    name = phrase.word("h")
    year = _year(phrase.word("y")) if "y" in phrase else None
    which = WHICH.get(phrase.word("w"))
    if name not in HOLIDAYS:
        kind = "thanksgiving" if name.startswith("thanks") else name
        return Moment(Calendar(year=year, holiday=kind, which=which))
    month, day = HOLIDAYS[name]
    return Moment(Calendar(year=year, month=month, day=day, which=which))


FRAGMENTS: Final = {
    "MONTH": "(?:MONFULL|MONABBR DOT?)",
    "WDP": "(?:(?P<wd>WD) DOT? COMMA? (?:the)?)",
    "WW": "(?P<w>last|past|this|next|coming|following|previous|that)",
    "Y": "(?P<y>YEAR|APOSYY)",
    "FISCAL": "(?P<f>fiscal year?|fy)",
}
RULES: Final = (
    Rule("month day", "$WDP? (?P<m>$MONTH) (?:the)? (?P<d>DAY|ORD) (?:COMMA? $Y)?", _day_month),
    Rule("day month", "(?P<w>last|this|next)? $WDP?"
         " (?:the)? (?P<d>DAY|ORD|ORDW) (?P<sep>of|DASH)? (?P<m>$MONTH)"
         " (?:COMMA? DASH? $Y|DASH? (?P<yy>YY))?", _day_month),
    Rule("month days", "(?P<from>(?P<m>$MONTH) (?P<d>DAY|ORD)) (?:DASH|to|and|through|until)"
         " (?P<to>(?P<e>DAY|ORD) (?:COMMA? $Y)?)", _month_range),
    Rule("days month", "(?P<from>(?P<d>DAY|ORD)) (?:DASH|to|and|through|until)"
         " (?P<to>(?P<e>DAY|ORD) (?:of)? (?P<m>$MONTH) (?:COMMA? $Y)?)", _month_range),
    Rule("month year", "(?P<m>$MONTH) (?:COMMA|of)? $Y", _month_year),
    Rule("month of a year", "(?P<m>$MONTH) (?:of)? (?P<w>last|this|next|that|same) year",
         _month_relative_year),
    Rule("month of the same year", "(?P<m>$MONTH) of? the (?P<w>same) year", _month_relative_year),
    Rule("month", "$WW? (?:month of)? (?P<m>$MONTH)", _month_alone),
    Rule("year", "(?:the year)? (?:$FISCAL)? (?P<y>YEAR)", _year_alone),
    Rule("years", "(?P<y>YEAR) (?:DASH|SLASH|to|through|and|until) (?P<z>YEAR|YY)", _year_range),
    Rule("decade", "(?:the)? (?P<c>DEC|DECW)", _decade),
    Rule("century", "(?:the)? (?P<o>ORD|ORDW) DASH? century", _century),
    Rule("iso date", "(?P<c>ISO)", _iso),
    Rule("numeric date", "(?P<c>NUMDATE)", _numeric),
    Rule("season", "(?:the)? $WW? (?P<s>SEASON) (?:(?:of|in|COMMA)? $Y)?", _season),
    Rule("quarter", "(?:the|its)? (?:$FISCAL)? (?P<o>ORD|ORDW) (?:fiscal)? (?P<q>quarter|half)"
         " (?:(?:of|in|COMMA)? (?:(?:fiscal)? (?P<y>YEAR)|(?P<w>last|this|next|that) (?:fiscal)? year)"
         "|of the (?:fiscal)? year)?", _quarter),
    Rule("quarter as an adjective", "(?P<o>ORD|ORDW) DASH (?P<q>quarter)", _quarter),
    Rule("quarter in letters", "(?P<q>QTOK) (?:(?:of)? (?P<y>YEAR))?", _quarter),
    Rule("weekday", "(?:the)? $WW? (?P<wd>WDFULL|WDABBR (?P<dot>DOT))", _weekday_alone),
    Rule("weekday of a week", "(?P<wd>WD) (?:of)? (?P<k>last|this|next) week", _weekday_alone),
    Rule("week and weekday", "(?P<k>last|next) week (?:on)? (?P<wd>WD)", _weekday_alone),
    Rule("day of a month", "the (?P<d>ORD)", _day_alone),
    Rule("holiday", "$WW? (?P<h>christmas (?:eve|day)?|boxing day|new year POSS (?:eve|day)|halloween|may day"
         "|valentine POSS day|veterans day|thanksgiving (?:day)?|easter (?:sunday|monday)?|good friday"
         "|labor day|memorial day) (?:(?:COMMA|in|of)? $Y)?", _holiday),
)  # fmt: skip
