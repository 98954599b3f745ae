"""Soft locks for programs: who has an incident open. Nobody is kept out."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from newsledger.desk.dossiers import incident_id
from newsledger.desk.presence import OPEN_FOR, Presence, closed, opened, others
from newsledger.web.asking import Coder, Id, Reader
from newsledger.web.visitors import office_of
from newsledger.web.wire import json_answer

router = APIRouter(prefix="/api/v1/incidents/{id}/presence", tags=["presence"])


@router.get("")
def who_is_here(request: Request, found: Reader, id: Id) -> Response:
    """The others who have the incident open."""
    with office_of(request).reading() as connection:
        told = others(connection, incident_id(connection, id), found.name)
    return _answer(told)


@router.put("")
def open_incident(request: Request, by: Coder, id: Id) -> Response:
    """Say that one has it open for the next `seconds`; who else has."""
    with office_of(request).writing() as connection:
        told = opened(connection, incident_id(connection, id), by.name or "")
    return _answer(told)


@router.delete("", status_code=204)
def close_incident(request: Request, by: Coder, id: Id) -> Response:
    """Say that one no longer has it open."""
    with office_of(request).writing() as connection:
        closed(connection, incident_id(connection, id), by.name or "")
    return Response(status_code=204)


def _answer(told: tuple[Presence, ...]) -> Response:
    here = [{"reviewer": one.reviewer, "since": one.since} for one in told]
    return json_answer({"others": here, "seconds": OPEN_FOR})
