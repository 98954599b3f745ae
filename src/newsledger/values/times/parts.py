"""Parts of the day: the TIDES token of each and the hours that bound it.

| part | token | from | to |
| --- | --- | --- | --- |
| early hours (wee, small hours) | MO | 00:00 | 06:00 |
| dawn, sunrise, daybreak | MO | 04:00 | 08:00 |
| morning | MO | 05:00 | 12:00 |
| midday, lunchtime | MI | 11:00 | 15:00 |
| afternoon | AF | 12:00 | 18:00 |
| dusk, sunset, nightfall | EV | 17:00 | 21:00 |
| evening | EV | 17:00 | 24:00 |
| night | NI | 18:00 | 06:00 of the next day |
| overnight | NI | 18:00 of the day before | 09:00 |

Wide on purpose: news of a June evening and of a December one use the same words. The night of a day
runs into the next day; what happened overnight is told the morning after.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """A part of the day: TIDES token, first hour, hour after the last (over 24 on the next day)."""

    token: str
    first: int
    end: int


PARTS: Final = {
    "early": PartOfDay("MO", 0, 6),
    "dawn": PartOfDay("MO", 4, 8),
    "morning": PartOfDay("MO", 5, 12),
    "midday": PartOfDay("MI", 11, 15),
    "afternoon": PartOfDay("AF", 12, 18),
    "dusk": PartOfDay("EV", 17, 21),
    "evening": PartOfDay("EV", 17, 24),
    "night": PartOfDay("NI", 18, 30),
    "overnight": PartOfDay("NI", -6, 9),
}
_NAMES: Final = {
    "sunrise": "dawn", "daybreak": "dawn", "sunset": "dusk", "nightfall": "dusk", "lunchtime": "midday",
    "midmorning": "morning", "midafternoon": "afternoon", "tonight": "night",
    "predawn": "early", "wee": "early", "small": "early",
}  # fmt: skip


def part_named(word: str) -> str | None:
    """The part that a word names, in the singular or the plural."""
    name = _NAMES.get(word, word)
    if name not in PARTS and name.endswith("s"):
        name = name[:-1]
    return name if name in PARTS else None
