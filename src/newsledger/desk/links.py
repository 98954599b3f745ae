"""Gathering why the accounts of an incident are taken for one."""

from sqlalchemy import Connection

from newsledger.desk.dossiers import incident_id
from newsledger.desk.laying_out import one_laid
from newsledger.desk.linking import judgements
from newsledger.desk.viewpoint import Viewpoint
from newsledger.errors import NotFoundError
from newsledger.incidents.weights import TABLE
from newsledger.ledger.groups import links_of
from newsledger.model import Incident, Settled
from newsledger.outputs.views import LinksView


def links_view(connection: Connection, incident: str, viewpoint: Viewpoint) -> LinksView:
    """The links of an incident, given by its id or the beginning of it; raises NotFoundError."""
    id = incident_id(connection, incident)
    found = one_laid(connection, viewpoint, id)
    if found is None:
        raise NotFoundError(f"nothing is known of incident {id} then")
    laid, _ = found
    return links_within(connection, laid.settled, laid.incident)


def links_within(connection: Connection, settled: Settled, incident: Incident) -> LinksView:
    """The links of an incident that is laid out."""
    members = {member.account.id: member for member in incident.members}
    held = [one for one in links_of(connection, incident.id) if {one.first, one.second} <= members.keys()]
    decided = tuple(one for one in judgements(connection) if {one.first, one.second} & members.keys())
    return LinksView(
        settled,
        members,
        tuple(sorted(held, key=lambda one: (-one.score, one.first, one.second))),
        {weight.feature: (weight.weight, weight.when) for weight in TABLE},
        tuple((one.first, one.second, one.verdict) for one in decided),
    )
