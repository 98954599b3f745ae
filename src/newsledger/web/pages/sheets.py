"""An incident as its page shows it: the dossier's outline, with what a reviewer may do beside each value."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from newsledger.desk.reviewing import DOUBT
from newsledger.model import Conflict, Finding, Ruling, Settled, Step
from newsledger.outputs.highlighting import COUNTED_FIELDS, Evidence, Section
from newsledger.outputs.outline import Entry, FactRow, Outline, Source, outline
from newsledger.outputs.toll_chart import Chart, charts
from newsledger.outputs.toll_curve import Curve, curves
from newsledger.outputs.views import DossierView
from newsledger.web.pages.excerpts import told
from newsledger.web.pages.portions import Portion, charts_in, entries_in, portion, sources_in

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


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that the page of an incident shows of it; `begins` has the first claim of each page, by letter."""

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
    portion: Portion
    claims: Mapping[str, Sequence[Entry]]
    begins: Mapping[str, int]

    def place(self, number: int, here: str = "") -> str:
        """The address of a claim's sentence; in another part of the incident, seen from `here`."""
        return f"{self._part_of(number, here)}#q{number}-0"

    def row(self, number: int, here: str = "") -> str:
        """The address of a claim among who said what."""
        return f"{self._part_of(number, here)}#c{number}"

    def part(self, number: int, here: str = "") -> str:
        """The address of a part."""
        return f"{here}{'&' if here else '?'}part={number}"

    def page(self, letter: str, here: str = "") -> str:
        """The address of a page's text."""
        shown = any(source.letter == letter for source, _ in self.texts)
        return f"{'' if shown else self._part_of(self.begins.get(letter, 1), here)}#page-{letter}"

    def _part_of(self, number: int, here: str) -> str:
        part = self.portion.of(number)
        return "" if part == self.portion.number else self.part(part, here)

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


def sheet(view: DossierView, *, texts: bool = True, drawings: bool = True, part: int | None = None) -> Sheet:
    """The page's parts, made of a dossier; without `texts` or `drawings` these are left out.

    `part` is which part of a long incident is shown, from 1; without it all of it is. How a toll came to
    be is drawn once, in the first.
    """
    content = outline(view)
    shown = portion(content, part)
    claims = entries_in(content, shown)
    marked = marks(entry for of_field in claims.values() for entry in of_field)
    return Sheet(
        settled=view.settled,
        titles=view.titles,
        content=content,
        findings={finding.field: finding for finding in view.settled.findings},
        charts=charts_in(charts(content), shown) if drawings else (),
        curves=curves(view, content) if drawings and shown.number == 1 else (),
        conflicts=[content.referring(conflict) for conflict in view.settled.conflicts],
        steps=[content.referring(step) for step in view.settled.timeline],
        texts=[
            (source, told(source.view.document, marked.get(source.letter, ())))
            for source in (sources_in(content, shown) if texts else ())
        ],
        moments=_moments(view),
        portion=shown,
        claims=claims,
        # The last one that is written is the first of its page.
        begins={one.source.letter: one.number for one in reversed(list(content.entries.values()))},
    )


def marks(entries: Iterable[Entry]) -> Mapping[str, Sequence[Evidence]]:
    """What is marked in each page, by its letter."""
    found: dict[str, list[Evidence]] = {}
    for entry in entries:
        counts = entry.claim.field in COUNTED_FIELDS
        for index, quote in enumerate(entry.claim.evidence):
            one = Evidence(quote.start, quote.end, entry.number, index, counts)
            found.setdefault(entry.source.letter, []).append(one)
    return found


def _moments(view: DossierView) -> list[str]:
    """The days on which its pages were published, each once: moments worth looking back to."""
    days = {page.published.value[:10] for page in view.documents if page.published.value}
    return sorted(day for day in days if len(day) == 10)
