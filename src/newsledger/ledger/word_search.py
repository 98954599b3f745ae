"""Which incidents have some words: conditions on summaries, by the lists of incidents of each word."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, exists, func, select

from newsledger.ledger.summary_tables import LEXICON, POSTINGS, SUMMARIES

# Words that begin as the last one typed does: enough for what somebody means, few enough to ask for.
BEGINNINGS = 50

# Where fewer incidents than this are likely to have all the words, their lists are cut with one another; else
# the list is read in its order, and enough of them are met soon.
FEW = 1000


def occurring(
    connection: Connection, words: Sequence[str], beginning: str | None
) -> list[ColumnElement[bool]] | None:
    """That all the words occur, and one with that beginning; None where one of them never does."""
    groups = [_known(connection, word) for word in words]
    if beginning is not None:
        groups.append(_begun(connection, beginning))
    return _all_of(connection, groups) if all(groups) else None


def _all_of(connection: Connection, groups: Sequence[dict[str, int]]) -> list[ColumnElement[bool]]:
    if not groups:
        return []
    everything = connection.execute(select(func.count()).select_from(SUMMARIES)).scalar() or 1
    likely = float(everything)
    for group in groups:
        likely *= min(sum(group.values()) / everything, 1.0)
    if likely > FEW:
        return [_has(group) for group in groups]
    lists = (_list(connection, group) for group in sorted(groups, key=lambda one: sum(one.values())))
    found = next(lists)
    for other in lists:
        found &= other
    return [SUMMARIES.c.seq.in_(sorted(found))]


def _has(group: dict[str, int]) -> ColumnElement[bool]:
    if len(group) > 1:
        # Made a list of once: to look fifty words up for each incident took half a second.
        return SUMMARIES.c.seq.in_(select(POSTINGS.c.seq).where(POSTINGS.c.word.in_(sorted(group))))
    return exists(
        select(POSTINGS.c.seq).where(POSTINGS.c.word.in_(sorted(group)), POSTINGS.c.seq == SUMMARIES.c.seq)
    )


def _list(connection: Connection, group: dict[str, int]) -> set[int]:
    query = select(POSTINGS.c.seq).where(POSTINGS.c.word.in_(sorted(group)))
    return set(connection.execute(query).scalars())


def _known(connection: Connection, word: str) -> dict[str, int]:
    """The word with the number of incidents that have it; empty where none has."""
    query = select(LEXICON.c.incidents).where(LEXICON.c.word == word, LEXICON.c.incidents > 0)
    found = connection.execute(query).scalar()
    return {} if found is None else {word: found}


def _begun(connection: Connection, beginning: str) -> dict[str, int]:
    """The most used words with that beginning."""
    columns = LEXICON.c
    # The last code point that is no surrogate: every word with this beginning sorts before it.
    last = beginning + "\U0010ffff"
    query = select(columns.word, columns.incidents).where(columns.word >= beginning, columns.word < last)
    ranked = query.where(columns.incidents > 0).order_by(columns.incidents.desc(), columns.word)
    return {row.word: row.incidents for row in connection.execute(ranked.limit(BEGINNINGS))}
