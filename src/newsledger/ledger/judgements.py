"""Judgements in the ledger: appended once, found by id, by the client's key, or by what they are about."""

import hashlib
from collections.abc import Collection, Sequence
from typing import Any, cast

from sqlalchemy import Connection, Row, func, insert, select

from newsledger.ledger.batches import parts
from newsledger.ledger.blackout import Blackout
from newsledger.ledger.codec import dumps, loads
from newsledger.ledger.redactions import blackout
from newsledger.ledger.tables import JUDGED, JUDGEMENTS
from newsledger.ledger.undoing import ROWS, rows_where, undone_of
from newsledger.model import Draft, Judgement, JudgementKind

# Enough of a hash that two of a million judgements share one with a chance of one in thirty million.
_DIGITS = 16


def append(
    connection: Connection,
    draft: Draft,
    digest: str,
    subjects: Collection[str],
    at: str,
    *,
    id: str | None = None,
) -> str:
    """The id of a judgement that was written down; its content and the number of its like give it.

    `digest` tells the draft from others under the same key. A judgement of another ledger brings its `id`.
    """
    id = id or _free_id(connection, draft)
    row = {
        "id": id,
        "kind": draft.kind,
        "data": dumps({"payload": draft.payload, "subjects": list(subjects), "digest": digest}),
        "reviewer": dumps(draft.reviewer),
        "recorded_at": at,
        "key": draft.key and dumps(draft.key),
        "incident_id": draft.incident_id,
        "reason": None if draft.reason is None else dumps(draft.reason),
        "target": draft.payload.get("judgement") if draft.kind == "undo" else None,
    }
    connection.execute(insert(JUDGEMENTS), row)
    if subjects:
        rows = [{"subject": one, "judgement_id": id} for one in sorted(set(subjects))]
        connection.execute(insert(JUDGED), rows)
    return id


def _free_id(connection: Connection, draft: Draft) -> str:
    said = [draft.kind, draft.reviewer, draft.incident_id, dict(draft.payload), draft.reason, draft.key]
    number = 0
    while True:
        id = hashlib.sha256(dumps(["judgement", said, number]).encode()).hexdigest()[:_DIGITS]
        if connection.execute(select(JUDGEMENTS.c.seq).where(JUDGEMENTS.c.id == id)).first() is None:
            return id
        number += 1


def under_key(connection: Connection, key: str) -> tuple[Judgement, str] | None:
    """The judgement that was appended under a client's key, and its draft's digest."""
    row = connection.execute(ROWS.where(JUDGEMENTS.c.key == dumps(key))).first()
    return None if row is None else (_judgements(connection, [row])[0], loads(row.data)["digest"])


def by_prefix(connection: Connection, prefix: str) -> list[Judgement]:
    """The judgements whose id begins so."""
    begun = ROWS.where(JUDGEMENTS.c.id.startswith(prefix, autoescape=True))
    return _judgements(connection, connection.execute(begun).all())


def all_judgements(connection: Connection, kinds: Sequence[JudgementKind] | None = None) -> list[Judgement]:
    """Every judgement, or those of some kinds, in the order in which they were made."""
    query = ROWS if kinds is None else ROWS.where(JUDGEMENTS.c.kind.in_(kinds))
    return _judgements(connection, connection.execute(query).all())


def data_of(connection: Connection, kind: str) -> list[dict[str, str]]:
    """What the judgements of a kind say, those of before version 0004 too, in the order of making."""
    query = select(JUDGEMENTS.c.data).where(JUDGEMENTS.c.kind == kind).order_by(JUDGEMENTS.c.seq)
    return [loads(data) for data in connection.execute(query).scalars()]


def judgements_after(connection: Connection, place: int, most: int) -> list[tuple[int, Judgement]]:
    """Up to so many judgements after a place in the order of making, each with its own place."""
    rows = connection.execute(ROWS.where(JUDGEMENTS.c.seq > place).limit(most)).all()
    return list(zip((row.seq for row in rows), _judgements(connection, rows), strict=True))


def about(connection: Connection, subjects: Collection[str], until: str | None = None) -> list[Judgement]:
    """The judgements about any of these accounts and documents, in the order in which they were made.

    With `until` those that had been made by then, undone only by what had been.
    """
    query = select(JUDGED.c.judgement_id)
    ids = {
        id
        for part in parts(subjects)
        for id in connection.execute(query.where(JUDGED.c.subject.in_(part))).scalars()
    }
    rows = rows_where(connection, JUDGEMENTS.c.id, ids, until)
    return _judgements(connection, rows, until)


def last_place(connection: Connection) -> int:
    """The place of the last judgement in the order of making; 0 where there is none."""
    return connection.execute(select(func.max(JUDGEMENTS.c.seq))).scalar() or 0


def places(connection: Connection, ids: Collection[str]) -> dict[str, int]:
    """The places of judgements in the order of making, by id."""
    return {
        row.id: row.seq
        for part in parts(ids)
        for row in connection.execute(
            select(JUDGEMENTS.c.id, JUDGEMENTS.c.seq).where(JUDGEMENTS.c.id.in_(part))
        )
    }


def _judgements(
    connection: Connection, rows: Sequence[Row[Any]], until: str | None = None
) -> list[Judgement]:
    if not rows:
        return []
    undone, hidden = undone_of(connection, [row.id for row in rows], until), blackout(connection)
    return [_judgement(row, undone.get(row.id), hidden) for row in rows]


def _judgement(row: Row[Any], undone_by: str | None, hidden: Blackout) -> Judgement:
    data = loads(row.data)
    return Judgement(
        row.id,
        cast(JudgementKind, row.kind),
        row.incident_id,
        tuple(data["subjects"]),
        hidden.json(data["payload"]),
        None if row.reason is None else hidden.json(loads(row.reason)),
        loads(row.reviewer),
        row.recorded_at,
        undone_by,
    )
