"""Why a field has its value: from the rule to the claims, their quotes and the pages they stand on."""

from collections.abc import Iterable

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from newsledger.model import Claim, Finding, RecordedClaim, Toll
from newsledger.outputs import phrases
from newsledger.outputs.outline import role_place
from newsledger.outputs.rulings import say_ruling
from newsledger.outputs.terminal import indented
from newsledger.outputs.terminal_text import safe_line
from newsledger.outputs.views import DocumentView, ExplanationView


def render(view: ExplanationView, console: Console) -> None:
    """Print rule → claims → quotes → document for each finding, then the conflicts and the other claims."""
    title, field = safe_line(view.settled.title), phrases.say_field(view.field)
    console.print(Text(f"{title}: {field}", style="bold"))
    console.print(Text(f"{view.settled.id} · policy {view.settled.policy}", style="dim"))
    for finding in sorted(view.findings, key=_reading_place):
        _finding(finding, view, console)
    _conflicts(view, console)
    _others(view, console)
    if not view.findings and not view.claims:
        console.print("\nNobody speaks of it.")


def _finding(finding: Finding, view: ExplanationView, console: Console) -> None:
    console.print()
    name = phrases.say_field(finding.field)
    console.print(Text.assemble((name, "bold"), ": ", (_settled(finding, view), "bold")))
    indented(console, 2, Text.assemble(("rule  ", "dim"), safe_line(finding.rule)))
    if finding.confidence is not None:
        indented(console, 2, Text.assemble(("confidence  ", "dim"), f"{finding.confidence:.2f}"))
    _claims("for", finding.supporting, view, console)
    _claims("against", finding.against, view, console)


def _reading_place(finding: Finding) -> tuple[str, int]:
    field, _, role = finding.field.partition(".")
    return field, role_place(role or None)


def _settled(finding: Finding, view: ExplanationView) -> str:
    """The finding's value in words, with its range where it is a number."""
    field, _, role = finding.field.partition(".")
    toll = view.settled.tolls.get(field, {}).get(role)
    if toll is not None:
        return phrases.say_toll(toll)
    if finding.low is not None and isinstance(finding.best, int):
        return phrases.say_toll(Toll(finding.low, finding.best, finding.high))
    return safe_line(phrases.say_any(finding.best))


def _conflicts(view: ExplanationView, console: Console) -> None:
    if view.conflicts:
        console.print()
        console.print(Text("In conflict", style="bold yellow"))
    for conflict in view.conflicts:
        indented(console, 2, Text(safe_line(conflict.explanation)))


def _others(view: ExplanationView, console: Console) -> None:
    named = {claim for finding in view.findings for claim in (*finding.supporting, *finding.against)}
    rest = [claim for claim in view.claims if claim not in named]
    if rest:
        console.print()
        _claims("also said" if named else "said", rest, view, console)


def _claims(side: str, claims: Iterable[str], view: ExplanationView, console: Console) -> None:
    known = [view.claims[claim] for claim in claims if claim in view.claims]
    if known:
        indented(console, 2, Text(side, style="dim"))
    for recorded in known:
        _claim(recorded, view.documents.get(recorded.claim.document_id), console)


def _claim(recorded: RecordedClaim, page: DocumentView | None, console: Console) -> None:
    claim = recorded.claim
    notes = [phrases.say_firmness(claim), None if recorded.status == "current" else recorded.status]
    line = Text(safe_line(phrases.say_claim(claim)), style="bold")
    for note in filter(None, notes):
        line.append(f" ({note})", style="not bold italic")
    line.append(f" — {_said_by(claim, page)}", style="not bold")
    indented(console, 4, line)
    if recorded.ruling is not None:
        indented(console, 6, Text(safe_line(say_ruling(recorded.ruling)), style="italic"))
    for quote in claim.evidence:
        place = f" [{quote.start}:{quote.end}]"
        indented(console, 6, Text.assemble(f"“{safe_line(quote.quote)}”", (place, "dim")))
    console.print(
        Padding(Text(f"claim {claim.id} · {', '.join(claim.extractors)}", style="dim"), (0, 0, 0, 6))
    )
    if page is not None:
        indented(console, 6, Text(_page(page), style="dim"))


def _said_by(claim: Claim, page: DocumentView | None) -> str:
    speaker = phrases.say_speaker(claim.speaker)
    return safe_line(
        speaker or (phrases.say_outlet(page.facts, page.document.source) if page else "the page itself")
    )


def _page(page: DocumentView) -> str:
    parts = (
        phrases.say_outlet(page.facts, page.document.source),
        phrases.say_published(page.published),
        page.facts.uri,
    )
    return safe_line(f"page {page.document.id[:12]} · {' · '.join(filter(None, parts))}")
