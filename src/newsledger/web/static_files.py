"""Scripts, styles, shapes and fonts, under names that carry a hash of their content and are kept for good."""

import gzip
import hashlib
import mimetypes
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable

from fastapi import APIRouter, Request
from starlette.responses import Response

from newsledger.web.problems import ProblemError

# Of a SHA-256: 64 bits tell one version of a file from another.
DIGITS = 16

FOREVER = "public, max-age=31536000, immutable"

# Kinds that shrink; the others are compressed already.
TEXT = ("text/", "application/json", "application/geo+json", "image/svg+xml")

_KINDS = {
    ".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css", ".json": "application/json",
    ".geojson": "application/geo+json", ".svg": "image/svg+xml", ".woff2": "font/woff2",
    ".webmanifest": "application/manifest+json", ".pbf": "application/x-protobuf",
}  # fmt: skip


@dataclass(frozen=True)
class Asset:
    """One file of `static/`."""

    name: str
    content: bytes
    kind: str

    @cached_property
    def packed(self) -> bytes:
        """The content as a gzip stream, always the same bytes."""
        return gzip.compress(self.content, 9, mtime=0)

    @property
    def hashed(self) -> str:
        """The name with the hash before its ending: js/queue.0123456789abcdef.js."""
        stem, dot, ending = self.name.rpartition(".")
        return f"{stem}.{hashlib.sha256(self.content).hexdigest()[:DIGITS]}{dot}{ending}"


@cache
def assets() -> dict[str, Asset]:
    """All files of `static/`, by name."""
    return {name: Asset(name, found.read_bytes(), _kind(name)) for name, found in _walk(_root(), "")}


@cache
def hashed_names() -> dict[str, Asset]:
    """All files, by the name that carries the hash."""
    return {asset.hashed: asset for asset in assets().values()}


def static_url(name: str) -> str:
    """The address of a file of `static/`; KeyError for one that is not there."""
    return f"/static/{_hashed(name)}"


router = APIRouter()


@router.get("/static/{name:path}", include_in_schema=False)
def static_file(name: str, request: Request) -> Response:
    """A file under its hashed name, for good; under its plain name only until it changes."""
    asset = hashed_names().get(name)
    keep = FOREVER if asset else "no-cache"
    asset = asset or assets().get(name)
    if asset is None:
        raise ProblemError(404, "there is no such file")
    headers = {"Cache-Control": keep, "Vary": "Accept-Encoding"}
    if asset.kind.startswith(TEXT) and "gzip" in request.headers.get("accept-encoding", ""):
        return Response(asset.packed, headers=headers | {"Content-Encoding": "gzip"}, media_type=asset.kind)
    return Response(asset.content, headers=headers, media_type=asset.kind)


@cache
def _hashed(name: str) -> str:
    return assets()[name].hashed


def _root() -> Traversable:
    return files("newsledger.web").joinpath("static")


def _walk(folder: Traversable, prefix: str) -> Iterator[tuple[str, Traversable]]:
    if not folder.is_dir():
        return
    for one in sorted(folder.iterdir(), key=lambda found: found.name):
        if one.is_dir():
            yield from _walk(one, f"{prefix}{one.name}/")
        elif not one.name.startswith("."):
            yield f"{prefix}{one.name}", one


def _kind(name: str) -> str:
    ending = "." + name.rpartition(".")[2]
    return _KINDS.get(ending) or mimetypes.guess_type(name)[0] or "application/octet-stream"
