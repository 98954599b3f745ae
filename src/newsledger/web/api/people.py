"""People, their tokens, and the audit log, for programs."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from pydantic import AfterValidator, BaseModel, Field
from starlette.responses import Response

from newsledger.desk import people as desk
from newsledger.ledger import people as shelf
from newsledger.ledger import sessions
from newsledger.ledger.audit import entries, note
from newsledger.settings import clock
from newsledger.web.asking import Before, Id, Lead, Reader, plain
from newsledger.web.problems import ProblemError
from newsledger.web.visitors import office_of
from newsledger.web.wire import json_answer

router = APIRouter(prefix="/api/v1", tags=["people"])

Text = Annotated[str, AfterValidator(plain), Field(max_length=200)]


class PersonIn(BaseModel):
    """A new account."""

    name: Text
    role: Text
    password: str = Field(max_length=desk.LONGEST)


class PersonChange(BaseModel):
    """What to change of an account; what is not given stays."""

    role: Text | None = None
    password: str | None = Field(None, max_length=desk.LONGEST)
    open: bool | None = None


class TokenIn(BaseModel):
    """What a token is for, in the owner's words."""

    label: Text = ""


@router.get("/people")
def people(request: Request, by: Lead) -> Response:
    """Everybody who ever had an account."""
    with office_of(request).reading() as connection:
        return json_answer({"people": [_record(one) for one in shelf.people(connection)]})


@router.post("/people", status_code=201)
def add_person(request: Request, by: Lead, given: PersonIn) -> Response:
    """Make an account; the first is made with `newsledger people add`."""
    if not office_of(request).accounts:
        raise ProblemError(409, "make the first account with newsledger people add, then start this again")
    with office_of(request).writing() as connection:
        person = desk.create_person(connection, given.name, given.role, given.password)
        note(connection, clock(), by.doing("person added", person.name), role=person.role)
    return json_answer(_record(person), status=201)


@router.patch("/people/{name}")
def change_person(request: Request, by: Lead, name: Text, given: PersonChange) -> Response:
    """Change a role or password, close an account or open it again."""
    with office_of(request).writing() as connection:
        desk.known_person(connection, name)
        if name == by.name and (given.open is False or given.role not in (None, "lead")):
            raise ProblemError(409, "another lead must take that from you, so that one is left")
        if given.role is not None:
            desk.set_role(connection, name, given.role)
        if given.password is not None:
            desk.set_password(connection, name, given.password)
        if given.open is not None:
            (desk.open_account if given.open else desk.close_account)(connection, name)
        changed = sorted(given.model_dump(exclude_none=True))
        note(connection, clock(), by.doing("person changed", name), changed=changed)
        return json_answer(_record(desk.known_person(connection, name)))


@router.get("/tokens")
def tokens(request: Request, by: Reader) -> Response:
    """One's own tokens, without their secrets."""
    with office_of(request).reading() as connection:
        found = sessions.tokens_of(connection, by.name or "")
    return json_answer({"tokens": [_token(one) for one in found]})


@router.post("/tokens", status_code=201)
def add_token(request: Request, by: Reader, given: TokenIn) -> Response:
    """A new token of one's own; its secret is in this answer and nowhere else."""
    if by.via != "session":
        raise ProblemError(403, "tokens are made by people who are logged in")
    with office_of(request).writing() as connection:
        secret = desk.create_token(connection, by.name or "", given.label)
        note(connection, clock(), by.doing("token made", desk.digest(secret)[: sessions.HANDLE]))
    return json_answer({"token": secret, "handle": desk.digest(secret)[: sessions.HANDLE]}, status=201)


@router.delete("/tokens/{id}", status_code=204)
def end_token(request: Request, by: Reader, id: Id) -> Response:
    """End one of one's own tokens, named by its handle."""
    with office_of(request).writing() as connection:
        if not sessions.end_token(connection, by.name or "", id, clock()):
            raise ProblemError(404, "there is no such token")
        note(connection, clock(), by.doing("token ended", id))
    return Response(status_code=204)


@router.get("/audit")
def audit(
    request: Request,
    by: Lead,
    before: Before = None,
    limit: Annotated[int, Query(ge=1, le=500)] = 100,
) -> Response:
    """Who did what, when, from where; the newest first."""
    with office_of(request).reading() as connection:
        found = entries(connection, before, limit)
    told = [
        {
            "seq": one.seq,
            "at": one.at,
            "person": one.person,
            "action": one.action,
            "subject": one.subject,
            "detail": dict(one.detail),
            "address": one.address,
        }
        for one in found
    ]
    return json_answer({"entries": told, "next": found[-1].seq if len(found) == limit else None})


def _record(one: shelf.Person) -> dict[str, object]:
    return {"name": one.name, "role": one.role, "created_at": one.created_at, "ended_at": one.ended_at}


def _token(one: sessions.Token) -> dict[str, object]:
    return {
        "handle": one.handle,
        "label": one.label,
        "created_at": one.created_at,
        "ended_at": one.ended_at,
    }
