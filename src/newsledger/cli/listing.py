"""newsledger incidents."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import click

from newsledger.cli.ledgers import reading
from newsledger.cli.options import viewpoint, with_ledger, with_viewpoint

if TYPE_CHECKING:
    from newsledger.desk.selecting import Selection
    from newsledger.model import Settled, Toll

HEADINGS = ("id", "date", "type", "place", "killed", "injured", "pages", "title")
# So much of an id is shown on a terminal; with 100,000 incidents one in 80,000 needs more.
SHORT_ID = 8
# The columns without the title take up to 80.
TITLE_WIDTH = 110


@click.command()
@click.option("--type", metavar="TYPE", help="Only this type, e.g. armed_attack.")
@click.option("--country", metavar="NAME", help="Only this country, by name or two-letter code.")
@click.option("--place", metavar="TEXT", help="Only places whose name has this in it.")
@click.option("--since", metavar="DATE", help="Only incidents of this day, month or year, or later.")
@click.option("--until", metavar="DATE", help="Only incidents of this day, month or year, or earlier.")
@click.option("--min-killed", type=click.IntRange(0), metavar="N", help="Only with so many killed.")
@click.option("--min-injured", type=click.IntRange(0), metavar="N", help="Only with so many injured.")
@click.option("--dismissed", is_flag=True, help="Also what a reviewer says is no incident.")
@click.option("--json", "as_json", is_flag=True, help="Whole incidents, one a line, as export writes them.")
@with_ledger
@with_viewpoint
def incidents(
    type: str | None,
    country: str | None,
    place: str | None,
    since: str | None,
    until: str | None,
    min_killed: int | None,
    min_injured: int | None,
    dismissed: bool,
    as_json: bool,
    ledger: str | None,
    policy: str,
    as_of: str | None,
    by: str,
) -> None:
    """List incidents, the earliest first."""
    from newsledger.desk.laying_out import all_laid
    from newsledger.desk.selecting import Selection, date_of, selects

    asked = Selection(type, country, place, date_of(since), date_of(until), min_killed, min_injured)
    seen_from = viewpoint(policy, as_of, by)
    with reading(ledger) as connection:
        settled = (laid.settled for laid in all_laid(connection, seen_from, dismissed=dismissed))
        chosen = sorted((one for one in settled if selects(asked, one)), key=_place_in_time)
    _show(chosen, asked, as_json)


def _show(chosen: Sequence["Settled"], asked: "Selection", as_json: bool) -> None:
    from newsledger.cli.messages import tell
    from newsledger.cli.output import write

    if as_json:
        from newsledger.outputs.jsonl import line
        from newsledger.outputs.records import incident_record

        write((line(incident_record(one)) for one in chosen), None)
    elif not chosen:
        from newsledger.desk.selecting import Selection

        tell("no incidents" if asked == Selection() else "no incidents like that")
    elif sys.stdout.isatty():
        _print_table(chosen)
    else:
        write(_plain_lines(chosen), None)


def _place_in_time(settled: "Settled") -> tuple[bool, str, str]:
    earliest = settled.start.earliest if settled.start else None
    return earliest is None, earliest or "", settled.id


def _cells(settled: "Settled") -> tuple[str, ...]:
    from newsledger.outputs.layouts.tolls import everybody
    from newsledger.outputs.terminal_text import safe_line

    place = settled.place
    where = (place.locality or place.name or place.admin1 or place.country) if place else None
    cells = (
        settled.id,
        (settled.start.value or "")[:10] if settled.start else "",
        settled.type or "",
        where or "",
        _range(everybody(settled, "killed")),
        _range(everybody(settled, "injured")),
        str(len(settled.documents)),
        settled.title,
    )
    return tuple(safe_line(cell) for cell in cells)


def _range(toll: "Toll | None") -> str:
    if toll is None:
        return ""
    if toll.high is None:
        return f"{toll.low}+" if toll.low == toll.best else f"{toll.best} ({toll.low}+)"
    return str(toll.best) if toll.low == toll.high else f"{toll.best} ({toll.low}–{toll.high})"


def _plain_lines(chosen: Iterable["Settled"]) -> Iterator[str]:
    for cells in (HEADINGS, *map(_cells, chosen)):
        yield "\t".join(cells) + "\n"


def _print_table(chosen: Iterable["Settled"]) -> None:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from newsledger.cli.console import console

    output = console()
    # A title says type, place and date again in a sentence; on a narrow terminal those three must do.
    headings = HEADINGS if output.width >= TITLE_WIDTH else HEADINGS[:-1]
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0))
    for heading in headings:
        amount = heading in ("killed", "injured", "pages")
        table.add_column(
            heading,
            justify="right" if amount else "left",
            overflow="ellipsis",
            no_wrap=True,
            min_width=len(heading),
            max_width={"place": 16, "type": 16}.get(heading),
        )
    for one in chosen:
        id, *cells = _cells(one)
        table.add_row(*(Text(cell) for cell in (id[:SHORT_ID], *cells[: len(headings) - 1])))
    output.print(table)
