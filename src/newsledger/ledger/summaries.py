"""Summaries of incidents in the ledger: marked as outdated, written whole, taken away."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields

from sqlalchemy import Connection, delete, exists, func, insert, select, text

from newsledger.ledger.batches import batches, parts
from newsledger.ledger.codec import dumps
from newsledger.ledger.settlements import drop
from newsledger.ledger.summary_tables import (
    LEXICON,
    POSTINGS,
    STALE,
    SUMMARIES,
    SUMMARY_CHANGES,
    SUMMARY_TEXTS,
)
from newsledger.ledger.tables import DOCUMENTS, INCIDENTS, JUDGEMENTS

# Both databases write it the same way.
_COUNTED = text(
    "insert into lexicon (word, incidents) values (:word, :more)"
    " on conflict (word) do update set incidents = lexicon.incidents + excluded.incidents"
)

_CHANGED = text(
    'insert into summary_changes ("row", change) values (1, 1)'
    ' on conflict ("row") do update set change = summary_changes.change + 1'
)


# The numbers of the last change of a summary, of the last judgement, and of the last document.
State = tuple[int, int, int]

_STATE = select(
    select(SUMMARY_CHANGES.c.change).scalar_subquery().label("change"),
    select(func.max(JUDGEMENTS.c.seq)).scalar_subquery().label("judgement"),
    select(func.max(DOCUMENTS.c.seq)).scalar_subquery().label("document"),
    exists(select(STALE.c.incident_id)).label("outdated"),
)


@dataclass(frozen=True, slots=True)
class Summary:
    """What lists say of one incident; the columns of `summaries`, with its row as shown and its words.

    `earliest` and `latest` bound its start, "" where nobody knows; `killed` and `injured` are -1 then.
    """

    id: str
    revision: str
    need: float
    conflicts: int
    doubtful: int
    fresh: int
    reviewed_at: str | None
    dismissed: int
    type: str | None
    kinds: str
    country: str | None
    country_code: str | None
    earliest: str
    latest: str
    killed: int
    injured: int
    documents: int
    grade: str | None
    status: str | None
    latitude: float | None
    longitude: float | None
    data: Mapping[str, object]
    words: tuple[str, ...]


_COLUMNS = tuple(one.name for one in fields(Summary) if one.name not in ("data", "words"))


def touch(connection: Connection, incident_ids: Collection[str]) -> None:
    """Mark summaries as outdated, in the transaction that outdates them; marking twice changes nothing.

    What is kept settled of these incidents goes at once.
    """
    drop(connection, incident_ids)
    for part in parts(incident_ids):
        query = select(STALE.c.incident_id).where(STALE.c.incident_id.in_(part))
        held = set(connection.execute(query).scalars())
        rows = [{"incident_id": id} for id in part if id not in held]
        if rows:
            connection.execute(insert(STALE), rows)


def outdated(connection: Connection, most: int) -> list[str]:
    """The ids of up to so many incidents whose summary is outdated or missing."""
    query = select(STALE.c.incident_id).order_by(STALE.c.incident_id).limit(most)
    return list(connection.execute(query).scalars())


def newest_change(connection: Connection) -> int:
    """The number of the last change of any summary; 0 where there is none."""
    return connection.execute(select(SUMMARY_CHANGES.c.change)).scalar() or 0


def state_of(connection: Connection) -> State | None:
    """Numbers that are others once anything of any incident has changed; None while a summary is outdated.

    Whatever changes an incident marks its summary as outdated, adds a document, or is a judgement.
    """
    row = connection.execute(_STATE).one()
    return None if row.outdated else (row.change or 0, row.judgement or 0, row.document or 0)


def put(connection: Connection, summaries: Sequence[Summary], gone: Collection[str] = ()) -> None:
    """Write these summaries and take away those of incidents that are `gone`; all are up to date then."""
    ids = {one.id for one in summaries} | set(gone)
    seqs = _seqs(connection, ids)
    held = _words(connection, list(seqs.values()))
    change = _next_change(connection)
    for part in parts(ids):
        own = [seqs[id] for id in part if id in seqs]
        connection.execute(delete(SUMMARIES).where(SUMMARIES.c.id.in_(part)))
        connection.execute(delete(SUMMARY_TEXTS).where(SUMMARY_TEXTS.c.seq.in_(own)))
        connection.execute(delete(STALE).where(STALE.c.incident_id.in_(part)))
    written = [one for one in summaries if one.id in seqs]
    if written:
        connection.execute(insert(SUMMARIES), [summary_row(one, seqs[one.id], change) for one in written])
        connection.execute(insert(SUMMARY_TEXTS), [text_row(one, seqs[one.id]) for one in written])
    wanted = {seqs[one.id]: set(one.words) for one in written}
    _file(connection, {seq: (held.get(seq, set()), wanted.get(seq, set())) for seq in seqs.values()})


def _next_change(connection: Connection) -> int:
    connection.execute(_CHANGED)
    return newest_change(connection)


def summary_row(one: Summary, seq: int, change: int) -> dict[str, object]:
    """The row of `summaries`."""
    return {"seq": seq, "changed": change} | {name: getattr(one, name) for name in _COLUMNS}


def text_row(one: Summary, seq: int) -> dict[str, object]:
    """The row of `summary_texts`."""
    return {"seq": seq, "data": dumps(one.data), "words": " ".join(one.words)}


def _seqs(connection: Connection, ids: Collection[str]) -> dict[str, int]:
    return {
        row.id: row.seq
        for part in parts(ids)
        for row in connection.execute(select(INCIDENTS.c.id, INCIDENTS.c.seq).where(INCIDENTS.c.id.in_(part)))
    }


def _words(connection: Connection, seqs: Sequence[int]) -> dict[int, set[str]]:
    """The words under which incidents are filed."""
    return {
        row.seq: set(row.words.split())
        for part in batches(seqs)
        for row in connection.execute(
            select(SUMMARY_TEXTS.c.seq, SUMMARY_TEXTS.c.words).where(SUMMARY_TEXTS.c.seq.in_(part))
        )
    }


def _file(connection: Connection, changes: Mapping[int, tuple[set[str], set[str]]]) -> None:
    """File incidents under the words that they have now and no longer under those that they had."""
    counts: Counter[str] = Counter()
    rows = []
    for seq in sorted(changes):
        before, after = changes[seq]
        lost, won = sorted(before - after), sorted(after - before)
        counts.update(won)
        counts.subtract(lost)
        rows += [{"word": word, "seq": seq} for word in won]
        for part in batches(lost):
            own = POSTINGS.c.word.in_(part) & (POSTINGS.c.seq == seq)
            connection.execute(delete(POSTINGS).where(own))
    if rows:
        connection.execute(insert(POSTINGS), rows)
    lost_words = sorted(word for word in counts if counts[word] < 0)
    moved = [{"word": word, "more": counts[word]} for word in sorted(counts) if counts[word]]
    if moved:
        connection.execute(_COUNTED, moved)
    for part in parts(lost_words):
        # What no incident has any more is no word to be found, nor one to be read here by anybody.
        gone = LEXICON.c.word.in_(part) & (LEXICON.c.incidents <= 0)
        connection.execute(delete(LEXICON).where(gone))
