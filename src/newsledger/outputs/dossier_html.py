"""The dossier as one self-contained HTML page: no script, no request, every number a link to its sentence."""

import base64
import hashlib
from collections.abc import Iterable
from functools import cache

from newsledger.outputs import map as maps
from newsledger.outputs.highlighting import COUNTED_FIELDS, Evidence, Section, sections
from newsledger.outputs.outline import Entry, Outline, Source, outline
from newsledger.outputs.rulings import decisions
from newsledger.outputs.templating import source, templates
from newsledger.outputs.toll_chart import charts
from newsledger.outputs.toll_curve import curves
from newsledger.outputs.views import DossierView


def page(view: DossierView) -> str:
    """The dossier as HTML text, ready to be written as UTF-8; the same view gives the same page."""
    content = outline(view)
    style = _style()
    return (
        templates()
        .get_template("dossier.html")
        .render(
            settled=view.settled,
            titles=view.titles,
            content=content,
            charts=charts(content),
            curves=curves(view, content),
            conflicts=[content.referring(conflict) for conflict in view.settled.conflicts],
            decided=[(what, said, content.numbers(claims)) for what, said, claims in decisions(view)],
            steps=[content.referring(step) for step in view.settled.timeline],
            texts=[(source, _sections(source, content)) for source in content.sources],
            map=maps.draw(view.settled.place),
            style=style,
            policy=_content_policy(style),
        )
    )


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


@cache
def _style() -> str:
    return source("dossier.css")
