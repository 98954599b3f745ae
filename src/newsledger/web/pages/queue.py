"""The queue: incidents by need of review, with filters, search and saved views."""

from collections.abc import Mapping
from typing import Annotated, get_args
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, HTTPException, Request
from starlette.responses import Response

from newsledger.codebook.phrases import incident_types
from newsledger.ledger.saved_views import saved_views
from newsledger.model import GradeName
from newsledger.web.api.exports import layouts
from newsledger.web.asking import Reader
from newsledger.web.pages.framing import show
from newsledger.web.pages.lines import kept_lines
from newsledger.web.queue import Asked, asked, listed
from newsledger.web.visitors import office_of

router = APIRouter(include_in_schema=False)

ORDERS = {
    "need": "need of review",
    "date": "latest first",
    "oldest": "earliest first",
    "killed": "most killed",
    "injured": "most injured",
    "documents": "most pages",
    "changed": "last changed",
}

# Views that everybody has, by what they add to the address.
USUAL_VIEWS: tuple[tuple[str, dict[str, str]], ...] = (
    ("All", {}),
    ("Conflicts", {"conflicts": "true"}),
    ("Low confidence", {"doubtful": "true"}),
    ("New reports", {"fresh": "true"}),
    ("Not reviewed", {"reviewed": "false"}),
    ("Reviewed", {"reviewed": "true"}),
)

# What tells a page of the list from another, beside the filters.
PAGING = ("cursor", "limit")

GRADES = get_args(GradeName)


async def no_blanks(request: Request) -> None:
    """Raises a redirect where a form sent empty fields along, so that addresses stay short."""
    given = request.query_params.multi_items()
    kept = [(name, value.strip()) for name, value in given if value.strip()]
    if len(kept) < len(given):
        address = request.url.path + (f"?{urlencode(kept)}" if kept else "")
        raise HTTPException(303, "the same without blanks", headers={"Location": address})


@router.get("/", dependencies=[Depends(no_blanks)])
def queue(request: Request, found: Reader, given: Annotated[Asked, Depends(asked)]) -> Response:
    """A page of the list."""
    office = office_of(request)
    office.catch_up()
    with office.reading() as connection:
        answer = listed(connection, given)
        saved = saved_views(connection, found.name) if found.name else []
    choose = not office.settings.public and found.may("coder")
    query = dict(request.query_params)
    kept = {name: value for name, value in query.items() if name not in PAGING}
    return show(
        request,
        "queue.html",
        rows=answer.rows,
        lines=kept_lines(answer.key, answer.rows, public=office.settings.public, choose=choose),
        total=answer.total,
        next=f"/?{urlencode({**kept, 'cursor': answer.next})}" if answer.next else None,
        first="cursor" not in query,
        query=kept,
        usual=[(name, _address(added), _is_on(kept, added)) for name, added in USUAL_VIEWS],
        saved=[(one.name, _address(one.query), dict(one.query) == kept) for one in saved],
        filters=sum(1 for name in kept if name not in ("q", "sort")),
        orders=ORDERS,
        grades=GRADES,
        types=sorted(incident_types()),
        layouts=layouts(),
    )


def _address(query: Mapping[str, str]) -> str:
    return f"/?{urlencode(query)}" if query else "/"


def _is_on(kept: dict[str, str], added: dict[str, str]) -> bool:
    return {name: value for name, value in kept.items() if name not in ("q", "sort")} == added
