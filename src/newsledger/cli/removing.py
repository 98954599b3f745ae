"""newsledger judge redact, remove and redact-name: words that are not to be shown."""

from typing import Any

import click

from newsledger.cli.judging import given, make, signed


@click.command()
@click.argument("document")
@click.argument("start", type=int, required=False)
@click.argument("end", type=int, required=False)
@signed
def redact(document: str, start: int | None, end: int | None, **by: Any) -> None:
    """Black out characters START to END of a document, or all of it, until that is undone."""
    make("redact_document", None, {"document": document} | given(start=start, end=end), by)


@click.command()
@click.argument("document")
@signed
def remove(document: str, **by: Any) -> None:
    """Take a document away for good; that it was there, and who took it away, stays."""
    make("remove_document", None, {"document": document}, by)


@click.command("redact-name")
@click.argument("name")
@click.option("--remove", is_flag=True, help="For good: nothing of the name is kept but a hash.")
@click.option("--alone", metavar="WORD", help="Also this word of it, on the pages that have the whole name.")
@signed
def redact_name(name: str, remove: bool, alone: str | None, **by: Any) -> None:
    """Black out a person's name on all pages that are there and will be, until that is undone."""
    make("redact_name", None, {"name": name} | ({"remove": True} if remove else {}) | given(alone=alone), by)


COMMANDS = (redact, remove, redact_name)
