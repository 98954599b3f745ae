"""A claim beside its sentence, with the forms to reject or correct it, and the form for a new one."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request
from starlette.responses import Response

from newsledger.desk.dossiers import incident_id
from newsledger.desk.judging.looking import claim_named
from newsledger.desk.reading_documents import one_document
from newsledger.errors import NotFoundError
from newsledger.ledger.documents import stored_documents
from newsledger.model import Claim, Count
from newsledger.outputs import phrases
from newsledger.outputs.outline import outline
from newsledger.outputs.views import DossierView
from newsledger.web.asking import Coder, From, Id, Line, Place, Reader
from newsledger.web.pages import choices
from newsledger.web.pages.framing import show
from newsledger.web.pages.incident import context_of, opened
from newsledger.web.pages.portions import portion
from newsledger.web.problems import ProblemError
from newsledger.web.visitors import office_of

router = APIRouter(include_in_schema=False)

# Characters of a page shown before and after a quote: a sentence or two.
AROUND = 240

ClaimId = Annotated[str, Path(pattern=r"^[0-9a-f-]{1,64}$")]


@router.get("/incidents/{id}/claims/{claim}")
def claim(request: Request, found: Reader, id: Id, claim: ClaimId, seen_from: From) -> Response:
    """One claim."""
    with office_of(request).reading() as connection:
        held = opened(connection, incident_id(connection, id), seen_from)
        member, read = claim_named(connection, claim)
        stored = next(iter(stored_documents(connection, [member.document.id])))
    return show(
        request,
        "claim.html",
        **context_of(found, held, seen_from),
        back=_back(held.view, read.id),
        claim=read,
        recorded=next(one for one in member.claims if one.claim.id == read.id),
        member=member,
        outlet=phrases.say_outlet(member.document, stored.document.source),
        quotes=_quotes(stored.document.text or "", read),
        count=read.value if isinstance(read.value, Count) else None,
        choices=choices,
    )


@router.get("/documents/{document}/claims/new")
def new_claim(
    request: Request,
    found: Coder,
    document: Id,
    seen_from: From,
    start: Place = None,
    end: Place = None,
    words: Line = "",
    incident: Annotated[str | None, Query(pattern=r"^[0-9a-f]{1,64}$")] = None,
) -> Response:
    """The form for a claim in words of a page: selected there, or typed as they stand in it."""
    with office_of(request).reading() as connection:
        view = one_document(connection, document, seen_from)
        text = view.stored.document.text or ""
        if start is None or end is None:
            start, end = found_in(text, words)
        homes = {member.account.id: home for home, member in view.tellings}
        home = _home(homes, incident)
        if home is None:
            raise NotFoundError("this page tells no incident yet, so that no claim can be added to it")
        held = opened(connection, home, seen_from)
    return show(
        request,
        "new_claim.html",
        **context_of(found, held, seen_from),
        document=view.stored.document,
        outlet=phrases.say_outlet(view.stored.facts, view.stored.document.source),
        accounts=[member.account for where, member in view.tellings if where == home],
        start=start,
        end=end,
        quote=around(text, start, end),
        choices=choices,
    )


def _back(view: DossierView, claim: str) -> str:
    """The part of the incident that shows the claim."""
    content = outline(view)
    entry = content.entries.get(claim)
    part = portion(content, 1).of(entry.number) if entry else 1
    return f"/incidents/{view.settled.id}" + (f"?part={part}" if part > 1 else "")


def _quotes(text: str, claim: Claim) -> list[tuple[str, str, str]]:
    """Each quote with the words before and after it."""
    return [around(text, one.start, one.end) for one in claim.evidence]


def around(text: str, start: int, end: int) -> tuple[str, str, str]:
    """The words of a page, and what stands before and after them."""
    return text[max(0, start - AROUND) : start], text[start:end], text[end : end + AROUND]


def found_in(text: str, words: str) -> tuple[int, int]:
    """Where the words stand; raises a 422 where they do not, or more than once."""
    wanted = words.strip()
    start = text.find(wanted) if wanted else -1
    if start < 0:
        raise ProblemError(422, "those words do not stand in the page; copy them from it as they are")
    if text.find(wanted, start + 1) >= 0:
        raise ProblemError(422, "those words stand in the page more than once; copy more of them")
    return start, start + len(wanted)


def _home(homes: dict[str, str | None], incident: str | None) -> str | None:
    """The incident that was looked at, where the page tells it, else the first that it tells."""
    told = [one for one in homes.values() if one is not None]
    return incident if incident in told else next(iter(told), None)
