"""Double coding for programs: samples, what is left to code, disagreements, agreement.

A sample is drawn, and a field coded, by a judgement of kind sample or code.
"""

from typing import Annotated

from fastapi import APIRouter, Path, Request
from pydantic import AfterValidator
from starlette.responses import Response

from newsledger.desk.double_coding import Coding, Disagreement, agreement, assignments, disagreements
from newsledger.desk.judging.coding import drawn_fields, drawn_ids, samples
from newsledger.web.asking import Coder, Lead, Reader, plain
from newsledger.web.visitors import office_of
from newsledger.web.wire import json_answer

router = APIRouter(prefix="/api/v1/samples", tags=["double coding"])

Name = Annotated[str, AfterValidator(plain), Path(max_length=200)]


@router.get("")
def all_samples(request: Request, found: Reader) -> Response:
    """The samples that were drawn."""
    with office_of(request).reading() as connection:
        held = samples(connection)
    told = [
        {
            "name": one.payload["name"],
            "fields": drawn_fields(one),
            "incidents": drawn_ids(one),
            "judgement": one.id,
            "drawn_by": one.reviewer,
            "at": one.at,
        }
        for one in held
    ]
    return json_answer({"samples": told})


@router.get("/{name}/assignments")
def to_code(request: Request, by: Coder, name: Name) -> Response:
    """What one has not coded yet oneself; nothing of what others coded."""
    with office_of(request).reading() as connection:
        left = assignments(connection, name, by.name or "")
    return json_answer({"assignments": [{"incident_id": id, "fields": fields} for id, fields in left]})


@router.get("/{name}/disagreements")
def differences(request: Request, by: Lead, name: Name) -> Response:
    """Where coders differ, side by side, and who decided between them."""
    with office_of(request).reading() as connection:
        found = disagreements(connection, name)
    return json_answer({"disagreements": [_disagreement(one) for one in found]})


@router.get("/{name}/agreement")
def alphas(request: Request, by: Lead, name: Name) -> Response:
    """Krippendorff's alpha of each field; null where it is not defined."""
    with office_of(request).reading() as connection:
        found = agreement(connection, name)
    told = [
        {
            "field": one.field,
            "level": one.level,
            "incidents": one.incidents,
            "coders": one.coders,
            "alpha": one.alpha,
        }
        for one in found
    ]
    return json_answer({"agreement": told})


def _disagreement(one: Disagreement) -> dict[str, object]:
    ruling = one.adjudicated
    return {
        "incident_id": one.incident_id,
        "field": one.field,
        "codings": [_coding(told) for told in one.codings],
        "adjudicated": None
        if ruling is None
        else {"judgement": ruling.judgement, "reviewer": ruling.reviewer, "at": ruling.at},
    }


def _coding(one: Coding) -> dict[str, object]:
    return {"reviewer": one.reviewer, "value": one.value, "said": one.said, "at": one.at}
