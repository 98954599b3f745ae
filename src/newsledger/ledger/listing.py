"""Stretches of a list of incidents, read from summaries: by filter, words and order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select, tuple_

from newsledger.ledger.codec import loads
from newsledger.ledger.summary_tables import SUMMARIES, SUMMARY_TEXTS
from newsledger.ledger.word_search import occurring

Order = Literal["need", "date", "oldest", "killed", "injured", "documents", "changed"]

# So many incidents are counted to the end; of more it is said that there are more.
COUNTED = 1000

Value = float | int | str


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which incidents; None asks nothing. `words` all occur, each group of words standing for one.

    Days are ISO prefixes, both ends included. What reviewers say is no incident is listed under `dismissed`
    alone. What is unknown of an incident satisfies no condition.
    """

    type: str | None = None
    country: str | None = None
    since: str | None = None
    until: str | None = None
    min_killed: int | None = None
    min_injured: int | None = None
    status: str | None = None
    grade: str | None = None
    conflicts: bool | None = None
    doubtful: bool | None = None
    fresh: bool | None = None
    reviewed: bool | None = None
    dismissed: bool = False
    words: tuple[str, ...] = ()
    beginning: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list: what it shows, and its place in the order."""

    id: str
    seq: int
    place: Value
    revision: str
    data: dict[str, Any]


_ORDERS = {
    "need": SUMMARIES.c.need,
    "date": SUMMARIES.c.earliest,
    "oldest": SUMMARIES.c.earliest,
    "killed": SUMMARIES.c.killed,
    "injured": SUMMARIES.c.injured,
    "documents": SUMMARIES.c.documents,
    "changed": SUMMARIES.c.changed,
}


def kind_of_place(order: Order) -> type[float] | type[int] | type[str]:
    """What a place in that order is."""
    kinds: dict[Order, type[float] | type[str]] = {"need": float, "date": str, "oldest": str}
    return kinds.get(order, int)


def rows(
    connection: Connection, wanted: Wanted, order: Order, after: tuple[Value, int] | None, most: int
) -> list[Row]:
    """Up to so many lines after a place in the order; equal ones follow as they were first seen."""
    conditions = _conditions(connection, wanted)
    if conditions is None:
        return []
    column = _ORDERS[order]
    query = _within(select(SUMMARIES.c.seq, column.label("place")), conditions)
    place = _unindexed(column) if _is_span(wanted) and order in ("date", "oldest") else column
    if order == "oldest":
        query = query.where(column > "").order_by(place, SUMMARIES.c.seq)
        query = query if after is None else query.where(tuple_(column, SUMMARIES.c.seq) > tuple_(*after))
    else:
        query = query.order_by(place.desc(), SUMMARIES.c.seq.desc())
        query = query if after is None else query.where(tuple_(column, SUMMARIES.c.seq) < tuple_(*after))
    found = {row.seq: row.place for row in connection.execute(query.limit(most))}
    return _shown(connection, found)


def count(connection: Connection, wanted: Wanted) -> int:
    """How many incidents there are of these, counted to `COUNTED` + 1."""
    conditions = _conditions(connection, wanted)
    if conditions is None:
        return 0
    some = _within(select(SUMMARIES.c.seq), conditions).limit(COUNTED + 1).subquery()
    return connection.execute(select(func.count()).select_from(some)).scalar() or 0


def points(connection: Connection, wanted: Wanted, most: int) -> list[Any]:
    """(id, latitude, longitude, killed, type) of incidents that have a place, those most killed in first."""
    conditions = _conditions(connection, wanted)
    if conditions is None:
        return []
    columns = SUMMARIES.c
    query = select(columns.id, columns.latitude, columns.longitude, columns.killed, columns.type)
    placed = _within(query.where(columns.latitude.is_not(None)), conditions)
    return list(connection.execute(placed.order_by(columns.killed.desc(), columns.seq.desc()).limit(most)))


def titles(connection: Connection, ids: Sequence[str]) -> dict[str, str]:
    """The titles of incidents, by id."""
    query = select(SUMMARIES.c.id, SUMMARY_TEXTS.c.data).join(
        SUMMARY_TEXTS, SUMMARY_TEXTS.c.seq == SUMMARIES.c.seq
    )
    rows = connection.execute(query.where(SUMMARIES.c.id.in_(ids)))
    return {row.id: loads(row.data)["title"] or "" for row in rows}


def _within(query: Select[Any], conditions: Sequence[ColumnElement[bool]]) -> Select[Any]:
    return query.where(and_(*conditions)) if conditions else query


def _shown(connection: Connection, found: dict[int, Value]) -> list[Row]:
    """The lines of these, in their order."""
    query = select(SUMMARIES.c.seq, SUMMARIES.c.id, SUMMARIES.c.revision, SUMMARY_TEXTS.c.data).join(
        SUMMARY_TEXTS, SUMMARY_TEXTS.c.seq == SUMMARIES.c.seq
    )
    lines = {row.seq: row for row in connection.execute(query.where(SUMMARIES.c.seq.in_(list(found))))}
    return [
        Row(lines[seq].id, seq, place, lines[seq].revision, loads(lines[seq].data))
        for seq, place in found.items()
    ]


def _conditions(connection: Connection, wanted: Wanted) -> list[ColumnElement[bool]] | None:
    """What a summary must be; None where no incident has the words."""
    worded = occurring(connection, wanted.words, wanted.beginning)
    return None if worded is None else [*_plain(wanted), *worded]


def _plain(wanted: Wanted) -> Iterator[ColumnElement[bool]]:
    columns = SUMMARIES.c
    yield columns.dismissed == int(wanted.dismissed)
    if wanted.type is not None:
        kind = f"% {_like(wanted.type)} %"
        yield or_(columns.type == wanted.type, columns.kinds.like(kind, escape="\\"))
    if wanted.country is not None:
        name = wanted.country.casefold()
        yield or_(columns.country_code == name.upper(), columns.country == name)
    if wanted.since is not None:
        yield columns.latest >= wanted.since
    if wanted.until is not None:
        earliest = _unindexed(columns.earliest) if _is_span(wanted) else columns.earliest
        yield and_(earliest > "", earliest <= wanted.until + "~")
    for column, least in ((columns.killed, wanted.min_killed), (columns.injured, wanted.min_injured)):
        if least is not None:
            yield column >= least
    for column, word in ((columns.status, wanted.status), (columns.grade, wanted.grade)):
        if word is not None:
            yield column == word
    flags = ((columns.conflicts, wanted.conflicts), (columns.doubtful, wanted.doubtful))
    for column, flag in (*flags, (columns.fresh, wanted.fresh)):
        if flag is not None:
            yield column > 0 if flag else column == 0
    if wanted.reviewed is not None:
        yield columns.reviewed_at.is_not(None) if wanted.reviewed else columns.reviewed_at.is_(None)


def _is_span(wanted: Wanted) -> bool:
    return wanted.since is not None and wanted.until is not None


def _unindexed(column: ColumnElement[str]) -> ColumnElement[str]:
    """The same text, but no index is walked for it.

    Of a stretch of days the index has all days before it or after it as well; to fetch each of their rows
    takes five times as long as to read the table from end to end (58 ms of 50,000 incidents, now 12).
    """
    return column.op("||")("")


def _like(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
