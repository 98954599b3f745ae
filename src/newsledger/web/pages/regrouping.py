"""Merging incidents, splitting accounts off, moving one: forms that find the other incident."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from sqlalchemy import Connection
from starlette.responses import Response

from newsledger.desk.dossiers import incident_id
from newsledger.ledger.listing import Row, Wanted, rows
from newsledger.model import Settled
from newsledger.web.asking import Coder, From, Id, Line
from newsledger.web.pages.framing import show
from newsledger.web.pages.incident import context_of, opened
from newsledger.web.queue import words_of
from newsledger.web.visitors import office_of

router = APIRouter(include_in_schema=False)

# Incidents offered; who wants another one types more of it.
OFFERED = 12

Account = Annotated[str | None, Query(pattern=r"^[0-9a-f]{1,64}$")]
Ids = Annotated[list[str], Query(max_length=50)]


@router.get("/incidents/{id}/merge")
def merge(request: Request, found: Coder, id: Id, seen_from: From, q: Line = "") -> Response:
    """Which other incidents are this one."""
    return _with_others(request, found, id, seen_from, q, "merge.html")


@router.get("/incidents/{id}/move")
def move(
    request: Request, found: Coder, id: Id, seen_from: From, q: Line = "", account: Account = None
) -> Response:
    """Which other incident an account tells."""
    return _with_others(request, found, id, seen_from, q, "move.html", account=account)


@router.get("/incidents/{id}/split")
def split(request: Request, found: Coder, id: Id, seen_from: From, account: Account = None) -> Response:
    """Which accounts tell another incident."""
    with office_of(request).reading() as connection:
        held = opened(connection, incident_id(connection, id), seen_from)
    return show(request, "split.html", **context_of(found, held, seen_from), account=account)


@router.get("/merge")
def merge_chosen(request: Request, found: Coder, seen_from: From, incidents: Ids) -> Response:
    """The incidents that were chosen in the queue, to be looked at once more."""
    with office_of(request).reading() as connection:
        ids = list(dict.fromkeys(incident_id(connection, one) for one in incidents))
        held = [opened(connection, one, seen_from) for one in ids]
    return show(request, "merge_chosen.html", **context_of(found, held[0], seen_from), all=held)


def _with_others(
    request: Request, found: Coder, id: str, seen_from: From, q: str, template: str, **context: str | None
) -> Response:
    office = office_of(request)
    with office.reading() as connection:
        held = opened(connection, incident_id(connection, id), seen_from)
        others = _others(connection, held.view.settled, q)
    return show(request, template, **(context_of(found, held, seen_from) | context), others=others, q=q)


def _others(connection: Connection, settled: Settled, q: str) -> list[Row]:
    """Incidents that the words mean, or those of the same days and country where there are none."""
    if q.strip():
        words, begun = words_of(q)
        meant = rows(connection, Wanted(words=words, beginning=begun), "date", None, OFFERED + 1)
        return [row for row in meant if row.id != settled.id][:OFFERED]
    start, place = settled.start, settled.place
    near = Wanted(
        country=place.country_code if place else None,
        since=start.earliest[:10] if start and start.earliest else None,
        until=start.latest[:10] if start and start.latest else None,
    )
    found = rows(connection, near, "documents", None, OFFERED + 1)
    return [row for row in found if row.id != settled.id][:OFFERED]
