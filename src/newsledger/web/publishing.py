"""The incidents as a folder of pages: map, timeline and incidents, read-only, opened without a server."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from markupsafe import Markup
from sqlalchemy import Connection

from newsledger.desk.dossiers import dossier
from newsledger.desk.laying_out import all_laid
from newsledger.desk.reviewing import need
from newsledger.desk.summarizing import summary
from newsledger.desk.viewpoint import Viewpoint
from newsledger.errors import InputError
from newsledger.findings import POLICIES
from newsledger.ledger.summaries import Summary
from newsledger.outputs.terminal_text import safe
from newsledger.web.pages.addresses import Addresses
from newsledger.web.pages.lines import lines as rendered_lines
from newsledger.web.pages.months import month_of
from newsledger.web.pages.phrasing import say_started, say_where
from newsledger.web.pages.sheets import sheet
from newsledger.web.rendering import environment
from newsledger.web.static_files import assets
from newsledger.web.wire import json_bytes

# Lines on one page of the list and of the timeline: what a browser lays out at once without a pause.
LINES = 300

# Names a folder that this wrote, which it may write again.
MARK = "newsledger-site.txt"

# Files of `static/` that a folder does without: the shapes go into a script, which needs no server.
LEFT_OUT = ("BUILT_FROM.txt", "world.json")


@dataclass(frozen=True, slots=True)
class Published:
    """What was written: how many incidents, and the page to open first."""

    incidents: int
    first: Path


def publish(connection: Connection, folder: Path, viewpoint: Viewpoint, *, texts: bool = True) -> Published:
    """Write the incidents that are known from the viewpoint into a folder; the same ledger, the same bytes.

    Without `texts` incident pages have the sentences that claims rest on, and not the whole pages. Raises
    InputError for a folder that holds something else, or cannot be written.
    """
    try:
        _prepare(folder)
        lines = [summary(laid, need(laid, ())) for laid in all_laid(connection, viewpoint)]
        lines.sort(key=lambda one: (one.earliest or "9999", one.id))
        written = set(_static(folder))
        written |= set(_lists(folder, lines))
        written |= {_incident(folder, connection, one.id, viewpoint, texts) for one in lines}
        _forget(folder, written)
    except OSError as error:
        raise InputError(f"cannot write {error.filename or folder}: {error.strerror}") from error
    return Published(len(lines), folder / "index.html")


def _prepare(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise InputError(f"{folder} is no folder; name another one with -o")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MARK).is_file():
        raise InputError(f"{folder} holds other files; name a new or empty folder with -o")
    for part in ("", "incidents", "static"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    _write(folder / MARK, "Written by newsledger export site; written over by it without asking.\n")


def _lists(folder: Path, lines: Sequence[Summary]) -> Iterator[Path]:
    """The list with the latest first, the timeline, the map with what it shows."""
    latest = sorted(lines, key=lambda one: (one.earliest, one.id), reverse=True)
    for at, name, more in _pages("index", len(latest)):
        yield _page(
            folder,
            name,
            "site_list.html",
            part="queue",
            lines=_lines_of(latest[at : at + LINES]),
            total=len(lines),
            next=more,
        )
    for at, name, more in _pages("timeline", len(lines)):
        held = groupby(lines[at : at + LINES], key=month_of)
        months = [(month, _lines_of(list(of))) for month, of in held]
        yield _page(
            folder,
            name,
            "timeline.html",
            part="timeline",
            months=months,
            total=len(lines),
            query={},
            next=more,
        )
    yield _page(
        folder,
        "map.html",
        "map.html",
        part="map",
        lines=_lines_of(latest[:LINES]),
        shown=min(len(latest), LINES),
        total=len(lines),
        query={},
        points="",
    )
    yield _write(folder / "static" / "incidents.js", f"newsledgerIncidents={_json(list(_names(latest)))};\n")
    yield _write(
        folder / "static" / "points.js", f"newsledgerPoints={_json({'points': list(_points(lines))})};\n"
    )


def _lines_of(given: Sequence[Summary]) -> Markup:
    """Lines of a list at the top of the folder."""
    return rendered_lines(given, Addresses("", folder=True), public=True)


def _pages(name: str, count: int) -> Iterator[tuple[int, str, str | None]]:
    """(first line, file, next file) of each page of a list."""
    starts = range(0, max(count, 1), LINES)
    files = [f"{name}.html" if not at else f"{name}-{at // LINES + 1}.html" for at in starts]
    yield from zip(starts, files, [*files[1:], None], strict=True)


def _names(lines: Sequence[Summary]) -> Iterator[list[object]]:
    """What incidents are found by, in the order of the list: id, title, time, place, killed, further names.

    Names alone: the words of all pages would make a script larger than the pages.
    """
    for one in lines:
        told: Any = one.data
        place = told["place"] or {}
        parts = (place.get(part) for part in ("name", "locality", "admin2", "admin1", "country"))
        start = (told["start"] or {}).get("value")
        more = (*parts, *told["perpetrators"], told["type"], *told["subtypes"], start)
        when, where = say_started(told["start"]), say_where(told["place"])
        killed = None if one.killed < 0 else one.killed
        said = (told["title"], when, where)
        words = " ".join(dict.fromkeys(str(word).replace("_", " ") for word in more if word))
        yield [one.id, *(safe(str(word or "")) for word in said), killed, safe(words)]


def _points(lines: Sequence[Summary]) -> Iterator[list[object]]:
    for one in lines:
        if one.latitude is not None and one.longitude is not None:
            killed = None if one.killed < 0 else one.killed
            yield [one.id, one.latitude, one.longitude, killed, one.type, safe(str(one.data["title"] or ""))]


def _incident(folder: Path, connection: Connection, id: str, viewpoint: Viewpoint, texts: bool) -> Path:
    shown = sheet(dossier(connection, id, viewpoint), texts=texts)
    context = {
        "incident": shown.settled,
        "sheet": shown,
        "seen_from": viewpoint,
        "held": None,
        "company": (),
        "done": None,
        "may_judge": False,
        "now_here": viewpoint.moment is None,
        "here": "",
        "tab": "evidence",
    }
    return _page(folder, f"incidents/{id}.html", "incident.html", part="incidents", **context)


def _page(folder: Path, name: str, template: str, **context: Any) -> Path:
    """A page from a template of the application, as everybody sees it there."""
    framed = {
        "to": Addresses("../" if "/" in name else "", folder=True),
        "path": "",
        "theme": None,
        "visitor": None,
        "accounts": False,
        "public": True,
        "policies": tuple(POLICIES),
    }
    return _write(folder / name, environment().get_template(template).render(framed | context))


def _static(folder: Path) -> Iterator[Path]:
    """Scripts, styles and shapes; what a script would fetch from a server is a script itself."""
    held = assets()
    for name, asset in held.items():
        if name not in LEFT_OUT:
            path = folder / "static" / name
            path.write_bytes(asset.content)
            yield path
    world = held["world.json"].content.decode()
    yield _write(folder / "static" / "world.js", f"newsledgerWorld={world};\n")


def _write(path: Path, text: str) -> Path:
    path.write_bytes(text.encode("utf-8", "replace"))
    return path


def _forget(folder: Path, written: set[Path]) -> None:
    """Take away pages of an earlier export that are no more."""
    for old in (*folder.glob("*.html"), *folder.glob("incidents/*.html")):
        if old not in written:
            old.unlink()


def _json(data: object) -> str:
    return json_bytes(data).decode("ascii")
