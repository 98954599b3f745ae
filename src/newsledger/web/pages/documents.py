"""Pages of the press in the application: the list, one with what was read in it, adding some."""

from typing import Annotated

from fastapi import APIRouter, File, Form, Request, UploadFile
from pydantic import AfterValidator
from starlette.responses import Response

from newsledger.desk.judging.looking import members_of
from newsledger.desk.reading_documents import document_list, one_document
from newsledger.documents import Page
from newsledger.ledger.listing import titles
from newsledger.outputs import phrases
from newsledger.outputs.highlighting import COUNTED_FIELDS, Evidence
from newsledger.web.adding import Added, take_in, uploaded
from newsledger.web.asking import Before, Coder, From, Id, Part, Reader, plain
from newsledger.web.pages.excerpts import parts, sections_in
from newsledger.web.pages.framing import show
from newsledger.web.problems import ProblemError
from newsledger.web.visitors import office_of

router = APIRouter(include_in_schema=False)

LISTED = 50

Fact = Annotated[str, AfterValidator(plain), Form(max_length=2000)]


@router.get("/documents")
def documents(request: Request, found: Reader, before: Before = None) -> Response:
    """The pages of the ledger, the last added first."""
    with office_of(request).reading() as connection:
        told = document_list(connection, before, LISTED)
    more = f"/documents?before={told[-1].seq}" if len(told) == LISTED else None
    return show(request, "documents.html", documents=[one.record for one in told], next=more)


@router.get("/documents/{id}")
def document(request: Request, found: Reader, id: Id, seen_from: From, part: Part = 1) -> Response:
    """A page with its text, a long one in parts; the words that claims rest on are marked."""
    with office_of(request).reading() as connection:
        view = one_document(connection, id, seen_from)
        stored = view.stored
        members = members_of(connection, stored.document.id)
        homes = {member.account.id: home for home, member in view.tellings}
        named = titles(connection, [home for home in homes.values() if home])
    claims = [one for member in members for one in member.claims]
    numbers = {one.claim.id: number for number, one in enumerate(claims, 1)}
    quotes = [
        Evidence(quote.start, quote.end, numbers[one.claim.id], index, one.claim.field in COUNTED_FIELDS)
        for one in claims
        for index, quote in enumerate(one.claim.evidence)
    ]
    shown = parts(stored.document)
    here = shown[min(part, len(shown)) - 1]
    return show(
        request,
        "document.html",
        document=stored.document,
        facts=stored.facts,
        outlet=phrases.say_outlet(stored.facts, stored.document.source),
        published=view.published,
        recorded_at=stored.recorded_at,
        sections=sections_in(stored.document, (here.start, here.end), quotes),
        part_shown=here,
        listed=[
            (member, [one for one in member.claims if here.has(one.claim.evidence[0].start)])
            for member in members
        ],
        claims=len(claims),
        members=members,
        homes=homes,
        titles=named,
        numbers=numbers,
        may_judge=found.may("coder"),
        seen_from=seen_from,
    )


@router.get("/add")
def adding(request: Request, found: Coder) -> Response:
    """The forms to add pages: pasted text, or files."""
    return show(request, "add.html", added=None, names={})


@router.post("/pages/text")
def add_text(
    request: Request,
    by: Coder,
    text: Annotated[str, AfterValidator(plain), Form(min_length=1)],
    title: Fact = "",
    outlet: Fact = "",
    uri: Fact = "",
    published: Fact = "",
) -> Response:
    """Add the text of a form; browsers send its line ends as two characters."""
    facts = (one.strip() or None for one in (uri, title, outlet, published))
    page = Page(text.replace("\r\n", "\n"), "text/plain", f"pasted by {by.name}", None, *facts)
    return _told(request, take_in(office_of(request), by, [page]))


@router.post("/pages/files")
def add_files(request: Request, by: Coder, files: Annotated[list[UploadFile], File()]) -> Response:
    """Add the pages of files of any kind that `newsledger add` reads."""
    office = office_of(request)
    done = [take_in(office, by, uploaded(one)) for one in files if one.filename]
    if not done:
        raise ProblemError(422, "choose a file")
    return _told(request, _together(done))


def _told(request: Request, added: Added) -> Response:
    """The forms again, with what became of what was sent."""
    with office_of(request).reading() as connection:
        names = titles(connection, added.incidents[:LISTED])
    return show(request, "add.html", added=added, names=names)


def _together(done: list[Added]) -> Added:
    return Added(
        sum(one.read for one in done),
        sum(one.known for one in done),
        tuple(id for one in done for id in one.documents),
        tuple(dict.fromkeys(id for one in done for id in one.incidents)),
        tuple(refused for one in done for refused in one.rejected),
    )
