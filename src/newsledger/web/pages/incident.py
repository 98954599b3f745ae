"""An incident: what is settled, who said what, why its accounts are one, and how it came to be."""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from sqlalchemy import Connection
from starlette.responses import RedirectResponse, Response

from newsledger.codebook.phrases import incident_types
from newsledger.desk.decided import settled_value
from newsledger.desk.dossiers import explanation
from newsledger.desk.judging import judgement_named
from newsledger.desk.judging.wording import said_of
from newsledger.desk.links import links_within
from newsledger.desk.presence import Presence, others
from newsledger.errors import NotFoundError
from newsledger.model import Judgement
from newsledger.outputs.outline import outline
from newsledger.outputs.views import DossierView
from newsledger.web.asking import Coder, From, Id, Part, Reader
from newsledger.web.dossiers import full_id, kept_changes, kept_dossier, standing
from newsledger.web.pages import choices
from newsledger.web.pages.framing import show
from newsledger.web.pages.sheets import Sheet, sheet
from newsledger.web.viewpoints import DEFAULT, query_of
from newsledger.web.visitors import Visitor, office_of

router = APIRouter(prefix="/incidents", include_in_schema=False)

# Named by the address after a judgement, so that the page can say what was done.
Said = Annotated[str | None, Query(pattern=r"^[0-9a-z-]{1,64}$")]


@dataclass(frozen=True, slots=True)
class Opened:
    """An incident that is looked at: its dossier, its state, and what was judged of it."""

    view: DossierView
    revision: str
    judgements: tuple[Judgement, ...]
    company: tuple[Presence, ...] = ()

    @property
    def last(self) -> Judgement | None:
        """The last judgement that stands."""
        return next(self._standing(), None)

    @property
    def reviewed(self) -> Judgement | None:
        """The last mark of a review that stands."""
        return next((one for one in self._standing() if one.kind == "reviewed"), None)

    def _standing(self) -> Iterator[Judgement]:
        """What stands, the last first."""
        return (one for one in reversed(self.judgements) if not _is_over(one))


def opened(connection: Connection, id: str, seen_from: From, by: Visitor | None = None) -> Opened:
    """The incident of that full id, and who beside this visitor has it open; raises NotFoundError."""
    state, made = standing(connection, id)
    view = kept_dossier(connection, id, seen_from, state)
    company = others(connection, id, by.name) if by and by.may("coder") else ()
    return Opened(view, state, made, company)


@router.get("/{id}")
def incident(
    request: Request, found: Reader, id: Id, seen_from: From, said: Said = None, part: Part = 1
) -> Response:
    """The incident; a merged or shortened id leads on to the whole one."""
    with office_of(request).reading() as connection:
        full = full_id(connection, id)
        if full != id:
            seen = query_of(seen_from) or (f"?said={said}" if said else "")
            return RedirectResponse(f"/incidents/{full}{seen}", 303)
        held = opened(connection, full, seen_from, found)
        done = _done(connection, said)
    context = context_of(found, held, seen_from, sheet(held.view, part=part))
    return show(request, "incident.html", done=done, tab="evidence", **context)


@router.get("/{id}/links")
def links(request: Request, found: Reader, id: Id, seen_from: From) -> Response:
    """Why its accounts are taken for one incident."""
    with office_of(request).reading() as connection:
        full = full_id(connection, id)
        held = opened(connection, full, seen_from, found)
        view = links_within(connection, held.view.settled, held.view.incident)
    context = context_of(found, held, seen_from, sheet(held.view, texts=False, drawings=False, part=1))
    return show(request, "links.html", links=view, done=None, tab="links", **context)


@router.get("/{id}/history")
def history(request: Request, found: Reader, id: Id, seen_from: From) -> Response:
    """Every change: pages as they arrived with what they changed, judgements as they were made."""
    with office_of(request).reading() as connection:
        full = full_id(connection, id)
        held = opened(connection, full, seen_from, found)
        steps = kept_changes(connection, full, seen_from, held.revision).steps
    context = context_of(found, held, seen_from, sheet(held.view, texts=False, drawings=False, part=1))
    return show(request, "history.html", steps=steps, done=None, tab="history", **context)


@router.get("/{id}/fields/{field}")
def field(request: Request, found: Reader, id: Id, field: choices.Field, seen_from: From) -> Response:
    """Why a field has its value, and the forms to accept it or to give another."""
    with office_of(request).reading() as connection:
        full = full_id(connection, id)
        held = opened(connection, full, seen_from, found)
        why = _explained(connection, full, field, seen_from)
    settled = held.view.settled
    return show(
        request,
        "field.html",
        **context_of(found, held, seen_from),
        field=field,
        why=why,
        content=outline(held.view),
        finding=next((one for one in settled.findings if one.field == field), None),
        now=settled_value(settled, field),
        choices=choices,
        types=sorted(incident_types()) if field == "type" else (),
    )


@router.get("/{id}/note")
def note(request: Request, found: Coder, id: Id, seen_from: From) -> Response:
    """The form for a note."""
    return _form(request, found, id, seen_from, "note.html")


@router.get("/{id}/dismiss")
def dismiss(request: Request, found: Coder, id: Id, seen_from: From) -> Response:
    """The form to say that it is no incident."""
    return _form(request, found, id, seen_from, "dismiss.html")


def _form(request: Request, found: Visitor, id: str, seen_from: From, template: str) -> Response:
    with office_of(request).reading() as connection:
        held = opened(connection, full_id(connection, id), seen_from)
    return show(request, template, **context_of(found, held, seen_from))


def context_of(found: Visitor, held: Opened, seen_from: From, shown: Sheet | None = None) -> dict[str, Any]:
    """What all pages of an incident share."""
    return {
        "incident": held.view.settled,
        "sheet": shown,
        "held": held,
        "company": held.company,
        "seen_from": seen_from,
        "here": query_of(seen_from),
        "now_here": seen_from == DEFAULT,
        "may_judge": found.may("coder") and seen_from == DEFAULT,
        "revision": held.revision,
        "key": secrets.token_hex(8),
        "say": said_of,
        "is_over": _is_over,
    }


def _explained(connection: Connection, id: str, field: str, seen_from: From) -> Any:
    """The explanation, None where nobody spoke of the field."""
    try:
        return explanation(connection, id, choices.spoken(field), seen_from)
    except NotFoundError:
        return None


def _done(connection: Connection, said: str | None) -> Judgement | None:
    """The judgement that has just been made."""
    try:
        return judgement_named(connection, said) if said else None
    except NotFoundError:
        return None


def _is_over(judgement: Judgement) -> bool:
    """Whether a judgement does not stand, or is only the end of another."""
    return judgement.undone_by is not None or judgement.kind == "undo"
