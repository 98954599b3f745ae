"""Finding the time expressions of a text, in order, each with what it comes to."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, Literal

from newsledger.model import Duration, Published, Span, Time
from newsledger.values.times.anchors import Anchor, anchor_of
from newsledger.values.times.days import NEEDS_DATE, Place
from newsledger.values.times.joining import join
from newsledger.values.times.meanings import (
    Calendar,
    Found,
    Length,
    Moment,
    Repeat,
    Scope,
    Shift,
    Tense,
    Vague,
)
from newsledger.values.times.reading import read
from newsledger.values.times.resolving import Context, Resolved, settle
from newsledger.values.times.tense import tense_at
from newsledger.values.times.tokens import Lexed
from newsledger.values.times.words import UNIT_HOURS
from newsledger.values.times.zones import with_zone

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression: text[start:end], its TIMEX3 type and value, and newsledger's own value.

    `time` is None for durations, sets and vague references; `duration` is None for all but durations.
    `scope` is the word that makes a range of it ("since January"), `tense` that of the nearest verb.
    """

    start: int
    end: int
    text: str
    type: TimexType
    timex: str
    time: Time | None = None
    duration: Duration | None = None
    scope: Scope | None = None
    tense: Tense | None = None


# Tokens between a clock time and the day behind it in the same clause.
_SAME_SENTENCE: Final = 15


def find_times(
    text: str,
    spans: Sequence[Span] | None = None,
    *,
    published: Published = Published(),  # noqa: B008 - frozen
    zone: str | None = None,
) -> tuple[TimeMention, ...]:
    """The time expressions of the text (or of some spans of it), in order and apart.

    Offsets count code points of the text. Relative expressions are anchored to `published`; without it
    they have a time without a value, and a reason. With an IANA `zone` the bounds carry its UTC offset.
    """
    anchor = anchor_of(published)
    mentions: list[TimeMention] = []
    context = Context()
    for span in spans if spans is not None else (Span(0, len(text)),):
        lexed, found = read(text[span.start : span.end])
        joined = join(lexed, found)
        for index, item in enumerate(joined):
            partner = _partner(lexed, joined, index, context)
            mention, context = _mention(lexed, item, partner, anchor, context)
            mentions.append(_moved(mention, span.start))
    return tuple(_in_zone(mention, zone) if zone else mention for mention in mentions)


def resolve(time: Time, published: Published, zone: str | None = None) -> Time:
    """The time worked out again from its words, with a publication date; unchanged where they say no more."""
    if not time.text:
        return time
    zone = zone or time.zone
    found = [
        mention.time for mention in find_times(time.text, published=published, zone=zone) if mention.time
    ]
    if not found or (found[-1].value is None and found[-1].earliest is None):
        return time
    again = found[-1]
    return replace(again, approximate=time.approximate or again.approximate, text=time.text)


def _moved(mention: TimeMention, offset: int) -> TimeMention:
    return replace(mention, start=mention.start + offset, end=mention.end + offset) if offset else mention


def _in_zone(mention: TimeMention, zone: str) -> TimeMention:
    return replace(mention, time=with_zone(mention.time, zone)) if mention.time else mention


def _partner(lexed: Lexed, joined: list[Found], index: int, context: Context) -> Found | None:
    """The next expression, where it and only it names the day of a clock time: a range, or one sentence."""
    item, after = joined[index], joined[index + 1] if index + 1 < len(joined) else None
    if after is None or not isinstance(item.meaning, Moment) or item.meaning.day:
        return None
    if item.paired and item.scope == "from":
        return after if after.paired and after.scope == "to" else None
    near = after.first - item.last <= _SAME_SENTENCE and "." not in lexed.words[item.last : after.first]
    return after if context.day is None and near else None


def _mention(
    lexed: Lexed, item: Found, partner: Found | None, anchor: Anchor, context: Context
) -> tuple[TimeMention, Context]:
    start, end = lexed.starts[item.first], lexed.ends[item.last - 1]
    text = lexed.text[start:end]
    moment = item.meaning
    if not isinstance(moment, Moment):
        return _other_mention(start, end, text, moment, item.scope), context
    written = text
    if partner and isinstance(partner.meaning, Moment) and partner.meaning.day:
        moment = replace(moment, day=partner.meaning.day, part=moment.part or partner.meaning.part)
        until = lexed.text[lexed.starts[partner.first] : lexed.ends[partner.last - 1]]
        written = f"{until} … {text}{'' if text[-1:].isalpha() else moment.half or ''}"
    if item.scope in ("since", "until"):
        written = f"{item.scope} {written}"
    tense, cue = tense_at(lexed.text, start, end) if _bends(moment) else (None, None)
    written = f"{cue} … {written}" if cue else written
    resolved = settle(moment, Place(anchor, context.stretch, tense), context, written, item.scope)
    mention = TimeMention(
        start, end, text, resolved.type, resolved.timex, resolved.time, None, item.scope, tense
    )
    return mention, _after(context, resolved, moment, written)


def _other_mention(
    start: int, end: int, text: str, meaning: Length | Repeat | Vague, scope: Scope | None
) -> TimeMention:
    if isinstance(meaning, Length):
        return TimeMention(start, end, text, "DURATION", meaning.timex, None, _duration(meaning, text), scope)
    kind: TimexType = "SET" if isinstance(meaning, Repeat) else "DATE"
    return TimeMention(start, end, text, kind, meaning.timex, None, None, scope)


def _duration(length: Length, text: str) -> Duration:
    hours = UNIT_HOURS[length.unit]
    low, high = (None if bound is None else round(bound * hours, 4) for bound in (length.low, length.high))
    return Duration(low, high, text)


def _bends(moment: Moment) -> bool:
    """Whether tense may change which day is meant."""
    day = moment.day
    return isinstance(day, Calendar) and day.year is None and not day.digits and day.year_shift is None


def _after(context: Context, resolved: Resolved, moment: Moment, text: str) -> Context:
    """What the next expression may count from."""
    if isinstance(moment.day, Shift) and moment.day.unit in ("Y", "DE", "CE") and moment.day.count == 0:
        return context
    if moment.day is None and not resolved.borrowed:
        return context
    stretch = resolved.day
    # In a page without a date "Friday" is a day all the same, and clock times may belong to it.
    is_day = stretch.precision == "day" or (
        stretch.reason == NEEDS_DATE and len(stretch.timex) == len("XXXX-WXX-5")
    )
    late = moment.part in ("night", "evening") or (moment.hour is not None and moment.hour >= 18)
    words = resolved.time.text or text
    return Context(
        stretch=stretch if stretch.first else context.stretch,
        day=stretch if is_day else context.day,
        clock=_clock(resolved) if moment.has_clock else context.clock,
        late=late if is_day else context.late,
        text=words if moment.day is not None else context.text,
        day_text=words if is_day and moment.day is not None else context.day_text,
        clock_text=words if moment.has_clock else context.clock_text,
    )


def _clock(resolved: Resolved) -> datetime | None:
    value = resolved.time.value
    return datetime.fromisoformat(value) if value and "T" in value else None
