"""Exported judgements made again in another ledger that has the same pages, under the ids that they had.

Accounts and claims may have other ids there, a newer version having read them: what a judgement is about is
found by the characters that it holds on to. What was made again already is not made twice.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import cast

from sqlalchemy import Connection, select

from newsledger.desk.anchors import Anchor, anchor_of, located
from newsledger.desk.judging.coding import samples
from newsledger.desk.judging.drafting import draft_of
from newsledger.desk.judging.effects import carry_out, take_back
from newsledger.desk.judging.preparing import Prepared, subjects_of
from newsledger.desk.pointers import pointer_of
from newsledger.desk.verdicts import LINKING
from newsledger.errors import UsageError
from newsledger.ledger import judgements as rows
from newsledger.ledger.blackout import BLACK
from newsledger.ledger.codec import claim_of, dumps
from newsledger.ledger.groups import accounts_of, incidents_of
from newsledger.ledger.tables import DOCUMENTS
from newsledger.model import Draft, Judgement

# What a line of `export judgements` has beside what a draft may have.
EXPORTED = frozenset({"id", "subjects", "at", "undone_by"})

_ID = re.compile(r"[0-9a-f]{16}")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[0-9.:+Z-]{0,20}")

Homes = Mapping[Anchor, str]


@dataclass(frozen=True, slots=True)
class Replay:
    """A judgement as it was exported: its draft made whole, the id that it had, when it was made."""

    id: str
    at: str
    draft: Draft


def is_exported(given: object) -> bool:
    """Whether a record is a line of `export judgements`, not a draft."""
    return isinstance(given, Mapping) and bool(EXPORTED & given.keys())


def replay_of(given: Mapping[str, object]) -> Replay:
    """The judgement of a line; raises UsageError where it is none."""
    id, at = given.get("id"), given.get("at")
    if not (isinstance(id, str) and _ID.fullmatch(id) and isinstance(at, str) and _MOMENT.fullmatch(at)):
        raise UsageError("an exported judgement has the id and the time that it had")
    draft = draft_of({name: value for name, value in given.items() if name not in EXPORTED}, "")
    if not draft.reviewer.strip():
        raise UsageError("an exported judgement has a reviewer")
    try:
        _read(draft.payload)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError):
        raise UsageError("the payload is not as export judgements writes it") from None
    return Replay(id, at, draft)


def replay_in(connection: Connection, one: Replay) -> Judgement | None:
    """The judgement made again, or as it is there already; None where what it is about is not here."""
    held = [judgement for judgement in rows.by_prefix(connection, one.id) if judgement.id == one.id]
    if held:
        return held[0]
    made = _undone(connection, one.draft) if one.draft.kind == "undo" else _placed(connection, one.draft)
    if made is None:
        return None
    draft = made.draft
    rows.append(connection, draft, f"replayed {one.id}", made.subjects, one.at, id=one.id)
    judgement = rows.by_prefix(connection, one.id)[0]
    if draft.kind == "undo":
        take_back(connection, rows.by_prefix(connection, str(draft.payload["judgement"]))[0])
    else:
        carry_out(connection, judgement, made)
    return judgement


def _undone(connection: Connection, draft: Draft) -> Prepared | None:
    target = next(iter(rows.by_prefix(connection, str(draft.payload.get("judgement") or "-"))), None)
    if target is None or target.undone_by is not None:
        return None
    return Prepared(replace(draft, incident_id=target.incident_id), target.subjects)


def _placed(connection: Connection, draft: Draft) -> Prepared | None:
    """The draft on what it means in this ledger."""
    anchors = _anchors(draft.payload)
    homes = located(connection, anchors, ())
    if draft.kind in LINKING:
        return _linked(connection, draft, homes)
    if draft.kind == "sample":
        return _drawn(connection, draft, homes)
    if anchors:
        held = [Anchor(homes[one], one.document, one.start) for one in anchors if one in homes]
        if not held:
            return None
        home = incidents_of(connection, [held[0].account]).get(held[0].account)
        return Prepared(replace(draft, incident_id=home), subjects_of(held))
    return _on_document(connection, draft)


def _on_document(connection: Connection, draft: Draft) -> Prepared | None:
    """What is about a page as a whole, or about a name on all of them."""
    document = draft.payload.get("document")
    if document is None:
        # Of a name that is blacked out an export has nothing that it could be found by.
        blind = draft.kind != "redact_name" or BLACK in str(draft.payload.get("name", ""))
        return None if blind else Prepared(replace(draft, incident_id=None))
    query = select(DOCUMENTS.c.id).where(DOCUMENTS.c.id == str(document))
    if connection.execute(query).first() is None:
        return None
    return Prepared(draft, (str(document),))


def _linked(connection: Connection, draft: Draft, homes: Homes) -> Prepared | None:
    """Its groups by the ids that accounts have here, and where each account was."""
    groups = [
        [Anchor(homes[one], one.document, one.start).data() for one in group if one in homes]
        for group in _groups(draft.payload)
    ]
    accounts = sorted({str(one[0]) for group in groups for one in group})
    told = incidents_of(connection, accounts)
    if len(told) < 2:
        return None
    touched = sorted({one for home in set(told.values()) for one in accounts_of(connection, home)})
    payload = {
        **draft.payload,
        "groups": groups,
        "before": dict(sorted(incidents_of(connection, touched).items())),
    }
    home = next(told[one] for one in accounts if one in told)
    return Prepared(replace(draft, incident_id=home, payload=payload), tuple(accounts), tuple(touched))


def _drawn(connection: Connection, draft: Draft, homes: Homes) -> Prepared | None:
    """The sample with the ids that its incidents have here."""
    known = {one.payload.get("name") for one in samples(connection)}
    told = incidents_of(connection, set(homes.values()))
    drawn = cast(list[list[list[object]]], draft.payload["incidents"])
    placed = [
        [told[homes[held]], Anchor(homes[held], held.document, held.start).data()]
        for held in (anchor_of(data) for _, data in drawn)
        if held in homes and homes[held] in told
    ]
    if not placed or draft.payload.get("name") in known:
        return None
    return Prepared(replace(draft, incident_id=None, payload={**draft.payload, "incidents": placed}))


def _anchors(payload: Mapping[str, object]) -> list[Anchor]:
    drawn = cast(list[list[list[object]]], payload.get("incidents") or [])
    held = cast(list[list[object]], payload.get("anchors") or [])
    grouped = [one for group in _groups(payload) for one in group]
    return [*map(anchor_of, held), *grouped, *(anchor_of(data) for _, data in drawn)]


def _groups(payload: Mapping[str, object]) -> list[list[Anchor]]:
    groups = cast(list[list[list[object]]], payload.get("groups") or [])
    return [[anchor_of(one) for one in group] for group in groups]


def _read(payload: Mapping[str, object]) -> None:
    """Raises where what the payload holds on to cannot be read."""
    _anchors(payload)
    for name in ("pointer", "note_on"):
        if name in payload:
            pointer_of(cast(Mapping[str, object], payload[name]))
    if "claim" in payload:
        claim = cast(Mapping[str, object], payload["claim"])
        claim_of(dumps(claim["data"]), str(claim["id"]), "", "")
