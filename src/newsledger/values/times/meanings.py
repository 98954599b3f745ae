"""What an expression says, before any calendar is asked: its meaning without an anchor."""

from dataclasses import dataclass
from typing import Final, Literal

Which = Literal["last", "this", "next", "that"]
Base = Literal["published", "context"]
Scope = Literal["since", "until", "before", "after", "from", "to", "so_far"]
Edge = Literal["start", "mid", "end", "earlier", "later"]
Tense = Literal["past", "future"]

# Words that point to a part of a longer time.
EDGES: Final[dict[str, Edge]] = {
    "early": "start", "beginning": "start", "start": "start", "late": "end", "end": "end", "close": "end",
    "mid": "mid", "middle": "mid", "earlier": "earlier", "later": "later", "rest": "later",
    "remainder": "later",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Calendar:
    """Fields of the calendar as named: any may be missing, and then the anchor supplies it.

    `token` is a season (SP, SU, FA, WI), a quarter (Q1..Q4) or a half (H1, H2); `digits` the first digits
    of a decade or a century ("199", "19"). `holiday` is "easter" where the day moves.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    token: str | None = None
    digits: str | None = None
    holiday: str | None = None
    which: Which | None = None
    year_shift: int | None = None
    week_shift: int | None = None
    fiscal: bool = False
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units before (negative) or after a base: "last week" is week -1 from publication."""

    unit: str
    count: int
    base: Base = "published"


Day = Calendar | Shift


@dataclass(frozen=True, slots=True)
class Moment:
    """A point or part of time: a day (or coarser), a part of the day, a clock time, any of them.

    A `weak` moment counts only when it joins another ("morning" in "Friday morning"). `invalid` says
    why a clock time cannot be one.
    """

    day: Day | None = None
    part: str | None = None
    hour: int | None = None
    minute: int | None = None
    half: Literal["am", "pm"] | None = None
    zone: str | None = None
    approximate: bool = False
    edge: Edge | None = None
    weak: bool = False
    midnight: bool = False
    invalid: str | None = None

    @property
    def has_clock(self) -> bool:
        """Whether a clock time is named."""
        return self.hour is not None or self.invalid is not None


@dataclass(frozen=True, slots=True)
class Length:
    """How long. `low` and `high` count units, None where nobody says; `timex` is the TIMEX3 value."""

    timex: str
    unit: str
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Repeat:
    """A set of times ("every Friday"), as its TIMEX3 value."""

    timex: str


@dataclass(frozen=True, slots=True)
class Vague:
    """PAST_REF, PRESENT_REF or FUTURE_REF."""

    timex: str


Meaning = Moment | Length | Repeat | Vague


@dataclass(frozen=True, slots=True)
class Found:
    """A meaning and the tokens that say it, end exclusive; `paired` ends of a range share their fields."""

    first: int
    last: int
    meaning: Meaning
    scope: Scope | None = None
    paired: bool = False
