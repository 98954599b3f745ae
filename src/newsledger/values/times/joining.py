"""Joining neighbours into one expression: "around 7pm" and "Friday evening", "early" and "Tuesday"."""

from dataclasses import replace
from typing import Final

from newsledger.values.times.meanings import EDGES, Calendar, Found, Moment, Scope, Shift
from newsledger.values.times.tokens import Lexed
from newsledger.values.times.words import phrase_set

# What may stand between a day and a part or a clock time of it, in either order.
_LINKS: Final = phrase_set(
    "|,|on|, on|at|, at|of|on the|in the|of the|in|, in|by|the|during the|, the|just|at the|the day|-"
    "|in the early|(|, in the|from|on the morning of"
)
# What may stand before a bare part of the day: "Friday in the afternoon".
_PART_LINKS: Final = phrase_set("|in the|, in the|at|during the|in the early|of the|on the|the")
# What may stand behind one: "evening of March 3".
_PART_OF: Final = phrase_set("|of|on|of the")
_ROUGHLY: Final = phrase_set("about|around|approximately|roughly|circa|c .|some time|nearly|almost")
# These stay outside the expression and still say that the time is not exact.
_NEARBY: Final = frozenset({"shortly", "just", "soon", "moments", "minutes"})
# The others need "of": "the start of the week", but "could start this week".
_DIRECT_EDGES: Final = frozenset({"early", "late", "mid", "earlier", "later"})
_SCOPES: Final[dict[str, Scope]] = {
    "since": "since", "until": "until", "till": "until", "before": "before", "after": "after", "from": "from",
}  # fmt: skip


def join(lexed: Lexed, found: list[Found]) -> list[Found]:
    """Join what is one expression and drop the weak words that joined nothing."""
    joined: list[Found] = []
    for narrow in found:
        item = _widened(lexed, narrow)
        if joined and item.first < joined[-1].last:
            item = narrow  # the word before belongs to the expression before
        if joined and (whole := _joined(lexed, joined[-1], item)):
            joined[-1] = whole
        else:
            joined.append(item)
    return [item for item in joined if not (isinstance(item.meaning, Moment) and item.meaning.weak)]


def _widened(lexed: Lexed, item: Found) -> Found:
    """Take in the words before that bend the meaning: "around", "early", "later"; note the scope."""
    if not isinstance(item.meaning, Moment):
        return replace(item, scope=_scope(lexed, item.first)) if item.scope is None else item
    first, moment = item.first, item.meaning
    for size in (2, 1):
        if first >= size and tuple(lexed.words[first - size : first]) in _ROUGHLY:
            first, moment = first - size, replace(moment, approximate=True)
            break
    step = 2 if lexed.word(first - 1) in ("-", "–", "in", "on") else 1
    word = lexed.word(first - step)
    takes = word in _DIRECT_EDGES and not (moment.has_clock and not moment.day)
    if takes and (
        step == 1 or word == "mid" or (lexed.word(first - 1) == "on" and word in ("early", "late"))
    ):
        first, moment = first - step, replace(moment, edge=EDGES[word])
        first -= lexed.word(first - 1) == "the"
    elif lexed.word(first - 1) in ("of", "in") and EDGES.get(lexed.word(first - 2)) in (
        "start",
        "mid",
        "end",
    ):
        edge = EDGES[lexed.word(first - 2)]
        first = first - (3 if lexed.word(first - 3) == "the" else 2)
        moment = replace(moment, edge=edge)
    if moment.has_clock and lexed.word(first - 1) in ("after", "before") and lexed.word(first - 2) in _NEARBY:
        moment = replace(moment, approximate=True)
    return replace(item, first=first, meaning=moment, scope=item.scope or _scope(lexed, first))


def _scope(lexed: Lexed, first: int) -> Scope | None:
    before = lexed.word(first - 1)
    if lexed.word(first - 2) == "so" and before == "far":
        return "so_far"
    return _SCOPES.get(before)


def _joined(lexed: Lexed, one: Found, two: Found) -> Found | None:
    """One expression from two neighbours that complete each other, None where they do not."""
    if not (isinstance(one.meaning, Moment) and isinstance(two.meaning, Moment)) or (
        one.paired and two.paired
    ):
        return None
    between = tuple(lexed.words[one.last : two.first])
    if between not in _LINKS:
        return None
    first, second = one.meaning, two.meaning
    clash = (
        # "Charged Monday in the May 4 shooting": two days.
        (first.day and second.day and ("in" in between or not _same_day(first, second)))
        or (first.part and second.part)
        or (first.has_clock and second.has_clock)
    )
    if clash or not _completes(first, second, between):
        return None
    return Found(one.first, two.last, _merged(first, second), one.scope, one.paired or two.paired)


def _completes(first: Moment, second: Moment, between: tuple[str, ...]) -> bool:
    if _is_coarse(first) or _is_coarse(second):
        return False
    if second.weak and not second.has_clock:
        return between in _PART_LINKS
    return between in _PART_OF if first.weak and not first.has_clock else True


def _is_coarse(moment: Moment) -> bool:
    """Whether its day is no day: a month has no evening."""
    day = moment.day
    if isinstance(day, Shift):
        return day.unit != "D"
    if isinstance(day, Calendar):
        return day.day is None and day.weekday is None
    return False


def _same_day(first: Moment, second: Moment) -> bool:
    """Whether two days may be one: a weekday and its date ("Friday, on 17 February")."""
    one, two = first.day, second.day
    if not (isinstance(one, Calendar) and isinstance(two, Calendar)):
        return False
    return one.weekday is not None and one.day is None and two.day is not None and two.weekday is None


def _merged(first: Moment, second: Moment) -> Moment:
    clock, other = (first, second) if first.has_clock else (second, first)
    moment = Moment(
        day=second.day if first.day and second.day else first.day or second.day,
        part=first.part or second.part,
        hour=clock.hour, minute=clock.minute, half=clock.half, zone=clock.zone or other.zone,
        approximate=first.approximate or second.approximate, edge=first.edge or second.edge,
        midnight=clock.midnight, invalid=clock.invalid,
    )  # fmt: skip
    return _settled_half(moment)


def _settled_half(moment: Moment) -> Moment:
    """ "8 o'clock" in the evening is 20:00."""
    if moment.hour is None or moment.half or not moment.part or not 1 <= moment.hour <= 11:
        return moment
    later = moment.part in ("afternoon", "evening", "dusk") or (moment.part == "night" and moment.hour >= 6)
    return replace(moment, hour=moment.hour + 12, half="pm") if later else moment
