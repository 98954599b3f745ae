"""newsledger show and newsledger explain."""

from functools import partial
from typing import TYPE_CHECKING

import click

from newsledger.cli.ledgers import reading
from newsledger.cli.options import viewpoint, with_ledger, with_viewpoint

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import Console
    from sqlalchemy import Connection

    from newsledger.desk.viewpoint import Viewpoint


@click.command()
@click.argument("incident")
@click.option("--html", metavar="FILE", help="Write one self-contained web page instead; - for stdout.")
@with_ledger
@with_viewpoint
def show(
    incident: str, html: str | None, ledger: str | None, policy: str, as_of: str | None, by: str
) -> None:
    """The dossier of an incident: findings, conflicts, timeline, sources.

    INCIDENT is an id, or the beginning of one.
    """
    from newsledger.desk.dossiers import dossier

    seen_from = viewpoint(policy, as_of, by)
    with reading(ledger) as connection:
        view = dossier(connection, incident, seen_from)
    if html is None:
        from newsledger.cli.console import console
        from newsledger.outputs import dossier_terminal

        dossier_terminal.render(view, console())
        return
    from newsledger.cli.messages import tell
    from newsledger.cli.output import write
    from newsledger.outputs import dossier_html
    from newsledger.outputs.terminal_text import safe_line

    write([dossier_html.page(view)], html)
    if html != "-":
        tell(f"wrote {safe_line(html)}")


@click.command()
@click.argument("incident")
@click.argument("field")
@with_ledger
@with_viewpoint
def explain(incident: str, field: str, ledger: str | None, policy: str, as_of: str | None, by: str) -> None:
    """Why a field has its value: rule, claims, quotes, document.

    FIELD is a field such as killed, start or perpetrator, or one with its role such as killed.victims; links
    tells why the accounts are taken for one incident, related what it is to other incidents and why.
    """
    from newsledger.cli.console import console

    seen_from = viewpoint(policy, as_of, by)
    with reading(ledger) as connection:
        render = _explained(connection, incident, field, seen_from)
    render(console())


def _explained(
    connection: "Connection", incident: str, field: str, seen_from: "Viewpoint"
) -> "Callable[[Console], None]":
    """What prints the explanation, which is read here."""
    if field == "links":
        from newsledger.desk.links import links_view
        from newsledger.outputs import links

        return partial(links.render, links_view(connection, incident, seen_from))
    if field == "related":
        from newsledger.desk.related import related_view
        from newsledger.outputs import related

        return partial(related.render, related_view(connection, incident, seen_from))
    from newsledger.desk.dossiers import explanation as explanation_view
    from newsledger.outputs import explanation

    return partial(explanation.render, explanation_view(connection, incident, field, seen_from))
