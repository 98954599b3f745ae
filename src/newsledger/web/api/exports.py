"""Exports for programs: the layouts of `newsledger export`, line by line."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request
from starlette.responses import Response, StreamingResponse

from newsledger.desk.exporting import LAYOUTS, check_layout, exported, policy_of
from newsledger.desk.viewpoint import Viewpoint
from newsledger.errors import NotFoundError, UsageError
from newsledger.web.asking import From, Reader
from newsledger.web.office import Office
from newsledger.web.visitors import inside, office_of

router = APIRouter(prefix="/api/v1/exports", tags=["exports"])

_KINDS = {
    **dict.fromkeys(("incidents", "claims", "documents"), ("jsonl", "application/jsonl")),
    "geojson": ("geojson", "application/geo+json"),
}

# Lines are sent in pieces of about this many characters.
PIECE = 64 * 1024


@router.get("/{layout}")
def export(
    request: Request,
    found: Reader,
    layout: Annotated[str, Path(pattern=r"^[a-z_]{1,40}$")],
    seen_from: From,
    policy: Annotated[str | None, Query(max_length=40)] = None,
) -> Response:
    """The whole ledger in a layout, under the layout's own policy unless one is named."""
    if layout == "judgements":
        inside(found)
    try:
        check_layout(layout)
    except UsageError as error:
        raise NotFoundError(str(error)) from error
    usual = seen_from if policy else Viewpoint(policy_of(layout), seen_from.moment, seen_from.by)
    ending, kind = _KINDS.get(layout, ("csv", "text/csv; charset=utf-8"))
    name = f'attachment; filename="newsledger-{layout}.{ending}"'
    headers = {"Content-Disposition": name, "Cache-Control": "no-store"}
    return StreamingResponse(_pieces(office_of(request), layout, usual), 200, headers, kind)


def layouts() -> tuple[str, ...]:
    """The names of all layouts."""
    return tuple(LAYOUTS)


def _pieces(office: Office, layout: str, seen_from: Viewpoint) -> Iterator[bytes]:
    """The lines in larger pieces; one moment of the ledger from the first to the last."""
    held: list[str] = []
    size = 0
    with office.reading() as connection:
        for line in exported(connection, layout, seen_from):
            held.append(line)
            size += len(line)
            if size >= PIECE:
                yield "".join(held).encode("utf-8", "replace")
                held, size = [], 0
    yield "".join(held).encode("utf-8", "replace")
