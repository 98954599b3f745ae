"""The dossier as one self-contained HTML page: no script, no request, every number a link to its sentence."""

import base64
import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, TypeVar

from newsledger.model import TOLL_FIELDS, Conflict, Step
from newsledger.outputs import map as maps
from newsledger.outputs import phrases
from newsledger.outputs.highlighting import Evidence, Section, sections
from newsledger.outputs.outline import Entry, Outline, Source, outline
from newsledger.outputs.rulings import decisions
from newsledger.outputs.terminal_text import safe
from newsledger.outputs.toll_chart import charts
from newsledger.outputs.toll_curve import curves
from newsledger.outputs.views import DossierView

if TYPE_CHECKING:
    from jinja2 import Environment, Template

# Their sentences stand out in the pages, those of other claims a little less.
COUNTED_FIELDS = (*TOLL_FIELDS, "attackers", "victim", "attacker")

Told = TypeVar("Told", Conflict, Step)


def page(view: DossierView) -> str:
    """The dossier as HTML text, ready to be written as UTF-8; the same view gives the same page."""
    content = outline(view)
    style = _style()
    return _template().render(
        settled=view.settled,
        titles=view.titles,
        content=content,
        charts=charts(content),
        curves=curves(view, content),
        conflicts=[_refer(conflict, content) for conflict in view.settled.conflicts],
        decided=[(what, said, content.numbers(claims)) for what, said, claims in decisions(view)],
        steps=[_refer(step, content) for step in view.settled.timeline],
        texts=[(source, _sections(source, content)) for source in content.sources],
        map=maps.draw(view.settled.place),
        style=style,
        policy=_content_policy(style),
    )


def _refer(told: Told, content: Outline) -> tuple[Told, tuple[int, ...]]:
    return told, content.numbers(told.claims)


def _sections(source: Source, content: Outline) -> tuple[Section, ...]:
    return sections(source.view.document, _evidence(source, content.entries.values()))


def _evidence(source: Source, entries: Iterable[Entry]) -> Iterable[Evidence]:
    for entry in entries:
        if entry.source is source:
            for index, quote in enumerate(entry.claim.evidence):
                counts = entry.claim.field in COUNTED_FIELDS
                yield Evidence(quote.start, quote.end, entry.number, index, counts)


def _content_policy(style: str) -> str:
    """A policy under which nothing runs and nothing is fetched; the one style sheet is named by its hash."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _web_address(address: str | None) -> str | None:
    """The address where it is one that a reader may follow, and no script."""
    return address if address and address.lower().startswith(("http://", "https://")) else None


@cache
def _style() -> str:
    return files("newsledger.outputs").joinpath("templates", "dossier.css").read_text(encoding="utf-8")


@cache
def _template() -> "Template":
    return _environment().get_template("dossier.html")


def _environment() -> "Environment":
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    folder = files("newsledger.outputs").joinpath("templates")
    environment = Environment(
        loader=FunctionLoader(lambda name: folder.joinpath(name).read_text(encoding="utf-8")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        # Controls, bidirectional marks and lone surrogates of a page are shown, never obeyed.
        finalize=lambda value: safe(value) if type(value) is str else value,
    )
    environment.filters |= {
        "field": phrases.say_field,
        "role": phrases.say_role,
        "counted": phrases.say_counted,
        "position": lambda place: phrases.say_position(place.latitude, place.longitude),
        "time": phrases.say_time,
        "spread": phrases.say_spread,
        "interval": phrases.say_interval,
        "precision": phrases.say_precision,
        "place": phrases.say_place,
        "claim": phrases.say_claim,
        "value": phrases.say_value,
        "firmness": phrases.say_firmness,
        "web_address": _web_address,
    }
    return environment
