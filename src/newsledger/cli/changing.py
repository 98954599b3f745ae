"""newsledger changes."""

import click

from newsledger.cli.ledgers import reading
from newsledger.cli.options import viewpoint, with_ledger, with_viewpoint


@click.command()
@click.argument("incident")
@click.option("--json", "as_json", is_flag=True, help="One step a line, with values as export writes them.")
@with_ledger
@with_viewpoint
def changes(
    incident: str, as_json: bool, ledger: str | None, policy: str, as_of: str | None, by: str
) -> None:
    """What changed about an incident, when, and because of which page.

    INCIDENT is an id, or the beginning of one. Steps follow the dates of the pages; with --by recorded,
    the order in which this ledger learned of them.
    """
    from newsledger.desk.changes import changes as changes_of

    seen_from = viewpoint(policy, as_of, by)
    with reading(ledger) as connection:
        view = changes_of(connection, incident, seen_from)
    if as_json:
        from newsledger.cli.output import write
        from newsledger.outputs.changes import records
        from newsledger.outputs.jsonl import line

        write((line(record) for record in records(view)), None)
        return
    from newsledger.cli.console import console
    from newsledger.outputs.changes import render

    render(view, console())
