"""newsledger add."""

import sys
from typing import TYPE_CHECKING

import click

from newsledger.cli.ledgers import opened
from newsledger.cli.messages import complain, tell
from newsledger.cli.options import with_extractors, with_ledger

if TYPE_CHECKING:
    from newsledger.desk.intake import AddReport


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@with_ledger
@with_extractors
@click.option("--workers", type=click.IntRange(1), metavar="N", help="Processes.  [default: one a processor]")
def add(paths: tuple[str, ...], ledger: str | None, extractors: str, workers: int | None) -> int:
    """Read documents into the ledger: files, folders, patterns, or - for standard input.

    What cannot be read is named with its reason and kept as rejected; it stops nothing else. Adding a
    document again changes nothing.
    """
    from newsledger.cli.progress import counting
    from newsledger.desk.intake import add as add_all
    from newsledger.documents import pages

    with opened(ledger, create=True) as found:
        with counting() as progress:
            report = add_all(
                pages(paths, stdin=sys.stdin.buffer),
                found,
                workers=workers,
                learned=extractors == "all",
                progress=progress,
            )
        _summarize(report, found.name)
    return 1 if report.failed else 0


def _summarize(report: "AddReport", ledger: str) -> None:
    for rejected in report.rejected:
        complain(f"rejected {rejected.item}: {rejected.reason}")
    if report.inputs == 0:
        complain("there was nothing to read at the given paths")
        return
    counts = [f"{report.read} read"]
    if report.duplicates:
        counts.append(f"{report.duplicates} of them copies")
    if report.versions:
        counts.append(f"{report.versions} of them new versions")
    counts += [f"{report.known} already known", f"{len(report.rejected)} rejected"]
    tell(f"{', '.join(counts)} ({ledger})")
