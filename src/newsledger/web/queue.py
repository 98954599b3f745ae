"""The list of incidents as an address asks for it: filters, search, order, and where to go on."""

import base64
import binascii
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import Query
from sqlalchemy import Connection

from newsledger.desk.selecting import date_of
from newsledger.desk.words import PLACE_SIGN, folded
from newsledger.ledger.listing import COUNTED, Order, Row, Value, Wanted, count, kind_of_place, rows
from newsledger.ledger.summaries import newest_change
from newsledger.web.asking import LARGEST, Count, Line, Word
from newsledger.web.keeping import Kept
from newsledger.web.problems import ProblemError

# Lines of one answer.
USUAL, MOST = 50, 200

# More words than anybody types; each is one question to the database.
WORDS = 12

Flag = Annotated[bool | None, Query()]


@dataclass(frozen=True, slots=True)
class Asked:
    """A list as asked for: which incidents, in which order, from where."""

    wanted: Wanted
    sort: Order
    limit: int
    after: tuple[Value, int] | None


@dataclass(frozen=True, slots=True)
class Listed:
    """The lines of one answer. `next` is where the rest begins; `total` is None where there are very many.

    `key` is another one once anything of it may have changed.
    """

    rows: tuple[Row, ...]
    next: str | None
    total: int | None
    key: tuple[str, int, Asked]


async def asked(
    q: Annotated[Line, Query(description="Words of the pages, names, places; the last may be begun.")] = "",
    type: Word | None = None,
    country: Word | None = None,
    place: Word | None = None,
    since: Word | None = None,
    until: Word | None = None,
    min_killed: Count | None = None,
    min_injured: Count | None = None,
    status: Word | None = None,
    grade: Word | None = None,
    conflicts: Flag = None,
    doubtful: Flag = None,
    fresh: Annotated[bool | None, Query(description="New reports since the last review.")] = None,
    reviewed: Flag = None,
    dismissed: Annotated[bool, Query(description="What reviewers say is no incident.")] = False,
    sort: Order = "need",
    limit: Annotated[int, Query(ge=1, le=MOST)] = USUAL,
    cursor: Annotated[str | None, Query(max_length=300, description="`next` of the answer before.")] = None,
) -> Asked:
    """A dependency: the list that an address asks for; a 422 for dates and cursors that are none."""
    words, begun = words_of(q)
    return Asked(
        Wanted(
            type=_snake(type),
            country=country or None,
            since=date_of(since or None),
            until=date_of(until or None),
            min_killed=min_killed,
            min_injured=min_injured,
            status=status or None,
            grade=grade or None,
            conflicts=conflicts,
            doubtful=doubtful,
            fresh=fresh,
            reviewed=reviewed,
            dismissed=dismissed,
            words=tuple(dict.fromkeys((*words, *_places(place))))[:WORDS],
            beginning=begun,
        ),
        sort,
        limit,
        None if cursor is None else place_of(cursor, sort),
    )


def words_of(q: str) -> tuple[tuple[str, ...], str | None]:
    """The words that were typed, as they are filed, and the last one by itself where it is not ended."""
    words = folded(q)
    begun = words.pop() if words and q[-1:].isalnum() else None
    return tuple(words)[:WORDS], begun


def listed(connection: Connection, given: Asked) -> Listed:
    """The lines that were asked for; kept until any summary changes."""
    key = str(connection.engine.url), newest_change(connection), given
    return _KEPT.get(key, lambda: _listed(connection, given, key))


def _listed(connection: Connection, given: Asked, key: tuple[str, int, Asked]) -> Listed:
    found = rows(connection, given.wanted, given.sort, given.after, given.limit + 1)
    shown = tuple(found[: given.limit])
    total = count(connection, given.wanted)
    more = cursor_at(shown[-1]) if len(found) > given.limit else None
    return Listed(shown, more, total if total <= COUNTED else None, key)


# Answers that are kept: of 50 lines some 100 KB each.
_KEPT: Kept[tuple[str, int, Asked], Listed] = Kept(200)


def list_record(found: Listed) -> Mapping[str, Any]:
    """The list as the interface gives it."""
    return {
        "incidents": [dict(row.data) for row in found.rows],
        "next": found.next,
        "total": found.total,
    }


def cursor_at(row: Row) -> str:
    """Where the list goes on after a line."""
    return base64.urlsafe_b64encode(json.dumps([row.place, row.seq]).encode()).decode().rstrip("=")


def place_of(cursor: str, order: Order) -> tuple[Value, int]:
    """The place that a cursor names in an order; raises a 422."""
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        value, seq = json.loads(base64.b64decode(padded, b"-_", validate=True))
        kind = kind_of_place(order)
        if type(seq) is not int or not 0 <= seq <= LARGEST or not _fits(value, kind):
            raise ValueError(cursor)
    except (ValueError, TypeError, binascii.Error, RecursionError, AttributeError):
        raise ProblemError(422, "the cursor is none of this list; begin at its first page") from None
    return value, seq


def _fits(value: object, kind: type[float] | type[int] | type[str]) -> bool:
    if kind is float:
        return type(value) in (int, float) and math.isfinite(float(value))  # type: ignore[arg-type]
    if kind is int:
        return type(value) is int and -LARGEST <= value <= LARGEST
    return type(value) is str and value.isascii() and value.isprintable()


def _places(place: str | None) -> list[str]:
    """The words of a place as they are filed."""
    return [PLACE_SIGN + word for word in folded(place or "")]


def _snake(name: str | None) -> str | None:
    return name.casefold().strip().replace(" ", "_").replace("-", "_") if name and name.strip() else None
