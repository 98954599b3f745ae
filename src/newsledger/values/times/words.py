"""The words of time: what each one names, as tables that a reader can check line by line."""

from typing import Final


def word_set(text: str) -> frozenset[str]:
    """The words of a line, for tables that read as prose."""
    return frozenset(text.split())


def phrase_set(text: str) -> frozenset[tuple[str, ...]]:
    """The phrases of a line, parted by bars, as tuples of words; an empty one stands for nothing between."""
    return frozenset(tuple(phrase.split()) for phrase in text.split("|"))


def _numbered(text: str, start: int) -> dict[str, int]:
    return {word: number for number, word in enumerate(text.split(), start)}


MONTHS: Final = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
}  # fmt: skip
MONTH_ABBREVIATIONS: Final = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
    "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
MONTH_NUMBERS: Final = MONTHS | MONTH_ABBREVIATIONS

# ISO numbers: Monday is 1.
WEEKDAYS: Final = {
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
}  # fmt: skip
WEEKDAY_ABBREVIATIONS: Final = {
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5,
    "sat": 6, "sun": 7,
}  # fmt: skip
WEEKDAY_NUMBERS: Final = WEEKDAYS | WEEKDAY_ABBREVIATIONS
WEEKDAY_PLURALS: Final = {f"{name}s": number for name, number in WEEKDAYS.items()}

# Letters of TIMEX3 durations; a leading T marks units of the clock. DE and CE are TIDES's own.
UNITS: Final = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "week": "W", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE", "fortnight": "F", "weekend": "WE",
    "semester": "S", "millennium": "ML",
}  # fmt: skip
UNIT_PLURALS: Final = {
    "seconds": "TS", "minutes": "TM", "hours": "TH", "days": "D", "nights": "D", "weeks": "W", "months": "M",
    "quarters": "Q", "years": "Y", "decades": "DE", "centuries": "CE", "fortnights": "F", "weekends": "WE",
    "secs": "TS", "mins": "TM", "min": "TM", "hrs": "TH", "hr": "TH", "yrs": "Y", "yr": "Y",
}  # fmt: skip
UNIT_LETTERS: Final = UNITS | UNIT_PLURALS
LONG_WORDS: Final = {"daylong": "D", "weeklong": "W", "monthlong": "M", "yearlong": "Y", "hourlong": "TH"}

# Hours of a unit: months and years are those of the Gregorian calendar on average.
UNIT_HOURS: Final = {
    "TS": 1 / 3600, "TM": 1 / 60, "TH": 1.0, "D": 24.0, "W": 168.0, "F": 336.0, "WE": 48.0, "M": 730.485,
    "Q": 2191.455, "S": 4382.91, "Y": 8765.82, "DE": 87658.2, "CE": 876582.0, "ML": 8765820.0,
}  # fmt: skip

SMALL_NUMBERS: Final = _numbered(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen "
    "eighteen nineteen",
    0,
)
TENS: Final = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
VAGUE_AMOUNTS: Final = ("several", "few", "many", "some", "numerous", "countless", "various", "multiple")
ORDINALS: Final = _numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth",
    1,
)
DECADE_WORDS: Final = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8,
    "nineties": 9,
}  # fmt: skip
SEASONS: Final = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
ADVERB_SETS: Final = {
    "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W", "monthly": "P1M",
    "quarterly": "P1Q",
    "yearly": "P1Y", "annual": "P1Y", "annually": "P1Y", "hourly": "PT1H",
}  # fmt: skip

# Vague references of TIMEX3. TIDES leaves out "earlier", "later", "previously", "soon": no triggers.
VAGUE_REFERENCES: Final = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "nowadays": "PRESENT_REF", "presently": "PRESENT_REF",
    "recently": "PAST_REF", "lately": "PAST_REF",
}  # fmt: skip

# Month and day; Easter moves and is worked out.
HOLIDAYS: Final = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26),
    "new year 's day": (1, 1), "new year 's eve": (12, 31), "halloween": (10, 31), "may day": (5, 1),
    "valentine 's day": (2, 14), "veterans day": (11, 11),
}  # fmt: skip

# What a number is that has one of these behind it: a count, never a year or a clock time.
COUNTED: Final = word_set(
    """people persons cases men women children boys girls troops soldiers fighters civilians militants
    rebels dead killed injured wounded deaths casualties victims miles mile km kilometers kilometres
    metres meters feet foot tons tonnes dollars euros pounds rupees yuan yen barrels refugees families
    homes houses buildings police officers policemen members inmates prisoners detainees employees
    workers jobs votes calories points copies shares units square pieces rounds bullets kilograms kg
    acres hectares students passengers residents villagers protesters demonstrators vehicles cars percent
    others bodies hostages times words pages horsepower mph observers monitors peacekeepers guests fans
    supporters followers delegates volunteers personnel households businesses schools villages rockets
    missiles shells weapons guns rifles calls complaints applications documents volts watts megawatts
    degrees hp"""
)

# Zones that texts name. Abbreviations shared by several countries take the one that news agencies mean.
ZONES: Final = {
    "gmt": "UTC", "utc": "UTC", "z": "UTC", "est": "America/New_York", "edt": "America/New_York",
    "et": "America/New_York", "cst": "America/Chicago", "cdt": "America/Chicago", "mst": "America/Denver",
    "mdt": "America/Denver", "pst": "America/Los_Angeles", "pdt": "America/Los_Angeles",
    "bst": "Europe/London", "cet": "Europe/Paris", "cest": "Europe/Paris", "msk": "Europe/Moscow",
    "ist": "Asia/Kolkata", "pkt": "Asia/Karachi", "wat": "Africa/Lagos",
    "eat": "Africa/Nairobi", "sast": "Africa/Johannesburg", "jst": "Asia/Tokyo", "aest": "Australia/Sydney",
}  # fmt: skip
REGION_ZONES: Final = {
    "eastern": "America/New_York", "central": "America/Chicago", "mountain": "America/Denver",
    "pacific": "America/Los_Angeles",
}  # fmt: skip
