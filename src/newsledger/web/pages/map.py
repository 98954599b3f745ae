"""The incidents on a map and in the order of time."""

from itertools import groupby
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Request
from starlette.responses import Response

from newsledger.web.asking import Reader
from newsledger.web.pages.framing import show
from newsledger.web.pages.lines import kept_lines
from newsledger.web.pages.months import month_of
from newsledger.web.pages.queue import no_blanks
from newsledger.web.queue import Asked, asked, listed
from newsledger.web.visitors import office_of

router = APIRouter(include_in_schema=False)


@router.get("/map", dependencies=[Depends(no_blanks)])
def incidents_map(request: Request, found: Reader, given: Annotated[Asked, Depends(asked)]) -> Response:
    """The map; the list beside it serves whoever sees none."""
    office = office_of(request)
    with office.reading() as connection:
        answer = listed(connection, given)
    query = dict(request.query_params)
    return show(
        request,
        "map.html",
        lines=kept_lines(answer.key, answer.rows, public=office.settings.public),
        shown=len(answer.rows),
        total=answer.total,
        query=query,
        points=_points(query),
    )


@router.get("/timeline", dependencies=[Depends(no_blanks)])
def timeline(request: Request, found: Reader, given: Annotated[Asked, Depends(asked)]) -> Response:
    """The incidents in the order of their beginning."""
    office = office_of(request)
    query = dict(request.query_params)
    if "sort" not in query:
        given = Asked(given.wanted, "oldest", given.limit, given.after)
    with office.reading() as connection:
        answer = listed(connection, given)
    more = f"/timeline?{urlencode({**query, 'cursor': answer.next})}" if answer.next else None
    public = office.settings.public
    months = [
        (month, kept_lines((answer.key, place), list(rows), public=public))
        for place, (month, rows) in enumerate(groupby(answer.rows, key=month_of))
    ]
    return show(request, "timeline.html", months=months, total=answer.total, query=query, next=more)


def _points(query: dict[str, str]) -> str:
    return f"/api/v1/incidents/points?{urlencode(query)}" if query else "/api/v1/incidents/points"
