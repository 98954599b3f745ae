"""An incident as its page shows it: the dossier's outline, with what a reviewer may do beside each value."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from newsledger.model import TOLL_FIELDS, Conflict, Finding, Ruling, Settled, Step
from newsledger.outputs.highlighting import Evidence, Section, sections
from newsledger.outputs.outline import FactRow, Outline, Source, outline
from newsledger.outputs.toll_chart import Chart, charts
from newsledger.outputs.toll_curve import Curve, curves
from newsledger.outputs.views import DossierView

# Their sentences stand out in the pages, those of other claims a little less.
COUNTED_FIELDS = (*TOLL_FIELDS, "attackers", "victim", "attacker")

# The settled field that a row of facts shows, by its label; what is judged is the field.
FACT_FIELDS: Mapping[str, str] = {
    "What": "type",
    "Where": "place",
    "Began": "start",
    "Ended": "end",
    "Lasted": "duration",
    "Status": "status",
    "Target": "targets",
    "By": "perpetrators",
    "Attackers": "attackers",
    "Weapons": "weapons",
    "Vehicles": "vehicles",
}

# Below this a finding is marked as doubtful; the queue draws the line at the same place.
DOUBT = 0.5

Told = TypeVar("Told", Conflict, Step)


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that the page of an incident shows of it."""

    settled: Settled
    titles: Mapping[str, str]
    content: Outline
    findings: Mapping[str, Finding]
    charts: Sequence[Chart]
    curves: Sequence[Curve]
    conflicts: Sequence[tuple[Conflict, tuple[int, ...]]]
    steps: Sequence[tuple[Step, tuple[int, ...]]]
    texts: Sequence[tuple[Source, Sequence[Section]]]
    moments: Sequence[str]

    def ruling(self, field: str | None) -> Ruling | None:
        """Who settled a field, None where the claims did."""
        finding = self.findings.get(field or "")
        return finding.ruling if finding else None

    def confidence(self, field: str | None) -> float | None:
        """How sure settling is of a field, from 0 to 1."""
        finding = self.findings.get(field or "")
        return finding.confidence if finding else None

    def doubtful(self, field: str | None) -> bool:
        """Whether settling is more unsure than sure."""
        sure = self.confidence(field)
        return sure is not None and sure < DOUBT

    def field(self, row: FactRow) -> str | None:
        """The settled field that a row shows, None for one that cannot be judged by itself."""
        return FACT_FIELDS.get(row.label)

    @property
    def letters(self) -> Mapping[str, str]:
        """The letter of each page, by the document's id."""
        return {source.view.document.id: source.letter for source in self.content.sources}


def sheet(view: DossierView, *, texts: bool = True) -> Sheet:
    """The page's parts, made of a dossier; without `texts` the pages' own are left out."""
    content = outline(view)
    return Sheet(
        settled=view.settled,
        titles=view.titles,
        content=content,
        findings={finding.field: finding for finding in view.settled.findings},
        charts=charts(content),
        curves=curves(view, content),
        conflicts=[_refer(conflict, content) for conflict in view.settled.conflicts],
        steps=[_refer(step, content) for step in view.settled.timeline],
        texts=[(source, _sections(source, content)) for source in content.sources if texts],
        moments=_moments(view),
    )


def _refer(told: Told, content: Outline) -> tuple[Told, tuple[int, ...]]:
    return told, content.numbers(told.claims)


def _sections(source: Source, content: Outline) -> Sequence[Section]:
    return sections(source.view.document, _evidence(source, content))


def _evidence(source: Source, content: Outline) -> Iterable[Evidence]:
    for entry in content.entries.values():
        if entry.source is source:
            for index, quote in enumerate(entry.claim.evidence):
                counts = entry.claim.field in COUNTED_FIELDS
                yield Evidence(quote.start, quote.end, entry.number, index, counts)


def _moments(view: DossierView) -> list[str]:
    """The days on which its pages were published, each once: moments worth looking back to."""
    days = {page.published.value[:10] for page in view.documents if page.published.value}
    return sorted(day for day in days if len(day) == 10)
