"""A soft lock: who else has an incident open is said on its page; nobody is kept out."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from newsledger.desk.dossiers import incident_id
from newsledger.desk.presence import closed, opened
from newsledger.web.asking import Coder, Id
from newsledger.web.pages.forms import Form
from newsledger.web.visitors import office_of
from newsledger.web.wire import json_answer

router = APIRouter(include_in_schema=False)


@router.post("/incidents/{id}/presence")
def presence(request: Request, by: Coder, id: Id, sent: Form) -> Response:
    """Say that one has it open, or with `closed` no longer; who else has, since when."""
    name = by.name or ""
    with office_of(request).writing() as connection:
        full = incident_id(connection, id)
        if sent.one("closed"):
            closed(connection, full, name)
            return json_answer({"others": []})
        found = opened(connection, full, name)
    return json_answer({"others": [{"reviewer": one.reviewer, "since": one.since} for one in found]})
