"""Saved views of the queue."""

from typing import Annotated

from fastapi import APIRouter, Path, Request
from pydantic import AfterValidator, BaseModel, Field
from starlette.responses import Response

from newsledger.ledger.saved_views import SavedView, count_views, forget_view, save_view, saved_views
from newsledger.settings import clock
from newsledger.web.asking import Reader, plain
from newsledger.web.problems import ProblemError
from newsledger.web.visitors import Visitor, office_of
from newsledger.web.wire import json_answer

router = APIRouter(prefix="/api/v1/views", tags=["views"])

# More than anybody picks from; they are shown side by side.
MOST = 100

Text = Annotated[str, AfterValidator(plain), Field(max_length=300)]
Name = Annotated[str, AfterValidator(plain), Path(min_length=1, max_length=100)]


class ViewIn(BaseModel):
    """The parameters of the queue's address."""

    query: dict[Text, Text] = Field(max_length=40)


@router.get("")
def views(request: Request, by: Reader) -> Response:
    """One's own saved views, by name."""
    with office_of(request).reading() as connection:
        found = saved_views(connection, by.name or "")
    return json_answer({"views": [_record(one) for one in found]})


@router.put("/{name}")
def save(request: Request, by: Reader, name: Name, given: ViewIn) -> Response:
    """Save a view; one of the same name gives way."""
    view = SavedView(name, given.query, clock())
    with office_of(request).writing() as connection:
        if count_views(connection, _owner(by)) >= MOST:
            raise ProblemError(422, f"{MOST} views are saved; forget one first")
        save_view(connection, _owner(by), view)
    return json_answer(_record(view))


@router.delete("/{name}", status_code=204)
def forget(request: Request, by: Reader, name: Name) -> Response:
    """Forget a view."""
    with office_of(request).writing() as connection:
        if not forget_view(connection, _owner(by), name):
            raise ProblemError(404, "there is no such view")
    return Response(status_code=204)


def _owner(by: Visitor) -> str:
    if by.name is None:
        raise ProblemError(403, "views are saved for people")
    return by.name


def _record(one: SavedView) -> dict[str, object]:
    return {"name": one.name, "query": dict(one.query), "created_at": one.created_at}
