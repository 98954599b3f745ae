"""What all pages have around them: the theme, the way to the others, where lists and words come from."""

from collections.abc import Mapping
from typing import Any

from fastapi import Request
from starlette.responses import Response

from newsledger.findings import POLICIES
from newsledger.web import rendering
from newsledger.web.pages import addresses

THEMES = ("light", "dark")
THEME_COOKIE = "newsledger_theme"

# Two years: a taste is not asked for again.
THEME_SECONDS = 2 * 365 * 24 * 60 * 60


def show(request: Request, template: str, status: int = 200, **context: Any) -> Response:
    """The page from a template of `web/templates/`."""
    return rendering.page(request, template, status, **context)


def frame(request: Request) -> Mapping[str, Any]:
    """What the frame of every page needs."""
    return {
        "theme": theme_of(request),
        "to": addresses.SERVED,
        "policies": tuple(POLICIES),
        "part": request.url.path.strip("/").partition("/")[0] or "queue",
    }


def theme_of(request: Request) -> str | None:
    """The theme that the person chose, None where the system's is to be taken."""
    given = request.cookies.get(THEME_COOKIE)
    return given if given in THEMES else None
