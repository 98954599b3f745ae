"""Judgements of double coding: a sample is drawn, coders say what they read, blind to one another."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from sqlalchemy import Connection

from newsledger.desk.anchors import anchor_at
from newsledger.desk.decided import decided_data
from newsledger.desk.judging.fields import field_of, given_value
from newsledger.desk.judging.preparing import Prepared, on_incident, seen_now
from newsledger.desk.judging.values import text, whole
from newsledger.desk.laying_out import some_laid
from newsledger.desk.viewpoint import Viewpoint
from newsledger.errors import NotFoundError, UsageError
from newsledger.ledger.batches import batches
from newsledger.ledger.groups import first_accounts
from newsledger.ledger.judgements import all_judgements
from newsledger.model import Draft, Incident, Judgement, Member

FIELDS = ("type", "start", "killed.total", "injured.total")


def sample(connection: Connection, draft: Draft) -> Prepared:
    """A sample of incidents for double coding: {"name", "size"} and optionally "fields".

    Which incidents it holds follows from its name and from them alone: those whose hash is smallest.
    """
    name, size = text(draft.payload.get("name")), whole(draft.payload.get("size"))
    if name is None or not size:
        raise UsageError("a sample needs a name and a size")
    if any(one.payload.get("name") == name for one in samples(connection)):
        raise UsageError(f"there is a sample {name!r} already; give this one another name")
    fields = _fields(draft.payload.get("fields", list(FIELDS)))
    drawn = islice(_drawing(connection, name, size), size)
    held = [[one.id, anchor_at(_first(one)).data()] for one in drawn]
    payload: dict[str, object] = {"name": name, "fields": fields, "incidents": held}
    return Prepared(replace(draft, incident_id=None, payload=payload))


def code(connection: Connection, draft: Draft) -> Prepared:
    """What a coder reads of a field, blind: {"sample", "field"} and the value as for an override."""
    name = text(draft.payload.get("sample")) or ""
    drawn = sample_named(connection, name)
    field = field_of(draft.payload)
    if field not in drawn_fields(drawn):
        raise UsageError(f"sample {name!r} codes {', '.join(drawn_fields(drawn))}, not {field}")
    laid = seen_now(connection, draft.incident_id)
    if laid.incident.id not in drawn_ids(drawn):
        raise UsageError(f"incident {laid.incident.id} is not in sample {name!r}")
    decided = decided_data(given_value(field, draft.payload))
    payload: dict[str, object] = {"sample": name, "field": field, "decided": decided}
    return on_incident(connection, draft, laid.incident, payload)


def samples(connection: Connection) -> list[Judgement]:
    """The samples that were drawn and stand, in the order of drawing."""
    return [one for one in all_judgements(connection, ("sample",)) if one.undone_by is None]


def sample_named(connection: Connection, name: str) -> Judgement:
    """The sample of a name; raises NotFoundError that lists the known ones."""
    held = samples(connection)
    found = next((one for one in held if one.payload["name"] == name), None)
    if found is None:
        known = ", ".join(str(one.payload["name"]) for one in held) or "none"
        raise NotFoundError(f"there is no sample {name!r}; there are: {known}")
    return found


def drawn_ids(drawn: Judgement) -> list[str]:
    """The incidents of a sample, in the order of the draw."""
    held = drawn.payload["incidents"]
    return [str(id) for id, _ in held] if isinstance(held, list) else []


def drawn_fields(drawn: Judgement) -> list[str]:
    """The fields that a sample codes."""
    held = drawn.payload["fields"]
    return [str(one) for one in held] if isinstance(held, list) else []


def _fields(given: object) -> list[str]:
    if not isinstance(given, list | tuple) or not given:
        raise UsageError("fields are a list such as killed.total, start, type")
    return list(dict.fromkeys(field_of({"field": one}) for one in given))


def _drawing(connection: Connection, name: str, size: int) -> Iterator[Incident]:
    """The incidents in the order of their lots; only as many are laid out as are asked for."""
    firsts = first_accounts(connection)
    order = sorted(firsts, key=lambda id: (_lot(name, firsts[id]), id))
    for part in batches(order, size):
        laid = {one.incident.id: one.incident for one in some_laid(connection, Viewpoint(), part)}
        yield from (laid[id] for id in part if id in laid)


def _lot(name: str, account: str) -> str:
    return hashlib.sha256(f"{name}\n{account}".encode()).hexdigest()


def _first(incident: Incident) -> Member:
    return min(incident.members, key=lambda one: one.account.id)
