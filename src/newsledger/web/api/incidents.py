"""Incidents for programs: the list, one of them, its claims, pages, links, changes and explanations."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Request
from sqlalchemy import Connection
from starlette.responses import Response

from newsledger import __version__
from newsledger.desk.dossiers import explanation
from newsledger.desk.links import links_within
from newsledger.ledger.listing import Wanted, points
from newsledger.ledger.summaries import newest_change
from newsledger.outputs.changes import records as change_records
from newsledger.outputs.records import claim_record, document_record, incident_record
from newsledger.outputs.views import ExplanationView, LinksView
from newsledger.web.asking import From, Id, Insider, Reader
from newsledger.web.dossiers import (
    full_id,
    kept_changes,
    kept_dossier,
    kept_laid,
    kept_settled,
    standing,
)
from newsledger.web.keeping import Kept
from newsledger.web.queue import Asked, asked, list_record, listed
from newsledger.web.visitors import office_of
from newsledger.web.wire import JSON, is_known, json_answer, json_bytes, not_modified, tag_of

router = APIRouter(prefix="/api/v1/incidents", tags=["incidents"])

# Points of a map: more do not fit on a screen; those with most killed come first.
POINTS = 5000


# Answers that are kept as they are sent: a third of a megabyte each.
_POINTS: Kept[tuple[str, int, Wanted], bytes] = Kept(30)


@router.get("")
def incidents(request: Request, found: Reader, given: Annotated[Asked, Depends(asked)]) -> Response:
    """Incidents as they stand now under the default policy, the neediest of review first."""
    office = office_of(request)
    office.catch_up()
    with office.reading() as connection:
        tag = tag_of("list", newest_change(connection), __version__, request.url.query)
        if is_known(request, tag):
            return not_modified(tag)
        return json_answer(list_record(listed(connection, given)), tag=tag)


@router.get("/points")
def incident_points(request: Request, found: Reader, given: Annotated[Asked, Depends(asked)]) -> Response:
    """Where incidents are, for a map: [id, latitude, longitude, killed or null, type]."""
    office = office_of(request)
    office.catch_up()
    with office.reading() as connection:
        tag = tag_of("points", newest_change(connection), __version__, request.url.query)
        if is_known(request, tag):
            return not_modified(tag)
        key = str(connection.engine.url), newest_change(connection), given.wanted
        body = _POINTS.get(key, lambda: _points(connection, given.wanted))
    return Response(body, headers={"ETag": tag, "Cache-Control": "private, no-cache"}, media_type=JSON)


@router.get("/{id}")
def incident(request: Request, found: Reader, id: Id, seen_from: From) -> Response:
    """One incident as `export incidents` writes it; its `ETag` is what a judgement's `If-Match` names."""
    with office_of(request).reading() as connection:
        full, tag, held = _opened(connection, request, id)
        if held:
            return held
        settled, names = kept_settled(connection, full, seen_from, revision_in(tag))
        record = incident_record(settled) | {
            "revision": revision_in(tag),
            "titles": names,
            "viewpoint": {"policy": seen_from.policy, "as_of": seen_from.moment, "by": seen_from.by},
        }
    return json_answer(record, tag=tag)


@router.get("/{id}/claims")
def claims(request: Request, found: Reader, id: Id, seen_from: From) -> Response:
    """The claims of an incident, as `export claims` writes them, page by page."""
    with office_of(request).reading() as connection:
        full, tag, held = _opened(connection, request, id)
        if held:
            return held
        laid, _ = kept_laid(connection, full, seen_from, revision_in(tag))
        told = [claim_record(one) for member in laid.incident.members for one in member.claims]
    return json_answer({"claims": told}, tag=tag)


@router.get("/{id}/documents")
def documents(request: Request, found: Reader, id: Id, seen_from: From) -> Response:
    """The pages that tell an incident with their texts, as `export documents` writes them."""
    with office_of(request).reading() as connection:
        full, tag, held = _opened(connection, request, id)
        if held:
            return held
        view = kept_dossier(connection, full, seen_from, revision_in(tag))
    told = [
        document_record(one.document, one.facts, one.published)
        | {"account": one.witness.account, "focal": one.witness.focal}
        for one in view.documents
    ]
    return json_answer({"documents": told}, tag=tag)


@router.get("/{id}/timeline")
def timeline(request: Request, found: Reader, id: Id, seen_from: From) -> Response:
    """The steps of an incident in order."""
    with office_of(request).reading() as connection:
        full, tag, held = _opened(connection, request, id)
        if held:
            return held
        settled, _ = kept_settled(connection, full, seen_from, revision_in(tag))
    return json_answer({"timeline": incident_record(settled)["timeline"]}, tag=tag)


@router.get("/{id}/links")
def links(request: Request, found: Reader, id: Id, seen_from: From) -> Response:
    """Why its accounts are taken for one incident: scores in log-odds, and what each feature added."""
    with office_of(request).reading() as connection:
        full = full_id(connection, id)
        laid, _ = kept_laid(connection, full, seen_from, revision_in(etag(connection, full)))
        view = links_within(connection, laid.settled, laid.incident)
    return json_answer(_links_record(view))


@router.get("/{id}/changes")
def changes(request: Request, found: Insider, id: Id, seen_from: From) -> Response:
    """What was settled of it at each moment at which a page arrived, and what each moment changed."""
    with office_of(request).reading() as connection:
        full, tag, held = _opened(connection, request, id)
        if held:
            return held
        view = kept_changes(connection, full, seen_from, revision_in(tag))
    return json_answer({"changes": list(change_records(view))}, tag=tag)


@router.get("/{id}/explanations/{field}")
def explain(
    request: Request,
    found: Reader,
    id: Id,
    field: Annotated[str, Path(pattern=r"^[a-z_]{1,40}(\.[a-z_]{1,40})?$")],
    seen_from: From,
) -> Response:
    """Why a field such as killed or killed.victims has its value: rules, claims, quotes."""
    with office_of(request).reading() as connection:
        view = explanation(connection, id, field, seen_from)
    return json_answer(_explanation_record(view))


def etag(connection: Connection, id: str) -> str:
    """The entity tag of an incident: its revision, and the version that laid it out."""
    return f'"{standing(connection, id)[0]}/{__version__}"'


def revision_in(tag: str) -> str:
    """The revision in an entity tag."""
    return tag.strip().removeprefix("W/").strip('"').partition("/")[0]


def _points(connection: Connection, wanted: Wanted) -> bytes:
    rows = map(tuple, points(connection, wanted, POINTS))
    told = [(id, north, east, None if killed < 0 else killed, type) for id, north, east, killed, type in rows]
    return json_bytes({"points": told, "complete": len(told) < POINTS})


def _opened(connection: Connection, request: Request, id: str) -> tuple[str, str, Response | None]:
    """The incident's full id, its tag, and the answer where who asks holds that already."""
    full = full_id(connection, id)
    tag = etag(connection, full)
    return full, tag, not_modified(tag) if is_known(request, tag) else None


def _links_record(view: LinksView) -> dict[str, object]:
    return {
        "accounts": {
            id: {"document_id": one.document.id, "title": one.account.title, "kind": one.account.kind}
            for id, one in view.members.items()
        },
        "links": [
            {
                "first": link.first,
                "second": link.second,
                "score": link.score,
                "reasons": [
                    {"feature": one.feature, "weight": one.weight, "detail": one.detail}
                    for one in link.reasons
                ],
            }
            for link in view.links
        ],
        "decisions": [list(one) for one in view.decisions],
    }


def _explanation_record(view: ExplanationView) -> dict[str, object]:
    whole = incident_record(view.settled)
    names = {one.field for one in view.findings}
    return {
        "incident_id": view.settled.id,
        "field": view.field,
        "findings": [one for one in _dicts(whole["findings"]) if one["field"] in names],
        "conflicts": [
            {"field": one.field, "kind": one.kind, "claims": list(one.claims), "explanation": one.explanation}
            for one in view.conflicts
        ],
        "claims": [claim_record(one) for one in view.claims.values()],
    }


def _dicts(value: object) -> list[dict[str, object]]:
    assert isinstance(value, list)
    return value
