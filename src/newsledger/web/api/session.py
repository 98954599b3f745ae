"""Who one is here, logging in and out."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from pydantic import BaseModel, Field
from starlette.responses import Response

from newsledger.desk.people import LONGEST
from newsledger.web.entry import change_password, enter, leave
from newsledger.web.visitors import Visitor, guard_of, visitor
from newsledger.web.wire import json_answer

router = APIRouter(prefix="/api/v1/session", tags=["session"])

Asking = Annotated[Visitor, Depends(visitor)]


class LogIn(BaseModel):
    """A name and a password."""

    name: str = Field(max_length=200)
    password: str = Field(max_length=LONGEST)


class NewPassword(BaseModel):
    """One's password and the one that is to take its place."""

    password: str = Field(max_length=LONGEST)
    new: str = Field(max_length=LONGEST)


@router.get("")
def session(request: Request, found: Asking) -> Response:
    """Who one is, and the CSRF token that changes need; sets a cookie where there is none."""
    token = None if found.via in ("token", "public") else guard_of(request)
    return json_answer({"person": found.name, "role": found.role, "via": found.via, "csrf_token": token})


@router.post("")
def log_in(request: Request, given: LogIn) -> Response:
    """Log in; the answer sets the session cookie and has the CSRF token that belongs to it."""
    return json_answer(enter(request, given.name, given.password))


@router.put("/password")
def change(request: Request, found: Asking, given: NewPassword) -> Response:
    """Change one's own password; all other sessions end, and this one has a new cookie and CSRF token."""
    return json_answer(change_password(request, found, given.password, given.new))


@router.delete("", status_code=204)
def log_out(request: Request, found: Asking) -> Response:
    """End the session."""
    leave(request, found)
    return Response(status_code=204)
