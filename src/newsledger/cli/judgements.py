"""newsledger judge list and newsledger judge file."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsledger.cli.ledgers import opened, reading
from newsledger.cli.options import with_ledger

if TYPE_CHECKING:
    from newsledger.desk.judging.replaying import Replay
    from newsledger.model import Draft, Judgement


@click.command("list")
@click.argument("incident", required=False)
@click.option("--json", "as_json", is_flag=True, help="Whole judgements, one a line, as export writes them.")
@with_ledger
def listed(incident: str | None, as_json: bool, ledger: str | None) -> None:
    """List judgements in the order in which they were made: of an incident, or all."""
    from newsledger.cli.output import write
    from newsledger.desk.dossiers import incident_id
    from newsledger.desk.judging import judgements
    from newsledger.outputs.jsonl import line
    from newsledger.outputs.records import judgement_record

    with reading(ledger) as connection:
        found = judgements(connection, None if incident is None else incident_id(connection, incident))
    write((line(judgement_record(one)) for one in found) if as_json else _lines(found), None)


def _lines(found: "Iterable[Judgement]") -> Iterator[str]:
    from newsledger.desk.judging.wording import said_of
    from newsledger.outputs.terminal_text import safe_line

    for one in found:
        undone = f" [undone by {one.undone_by}]" if one.undone_by else ""
        yield f"{one.id}\t{one.incident_id or ''}\t{safe_line(said_of(one))}{undone}\n"


@click.command("file")
@click.argument("file")
@click.option("--reviewer", metavar="NAME", help="Who decides where a line does not say it.")
@with_ledger
def from_file(file: str, reviewer: str | None, ledger: str | None) -> None:
    """Make many judgements, all or none: one a line of JSON in FILE, - for standard input.

    \b
    {"kind": "override", "incident_id": "be6de3", "payload": {"field": "killed.total", "best": 2},
     "reason": "the inquest", "reviewer": "Jane Roe", "key": "optional"}

    Lines that export judgements wrote are made again as they were, where the ledger has their pages.
    """
    from newsledger.cli.messages import tell
    from newsledger.desk.judging import judge_all

    drafts = list(_drafts(file, reviewer))
    with opened(ledger) as found:
        made = judge_all(found, drafts)
        absent = len(drafts) - len(made)
        without = f"; {absent} left out, being about what is not here" if absent else ""
        tell(f"{len(made)} judgements ({found.name}){without}")


def _drafts(file: str, reviewer: str | None) -> "Iterator[Draft | Replay]":
    import json

    from newsledger.cli.judging import system_user
    from newsledger.desk.judging.drafting import draft_of
    from newsledger.desk.judging.replaying import is_exported, replay_of
    from newsledger.errors import UsageError

    for number, line in enumerate(_read(file).splitlines(), 1):
        if line.strip():
            try:
                given = json.loads(line)
                exported = is_exported(given)
                yield replay_of(given) if exported else draft_of(given, reviewer or system_user())
            except (ValueError, RecursionError):
                raise UsageError(f"line {number} of {file} is no JSON object") from None
            except UsageError as error:
                raise UsageError(f"line {number} of {file}: {error}") from None


def _read(file: str) -> str:
    from newsledger.errors import InputError

    try:
        content = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        return content.decode("utf-8-sig")
    except OSError as error:
        raise InputError(f"cannot read {file}: {error.strerror}") from error
    except UnicodeDecodeError:
        raise InputError(f"cannot read {file}: it is not UTF-8") from None
