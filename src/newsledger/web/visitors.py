"""Who asks: by session cookie, by bearer token, or the person at this machine; and what they may do.

A request that changes something carries the session's CSRF token in `X-CSRF-Token` or in the form's field
`csrf_token`, and comes from this server's own pages where the browser says where it comes from. Programs
with a bearer token need neither: no browser sends that by itself.
"""

import hashlib
import hmac
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Annotated, Literal
from urllib.parse import urlsplit

from fastapi import Depends, Request
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile

from newsledger.desk.people import digest, token_bearer
from newsledger.ledger.audit import Doing
from newsledger.ledger.people import ROLES, Role
from newsledger.ledger.sessions import session_bearer
from newsledger.web.moment import now
from newsledger.web.office import Office
from newsledger.web.problems import ProblemError

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
Via = Literal["session", "token", "machine", "public", "nobody"]


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who asks and how they were known; `name` is None for whoever is not logged in."""

    name: str | None
    role: Role | None
    via: Via
    address: str
    secret: str | None = None

    def may(self, role: Role) -> bool:
        """Whether they may do what that role may."""
        return self.role is not None and ROLES.index(self.role) >= ROLES.index(role)

    def doing(self, action: str, subject: str | None = None) -> Doing:
        """A line for the audit log."""
        return Doing(self.name, action, subject, self.address)


def office_of(request: Request) -> Office:
    """What all requests share."""
    office: Office = request.app.state.office
    return office


async def visitor(request: Request) -> Visitor:
    """Who asks; raises a 401 for a wrong token and a 403 for a change that may be forged.

    The application asks this of every request; afterwards `request.state.visitor` holds the answer too.
    """
    # To a thread only where the ledger is asked: each way there and back takes milliseconds on a busy server.
    found = _unasked(request)
    if found is None:
        found = await run_in_threadpool(_known, request)
    request.state.visitor = found
    if request.method not in SAFE and found.via != "token":
        await _check_forgery(request, found)
    return found


Asking = Annotated[Visitor, Depends(visitor)]


def allowed(role: Role) -> Callable[[Visitor], Awaitable[Visitor]]:
    """A dependency that lets in people of this role and above."""

    async def check(found: Asking) -> Visitor:
        if found.may(role):
            return found
        if found.via == "nobody":
            raise ProblemError(401, "log in first", headers={"WWW-Authenticate": 'Bearer realm="newsledger"'})
        raise ProblemError(403, f"this takes the role {role}")

    return check


reader, coder, lead = allowed("reader"), allowed("coder"), allowed("lead")


async def insider(found: Annotated[Visitor, Depends(reader)]) -> Visitor:
    """A reader who may see who decided what: nobody of the public, to whom a ledger is shown read-only."""
    return inside(found)


def inside(found: Visitor) -> Visitor:
    """The same visitor; raises a 403 for one of the public."""
    if found.via == "public":
        raise ProblemError(403, "who decided what is not shown to the public")
    return found


def guard_of(request: Request) -> str:
    """The CSRF token of who asks; whoever has no session cookie yet is sent one."""
    found: Visitor = request.state.visitor
    if found.secret is None:
        found = replace(found, secret=secrets.token_urlsafe(32))
        request.state.visitor = found
        send_cookie(request, found.secret or "", None)
    return guard(found.secret or "")


def guard(secret: str) -> str:
    """The CSRF token that belongs to a cookie; it tells nothing of the cookie."""
    return hashlib.sha256(f"guard {secret}".encode("utf-8", "surrogatepass")).hexdigest()


def send_cookie(request: Request, secret: str, seconds: int | None) -> None:
    """Have the answer set the session cookie: out of reach of scripts, never sent from another site."""
    parts = [f"{office_of(request).settings.cookie}={secret}", "Path=/", "HttpOnly", "SameSite=Strict"]
    if seconds is not None:
        parts.append(f"Max-Age={seconds}")
    if request.url.scheme == "https":
        parts.append("Secure")
    state = request.scope.setdefault("state", {})
    state["cookies"] = [*state.get("cookies", ()), "; ".join(parts)]


def _unasked(request: Request) -> Visitor | None:
    """Who asks, where that is known without looking into the ledger."""
    office = office_of(request)
    if office.settings.public:
        return Visitor(None, "reader", "public", address_of(request))
    if office.accounts or _token(request) is not None:
        return None
    secret = request.cookies.get(office.settings.cookie)
    return Visitor(office.settings.person, "lead", "machine", address_of(request), secret)


def address_of(request: Request) -> str:
    """The network address that a request comes from."""
    return request.client.host if request.client else "unknown"


def _token(request: Request) -> str | None:
    """The bearer token that came along."""
    header = request.headers.get("authorization", "")
    return header[7:].strip() if header[:7].lower() == "bearer " else None


def _known(request: Request) -> Visitor:
    office, address, token = office_of(request), address_of(request), _token(request)
    if token is not None:
        return _by_token(office, token, address)
    secret = request.cookies.get(office.settings.cookie)
    if secret:
        with office.reading() as connection:
            bearer = session_bearer(connection, digest(secret), now())
        if bearer is not None:
            return Visitor(bearer.name, bearer.role, "session", address, secret)
    return Visitor(None, None, "nobody", address, secret)


def _by_token(office: Office, token: str, address: str) -> Visitor:
    with office.reading() as connection:
        bearer = token_bearer(connection, token)
    if bearer is None:
        raise ProblemError(401, "that token lets nobody in", headers={"WWW-Authenticate": "Bearer"})
    return Visitor(bearer.name, bearer.role, "token", address)


async def _check_forgery(request: Request, found: Visitor) -> None:
    if found.via == "public":
        raise ProblemError(403, "this ledger is shown read-only")
    origin = request.headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != request.headers.get("host"):
        raise ProblemError(403, "that request comes from another site")
    given = request.headers.get("x-csrf-token") or await _from_form(request)
    expected = guard(found.secret) if found.secret else ""
    if (
        not given
        or not expected
        or not hmac.compare_digest(given.encode("utf-8", "replace"), expected.encode())
    ):
        raise ProblemError(
            403, "the CSRF token is missing or of another session; get one at /api/v1/session", code="csrf"
        )


async def _from_form(request: Request) -> str | None:
    kind = request.headers.get("content-type", "")
    if not kind.startswith(("application/x-www-form-urlencoded", "multipart/form-data")):
        return None
    field = (await request.form()).get("csrf_token")
    return None if isinstance(field, UploadFile) else field
