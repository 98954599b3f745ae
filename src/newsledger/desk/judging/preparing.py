"""What all drafts need to be made whole: the incident as it stands, and characters to hold on to."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from newsledger.desk.anchors import Anchor, anchor_at
from newsledger.desk.dossiers import incident_id
from newsledger.desk.laying_out import Laid, one_laid
from newsledger.desk.viewpoint import Viewpoint
from newsledger.errors import NotFoundError, UsageError
from newsledger.ledger.groups import foundings
from newsledger.model import Draft, Incident

# Anchors kept of an incident: its founder, and some to fall back on where a rerun no longer reads that one.
ANCHORS = 4

Payload = dict[str, object]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A draft made whole, with the ids of what it is about.

    `regroup` are the accounts that are to be linked anew; `secret` is what must not be written down.
    """

    draft: Draft
    subjects: tuple[str, ...] = ()
    regroup: tuple[str, ...] = ()
    secret: str | None = None


def seen_now(connection: Connection, given: str | None) -> Laid:
    """The incident as it stands, reviewers' decisions included; raises NotFoundError."""
    if given is None or not given.strip():
        raise UsageError("name an incident by its id or the beginning of it; newsledger incidents lists them")
    id = incident_id(connection, given)
    found = one_laid(connection, Viewpoint(), id)
    if found is None:
        raise NotFoundError(f"nothing is known of incident {id}")
    return found[0]


def on_incident(connection: Connection, draft: Draft, incident: Incident, payload: Payload) -> Prepared:
    """A judgement on an incident as a whole."""
    anchors = _anchors(connection, incident)
    told = {**payload, "anchors": [one.data() for one in anchors]}
    return Prepared(replace(draft, incident_id=incident.id, payload=told), subjects_of(anchors))


def subjects_of(anchors: Sequence[Anchor]) -> tuple[str, ...]:
    """The accounts and documents of anchors, each once."""
    return tuple(dict.fromkeys(id for one in anchors for id in (one.account, one.document)))


def _anchors(connection: Connection, incident: Incident) -> list[Anchor]:
    """The incident's founding account first, then its first others by id."""
    members = {member.account.id: member for member in incident.members}
    founders = [one.founder for one in foundings(connection, members) if one.incident_id == incident.id]
    order = dict.fromkeys((*founders, *sorted(members)))
    return [anchor_at(members[id]) for id in order][:ANCHORS]
