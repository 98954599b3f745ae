"""Small choices of a person: the theme."""

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from newsledger.web.asking import Reader
from newsledger.web.entry import local_path
from newsledger.web.pages.forms import Form
from newsledger.web.pages.framing import THEME_COOKIE, THEME_SECONDS, THEMES

router = APIRouter(include_in_schema=False)


@router.post("/theme")
def theme(request: Request, found: Reader, sent: Form) -> Response:
    """Take the theme of a form, or the system's again; back to the page."""
    chosen = sent.one("theme")
    answer = RedirectResponse(local_path(sent.one("back") or "/"), 303)
    if chosen in THEMES:
        answer.set_cookie(THEME_COOKIE, chosen or "", max_age=THEME_SECONDS, samesite="strict")
    else:
        answer.delete_cookie(THEME_COOKIE)
    return answer
