"""Logging in and out in the browser, and what a person is told of the own session."""

from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Form, Request
from starlette.responses import RedirectResponse, Response

from newsledger.desk import people as desk
from newsledger.ledger import sessions
from newsledger.ledger.audit import Doing, note
from newsledger.ledger.people import person_named
from newsledger.settings import clock
from newsledger.web.moment import now
from newsledger.web.problems import ProblemError
from newsledger.web.rendering import page
from newsledger.web.visitors import Visitor, address_of, guard, office_of, send_cookie, visitor

router = APIRouter(include_in_schema=False)

# Passed on to the page after log-in.
Next = Annotated[str, Form(max_length=2000)]


@router.get("/log-in")
def log_in_page(request: Request, next: str = "/") -> Response:
    """The form."""
    return page(request, "log_in.html", next=local_path(next), wrong=None)


@router.post("/log-in")
def log_in(
    request: Request,
    name: Annotated[str, Form(max_length=200)],
    password: Annotated[str, Form(max_length=desk.LONGEST)],
    next: Next = "/",
) -> Response:
    """To the page that was wanted, or the form again with what is wrong."""
    try:
        enter(request, name, password)
    except ProblemError as wrong:
        return page(request, "log_in.html", wrong.status, next=local_path(next), wrong=wrong.detail)
    return RedirectResponse(local_path(next), 303)


@router.post("/log-out")
def log_out(request: Request, found: Annotated[Visitor, Depends(visitor)]) -> Response:
    """To the form."""
    leave(request, found)
    return RedirectResponse("/log-in", 303)


def enter(request: Request, name: str, password: str) -> dict[str, Any]:
    """Begin a session and set its cookie; raises a 401, 429 after too many, 404 without accounts."""
    office = office_of(request)
    if not office.accounts:
        raise ProblemError(404, "this ledger has no accounts; everybody here is let in")
    address = address_of(request)
    with office.reading() as connection:
        waiting = desk.must_wait(connection, name, address, now())
        person = person_named(connection, plain_name(name))
    if waiting:
        raise _too_often()
    if not desk.lets_in(person, password) or person is None:
        with office.writing() as connection:
            desk.note_failure(connection, name, address, now())
            note(connection, clock(), Doing(person.name if person else None, "log-in refused", None, address))
        raise ProblemError(401, "name or password is wrong")
    lasts = office.settings.session_seconds
    with office.writing() as connection:
        secret = desk.begin_session(connection, person.name, address, now(), lasts)
        note(connection, clock(), Doing(person.name, "log-in", None, address))
    send_cookie(request, secret, lasts)
    return {"person": person.name, "role": person.role, "csrf_token": guard(secret)}


def change_password(request: Request, found: Visitor, password: str, new: str) -> dict[str, Any]:
    """Give oneself another password: all sessions end but this one, which goes on under a new cookie.

    Raises a 403 for whoever is not logged in or gives a wrong password, 429 after too many wrong ones, and
    UsageError for a new one that will not do. Tokens stay: they are ended one by one.
    """
    office = office_of(request)
    if found.via != "session" or found.name is None:
        raise ProblemError(403, "passwords are changed by people who are logged in")
    with office.reading() as connection:
        waiting = desk.must_wait(connection, found.name, found.address, now())
        person = person_named(connection, found.name)
    if waiting:
        raise _too_often()
    if not desk.lets_in(person, password):
        with office.writing() as connection:
            desk.note_failure(connection, found.name, found.address, now())
            note(connection, clock(), found.doing("password change refused"))
        raise ProblemError(403, "that is not your password")
    hashed = desk.hashed_password(new)
    lasts = office.settings.session_seconds
    with office.writing() as connection:
        desk.set_hashed(connection, found.name, hashed)
        secret = desk.begin_session(connection, found.name, found.address, now(), lasts)
        note(connection, clock(), found.doing("password changed"))
    send_cookie(request, secret, lasts)
    return {"person": found.name, "role": found.role, "csrf_token": guard(secret)}


def _too_often() -> ProblemError:
    return ProblemError(
        429,
        "too many wrong passwords; wait a quarter of an hour",
        headers={"Retry-After": str(desk.WINDOW)},
    )


def leave(request: Request, found: Visitor) -> None:
    """End the session and clear its cookie."""
    if found.via == "session" and found.secret:
        with office_of(request).writing() as connection:
            sessions.end_session(connection, desk.digest(found.secret))
            note(connection, clock(), found.doing("log-out"))
    send_cookie(request, "", 0)


def to_log_in(request: Request) -> Response:
    """The way to the form and from there back to this address."""
    wanted = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    return RedirectResponse(f"/log-in?{urlencode({'next': wanted})}", 303)


def local_path(given: str) -> str:
    """The address where it is a path of this server, else the first page."""
    plain = given.startswith("/") and not given.startswith(("//", "/\\"))
    return given if plain and given.isprintable() and given.isascii() and "\\" not in given else "/"


def plain_name(name: str) -> str:
    """The name as a text column takes it; names with other characters are nobody's."""
    return name if name.isprintable() else ""
