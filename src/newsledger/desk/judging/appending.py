"""Making judgements: each one append in one transaction, refused where the reviewer saw an older state."""

import hashlib
from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import Connection

from newsledger.desk.dossiers import incident_id
from newsledger.desk.judging.drafting import prepared
from newsledger.desk.judging.effects import carry_out, is_final, take_back
from newsledger.desk.judging.listing import judgement_named
from newsledger.desk.judging.preparing import Prepared
from newsledger.desk.judging.replaying import Replay, replay_in
from newsledger.desk.judging.revisions import check
from newsledger.errors import UsageError
from newsledger.ledger import judgements as rows
from newsledger.ledger.codec import dumps
from newsledger.ledger.opening import Ledger
from newsledger.ledger.removal import purge
from newsledger.model import Draft, Judgement
from newsledger.settings import clock


def judge(ledger: Ledger, draft: Draft, *, seen: str | None = None) -> Judgement:
    """Append a judgement, and let what follows from it at once follow; all of it or nothing.

    `seen` is the incident's `revision` that the reviewer looked at: where that is no longer current,
    StaleError tells the differences. A draft under a key that was used before is not appended again; what
    was appended comes back. Raises UsageError and NotFoundError for drafts that make no sense.
    """
    with ledger.writing() as connection:
        made = judge_in(connection, draft, seen=seen)
    if is_final(made):
        purge(ledger)
    return made


def judge_in(connection: Connection, draft: Draft, *, seen: str | None = None) -> Judgement:
    """As `judge`, within a transaction for writing that the caller has open.

    After a judgement that `is_final`, and once that transaction has ended, the caller calls `purge`.
    """
    digest = _digest(draft)
    if draft.key is not None and (before := rows.under_key(connection, draft.key)):
        return _again(before, digest)
    if draft.incident_id is not None:
        draft = replace(draft, incident_id=incident_id(connection, draft.incident_id))
    _check(connection, draft, seen)
    made = _undoing(connection, draft) if draft.kind == "undo" else prepared(connection, draft)
    if draft.incident_id is None:
        _check(connection, made.draft, seen)
    return _append(connection, made, digest)


def judge_all(ledger: Ledger, drafts: Iterable[Draft | Replay]) -> list[Judgement]:
    """Append many judgements in their order, all or none.

    Judgements that were exported are made again where what they are about is in this ledger; the others are
    left out of what comes back.
    """
    with ledger.writing() as connection:
        found = [
            replay_in(connection, one) if isinstance(one, Replay) else judge_in(connection, one)
            for one in drafts
        ]
    made = [one for one in found if one is not None]
    if any(map(is_final, made)):
        purge(ledger)
    return made


def undo(
    ledger: Ledger,
    judgement: str,
    *,
    reviewer: str,
    reason: str | None = None,
    key: str | None = None,
    seen: str | None = None,
) -> Judgement:
    """Undo a judgement, given by its id or the beginning of it, by another one; an undo can be undone too.

    Raises UsageError where it is undone already, or took away for good what it took away.
    """
    draft = Draft("undo", reviewer, payload={"judgement": judgement}, reason=reason, key=key)
    return judge(ledger, draft, seen=seen)


def _check(connection: Connection, draft: Draft, seen: str | None) -> None:
    if seen is not None and draft.incident_id is not None:
        check(connection, draft.incident_id, seen)


def _undoing(connection: Connection, draft: Draft) -> Prepared:
    target = judgement_named(connection, str(draft.payload.get("judgement") or ""))
    if target.undone_by is not None:
        raise UsageError(f"judgement {target.id} was undone already, by {target.undone_by}")
    if is_final(target):
        raise UsageError(f"judgement {target.id} took words away for good; they cannot be brought back")
    payload = {"judgement": target.id, "kind": target.kind}
    return Prepared(replace(draft, incident_id=target.incident_id, payload=payload), target.subjects)


def _append(connection: Connection, made: Prepared, digest: str) -> Judgement:
    at = clock()
    draft = made.draft
    id = rows.append(connection, draft, digest, made.subjects, at)
    judgement = Judgement(
        id, draft.kind, draft.incident_id, made.subjects, draft.payload, draft.reason, draft.reviewer, at
    )
    if draft.kind == "undo":
        take_back(connection, judgement_named(connection, str(draft.payload["judgement"])))
    else:
        carry_out(connection, judgement, made)
    return judgement


def _again(before: tuple[Judgement, str], digest: str) -> Judgement:
    judgement, told = before
    if told != digest:
        raise UsageError(f"the key of judgement {judgement.id} was used again for another one; use a new key")
    return judgement


def _digest(draft: Draft) -> str:
    # Of a name that is to be removed nothing is kept but the hash that the judgement itself keeps.
    payload = {} if draft.payload.get("remove") is True else dict(draft.payload)
    said = [draft.kind, draft.reviewer, draft.incident_id, payload, draft.reason]
    return hashlib.sha256(dumps(said).encode()).hexdigest()
