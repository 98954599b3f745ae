"""newsledger export and newsledger annotate."""

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from newsledger.cli.ledgers import reading
from newsledger.cli.messages import complain, tell
from newsledger.cli.options import viewpoint, with_extractors, with_ledger, with_viewpoint

if TYPE_CHECKING:
    from newsledger.desk.viewpoint import Viewpoint
    from newsledger.errors import Rejected


@click.command()
@click.argument("layout")
@click.option("-o", "--output", metavar="FILE", help="Write here instead of to stdout.")
@click.option("--explain", is_flag=True, help="Say on stderr what the layout cannot say of these incidents.")
@click.option("--quotes-only", is_flag=True, help="site: of the pages' texts only what claims quote.")
@with_ledger
@with_viewpoint
@click.pass_context
def export(
    context: click.Context,
    layout: str,
    output: str | None,
    explain: bool,
    quotes_only: bool,
    ledger: str | None,
    policy: str,
    as_of: str | None,
    by: str,
) -> None:
    """Write the ledger out in a LAYOUT.

    \b
    documents, claims, incidents  JSON Lines
    csv, geojson                  incidents for spreadsheets and maps
    ucdp, acled, gtd              incidents as those datasets have them (CSV), under
                                  the policy of that name unless --policy is given
    site                          a folder of web pages with map and timeline, named by -o,
                                  that opens without a server
    """
    if layout == "site":
        _export_site(output, ledger, viewpoint(policy, as_of, by), texts=not quotes_only)
        return
    from newsledger.cli.output import write
    from newsledger.desk.exporting import check_layout, exported, policy_of, remarks_on

    check_layout(layout)
    asked = context.get_parameter_source("policy") is not ParameterSource.DEFAULT
    seen_from = viewpoint(policy if asked else policy_of(layout), as_of, by)
    remarks = remarks_on(layout)
    with reading(ledger) as connection:
        write(exported(connection, layout, seen_from, remarks), output)
    if explain:
        for line in remarks.explanation():
            tell(line)
    elif summary := remarks.summary():
        complain(summary)


def _export_site(folder: str | None, ledger: str | None, seen_from: "Viewpoint", *, texts: bool) -> None:
    from pathlib import Path

    from newsledger.codebook.inflection import many
    from newsledger.errors import UsageError
    from newsledger.outputs.terminal_text import safe_line
    from newsledger.web.publishing import publish

    if folder is None or folder == "-":
        raise UsageError("export site writes a folder; name one with -o")
    with reading(ledger) as connection:
        done = publish(connection, Path(folder), seen_from, texts=texts)
    tell(f"wrote {many(done.incidents, 'incident')}; open {safe_line(str(done.first))}")


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("-o", "--output", metavar="FILE", help="Write here instead of to stdout.")
@click.option("--workers", type=click.IntRange(1), metavar="N", help="Processes.  [default: one a processor]")
@with_extractors
@with_ledger
def annotate(
    paths: tuple[str, ...], output: str | None, workers: int | None, extractors: str, ledger: str | None
) -> int:
    """What is read in each document, one line of JSON each; the ledger is left alone."""
    from newsledger.cli.output import write
    from newsledger.desk.annotating import annotated
    from newsledger.documents import pages

    tally = _Tally()
    write(
        tally.kept(annotated(pages(paths, stdin=sys.stdin.buffer), workers, learned=extractors == "all")),
        output,
    )
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
