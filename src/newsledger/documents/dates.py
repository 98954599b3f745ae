"""Absolute dates as pages print them beside a story: ISO, "February 17, 2023 6:31 PM", "3 JAN 90".

Only what is written counts: a date without a year is none, nor one whose day and month could change places.
"""

import re
from datetime import date

from newsledger.model import DateBasis, Precision, Published

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_CLOCK = r"(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})(?::\d{2}(?:\.\d{1,9})?)?\s{0,2}(?P<half>[ap]\.?\s?m\b\.?)?"
_BETWEEN = r"(?:\s{0,3}(?:,|at|@|\||-|–|—|•|·|/|T(?=\d)|on)?\s{0,3}){0,2}"
_ZONE = r"(?:\s{0,2}(?:[A-Z]{2,5}\b|Z\b|[+-]\d{2}:?\d{2}))?"
_FORMS = (
    r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)",
    rf"(?P<name>{MONTH})\s{{0,2}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,2}}(?P<year>\d{{4}})(?!\d)",
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]{{0,2}}(?:of\s)?(?P<name>{MONTH}),?[\s-]{{0,2}}(?P<year>\d{{4}}|\d{{2}})(?!\d)",
    r"(?P<first>\d{1,2})[/.-](?P<second>\d{1,2})[/.-](?P<year>\d{4})(?!\d)",
)
_DATE = [
    re.compile(rf"(?<![\d/.])(?:{WEEKDAY},?\s{{1,2}})?{form}(?:{_BETWEEN}{_CLOCK}{_ZONE})?", re.I)
    for form in _FORMS
]
_CLOCK_FIRST = [
    re.compile(rf"(?<![\d:]){_CLOCK}{_ZONE}{_BETWEEN}(?:{WEEKDAY},?\s{{1,2}})?{form}", re.I)
    for form in _FORMS
]
_DIGIT = re.compile(r"\d")
# News on the web and in the corpora of the field; what lies outside is a misprint or no date.
_FIRST_YEAR, _LAST_YEAR = 1850, 2100
# Two-digit years: the wire services dropped them in the 1990s.
_PIVOT = 50


def find_date(text: str, *, basis: DateBasis = "stated") -> tuple[Published, int, int] | None:
    """The first absolute date in a short text and where it stands, or None."""
    if not _DIGIT.search(text):
        return None
    found = [
        (match.start(), -match.end(), match)
        for forms in (_CLOCK_FIRST, _DATE)
        for form in forms
        if (match := form.search(text)) and published_of(match.groupdict(), basis)
    ]
    if not found:
        return None
    match = min(found, key=lambda item: item[:2])[2]
    published = published_of(match.groupdict(), basis)
    return (published, match.start(), match.end()) if published is not None else None


def published_of(parts: dict[str, str | None], basis: DateBasis) -> Published | None:
    """A publication date from the named parts of a match; None where no such day exists or two could."""
    day = _day(parts)
    if day is None:
        return None
    clock = _clock(parts)
    precision: Precision = "minute" if clock else "day"
    return Published(day.isoformat() + (clock or ""), precision, basis)


def stated(value: str, *, basis: DateBasis = "stated") -> Published:
    """A date that was given as such: ISO prefixes of any length, else any absolute date; unknown otherwise.

    The clock stays as it was given, without its zone: the day of publication is the outlet's own.
    """
    value = value.strip()
    prefix = re.fullmatch(r"(\d{4})(?:-(\d{2}))?", value)
    if prefix and _FIRST_YEAR <= int(prefix[1]) <= _LAST_YEAR and 1 <= int(prefix[2] or 1) <= 12:
        return Published(value, "month" if prefix[2] else "year", basis)
    compact = re.match(r"(\d{4})(\d{2})(\d{2})(?!\d)", value)
    if compact:
        value = "-".join(compact.groups())
    found = find_date(value[:200], basis=basis)
    return found[0] if found else Published()


def _day(parts: dict[str, str | None]) -> date | None:
    year = _year(parts["year"] or "")
    try:
        if parts.get("name"):
            month = _MONTHS.index((parts["name"] or "")[:3].lower()) + 1
            made = date(year, month, int(parts["day"] or 0))
        elif parts.get("first"):
            made = _unambiguous(int(parts["first"] or 0), int(parts["second"] or 0), year)
        else:
            made = date(year, int(parts["month"] or 0), int(parts["day"] or 0))
    except ValueError:
        return None
    return made if _FIRST_YEAR <= made.year <= _LAST_YEAR else None


def _year(digits: str) -> int:
    year = int(digits)
    if len(digits) == 2:
        year += 1900 if year >= _PIVOT else 2000
    return year


def _unambiguous(first: int, second: int, year: int) -> date:
    """17/02 and 02/17 can be read one way only; 03/04 cannot."""
    if first > 12 or first == second:
        return date(year, second, first)
    if second > 12:
        return date(year, first, second)
    raise ValueError("day and month could change places")


def _clock(parts: dict[str, str | None]) -> str | None:
    if not parts.get("hour"):
        return None
    hour, minute = int(parts["hour"] or 0), int(parts["minute"] or 0)
    half = (parts.get("half") or "").lower()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return f"T{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else None
