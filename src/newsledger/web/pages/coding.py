"""Double coding: samples, coding blind, disagreements side by side with alpha, adjudication."""

import secrets
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query, Request
from sqlalchemy import Connection
from starlette.responses import RedirectResponse, Response

from newsledger.codebook.phrases import incident_types
from newsledger.desk.double_coding import agreement, assignments, codings, disagreements
from newsledger.desk.judging import judgement_named, revision
from newsledger.desk.judging.appending import judge_in
from newsledger.desk.judging.coding import FIELDS, drawn_fields, drawn_ids, samples
from newsledger.desk.judging.looking import document_named
from newsledger.errors import NewsledgerError, NotFoundError, StaleError, UsageError
from newsledger.ledger.audit import note
from newsledger.ledger.documents import stored_documents
from newsledger.ledger.listing import titles
from newsledger.ledger.summaries import touch
from newsledger.model import Draft, Judgement
from newsledger.settings import clock
from newsledger.web.asking import Coder, Id, Lead, Part
from newsledger.web.dossiers import full_id, kept_dossier, standing
from newsledger.web.pages import choices
from newsledger.web.pages.excerpts import blind, parts, sections_in
from newsledger.web.pages.forms import Form, Sent, payload_of
from newsledger.web.pages.framing import show
from newsledger.web.viewpoints import DEFAULT
from newsledger.web.visitors import office_of

router = APIRouter(prefix="/coding", include_in_schema=False)


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample as the list shows it: what one has still to code of it, and what was coded by whom."""

    drawn: Judgement
    todo: int
    size: int
    coders: dict[str, int]

    @property
    def name(self) -> str:
        """Its name."""
        return str(self.drawn.payload["name"])

    @property
    def fields(self) -> list[str]:
        """The fields that are coded."""
        return drawn_fields(self.drawn)


@router.get("")
def coding(request: Request, by: Coder) -> Response:
    """The samples, and the form to draw another."""
    with office_of(request).reading() as connection:
        held = [_sample(connection, one, by.name or "") for one in samples(connection)]
    return show(request, "coding.html", samples=held, usual=FIELDS, key=secrets.token_hex(8))


@router.get("/{id}")
def next_of(request: Request, by: Coder, id: Id) -> Response:
    """The next incident of a sample to code: its pages and nothing that was read in them."""
    with office_of(request).reading() as connection:
        drawn = _drawn(connection, id)
        todo = assignments(connection, str(drawn.payload["name"]), by.name or "")
        if not todo:
            return RedirectResponse(f"/coding/{drawn.id}/results", 303)
        home, fields = todo[0]
        full = full_id(connection, home)
        seen, _ = standing(connection, full)
        view = kept_dossier(connection, full, DEFAULT, seen)
    return show(
        request,
        "code.html",
        drawn=drawn,
        fields=fields,
        left=len(todo),
        size=len(drawn_ids(drawn)),
        incident_id=view.settled.id,
        revision=seen,
        texts=blind(view.documents),
        choices=choices,
        types=sorted(incident_types()),
    )


@router.get("/{id}/pages/{document}")
def page_of(request: Request, by: Coder, id: Id, document: Id, part: Part = 1) -> Response:
    """A part of a long page, and nothing that was read in it."""
    with office_of(request).reading() as connection:
        drawn = _drawn(connection, id)
        stored = next(iter(stored_documents(connection, [document_named(connection, document)])))
    shown = parts(stored.document)
    here = shown[min(part, len(shown)) - 1]
    return show(
        request,
        "code_page.html",
        drawn=drawn,
        facts=stored.facts,
        document=stored.document,
        part_shown=here,
        sections=sections_in(stored.document, (here.start, here.end), ()),
    )


@router.post("/{id}")
def code(request: Request, by: Coder, id: Id, sent: Form) -> Response:
    """Keep what was coded of an incident, all fields or none; then the next."""
    try:
        with office_of(request).writing() as connection:
            drawn = _drawn(connection, id)
            _keep(connection, drawn, by.name or "", sent)
            note(connection, clock(), by.doing("code", sent.one("incident")), sample=drawn.payload["name"])
    except StaleError as stale:
        return show(request, "refused.html", 412, detail=str(stale), back=f"/coding/{id}")
    except NewsledgerError as error:
        return show(request, "refused.html", 422, detail=str(error), back=f"/coding/{id}")
    return RedirectResponse(f"/coding/{drawn.id}", 303)


@router.get("/{id}/results")
def results(request: Request, by: Coder, id: Id, shown: Annotated[bool, Query()] = False) -> Response:
    """How well coders agree, and where they differ; hidden from those who still have to code."""
    with office_of(request).reading() as connection:
        drawn = _drawn(connection, id)
        name = str(drawn.payload["name"])
        todo = assignments(connection, name, by.name or "")
        blind = bool(todo) and not (shown and by.may("lead"))
        told = [] if blind else disagreements(connection, name)
        alphas = [] if blind else agreement(connection, name)
        named = titles(connection, [one.incident_id for one in told])
        seen = {one.incident_id: revision(connection, one.incident_id) for one in told}
        sample = _sample(connection, drawn, by.name or "")
    return show(
        request,
        "results.html",
        sample=sample,
        blind=blind,
        disagreements=told,
        alphas=alphas,
        titles=named,
        revisions=seen,
        key=secrets.token_hex(8),
    )


@router.post("/{id}/adjudicate")
def adjudicate(request: Request, by: Lead, id: Id, sent: Form) -> Response:
    """Settle a field as one of its coders read it."""
    with office_of(request).reading() as connection:
        drawn = _drawn(connection, id)
        field, home = sent.one("field") or "", sent.one("incident") or ""
        told = codings(connection, str(drawn.payload["name"]))
        chosen = next(
            (
                one
                for one in told
                if (one.incident_id, one.field, one.reviewer) == (home, field, sent.one("coder"))
            ),
            None,
        )
    if chosen is None:
        raise NotFoundError("nobody coded that field so")
    reason = sent.one("reason") or f"adjudicated: as {chosen.reviewer} coded it"
    with office_of(request).writing() as connection:
        payload = {"field": field, **_given(field, chosen.value)}
        made = judge_in(
            connection, Draft("override", by.name or "", home, payload, reason), seen=sent.one("revision")
        )
        note(connection, clock(), by.doing("override", made.incident_id), judgement=made.id)
    return RedirectResponse(f"/coding/{drawn.id}/results?shown=true", 303)


def _sample(connection: Connection, drawn: Judgement, reviewer: str) -> Sample:
    name = str(drawn.payload["name"])
    coders: dict[str, set[str]] = {}
    for one in codings(connection, name):
        coders.setdefault(one.reviewer, set()).add(one.incident_id)
    todo = len(assignments(connection, name, reviewer))
    counted = {coder: len(coders[coder]) for coder in sorted(coders)}
    return Sample(drawn, todo, len(drawn_ids(drawn)), counted)


def _drawn(connection: Connection, id: str) -> Judgement:
    """The sample of that judgement; raises NotFoundError."""
    found = judgement_named(connection, id)
    if found.kind != "sample" or found.undone_by is not None:
        raise NotFoundError(f"{id} is no sample")
    return found


def _keep(connection: Connection, drawn: Judgement, reviewer: str, sent: Sent) -> None:
    """Append a coding for each field of the form; the incident must be as it was when the form was made."""
    name, home = str(drawn.payload["name"]), sent.one("incident")
    seen = sent.one("revision")
    fields = [field for field in drawn_fields(drawn) if f"{field}:asked" in sent.fields]
    if not fields:
        raise UsageError("the form has no field of this sample")
    for field in fields:
        payload = payload_of("override", _only(sent, field)) | {"sample": name}
        judge_in(connection, Draft("code", reviewer, home, payload, sent.one("reason")), seen=seen)
        # The form's own judgements are no change since it was opened.
        seen = None
    if home is not None:
        touch(connection, [home])


def _only(sent: Sent, field: str) -> Sent:
    """The part of a form that is about one field, named without it."""
    start = f"{field}:"
    own = {name.removeprefix(start): held for name, held in sent.fields.items() if name.startswith(start)}
    return Sent({**own, "field": (field,)})


def _given(field: str, value: object) -> dict[str, object]:
    """A kept value as an override takes it."""
    if isinstance(value, dict):
        return {name: value.get(name) for name in ("low", "best", "high")}
    if isinstance(value, list) and len(value) == 2 and isinstance(value[1], dict):
        parts = {name: one for name, one in value[1].items() if one is not None and name != "geonames_id"}
        return {"value": parts.get("value") if field in ("start", "end") else parts}
    if field == "targets" and isinstance(value, list):
        return {"value": [{"name": name, "kind": kind} for name, kind in value]}
    if field == "perpetrators" and isinstance(value, list):
        return {"value": [{"name": n, "aliases": list(a), "status": s} for n, a, s in value]}
    return {"value": value}
