"""Judgements by form: one form, one append; what was made meanwhile is shown, never overwritten."""

import hashlib
import re

from fastapi import APIRouter, Request
from sqlalchemy import Connection
from starlette.responses import RedirectResponse, Response

from newsledger.desk.dossiers import incident_id
from newsledger.errors import NewsledgerError, NotFoundError
from newsledger.model import JUDGEMENT_KINDS
from newsledger.web.api.judgements import JudgementIn, decide, drafted
from newsledger.web.asking import Coder
from newsledger.web.entry import local_path
from newsledger.web.pages.forms import Form, Sent, payload_of
from newsledger.web.pages.framing import show
from newsledger.web.problems import ProblemError
from newsledger.web.visitors import Visitor, office_of

router = APIRouter(include_in_schema=False)

PART = re.compile(r"part=[0-9]{1,6}")


@router.post("/judgements")
def judge(request: Request, by: Coder, sent: Form) -> Response:
    """Make the judgement of a form; back to where it was made, or what stands in its way."""
    kind = sent.one("kind") or ""
    if kind not in JUDGEMENT_KINDS:
        raise ProblemError(422, "the form does not say what is decided")
    try:
        return _made(request, by, kind, sent)
    except ProblemError as problem:
        if problem.status != 412:
            raise
        return _stale(request, kind, sent, problem)
    except NewsledgerError as error:
        status = 404 if isinstance(error, NotFoundError) else 422
        return show(request, "refused.html", status, detail=str(error), back=_back(sent, None))


def _made(request: Request, by: Visitor, kind: str, sent: Sent) -> Response:
    reason = sent.one("reason")
    given = JudgementIn(
        kind=kind, incident_id=sent.one("incident"), payload=payload_of(kind, sent), reason=reason
    )
    made, _ = decide(request, by, drafted(by, given, _key(sent)), sent.one("revision"))
    home = made.incident_id
    with office_of(request).reading() as connection:
        home = _standing(connection, home)
    back = _back(sent, home)
    said = f"{'&' if '?' in back else '?'}said={made.id}" if back.startswith("/incidents/") else ""
    return RedirectResponse(f"{back}{said}", 303)


def _stale(request: Request, kind: str, sent: Sent, problem: ProblemError) -> Response:
    """What has changed meanwhile, and the form once more, to be sent on what stands now."""
    again = [(name, sent.one(name) or "") for name in ("kind", "incident", "key", "back", "reason")]
    return show(
        request,
        "stale.html",
        412,
        detail=problem.detail,
        differences=problem.extra.get("differences", ()),
        current=problem.extra.get("current", ""),
        kind=kind,
        again=[*((name, value) for name, value in again if value), *sent.said()],
        back=_back(sent, sent.one("incident")),
    )


def _key(sent: Sent) -> str | None:
    """The page's key with what the form says: the same form twice is one judgement, two forms are two."""
    key = sent.one("key")
    if key is None:
        return None
    told = repr(
        sorted((name, value) for name, value in sent.fields.items() if name not in ("csrf_token", "revision"))
    )
    return f"{key[:32]}-{hashlib.sha256(told.encode()).hexdigest()[:24]}"


def _standing(connection: Connection, id: str | None) -> str | None:
    """The incident as it is called now, None where it is no more."""
    try:
        return incident_id(connection, id) if id else None
    except NotFoundError:
        return None


def _back(sent: Sent, home: str | None) -> str:
    """Where the form was, in which part of an incident, else the incident, else the queue."""
    path, _, query = local_path(sent.one("back") or "/").partition("#")[0].partition("?")
    part = f"?{query}" if PART.fullmatch(query) else ""
    return f"{path}{part}" if path != "/" else f"/incidents/{home}" if home else "/"
