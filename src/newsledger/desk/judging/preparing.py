"""What all drafts need to be made whole: the incident as it stands, and characters to hold on to."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from newsledger.desk.anchors import Anchor, anchor_at
from newsledger.desk.dossiers import incident_id, laid_out
from newsledger.desk.laying_out import Laid
from newsledger.desk.viewpoint import Viewpoint
from newsledger.ledger.groups import foundings, incidents_of
from newsledger.model import Draft, Incident, Member

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
    laid, _ = laid_out(connection, incident_id(connection, given or ""), Viewpoint())
    return laid


def on_incident(connection: Connection, draft: Draft, incident: Incident, payload: Payload) -> Prepared:
    """A judgement on an incident as a whole."""
    anchors = _anchors(connection, incident)
    told = {**payload, "anchors": [one.data() for one in anchors]}
    return Prepared(replace(draft, incident_id=incident.id, payload=told), subjects_of(anchors))


def on_claim(connection: Connection, draft: Draft, member: Member, payload: Payload) -> Prepared:
    """A judgement on a claim of an account."""
    anchor = anchor_at(member)
    home = incidents_of(connection, [member.account.id]).get(member.account.id)
    told = {**payload, "anchors": [anchor.data()]}
    return Prepared(replace(draft, incident_id=home, payload=told), subjects_of([anchor]))


def subjects_of(anchors: Sequence[Anchor]) -> tuple[str, ...]:
    """The accounts and documents of anchors, each once."""
    return tuple(dict.fromkeys(id for one in anchors for id in (one.account, one.document)))


def _anchors(connection: Connection, incident: Incident) -> list[Anchor]:
    """The incident's founding account first, then its first others by id."""
    members = {member.account.id: member for member in incident.members}
    founders = [one.founder for one in foundings(connection, members) if one.incident_id == incident.id]
    order = dict.fromkeys((*founders, *sorted(members)))
    return [anchor_at(members[id]) for id in order][:ANCHORS]
