"""Documents for programs: the list, one with its text and accounts, adding pages."""

from typing import Annotated

from fastapi import APIRouter, File, Query, Request, UploadFile
from pydantic import AfterValidator, BaseModel, Field
from starlette.responses import Response

from newsledger import __version__
from newsledger.desk.reading_documents import document_list, one_document
from newsledger.documents import Page
from newsledger.outputs.records import claim_record, document_record
from newsledger.web.adding import Added, take_in, uploaded
from newsledger.web.asking import Before, Coder, From, Id, Reader, plain
from newsledger.web.problems import ProblemError
from newsledger.web.visitors import office_of
from newsledger.web.wire import is_known, json_answer, not_modified, tag_of

router = APIRouter(prefix="/api/v1/documents", tags=["documents"])

Fact = Annotated[str, AfterValidator(plain), Field(max_length=2000)]


class PageIn(BaseModel):
    """A page to add: its text or its HTML, and what is known beside it, as in JSON Lines input."""

    text: str | None = None
    html: str | None = None
    id: Fact | None = None
    uri: Fact | None = None
    title: Fact | None = None
    outlet: Fact | None = None
    published: Fact | None = None


@router.get("")
def documents(
    request: Request,
    found: Reader,
    before: Before = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Response:
    """Documents, the last added first, without their texts."""
    with office_of(request).reading() as connection:
        told = document_list(connection, before, limit)
    following = told[-1].seq if len(told) == limit else None
    return json_answer({"documents": [one.record for one in told], "next": following})


@router.get("/{id}")
def document(request: Request, found: Reader, id: Id, seen_from: From) -> Response:
    """A document with its text and offsets, its accounts and their claims."""
    with office_of(request).reading() as connection:
        view = one_document(connection, id, seen_from)
    record = document_record(view.stored.document, view.stored.facts, view.published) | {
        "recorded_at": view.stored.recorded_at,
        "accounts": [
            {
                "id": member.account.id,
                "incident_id": incident,
                "kind": member.account.kind,
                "title": member.account.title,
                "spans": [[span.start, span.end] for span in member.account.spans],
                "claims": [claim_record(one) for one in member.claims],
            }
            for incident, member in view.tellings
        ],
    }
    tag = tag_of("document", record, __version__)
    return not_modified(tag) if is_known(request, tag) else json_answer(record, tag=tag)


@router.post("", status_code=201)
def add_page(request: Request, by: Coder, given: PageIn) -> Response:
    """Add one page; 200 where the ledger holds it already."""
    if (given.html is None) == (given.text is None):
        raise ProblemError(422, "give the page's text or its html, and one of them alone")
    page = Page(
        given.text or given.html or "",
        "text/plain" if given.html is None else "text/html",
        f"pasted by {by.name}",
        given.id,
        given.uri,
        given.title,
        given.outlet,
        given.published,
    )
    return _answer(take_in(office_of(request), by, [page]))


@router.post("/files", status_code=201)
def add_file(request: Request, by: Coder, file: Annotated[UploadFile, File()]) -> Response:
    """Add the pages of a file of any kind that `newsledger add` reads: text, HTML, JSON Lines, WARC."""
    return _answer(take_in(office_of(request), by, uploaded(file)))


def _answer(added: Added) -> Response:
    if not added.read and not added.known:
        reasons = "; ".join(reason for _, reason in added.rejected[:3]) or "there was nothing to read in it"
        raise ProblemError(422, reasons, rejected=[reason for _, reason in added.rejected])
    return json_answer(added.record(), status=201 if added.read else 200)
