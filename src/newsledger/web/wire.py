"""Records as bytes of JSON, and answers that a browser or program need not fetch again."""

import hashlib
import json

from fastapi import Request
from starlette.responses import Response

JSON = "application/json"


def json_bytes(data: object) -> bytes:
    """JSON in ASCII: whatever a page holds, unpaired surrogates too, travels as an escape."""
    return json.dumps(data, ensure_ascii=True, separators=(",", ":"), allow_nan=False).encode("ascii")


def tag_of(*parts: object) -> str:
    """A weak entity tag for what is made of these parts alone."""
    text = "\x1f".join(map(str, parts))
    return f'W/"{hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:24]}"'


def is_known(request: Request, tag: str) -> bool:
    """Whether who asks holds this already; tags are compared weakly (RFC 9110, section 13.1.2)."""
    given = request.headers.get("if-none-match", "")
    if given.strip() == "*":
        return True
    return _bare(tag) in {_bare(one) for one in given.split(",") if one.strip()}


def not_modified(tag: str) -> Response:
    """The answer that says so."""
    return Response(status_code=304, headers={"ETag": tag, "Cache-Control": "private, no-cache"})


def json_answer(data: object, *, tag: str | None = None, status: int = 200, **headers: str) -> Response:
    """A record as the answer; `private, no-cache` has it asked for again by its tag each time."""
    given = {"Cache-Control": "private, no-cache" if tag else "no-store"}
    if tag:
        given["ETag"] = tag
    given |= {name.replace("_", "-"): value for name, value in headers.items()}
    return Response(json_bytes(data), status, given, JSON)


def _bare(tag: str) -> str:
    return tag.strip().removeprefix("W/").strip('"')
