"""Rules for clock times and parts of the day."""

import re
from dataclasses import replace
from typing import Final, Literal

from newsledger.values.times.grammar import Parts, Phrase, Rule
from newsledger.values.times.meanings import Calendar, Moment, Shift
from newsledger.values.times.parts import part_named
from newsledger.values.times.words import REGION_ZONES, SMALL_NUMBERS, ZONES, word_set

_BEFORE_HOUR: Final = frozenset(["at", "by", "around", "about", "until", "till", "from", "before", "after"])
_BEFORE_FOUR_DIGITS: Final = word_set("at around about approximately by until from")
_AFTER_FOUR_DIGITS: Final = word_set(", . ; ) on today yesterday and") | {""}
_BEFORE_PART: Final = frozenset(["at", "before", "after", "until", "till", "since", "by", "around", "from"])
_BEFORE_THE_PART: Final = frozenset(
    ["in", "during", "of", "through", "throughout", "into", "over", "by", "late", "early", "before", "after"]
)


def _half(phrase: Phrase, group: str = "ap") -> Literal["am", "pm"] | None:
    letters = phrase.word(group)[:1]
    return "am" if letters == "a" else "pm" if letters == "p" else None


def _zone(phrase: Phrase) -> str | None:
    words = phrase.words("z")
    return next((zone for word in words if (zone := ZONES.get(word) or REGION_ZONES.get(word))), None)


def _hour_word(word: str) -> int | None:
    return int(word) if word.isdigit() else SMALL_NUMBERS.get(word)


def clock(
    hour: int | None, minute: int | None, half: Literal["am", "pm"] | None, zone: str | None
) -> Moment | None:
    """A clock time on 24 hours; one that cannot be is kept, with the reason."""
    if hour is None:
        return None
    said = f"{hour}:{minute or 0:02d}{half or ''}"
    if hour > 24 or (minute or 0) > 59 or (hour == 24 and minute):
        return Moment(invalid=f"{said} is no time of day", zone=zone)
    if half and hour > 12:
        # "19:30 pm" is written often enough and means what it says.
        half = None
    if half == "am" and hour == 12:
        hour = 0
    elif half == "pm" and hour < 12:
        hour += 12
    return Moment(hour=hour % 24, minute=minute, half=half, zone=zone, midnight=hour == 24)


def _clock(phrase: Phrase) -> Moment | None:
    digits = re.match(r"(\d{1,2})[:.](\d\d)", phrase.word("c"))
    if digits is None or phrase.before() in ("$", "£", "€", "/"):
        return None
    return clock(int(digits.group(1)), int(digits.group(2)), _half(phrase), _zone(phrase))


def _hour(phrase: Phrase) -> Moment | None:
    apart = phrase.word("ap") == "am" and not phrase.lexed.touches(phrase.groups["ap"][0])
    if apart and phrase.word("h").isalpha():
        return None  # "the five am I": a verb
    return clock(_hour_word(phrase.word("h")), None, _half(phrase), _zone(phrase))


def _hour_in_part(phrase: Phrase) -> Moment | None:
    """ "at nine in the morning", "ten at night"."""
    hour = _hour_word(phrase.word("h"))
    if hour is None or not 1 <= hour <= 12 or phrase.before() not in _BEFORE_HOUR:
        return None
    part = phrase.word("p") or "night"
    late = part in ("afternoon", "evening") or (part == "night" and 6 <= hour < 12)
    return replace(Moment(part=part), hour=hour % 12 + 12 * late, half="pm" if late else "am")


def _four_digits(phrase: Phrase) -> Moment | None:
    """ "0330 GMT", "at 1430 hours", "at 0330"; "at 1000" only beside a day, as it may be any number."""
    digits, before = phrase.word("c"), phrase.before()
    if "z" not in phrase and before not in _BEFORE_FOUR_DIGITS:
        return None
    moment = clock(int(digits[:2]), int(digits[2:]), None, _zone(phrase))
    if "z" in phrase or "hr" in phrase or digits[0] == "0" or moment is None:
        return moment
    return replace(moment, weak=True) if before == "at" and phrase.after() in _AFTER_FOUR_DIGITS else None


def _past_the_hour(phrase: Phrase) -> Moment | None:
    hour = _hour_word(phrase.word("h"))
    if hour is None or hour > 12:
        return None
    minutes = {"half": 30, "quarter": 15}[phrase.word("p")]
    if phrase.word("way") == "to":
        hour, minutes = hour - 1, 60 - minutes
    return clock(hour, minutes, _half(phrase), _zone(phrase))


def _noon(phrase: Phrase) -> Moment:
    if phrase.word("c") == "midnight":
        return Moment(hour=0, minute=0, midnight=True, half="am", zone=_zone(phrase))
    return Moment(hour=12, minute=0, half="pm", zone=_zone(phrase))


def _range(phrase: Phrase) -> Parts | None:
    """ "between 7 and 9 pm": the first end takes its half of the day from the second."""
    half = _half(phrase)
    ends: list[Moment] = []
    for group in ("g", "h"):
        match = re.match(r"(\d{1,2})(?:[:.](\d\d))?$", phrase.word(group))
        hour = int(match.group(1)) if match else SMALL_NUMBERS.get(phrase.word(group))
        minute = int(match.group(2)) if match and match.group(2) else None
        moment = clock(hour, minute, _half(phrase, "bp") or half if group == "g" else half, _zone(phrase))
        if moment is None or moment.hour is None:
            return None
        ends.append(moment)
    first, second = ends
    if "bp" not in phrase and first.hour and second.hour and first.hour > second.hour and first.hour >= 12:
        # "11 to 1 pm" starts before noon.
        first = replace(first, hour=first.hour - 12, half="am")
    return (("from", first, "from"), ("to", second, "to"))


def _part(phrase: Phrase) -> Moment | None:
    """A part of the day; behind a preposition ("at dawn", "during the night") it needs no day."""
    part = part_named(phrase.words("p")[0])
    cues = _BEFORE_THE_PART if "article" in phrase else _BEFORE_PART
    before = phrase.before()
    if before in ("early", "late", "mid"):
        before, cues = phrase.before(2), cues | {"in"}
    written = phrase.written("p")
    strong = before in cues and (written.islower() or written.isupper())
    return Moment(part=part, weak=not strong) if part else None


def _early_hours(phrase: Phrase) -> Moment:
    return Moment(part="early")


def _overnight(phrase: Phrase) -> Moment | None:
    return None if phrase.after() in ("stay", "success", "bag", "shift") else Moment(part="overnight")


def _tonight(phrase: Phrase) -> Moment:
    return Moment(day=Shift("D", 0), part="night")


def _which_part(phrase: Phrase) -> Moment | None:
    """ "this morning", "last night", "that evening", "the next morning"."""
    part = part_named(phrase.words("p")[0])
    if part is None:
        return None
    which = phrase.word("w")
    day = {
        "this": Shift("D", 0), "last": Shift("D", -1), "that": Shift("D", 0, "context"),
        "same": Shift("D", 0, "context"), "next": Shift("D", 1, "context"), "following": Shift("D", 1,
        "context"),
        "previous": Shift("D", -1, "context"), "one": None,
    }[which]  # fmt: skip
    return Moment(day=day, part=part)


FRAGMENTS: Final = {
    "ZNAME": "(?:ZONE time?|REGION (?:standard|daylight)? time|local time)",
    "ZON": "(?P<z>OPEN $ZNAME CLOSE|$ZNAME)",
    "HOURS": "(?:hours|hrs|h)",
}
RULES: Final = (
    Rule("clock", "(?P<c>CLOCK) (?P<ap>AMPM)? $HOURS? $ZON?", _clock),
    Rule("hour", "(?P<h>HOUR|SMALL) (?P<ap>AMPM) $ZON?", _hour),
    Rule("o'clock", "(?P<h>HOUR|SMALL) OCLOCK (?P<ap>AMPM)? $ZON?", _hour),
    Rule("hour in a part", "(?P<h>HOUR|SMALL) (?:in the (?P<p>morning|afternoon|evening)|at (?P<q>night))",
         _hour_in_part),
    Rule("four digits", "(?P<c>HHMM) (?P<hr>$HOURS)? $ZON?", _four_digits),
    Rule("past the hour", "(?:a)? (?P<p>half|quarter) (?P<way>past|to|after) (?P<h>HOUR|SMALL) "
         "(?P<ap>AMPM)? $ZON?",
         _past_the_hour),
    Rule("noon", "(?P<c>noon|midnight|noontime) $ZON?", _noon),
    Rule("clock range", "(?P<from>(?P<g>CLOCK|HOUR|SMALL) (?P<bp>AMPM)?) (?:and|to|DASH|until|till)"
         " (?P<to>(?P<h>CLOCK|HOUR|SMALL) (?P<ap>AMPM) $ZON?)", _range),
    Rule("part", "(?P<article>the)? (?P<p>PART)", _part),
    Rule("early hours", "(?:the)? (?:very)? (?:early|wee|small) (?:morning)? hours", _early_hours),
    Rule("early morning hours", "(?:the)? (?:predawn|pre DASH? dawn) (?:hours|darkness)?", _early_hours),
    Rule("overnight", "overnight", _overnight),
    Rule("tonight", "tonight", _tonight),
    Rule("which part", "(?:the)? (?P<w>this|last|that|same|next|following|previous) (?:very)? (?P<p>PART)",
         _which_part),
)  # fmt: skip

__all__ = ["FRAGMENTS", "RULES", "Calendar", "clock"]
