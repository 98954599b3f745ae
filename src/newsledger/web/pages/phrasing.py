"""What templates of the application say of values, beside the phrases of the dossier."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from newsledger.model import Place, Time, Toll
from newsledger.outputs import phrases
from newsledger.outputs.highlighting import Piece
from newsledger.outputs.terminal_text import safe, unsafe_places


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a page's text from `start`; `sign` is set where it shows a character in other signs."""

    start: int
    shown: str
    sign: bool


def runs(piece: Piece) -> Iterator[Run]:
    """The piece in stretches of which each is shown as it stands, or is one character that is not.

    So that places in the page can be counted from places in the document shown.
    """
    start, text = 0, piece.text
    for at in unsafe_places(text):
        if start < at:
            yield Run(piece.start + start, text[start:at], False)
        # A carriage return before a line feed shows nothing: the line feed does.
        shown = "" if text.startswith("\r\n", at) else safe(text[at])
        yield Run(piece.start + at, shown, True)
        start = at + 1
    if start < len(text):
        yield Run(piece.start + start, text[start:], False)


def say_started(record: Mapping[str, Any] | None) -> str | None:
    """The time of a list's row in words."""
    return None if record is None else phrases.say_time(_made(Time, record))


def say_where(record: Mapping[str, Any] | None) -> str | None:
    """The place of a list's row in words: the town and the country."""
    if record is None:
        return None
    place = _made(Place, record)
    names = (place.locality or place.name or place.admin1, place.country)
    return ", ".join(dict.fromkeys(name for name in names if name)) or None


def say_range_of(record: Mapping[str, Any] | None) -> str | None:
    """The range of a list's toll where it is more than its best value."""
    if record is None:
        return None
    return phrases.say_spread(Toll(record["low"], record["best"], record["high"]))


def say_settled(value: object) -> str:
    """A settled value before or after a change, in words."""
    if isinstance(value, Toll):
        return phrases.say_toll(value)
    if isinstance(value, tuple):
        return "; ".join(map(say_settled, value)) or "unknown"
    return phrases.say_field(value) if isinstance(value, str) else phrases.say_any(value)


def say_many(number: int, word: str) -> str:
    """The number with its word: "1 page", "6,000 pages"."""
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def _made(record: type[Any], given: Mapping[str, Any]) -> Any:
    named = {one.name for one in fields(record)}
    blank = {"value": None} if record is Time else {}
    return record(**{**blank, **{name: value for name, value in given.items() if name in named}})


# Beside the filters that all pages share.
FILTERS: Mapping[str, Any] = {
    "any": phrases.say_any,
    "settled": say_settled,
    "speaker": phrases.say_speaker,
    "outlet": phrases.say_outlet,
    "published": phrases.say_published,
    "started": say_started,
    "where": say_where,
    "range": say_range_of,
    "runs": runs,
    "many": say_many,
    "moment": phrases.say_moment,
}
