"""newsledger judge queue, and double coding: sample, todo, code, disagreements, agreement."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from newsledger.cli.judging import Payload, given, make, parsed, signed, system_user
from newsledger.cli.ledgers import reading
from newsledger.cli.options import with_ledger

if TYPE_CHECKING:
    from sqlalchemy import Connection


@click.command()
@click.option("--most", type=click.IntRange(1), default=50, show_default=True, metavar="N", help="So many.")
@with_ledger
def queue(most: int, ledger: str | None) -> None:
    """List the incidents that need a reviewer, those that need one most first, and why."""
    from newsledger.cli.output import write
    from newsledger.desk.reviewing import queue as waiting
    from newsledger.outputs.terminal_text import safe_line

    with reading(ledger) as connection:
        found = waiting(connection)[:most]
    lines = (
        "\t".join((one.settled.id, f"{need.score:g}", safe_line(one.settled.title), "; ".join(need.reasons)))
        for one, need in found
    )
    write((f"{line}\n" for line in lines), None)


@click.command()
@click.argument("name")
@click.argument("size", type=click.IntRange(1))
@click.option("--field", "fields", multiple=True, metavar="FIELD", help="What is coded; may be given again.")
@signed
def sample(name: str, size: int, fields: tuple[str, ...], **by: Any) -> None:
    """Draw a sample of incidents for double coding."""
    payload: Payload = {"name": name, "size": size}
    make("sample", None, payload | ({"fields": list(fields)} if fields else {}), by)


@click.command()
@click.argument("sample")
@click.option("--reviewer", metavar="NAME", help="Who codes.  [default: the system's user]")
@with_ledger
def todo(sample: str, reviewer: str | None, ledger: str | None) -> None:
    """List what a coder has yet to code of a sample, and nothing of what others coded."""
    from newsledger.desk.double_coding import assignments

    def lines(connection: "Connection") -> list[str]:
        found = assignments(connection, sample, reviewer or system_user())
        return [f"{id}\t{' '.join(fields)}" for id, fields in found]

    _print(ledger, lines)


@click.command()
@click.argument("sample")
@click.argument("incident")
@click.argument("field")
@click.argument("value", required=False)
@click.option("--low", type=int, metavar="N", help="The least it can be.")
@click.option("--high", type=int, metavar="N", help="The most it can be.")
@click.option("--unknown", is_flag=True, help="The pages do not say.")
@signed
def code(
    sample: str,
    incident: str,
    field: str,
    value: str | None,
    low: int | None,
    high: int | None,
    unknown: bool,
    **by: Any,
) -> None:
    """Say what you read of a field in a sample; it settles nothing."""
    payload: Payload = {"sample": sample, "field": field} | given(low=low, high=high)
    if unknown:
        payload["value"] = None
    elif value is not None:
        number = parsed(value)
        payload |= {"best": number} if isinstance(number, int) else {"value": number}
    make("code", incident, payload, by)


@click.command()
@click.argument("sample")
@with_ledger
def disagreements(sample: str, ledger: str | None) -> None:
    """List where the coders of a sample differ, side by side; settle them with override."""
    from newsledger.desk.double_coding import disagreements as found_in

    def lines(connection: "Connection") -> list[str]:
        return [
            "\t".join((one.incident_id, one.field, *(f"{c.reviewer}: {c.said}" for c in one.codings)))
            + (f"\tsettled by {one.adjudicated.reviewer}" if one.adjudicated else "")
            for one in found_in(connection, sample)
        ]

    _print(ledger, lines)


@click.command()
@click.argument("sample")
@with_ledger
def agreement(sample: str, ledger: str | None) -> None:
    """Krippendorff's alpha of each field of a sample."""
    from newsledger.desk.double_coding import agreement as measured

    def lines(connection: "Connection") -> list[str]:
        return [
            f"{one.field}\t{'' if one.alpha is None else f'{one.alpha:.3f}'}\t{one.level}\t"
            f"{one.incidents} incidents\t{one.coders} coders"
            for one in measured(connection, sample)
        ]

    _print(ledger, lines)


def _print(ledger: str | None, lines: Callable[["Connection"], list[str]]) -> None:
    """Print lines that are read from the ledger."""
    from newsledger.cli.output import write
    from newsledger.outputs.terminal_text import safe_line

    with reading(ledger) as connection:
        found = lines(connection)
    write((f"{chr(9).join(map(safe_line, line.split(chr(9))))}\n" for line in found), None)


COMMANDS = (queue, sample, todo, code, disagreements, agreement)
