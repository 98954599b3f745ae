"""Gathering what an incident is to others, and why."""

from sqlalchemy import Connection

from newsledger.desk.dossiers import incident_id
from newsledger.desk.laying_out import one_laid
from newsledger.desk.viewpoint import Viewpoint
from newsledger.errors import NotFoundError
from newsledger.outputs.views import RelatedView


def related_view(connection: Connection, incident: str, viewpoint: Viewpoint) -> RelatedView:
    """The relations of an incident, given by its id or the beginning of it; raises NotFoundError."""
    id = incident_id(connection, incident)
    found = one_laid(connection, viewpoint, id)
    if found is None:
        raise NotFoundError(f"nothing is known of incident {id} then")
    laid, titles = found
    pages = {member.document.id: member.document for member in laid.incident.members}
    return RelatedView(laid.settled, titles, pages)
