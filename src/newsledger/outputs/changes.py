"""How what is settled of an incident changed, step by step, and which page changed it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from textwrap import shorten

from rich.console import Console
from rich.table import Table
from rich.text import Text

from newsledger.model import Facts, Settled, SettledActor, Toll
from newsledger.outputs import phrases
from newsledger.outputs.outline import letter
from newsledger.outputs.records import Json, best_record
from newsledger.outputs.terminal import indented
from newsledger.outputs.terminal_text import safe_line

# A title beside its outlet; the whole one stands in the dossier.
LONGEST_TITLE = 70


@dataclass(frozen=True, slots=True)
class Change:
    """A field before and after, None where nothing was settled of it.

    `claims` are those for the new value, `documents` the pages of the step that it rests on.
    """

    field: str
    before: object
    after: object
    rule: str | None
    claims: tuple[str, ...]
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangeStep:
    """A moment (ISO, UTC) at which pages arrived or gave way to newer versions, and what that changed.

    `decided` says, a sentence each, what reviewers decided at that moment.
    """

    moment: str
    arrived: tuple[Facts, ...]
    replaced: tuple[Facts, ...]
    changes: tuple[Change, ...]
    decided: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangesView:
    """An incident as it stands at the end, and the steps that led there in order."""

    settled: Settled
    by: str
    steps: tuple[ChangeStep, ...]


def records(view: ChangesView) -> Iterator[Json]:
    """One record a step, for JSON Lines."""
    for step in view.steps:
        # Beside the keys of every step, and only where somebody decided something.
        decided: Json = {"judgements": list(step.decided)} if step.decided else {}
        yield decided | {
            "incident_id": view.settled.id,
            "policy": view.settled.policy,
            "by": view.by,
            "moment": step.moment,
            "documents": [_page_record(page) for page in step.arrived],
            "replaced": [_page_record(page) for page in step.replaced],
            "changes": [_change_record(change) for change in step.changes],
        }


def _page_record(page: Facts) -> Json:
    return {
        "id": page.id,
        "external_id": page.external_id,
        "outlet": page.outlet,
        "title": page.title,
        "uri": page.uri,
    }


def _change_record(change: Change) -> Json:
    return {
        "field": change.field,
        "before": _value_record(change.before),
        "after": _value_record(change.after),
        "rule": change.rule,
        "claims": list(change.claims),
        "documents": list(change.documents),
    }


def _value_record(value: object) -> object:
    if isinstance(value, tuple):
        return [_value_record(one) for one in value]
    if isinstance(value, SettledActor):
        return {"name": value.name, "aliases": list(value.aliases), "status": value.status}
    return best_record(value)


def render(view: ChangesView, console: Console) -> None:
    """Print the steps; 80 columns are enough, and no text of a page reaches the terminal unfiltered."""
    settled = view.settled
    console.print(Text(safe_line(settled.title), style="bold"))
    console.print(Text(f"{settled.id} · policy {settled.policy} · by what was {view.by}", style="dim"))
    for step in view.steps:
        console.print()
        console.print(Text(say_moment(step.moment), style="bold"))
        letters = _letters(step)
        for page in (*step.arrived, *step.replaced):
            note = "replaced: " if page in step.replaced else ""
            indented(console, 2, Text(f"{letters[page.id]}{note}{_page(page)}", style="dim"))
        for told in step.decided:
            indented(console, 2, Text(safe_line(told), style="dim"))
        console.print(_table(step.changes, letters) if step.changes else Text("  nothing changed"))


def say_moment(moment: str) -> str:
    """A moment in words; midnight is where a page gives no more than its day."""
    date, _, clock = moment.partition("T")
    day = phrases.say_date(date)
    return day if clock in ("", "00:00:00Z") else f"{day}, {clock[:5]} UTC"


def _letters(step: ChangeStep) -> dict[str, str]:
    """A letter for each page of the step; none where there is but one."""
    pages = (*step.arrived, *step.replaced)
    return {page.id: f"{letter(at)} " if len(pages) > 1 else "" for at, page in enumerate(pages)}


def _page(page: Facts) -> str:
    outlet = safe_line(phrases.say_outlet(page))
    if page.title is None or outlet.startswith("“"):
        return outlet
    return f"{outlet}, “{shorten(safe_line(page.title), LONGEST_TITLE, placeholder=' …')}”"


def _table(changes: Iterable[Change], letters: Mapping[str, str]) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 1), pad_edge=True, expand=False)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for change in changes:
        before = "" if change.before is None else f"{say(change.before)} → "
        after = "no longer settled" if change.after is None else say(change.after)
        because = "".join(letters.get(id, "") for id in change.documents).strip()
        words = Text.assemble((before, "dim"), (after, "bold"), (f"  {because}" if because else "", "dim"))
        table.add_row(Text(phrases.say_field(change.field)), words)
    return table


def say(value: object) -> str:
    """A settled value in words, safe for a terminal."""
    match value:
        case Toll():
            return phrases.say_toll(value)
        case tuple():
            return "; ".join(map(say, value))
        case str():
            return safe_line(phrases.say_field(value))
    return safe_line(phrases.say_any(value))
