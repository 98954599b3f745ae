"""newsledger judge: how a reviewer decides from the command line, and decisions on incidents as a whole."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from newsledger.cli.ledgers import opened
from newsledger.cli.options import with_ledger

Command = TypeVar("Command", bound=Callable[..., Any])
Payload = dict[str, object]


@click.group()
def judge() -> None:
    """Decide as a reviewer: each judgement is appended, signed, and can be undone by another one.

    Incidents, claims, accounts, documents and judgements are named by their ids or the beginnings of them.
    """


def signed(command: Command) -> Command:
    """Adds --reviewer, --reason, --seen, --key and --ledger."""
    for option in (
        click.option(
            "--key", metavar="WORD", help="Your own name for it: the same key again appends nothing."
        ),
        click.option("--seen", metavar="REVISION", help="Refuse where the incident has changed since then."),
        click.option("--reason", metavar="TEXT", help="Why; needed where pages are overruled or taken away."),
        click.option("--reviewer", metavar="NAME", help="Who decides.  [default: the system's user]"),
    ):
        command = option(command)
    return with_ledger(command)


def make(kind: str, incident: str | None, payload: Payload, by: dict[str, Any]) -> None:
    """Append a judgement and print its id and what it says."""
    from typing import cast

    from newsledger.cli.output import write
    from newsledger.desk.judging import judge as judged
    from newsledger.desk.judging.wording import said_of
    from newsledger.model import Draft, JudgementKind
    from newsledger.outputs.terminal_text import safe_line

    reviewer, named = by["reviewer"] or system_user(), cast(JudgementKind, kind)
    draft = Draft(named, reviewer, incident, payload, by["reason"], by["key"])
    with opened(by["ledger"]) as ledger:
        made = judged(ledger, draft, seen=by["seen"])
    write([f"{made.id}\t{safe_line(said_of(made))}\n"], None)


def system_user() -> str:
    """The name of the user that the command runs as."""
    import getpass

    from newsledger.errors import UsageError

    try:
        return getpass.getuser()
    except (OSError, KeyError):
        raise UsageError("the system does not say who you are; name yourself with --reviewer") from None


def parsed(text: str) -> object:
    """A value as JSON where it is a number, null, a list or an object, else as the words that it is."""
    import json

    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return text
    return value if not isinstance(value, bool | str | float) else text


def given(**options: object) -> Payload:
    """The options that were given."""
    return {name: value for name, value in options.items() if value is not None}


@judge.command()
@click.argument("incident")
@click.argument("field")
@signed
def accept(incident: str, field: str, **by: Any) -> None:
    """Take a finding as it stands: no newer report moves it, and those against it are flagged."""
    make("accept", incident, {"field": field}, by)


@judge.command()
@click.argument("incident")
@click.argument("field")
@click.argument("value", required=False)
@click.option("--low", type=int, metavar="N", help="The least it can be.")
@click.option("--best", type=int, metavar="N", help="What it is.")
@click.option("--high", type=int, metavar="N", help="The most it can be.")
@click.option("--at-least", is_flag=True, help="There is no highest value.")
@click.option("--unknown", is_flag=True, help="Nothing is known of it.")
@signed
def override(
    incident: str,
    field: str,
    value: str | None,
    low: int | None,
    best: int | None,
    high: int | None,
    at_least: bool,
    unknown: bool,
    **by: Any,
) -> None:
    """Give a field a value: a number, a word, an ISO time, or JSON for places and lists.

    FIELD is one that show and explain name, such as killed.total, start, place or perpetrators.
    """
    payload: Payload = {"field": field} | given(low=low, best=best, high=high)
    if value is not None:
        number = parsed(value)
        payload |= {"best": number} if isinstance(number, int) else {"value": number}
    if at_least:
        payload["high"] = None
    make("override", incident, {"field": field, "value": None} if unknown else payload, by)


@judge.command("not-an-incident")
@click.argument("incident")
@signed
def not_an_incident(incident: str, **by: Any) -> None:
    """Hide what is no incident from lists and exports."""
    make("not_an_incident", incident, {}, by)


@judge.command()
@click.argument("incident")
@signed
def reviewed(incident: str, **by: Any) -> None:
    """Say that you have looked at everything that is there by now."""
    make("reviewed", incident, {}, by)


@judge.command()
@click.argument("subject")
@click.argument("text")
@click.option(
    "--on", type=click.Choice(["incident", "claim", "document"]), default="incident", show_default=True
)
@signed
def note(subject: str, text: str, on: str, **by: Any) -> None:
    """Make a remark on an incident, a claim or a document."""
    if on == "incident":
        make("note", subject, {"text": text}, by)
    else:
        make("note", None, {"text": text, on: subject}, by)


@judge.command()
@click.argument("judgement")
@signed
def undo(judgement: str, **by: Any) -> None:
    """Undo a judgement, by another one; the undoing can be undone too."""
    make("undo", None, {"judgement": judgement}, by)
