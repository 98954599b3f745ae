"""Gathering why the accounts of an incident are taken for one."""

from sqlalchemy import Connection

from newsledger.desk.dossiers import incident_id, laid_out
from newsledger.desk.verdicts import verdicts
from newsledger.desk.viewpoint import Viewpoint
from newsledger.incidents.weights import TABLE
from newsledger.ledger.groups import links_of
from newsledger.model import Incident, Settled
from newsledger.outputs.views import LinksView


def links_view(connection: Connection, incident: str, viewpoint: Viewpoint) -> LinksView:
    """The links of an incident, given by its id or the beginning of it; raises NotFoundError."""
    laid, _ = laid_out(connection, incident_id(connection, incident), viewpoint)
    return links_within(connection, laid.settled, laid.incident)


def links_within(connection: Connection, settled: Settled, incident: Incident) -> LinksView:
    """The links of an incident that is laid out."""
    members = {member.account.id: member for member in incident.members}
    held = [one for one in links_of(connection, incident.id) if {one.first, one.second} <= members.keys()]
    decided = tuple(one for one in verdicts(connection) if {one.first, one.second} & members.keys())
    return LinksView(
        settled,
        members,
        tuple(sorted(held, key=lambda one: (-one.score, one.first, one.second))),
        {weight.feature: (weight.weight, weight.when) for weight in TABLE},
        tuple((one.first, one.second, one.verdict) for one in decided),
    )
