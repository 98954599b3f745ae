"""Judgements on an incident's settled values: accepted as they stand, or overridden."""

from sqlalchemy import Connection

from newsledger.desk.decided import decided_data, settled_value
from newsledger.desk.judging.fields import field_of, given_value
from newsledger.desk.judging.preparing import Payload, Prepared, on_incident, seen_now
from newsledger.desk.laying_out import Laid
from newsledger.errors import NotFoundError
from newsledger.model import Draft


def accept(connection: Connection, draft: Draft) -> Prepared:
    """A field's finding is taken as it stands: {"field"}; raises NotFoundError where there is none."""
    laid, field = seen_now(connection, draft.incident_id), field_of(draft.payload)
    value = settled_value(laid.settled, field)
    if value is None or value == ():
        known = ", ".join(one.field for one in laid.settled.findings) or "none"
        raise NotFoundError(f"incident {laid.incident.id} has no finding on {field!r}; it has: {known}")
    return _settles(connection, draft, laid, field, value)


def override(connection: Connection, draft: Draft) -> Prepared:
    """A field is given a value: {"field", "low", "best", "high"} or {"field", "value"}."""
    field = field_of(draft.payload)
    value = given_value(field, draft.payload)
    return _settles(connection, draft, seen_now(connection, draft.incident_id), field, value)


def on_whole(connection: Connection, draft: Draft) -> Prepared:
    """A judgement that needs no more than its incident: reviewed, not_an_incident."""
    laid = seen_now(connection, draft.incident_id)
    return on_incident(connection, draft, laid.incident, _documents(laid))


def _settles(connection: Connection, draft: Draft, laid: Laid, field: str, value: object) -> Prepared:
    payload: Payload = {"field": field, "decided": decided_data(value), **_documents(laid)}
    return on_incident(connection, draft, laid.incident, payload)


def _documents(laid: Laid) -> Payload:
    """The pages that were there to be seen."""
    return {"documents": sorted({member.document.id for member in laid.incident.members})}
