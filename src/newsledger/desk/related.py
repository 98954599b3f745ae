"""Gathering what an incident is to others, and why."""

from sqlalchemy import Connection

from newsledger.desk.dossiers import incident_id, laid_out
from newsledger.desk.viewpoint import Viewpoint
from newsledger.outputs.views import RelatedView


def related_view(connection: Connection, incident: str, viewpoint: Viewpoint) -> RelatedView:
    """The relations of an incident, given by its id or the beginning of it; raises NotFoundError."""
    laid, titles = laid_out(connection, incident_id(connection, incident), viewpoint)
    pages = {member.document.id: member.document for member in laid.incident.members}
    return RelatedView(laid.settled, titles, pages)
