"""People of a team: accounts and roles for leads, one's own tokens for everybody, the audit log."""

import json
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi import Form as FormField
from starlette.responses import RedirectResponse, Response

from newsledger.desk.people import LONGEST, SHORTEST
from newsledger.errors import UsageError
from newsledger.ledger import people as shelf
from newsledger.ledger import sessions
from newsledger.ledger.audit import entries
from newsledger.ledger.people import ROLES
from newsledger.web.api import people as doing
from newsledger.web.asking import Before, Lead, Reader
from newsledger.web.entry import change_password
from newsledger.web.pages.forms import Form, Sent
from newsledger.web.pages.framing import show
from newsledger.web.problems import ProblemError
from newsledger.web.visitors import office_of

router = APIRouter(include_in_schema=False)

# Lines of the audit log on one page.
LINES = 100

# As it was typed: blanks around it are part of it.
Secret = Annotated[str, FormField(max_length=LONGEST)]


@router.get("/people")
def people(request: Request, by: Lead) -> Response:
    """Everybody who ever had an account, and the form for another."""
    with office_of(request).reading() as connection:
        known = shelf.people(connection)
    return _people(request, known)


@router.post("/people")
def change(request: Request, by: Lead, sent: Form) -> Response:
    """Make an account, or change one; back to the list, or the list with what is wrong."""
    try:
        _change(request, by, sent)
    except (ProblemError, UsageError) as error:
        with office_of(request).reading() as connection:
            known = shelf.people(connection)
        return _people(request, known, wrong=str(error), status=422)
    return RedirectResponse("/people", 303)


@router.get("/account")
def account(request: Request, by: Reader, changed: Annotated[bool, Query()] = False) -> Response:
    """One's own tokens and password."""
    return _account(request, by, changed=changed)


@router.post("/account/password")
def new_password(request: Request, by: Reader, password: Secret, new: Secret, again: Secret) -> Response:
    """Change one's own password; the page again with what is wrong, or with what was done."""
    try:
        if new != again:
            raise UsageError("the new password was not typed the same way twice")
        change_password(request, by, password, new)
    except (ProblemError, UsageError) as error:
        status = error.status if isinstance(error, ProblemError) else 422
        return _account(request, by, wrong=str(error), status=status)
    return RedirectResponse("/account?changed=true", 303)


@router.post("/account/tokens")
def make_token(request: Request, by: Reader, sent: Form) -> Response:
    """A new token, shown this once."""
    made = doing.add_token(request, by, doing.TokenIn(label=(sent.one("label") or "")[:200]))
    return _account(request, by, token=str(json.loads(bytes(made.body))["token"]))


@router.post("/account/tokens/end")
def end_token(request: Request, by: Reader, sent: Form) -> Response:
    """End a token; back to the others."""
    doing.end_token(request, by, sent.one("handle") or "")
    return RedirectResponse("/account", 303)


@router.get("/audit")
def audit(request: Request, by: Lead, before: Before = None) -> Response:
    """Who did what, when, from where; the newest first."""
    with office_of(request).reading() as connection:
        found = entries(connection, before, LINES)
    more = f"/audit?before={found[-1].seq}" if len(found) == LINES else None
    return show(request, "audit.html", entries=found, next=more, first=before is None)


def _change(request: Request, by: Lead, sent: Sent) -> None:
    name = sent.one("name") or ""
    if sent.one("act") == "add":
        given = doing.PersonIn(name=name, role=sent.one("role") or "", password=sent.one("password") or "")
        doing.add_person(request, by, given)
        return
    opened = {"open": True, "close": False}.get(sent.one("act") or "")
    changed = doing.PersonChange(role=sent.one("role"), password=sent.one("password"), open=opened)
    doing.change_person(request, by, name, changed)


def _people(
    request: Request, known: list[shelf.Person], wrong: str | None = None, status: int = 200
) -> Response:
    return show(
        request,
        "people.html",
        status,
        people=known,
        roles=ROLES,
        wrong=wrong,
        shortest=SHORTEST,
        longest=LONGEST,
    )


def _account(
    request: Request,
    by: Reader,
    *,
    token: str | None = None,
    wrong: str | None = None,
    changed: bool = False,
    status: int = 200,
) -> Response:
    with office_of(request).reading() as connection:
        held = sessions.tokens_of(connection, by.name or "")
    return show(
        request,
        "account.html",
        status,
        tokens=held,
        token=token,
        wrong=wrong,
        changed=changed,
        shortest=SHORTEST,
        longest=LONGEST,
    )
