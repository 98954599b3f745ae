"""newsledger judge reject, correct and add-claim: what a reviewer says of claims."""

from typing import Any

import click

from newsledger.cli.judging import Command, Payload, given, make, parsed, signed


def claim_options(command: Command) -> Command:
    """Adds what a claim says."""
    for option in (
        click.option("--scope", metavar="WORD", help="incident, period, campaign or hypothetical."),
        click.option("--modality", metavar="WORD", help="asserted, hedged, denied or retracted."),
        click.option("--speaker", metavar="NAME", help="Who says it; empty for the outlet itself."),
        click.option("--value", metavar="VALUE", help="A name, an ISO time, or JSON."),
        click.option("--high", type=int, metavar="N", help="The upper bound of a count."),
        click.option("--low", type=int, metavar="N", help="The lower bound of a count, or the count."),
        click.option("--role", metavar="ROLE", help="Who is counted: victims, police …"),
    ):
        command = option(command)
    return command


def said(options: dict[str, Any]) -> Payload:
    """What a claim says by the options, which are taken out of them."""
    names = ("role", "low", "high", "value", "speaker", "modality", "scope")
    payload = given(**{name: options.pop(name) for name in names})
    if isinstance(payload.get("value"), str):
        payload["value"] = parsed(str(payload["value"]))
    if isinstance(payload.get("speaker"), str):
        payload["speaker"] = parsed(str(payload["speaker"]))
    return payload


@click.command()
@click.argument("claim")
@signed
def reject(claim: str, **by: Any) -> None:
    """Have a claim count no more."""
    make("reject_claim", None, {"claim": claim}, by)


@click.command()
@click.argument("claim")
@click.option("--field", metavar="FIELD", help="What it is about.")
@claim_options
@signed
def correct(claim: str, field: str | None, **by: Any) -> None:
    """Correct what a claim says: its field, role, number, value, speaker or firmness."""
    make("correct_claim", None, {"claim": claim} | given(field=field) | said(by), by)


@click.command("add-claim")
@click.argument("document")
@click.argument("start", type=int)
@click.argument("end", type=int)
@click.argument("field")
@click.option("--account", metavar="ID", help="The account that it belongs to, where the page tells several.")
@claim_options
@signed
def add_claim(document: str, start: int, end: int, field: str, account: str | None, **by: Any) -> None:
    """Add a claim that characters START to END of a document make."""
    place: Payload = {"document": document, "start": start, "end": end, "field": field}
    make("add_claim", None, place | given(account=account) | said(by), by)


COMMANDS = (reject, correct, add_claim)
