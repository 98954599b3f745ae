"""Pages from templates: text is escaped, and its control characters are shown, never obeyed."""

from collections.abc import Mapping
from functools import cache, partial
from http import HTTPStatus
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from fastapi import Request
from starlette.responses import Response

from newsledger.outputs import templating
from newsledger.web.static_files import static_url
from newsledger.web.viewpoints import query_of

if TYPE_CHECKING:
    from jinja2 import Environment

HTML = "text/html; charset=utf-8"


def page(request: Request, template: str, status: int = 200, **context: Any) -> Response:
    """A page from `web/templates/`; see `web.app` for what templates get beside the context."""
    text = environment().get_template(template).render(shared(request) | context)
    headers = {"Cache-Control": "private, no-store"}
    return Response(text.encode("utf-8", "replace"), status, headers, HTML)


def shared(request: Request) -> dict[str, Any]:
    """What every template gets."""
    from newsledger.web.pages.framing import frame
    from newsledger.web.visitors import guard_of, office_of

    office = office_of(request)
    return {
        **frame(request),
        "request": request,
        "path": request.url.path,
        "visitor": getattr(request.state, "visitor", None),
        "accounts": office.accounts,
        "public": office.settings.public,
        "csrf_token": partial(guard_of, request),
    }


def error_page(request: Request, status: int, detail: str, headers: Mapping[str, Any]) -> Response:
    """What went wrong, as `error.html` shows it."""
    title = HTTPStatus(status).phrase
    if getattr(request.state, "visitor", None) is None:
        request.state.visitor = None
    text = (
        environment()
        .get_template("error.html")
        .render(shared(request), status=status, title=title, detail=detail)
    )
    given = {"Cache-Control": "no-store", **headers}
    return Response(text.encode("utf-8", "replace"), status, given, HTML)


@cache
def environment() -> "Environment":
    """The templates, with `static_url(name)` and `viewpoint_query(viewpoint)`."""
    from newsledger.web.pages import phrasing

    made = templating.environment(_source)
    made.globals |= {"static_url": static_url, "viewpoint_query": query_of}
    made.filters |= phrasing.FILTERS
    return made


def prepare() -> None:
    """Compile all templates, which the first who open a page would wait a second for."""
    for one in files("newsledger.web").joinpath("templates").iterdir():
        environment().get_template(one.name)
    environment().get_template("figures.html")


def _source(name: str) -> str | None:
    """A template of the application, or one that it shares with dossiers."""
    for room in ("newsledger.web", "newsledger.outputs"):
        found = files(room).joinpath("templates", *name.split("/"))
        if found.is_file():
            return found.read_text(encoding="utf-8")
    return None
