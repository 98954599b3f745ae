"""newsledger export and newsledger annotate."""

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from newsledger.cli.messages import complain
from newsledger.cli.options import viewpoint, with_ledger, with_viewpoint

if TYPE_CHECKING:
    from newsledger.errors import Rejected


@click.command()
@click.argument("layout")
@click.option("-o", "--output", metavar="FILE", help="Write here instead of to stdout.")
@with_ledger
@with_viewpoint
def export(
    layout: str, output: str | None, ledger: str | None, policy: str, as_of: str | None, by: str
) -> None:
    """Write the ledger out: documents, claims or incidents (JSON Lines), csv or geojson (incidents)."""
    from newsledger.cli.output import write
    from newsledger.desk.exporting import check_layout, exported
    from newsledger.ledger.opening import open_ledger
    from newsledger.settings import ledger_location

    check_layout(layout)
    seen_from = viewpoint(policy, as_of, by)
    with open_ledger(ledger_location(ledger)) as opened, opened.reading() as connection:
        write(exported(connection, layout, seen_from), output)


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("-o", "--output", metavar="FILE", help="Write here instead of to stdout.")
@click.option("--workers", type=click.IntRange(1), metavar="N", help="Processes.  [default: one a processor]")
@with_ledger
def annotate(paths: tuple[str, ...], output: str | None, workers: int | None, ledger: str | None) -> int:
    """What is read in each document, one line of JSON each; the ledger is left alone."""
    from newsledger.cli.output import write
    from newsledger.desk.annotating import annotated
    from newsledger.documents import pages

    tally = _Tally()
    write(tally.kept(annotated(pages(paths, stdin=sys.stdin.buffer), workers)), output)
    if not tally.read and not tally.rejected:
        complain("there was nothing to read at the given paths")
    return 0 if tally.read else 1


class _Tally:
    """Counts what goes by."""

    def __init__(self) -> None:
        self.read = 0
        self.rejected = 0

    def kept(self, outcomes: "Iterable[str | Rejected]") -> Iterator[str]:
        """The lines; what was rejected is named on stderr."""
        for outcome in outcomes:
            if isinstance(outcome, str):
                self.read += 1
                yield outcome
            else:
                self.rejected += 1
                complain(f"rejected {outcome.item}: {outcome.reason}")
