"""newsledger show and newsledger explain."""

import click

from newsledger.cli.options import viewpoint, with_ledger, with_viewpoint


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
    from newsledger.ledger.opening import open_ledger
    from newsledger.settings import ledger_location

    seen_from = viewpoint(policy, as_of, by)
    with open_ledger(ledger_location(ledger)) as opened, opened.reading() as connection:
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
    if field == "links":
        _explain_links(incident, ledger, policy, as_of, by)
        return
    if field == "related":
        _explain_related(incident, ledger, policy, as_of, by)
        return
    from newsledger.cli.console import console
    from newsledger.desk.dossiers import explanation
    from newsledger.ledger.opening import open_ledger
    from newsledger.outputs.explanation import render
    from newsledger.settings import ledger_location

    seen_from = viewpoint(policy, as_of, by)
    with open_ledger(ledger_location(ledger)) as opened, opened.reading() as connection:
        view = explanation(connection, incident, field, seen_from)
    render(view, console())


def _explain_links(incident: str, ledger: str | None, policy: str, as_of: str | None, by: str) -> None:
    from newsledger.cli.console import console
    from newsledger.desk.links import links_view
    from newsledger.ledger.opening import open_ledger
    from newsledger.outputs.links import render
    from newsledger.settings import ledger_location

    seen_from = viewpoint(policy, as_of, by)
    with open_ledger(ledger_location(ledger)) as opened, opened.reading() as connection:
        view = links_view(connection, incident, seen_from)
    render(view, console())


def _explain_related(incident: str, ledger: str | None, policy: str, as_of: str | None, by: str) -> None:
    from newsledger.cli.console import console
    from newsledger.desk.related import related_view
    from newsledger.ledger.opening import open_ledger
    from newsledger.outputs.related import render
    from newsledger.settings import ledger_location

    seen_from = viewpoint(policy, as_of, by)
    with open_ledger(ledger_location(ledger)) as opened, opened.reading() as connection:
        view = related_view(connection, incident, seen_from)
    render(view, console())
