"""What goes wrong, said as RFC 9457 problem details to programs and as a page to people."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError
from sqlalchemy.exc import SQLAlchemyError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from newsledger.errors import InputError, LedgerError, NewsledgerError, NotFoundError, UsageError
from newsledger.outputs.terminal_text import safe_line
from newsledger.web.wire import json_bytes

MEDIA_TYPE = "application/problem+json"

# How long a detail may be: what was sent may be quoted in it.
LONGEST = 600

Extra = Mapping[str, Any]


class ProblemError(Exception):
    """An answer that ends a request: a status, what is wrong in one sentence, and members of its own."""

    def __init__(self, status: int, detail: str, *, headers: Mapping[str, str] | None = None, **extra: Any):
        super().__init__(detail)
        self.status, self.detail, self.extra = status, detail, extra
        self.headers = dict(headers or {})


def problem(status: int, detail: str, headers: Mapping[str, str] | None = None, **extra: Any) -> Response:
    """A problem document."""
    body = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": safe_line(detail)[:LONGEST],
        **extra,
    }
    return Response(json_bytes(body), status, dict(headers or {}), MEDIA_TYPE)


def wants_page(request: Request) -> bool:
    """Whether a person looks at the answer: anything outside the interface for programs."""
    return not request.url.path.startswith("/api/")


def answer(
    request: Request, status: int, detail: str, headers: Extra | None = None, **extra: Any
) -> Response:
    """The problem in the form that suits who asked."""
    if wants_page(request):
        from newsledger.web.rendering import error_page

        return error_page(request, status, safe_line(detail)[:LONGEST], headers or {})
    return problem(status, detail, headers, **extra)


_STATUS: tuple[tuple[type[NewsledgerError], int], ...] = (
    (NotFoundError, 404),
    (UsageError, 422),
    (InputError, 422),
    (LedgerError, 503),
)


def install(app: FastAPI) -> None:
    """Let the application answer every error so."""
    app.add_exception_handler(ProblemError, _problem)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(ValidationError, _unfit)
    app.add_exception_handler(NewsledgerError, _explained)
    app.add_exception_handler(SQLAlchemyError, _busy)
    app.add_exception_handler(Exception, _unexpected)


def _problem(request: Request, error: Exception) -> Response:
    assert isinstance(error, ProblemError)
    return answer(request, error.status, error.detail, error.headers, **error.extra)


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code in (204, 304):
        return Response(status_code=error.status_code, headers=error.headers)
    return answer(request, error.status_code, str(error.detail), error.headers)


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    errors = [
        {"where": ".".join(str(part) for part in one["loc"]), "what": str(one["msg"])}
        for one in error.errors()
    ]
    first = errors[0] if errors else {"where": "request", "what": "cannot be read"}
    return answer(request, 422, f"{first['where']}: {first['what']}", errors=errors[:20])


def _unfit(request: Request, error: Exception) -> Response:
    """A form's field that the interface would not take either."""
    assert isinstance(error, ValidationError)
    first = error.errors()[0]
    return answer(request, 422, f"{'.'.join(map(str, first['loc']))}: {first['msg']}")


def _explained(request: Request, error: Exception) -> Response:
    status = next((code for kind, code in _STATUS if isinstance(error, kind)), 500)
    return answer(request, status, str(error))


def _busy(request: Request, error: Exception) -> Response:
    return answer(request, 503, "the ledger cannot answer now; try again", {"Retry-After": "5"})


def _unexpected(request: Request, error: Exception) -> Response:
    return answer(request, 500, "the server stumbled over this request; nothing of it was kept")
