"""Judgements for programs: what was decided, and deciding. One request is one append, or none."""

from typing import Annotated, Any, cast

from fastapi import APIRouter, Header, Query, Request
from pydantic import AfterValidator, BaseModel, Field
from starlette.responses import Response

from newsledger.desk.dossiers import incident_id
from newsledger.desk.judging import judgement_named, judgements
from newsledger.desk.judging.appending import judge_in
from newsledger.desk.judging.effects import is_final
from newsledger.desk.people import digest
from newsledger.desk.summarizing import renew
from newsledger.errors import NotFoundError, StaleError
from newsledger.ledger.audit import note
from newsledger.ledger.judgements import judgements_after, last_place
from newsledger.ledger.removal import purge
from newsledger.ledger.summaries import touch
from newsledger.model import Draft, Judgement, JudgementKind
from newsledger.outputs.records import judgement_record
from newsledger.settings import clock
from newsledger.web.api.incidents import etag, revision_in
from newsledger.web.asking import Coder, Id, Insider, plain
from newsledger.web.problems import ProblemError
from newsledger.web.visitors import Visitor, office_of
from newsledger.web.wire import json_answer

router = APIRouter(prefix="/api/v1", tags=["judgements"])

# Taking words away, some for good, and drawing a sample that others are to code.
FOR_LEADS = frozenset({"redact_document", "remove_document", "redact_name", "sample"})

Text = Annotated[str, AfterValidator(plain)]


class JudgementIn(BaseModel):
    """A judgement to make; `payload` as docs/decisions/0011-judgements.md has it by kind."""

    kind: Text = Field(max_length=40)
    incident_id: Text | None = Field(None, max_length=64)
    payload: dict[str, Any] = Field(default_factory=dict)
    reason: Text | None = Field(None, max_length=4000)


Key = Annotated[
    str | None,
    Header(alias="Idempotency-Key", max_length=200, description="The same key again appends nothing again."),
]
Match = Annotated[
    str | None,
    Header(
        alias="If-Match",
        max_length=200,
        description="The ETag of the incident as it was looked at; * for whatever it is now.",
    ),
]


@router.get("/incidents/{id}/judgements")
def incident_judgements(request: Request, found: Insider, id: Id) -> Response:
    """All judgements that concern an incident, those that were undone too, in the order of making."""
    with office_of(request).reading() as connection:
        full = incident_id(connection, id)
        told = [judgement_record(one) for one in judgements(connection, full)]
        tag = etag(connection, full)
    return json_answer({"judgements": told}, tag=tag)


@router.get("/judgements/{id}")
def judgement(request: Request, found: Insider, id: Id) -> Response:
    """One judgement."""
    with office_of(request).reading() as connection:
        return json_answer(judgement_record(judgement_named(connection, id)))


@router.get("/judgements")
def all_judgements(
    request: Request,
    found: Insider,
    after: Annotated[int, Query(ge=0, le=2**31 - 1, description="`next` of the answer before.")] = 0,
    limit: Annotated[int, Query(ge=1, le=500)] = 100,
) -> Response:
    """All judgements in the order of making, page by page."""
    with office_of(request).reading() as connection:
        found_after = judgements_after(connection, after, limit + 1)
    shown = found_after[:limit]
    following = shown[-1][0] if len(found_after) > limit else None
    return json_answer({"judgements": [judgement_record(one) for _, one in shown], "next": following})


@router.post("/judgements", status_code=201)
def judge(request: Request, by: Coder, given: JudgementIn, key: Key = None, match: Match = None) -> Response:
    """Make a judgement.

    A judgement on an incident needs `If-Match` (428 without). Where the incident has changed since, nothing
    is kept: 412, with the `differences` in plain sentences and the `current` revision.
    """
    if given.incident_id is not None and match is None:
        raise ProblemError(428, "say with If-Match which state of the incident you looked at")
    seen = None if match is None or match.strip() == "*" else revision_in(match)
    made, tag = decide(request, by, drafted(by, given, key), seen)
    headers = {"Location": f"/api/v1/judgements/{made.id}"}
    return json_answer(judgement_record(made), status=201, tag=tag, **headers)


def drafted(by: Visitor, given: JudgementIn, key: str | None) -> Draft:
    """The draft of a request; keys of one person are not those of another."""
    own = None if key is None else digest(f"{by.name}\n{key}")
    # The desk refuses kinds that it does not know.
    return Draft(
        cast(JudgementKind, given.kind),
        by.name or "",
        given.incident_id,
        given.payload,
        given.reason,
        own,
    )


def decide(request: Request, by: Visitor, draft: Draft, seen: str | None) -> tuple[Judgement, str | None]:
    """The judgement that was appended, and the tag that its incident has now.

    The incident's summary is made anew in the same transaction. Raises a 412 where it had changed, a 403 for
    what takes a lead.
    """
    if draft.kind in FOR_LEADS and not by.may("lead"):
        raise ProblemError(403, f"{draft.kind} takes the role lead")
    with office_of(request).writing() as connection:
        before = last_place(connection)
        try:
            made = judge_in(connection, draft, seen=seen)
        except StaleError as stale:
            raise _stale(stale) from stale
        if last_place(connection) != before:
            note(connection, clock(), by.doing(made.kind, made.incident_id), judgement=made.id)
        tag = None
        if made.incident_id is not None:
            touch(connection, [made.incident_id])
            renew(connection, first=[made.incident_id])
            tag = _tag_after(connection, made.incident_id)
    if is_final(made):
        purge(office_of(request).ledger)
    return made, tag


def _tag_after(connection: Any, id: str) -> str | None:
    try:
        return etag(connection, incident_id(connection, id))
    except NotFoundError:
        return None


def _stale(stale: StaleError) -> ProblemError:
    return ProblemError(412, str(stale), differences=list(stale.differences), current=stale.current)
