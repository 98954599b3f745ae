"""newsledger judge merge, split, move, same and different: which accounts tell one incident."""

from typing import Any

import click

from newsledger.cli.judging import make, signed


@click.command()
@click.argument("incident")
@click.argument("others", nargs=-1, required=True)
@signed
def merge(incident: str, others: tuple[str, ...], **by: Any) -> None:
    """Say that incidents are one."""
    make("merge", incident, {"incidents": list(others)}, by)


@click.command()
@click.argument("accounts", nargs=-1, required=True)
@signed
def split(accounts: tuple[str, ...], **by: Any) -> None:
    """Say that accounts of an incident are an incident of their own."""
    make("split", None, {"accounts": list(accounts)}, by)


@click.command()
@click.argument("account")
@click.argument("incident")
@signed
def move(account: str, incident: str, **by: Any) -> None:
    """Move an account to another incident."""
    make("move", None, {"account": account, "to": incident}, by)


@click.command()
@click.argument("account")
@click.argument("other")
@signed
def same(account: str, other: str, **by: Any) -> None:
    """Say that two accounts tell one incident."""
    make("same", None, {"accounts": [account, other]}, by)


@click.command()
@click.argument("account")
@click.argument("other")
@signed
def different(account: str, other: str, **by: Any) -> None:
    """Say that two accounts tell different incidents; the second leaves that of the first."""
    make("different", None, {"accounts": [account, other]}, by)


COMMANDS = (merge, split, move, same, different)
