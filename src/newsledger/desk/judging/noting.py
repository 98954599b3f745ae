"""Judgements that change nothing: notes on an incident, a claim or a document."""

from dataclasses import replace

from sqlalchemy import Connection

from newsledger.desk.judging.looking import claim_named, document_named
from newsledger.desk.judging.preparing import Prepared, on_claim, on_incident, seen_now
from newsledger.desk.judging.values import text
from newsledger.desk.pointers import pointer_to
from newsledger.errors import UsageError
from newsledger.model import Draft


def note(connection: Connection, draft: Draft) -> Prepared:
    """A remark on an incident, or on a "claim" or "document": {"text"} and optionally "field"."""
    said = text(draft.payload.get("text"))
    if said is None:
        raise UsageError("a note needs text")
    if "claim" in draft.payload:
        member, claim = claim_named(connection, str(draft.payload["claim"]))
        return on_claim(connection, draft, member, {"text": said, "note_on": pointer_to(claim).data()})
    if "document" in draft.payload:
        document = document_named(connection, draft.payload["document"])
        return Prepared(replace(draft, payload={"text": said, "document": document}), (document,))
    laid = seen_now(connection, draft.incident_id)
    field = text(draft.payload.get("field"))
    return on_incident(connection, draft, laid.incident, {"text": said, "field": field})
