"""Taking words, pages and names away: the cards that ask once more, and say what stays."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from newsledger.desk.judging.redactions import family_name, places_of
from newsledger.desk.reading_documents import one_document
from newsledger.desk.viewpoint import Viewpoint
from newsledger.outputs import phrases
from newsledger.web.asking import Coder, Id, Line, Place
from newsledger.web.pages.claims import around, found_in
from newsledger.web.pages.framing import show
from newsledger.web.visitors import office_of

router = APIRouter(include_in_schema=False)


@router.get("/documents/{id}/redact")
def redact(
    request: Request, found: Coder, id: Id, start: Place = None, end: Place = None, words: Line = ""
) -> Response:
    """The card to black out words of a page, or all of it."""
    with office_of(request).reading() as connection:
        view = one_document(connection, id, Viewpoint())
    text = view.stored.document.text or ""
    if words.strip():
        start, end = found_in(text, words)
    quote = None if start is None or end is None else around(text, start, end)
    outlet = phrases.say_outlet(view.stored.facts, view.stored.document.source)
    return show(
        request,
        "redact.html",
        document=view.stored.document,
        outlet=outlet,
        start=start,
        end=end,
        quote=quote,
    )


@router.get("/documents/{id}/remove")
def remove(request: Request, found: Coder, id: Id) -> Response:
    """The card to take a page away for good."""
    with office_of(request).reading() as connection:
        view = one_document(connection, id, Viewpoint())
    outlet = phrases.say_outlet(view.stored.facts, view.stored.document.source)
    return show(request, "remove.html", document=view.stored.document, facts=view.stored.facts, outlet=outlet)


@router.get("/names/redact")
def redact_name(request: Request, found: Coder, name: Line = "") -> Response:
    """The card to take a person's name away on all pages there are and will be: first which, then how."""
    alone = family_name(name)
    places = None
    if name.strip() and found.may("lead"):
        with office_of(request).reading() as connection:
            places = places_of(connection, name, alone)
    return show(request, "redact_name.html", name=" ".join(name.split()), alone=alone, places=places)
