"""The dossier in the terminal: settled values, their range, then who said what; 80 columns are enough."""

from collections.abc import Iterable, Sequence

from rich.console import Console, Group, JustifyMethod, RenderableType
from rich.table import Table
from rich.text import Text

from newsledger.codebook.inflection import many
from newsledger.outputs import phrases
from newsledger.outputs.outline import Entry, Outline, Source, TollRow, outline
from newsledger.outputs.rulings import decisions
from newsledger.outputs.terminal_text import safe_line
from newsledger.outputs.toll_curve import said_by, when
from newsledger.outputs.views import DossierView

# Quotes are cut here; `explain` prints them whole.
LONGEST_QUOTE = 150
# Claims named beside a value; all stand under their field below.
MOST_NUMBERS = 5


def render(view: DossierView, console: Console) -> None:
    """Print the dossier; colour only where the console has it, no text of a page unfiltered."""
    content = outline(view)
    _print(console, None, _masthead(view, content))
    for heading, part in (
        ("Tolls", _tolls(content)),
        ("Findings", _facts(content)),
        ("Conflicts", _conflicts(view, content)),
        ("Decided by reviewers", _decided(view, content)),
        ("Timeline", _timeline(view, content)),
        ("How the toll came to be", _curves(view, content)),
        ("Who said what", _claims(content)),
        ("Related", _related(view)),
        ("Pages", _sources(content)),
    ):
        if part is not None:
            _print(console, heading, part)


def _print(console: Console, heading: str | None, part: RenderableType) -> None:
    if heading is not None:
        console.print()
        console.print(Text(heading.upper(), style="bold"))
    console.print(part)


def _masthead(view: DossierView, content: Outline) -> RenderableType:
    settled = view.settled
    where = [phrases.say_time(settled.start), phrases.say_place(settled.place), settled.status]
    grade = settled.grade
    pages = f"{many(len(content.sources), 'page')}, {many(len(content.entries), 'claim')}"
    return Group(
        Text(safe_line(settled.title), style="bold"),
        Text(safe_line(" · ".join(filter(None, where)))),
        *([Text(safe_line(f"{grade.name}: {grade.reason}"))] if grade else []),
        Text(f"{settled.id} · {pages} · policy {settled.policy}", style="dim"),
    )


def _tolls(content: Outline) -> Table | None:
    rows = [row for rows in content.tolls.values() for row in rows]
    if not rows:
        return None
    table = _table(("", "left", 2), ("best", "right", None), ("range", "right", None), ("from", "left", 1))
    table.show_header = True
    table.header_style = "dim"
    for field, of_field in content.tolls.items():
        for index, row in enumerate(of_field):
            table.add_row(*_toll_cells(field if index == 0 else None, row))
    return table


def _toll_cells(field: str | None, row: TollRow) -> tuple[Text, ...]:
    role = phrases.say_role(row.role)
    name = (
        Text.assemble((phrases.say_field(field).capitalize(), "bold"), f", {role}")
        if field
        else Text(f"  {role}")
    )
    spread = phrases.say_spread(row.toll)
    fitted = phrases.say_interval(row.toll.interval)
    return (
        name,
        Text(f"{row.toll.best:,}", style="bold"),
        Text(", ".join(filter(None, (spread, fitted)))),
        _refs(row.supporting, row.against) if row.supporting else _facts_of("title", row.pages),
    )


def _facts(content: Outline) -> Table | None:
    if not content.facts:
        return None
    table = _table(("", "left", None), ("", "left", 1))
    for row in content.facts:
        words = Text(safe_line(row.value))
        refs = _refs(row.supporting, row.against) if row.supporting else _facts_of("date", row.pages)
        table.add_row(Text(row.label, style="bold"), Text.assemble(words, " ", refs) if refs else words)
    return table


def _conflicts(view: DossierView, content: Outline) -> Table | None:
    if not view.settled.conflicts:
        return None
    table = _table(("", "left", None), ("", "left", 1))
    for conflict in view.settled.conflicts:
        field = Text(phrases.say_field(conflict.field), style="bold yellow")
        refs = _refs(content.numbers(conflict.claims))
        table.add_row(field, Text.assemble(safe_line(conflict.explanation), " ", refs))
    return table


def _decided(view: DossierView, content: Outline) -> Table | None:
    found = decisions(view)
    if not found:
        return None
    table = _table(("", "left", None), ("", "left", 1))
    for what, said, claims in found:
        words = Text.assemble(safe_line(said), " ", _refs(content.numbers(claims)))
        table.add_row(Text(what, style="bold"), words)
    return table


def _timeline(view: DossierView, content: Outline) -> Table | None:
    if not view.settled.timeline:
        return None
    table = _table(("", "left", 1), ("", "left", 3))
    table.columns[0].width = 20
    for step in view.settled.timeline:
        when = phrases.say_time(step.time) or "no time given"
        told = Text.assemble(safe_line(step.text), " ", _refs(content.numbers(step.claims)))
        table.add_row(Text(safe_line(when), style="dim"), told)
    return table


def _curves(view: DossierView, content: Outline) -> Table | None:
    changing = {field: steps for field, steps in view.curves.items() if len(steps) > 1}
    if not changing:
        return None
    table = _table(("", "left", None), ("", "left", None), ("", "right", None), ("", "left", 1))
    for field, steps in changing.items():
        for index, step in enumerate(steps):
            name = Text(phrases.say_field(field).capitalize() if index == 0 else "", style="bold")
            told = Text.assemble(safe_line(said_by(step, content)), " ", _refs(content.numbers(step.claims)))
            table.add_row(name, Text(when(step), style="dim"), phrases.say_toll(step.toll), told)
    return table


def _claims(content: Outline) -> Group | None:
    parts: list[RenderableType] = []
    for field, entries in content.by_field().items():
        parts += [Text(phrases.say_field(field).capitalize(), style="bold"), _claim_table(entries)]
    return Group(*parts) if parts else None


def _claim_table(entries: Sequence[Entry]) -> Table:
    table = _table(("", "right", None), ("", "left", 1))
    table.columns[0].min_width = 5
    for entry in entries:
        table.add_row(Text(f"[{entry.number}]", style="cyan"), _claim(entry))
    return table


def _claim(entry: Entry) -> Text:
    claim = entry.claim
    notes = [phrases.say_firmness(claim), None if claim.scope == "incident" else claim.scope]
    notes += [None if entry.standing else entry.recorded.status]
    words = Text(safe_line(phrases.say_value(claim.value)), style="bold")
    if counted := phrases.say_counted(claim):
        words.append(f" {counted}", style="not bold")
    for note in filter(None, notes):
        words.append(f" ({note})", style="not bold italic")
    words.append(f" — {_teller(entry)}", style="not bold")
    words.append(f"\n“{_shorten(claim.evidence[0].quote)}”", style="not bold dim")
    return words


def _teller(entry: Entry) -> str:
    return f"{safe_line(entry.teller)} {entry.source.letter}"


def _related(view: DossierView) -> Table | None:
    if not view.settled.related:
        return None
    table = _table(("", "left", None), ("", "left", 1))
    for link in view.settled.related:
        title = safe_line(view.titles.get(link.incident_id) or "")
        relation = Text(phrases.say_field(link.relation), style="dim")
        said = "".join(f"\n“{_shorten(one.quote.quote)}”" for one in link.evidence[:1])
        table.add_row(relation, Text.assemble(title, " ", (link.incident_id, "dim"), (said, "dim")))
    return table


def _sources(content: Outline) -> Table | None:
    if not content.sources:
        return None
    table = _table(("", "left", None), ("", "left", 1))
    for source in content.sources:
        table.add_row(Text(source.letter, style="cyan"), _page(source))
    return table


def _page(source: Source) -> Text:
    facts, kind = source.view.facts, source.view.witness.account
    notes = [source.published, None if kind == "focal" else phrases.say_field(kind)]
    notes += ["a copy" if facts.duplicate_of else None, "a newer version" if facts.version_of else None]
    words = Text(safe_line(source.outlet), style="bold")
    words.append(f" · {', '.join(filter(None, notes))}", style="not bold")
    if facts.title and facts.title != source.outlet:
        words.append(f"\n{safe_line(facts.title)}", style="not bold")
    if source.address:
        words.append(f"\n{safe_line(source.address)}", style="not bold dim")
    return words


def _table(*columns: tuple[str, JustifyMethod, int | None]) -> Table:
    """A table without lines; each column is a heading, a side, and its share of the width if it may wrap."""
    table = Table(box=None, show_header=False, padding=(0, 1), pad_edge=True, expand=False)
    for heading, side, share in columns:
        table.add_column(heading, justify=side, overflow="fold", no_wrap=share is None)
    return table


def _refs(supporting: Iterable[int], against: Iterable[int] = ()) -> Text:
    words = Text(_listed(supporting), style="cyan")
    if opposing := _listed(against):
        words.append(f" against {opposing}", style="dim")
    return words


def _facts_of(fact: str, pages: Sequence[str]) -> Text:
    """ "title of A, B": what gives a value that no claim does."""
    return Text(f"{fact} of {', '.join(pages)}" if pages else "", style="cyan")


def _listed(numbers: Iterable[int]) -> str:
    all_numbers = tuple(numbers)
    more = len(all_numbers) - MOST_NUMBERS
    shown = all_numbers[:MOST_NUMBERS] if more > 1 else all_numbers
    return "".join(f"[{number}]" for number in shown) + (f" and {more} more" if more > 1 else "")


def _shorten(quote: str) -> str:
    line = safe_line(quote)
    return line if len(line) <= LONGEST_QUOTE else f"{line[: LONGEST_QUOTE - 1].rstrip()}…"
