"""Keeping the queue's filters under a name, and forgetting them."""

from typing import Annotated
from urllib.parse import parse_qsl, urlencode

from fastapi import APIRouter, Form, Request
from pydantic import AfterValidator
from starlette.responses import RedirectResponse, Response

from newsledger.web.api.views import ViewIn, forget, save
from newsledger.web.asking import Reader, plain
from newsledger.web.pages.queue import PAGING

router = APIRouter(include_in_schema=False)

Name = Annotated[str, AfterValidator(plain), Form(min_length=1, max_length=100)]
Query = Annotated[str, AfterValidator(plain), Form(max_length=2000)]


@router.post("/views")
def keep(request: Request, by: Reader, name: Name, query: Query = "") -> Response:
    """Keep the filters of an address; back to it."""
    kept = {key: value for key, value in parse_qsl(query) if key not in PAGING}
    save(request, by, name.strip() or "view", ViewIn(query=kept))
    return RedirectResponse(f"/?{urlencode(kept)}" if kept else "/", 303)


@router.post("/views/forget")
def drop(request: Request, by: Reader, name: Name) -> Response:
    """Forget a view; back to the queue."""
    forget(request, by, name)
    return RedirectResponse("/", 303)
