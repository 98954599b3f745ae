"""newsledger judge: what a reviewer decides, from the command line."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

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
    from newsledger.ledger.opening import open_ledger
    from newsledger.model import Draft, JudgementKind
    from newsledger.outputs.terminal_text import safe_line
    from newsledger.settings import ledger_location

    reviewer, named = by["reviewer"] or system_user(), cast(JudgementKind, kind)
    draft = Draft(named, reviewer, incident, payload, by["reason"], by["key"])
    with open_ledger(ledger_location(by["ledger"])) as opened:
        made = judged(opened, draft, seen=by["seen"])
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


@judge.command()
@click.argument("claim")
@signed
def reject(claim: str, **by: Any) -> None:
    """Have a claim count no more."""
    make("reject_claim", None, {"claim": claim}, by)


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


@judge.command()
@click.argument("claim")
@click.option("--field", metavar="FIELD", help="What it is about.")
@claim_options
@signed
def correct(claim: str, field: str | None, **by: Any) -> None:
    """Correct what a claim says: its field, role, number, value, speaker or firmness."""
    make("correct_claim", None, {"claim": claim} | given(field=field) | said(by), by)


@judge.command("add-claim")
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


@judge.command()
@click.argument("incident")
@click.argument("others", nargs=-1, required=True)
@signed
def merge(incident: str, others: tuple[str, ...], **by: Any) -> None:
    """Say that incidents are one."""
    make("merge", incident, {"incidents": list(others)}, by)


@judge.command()
@click.argument("accounts", nargs=-1, required=True)
@signed
def split(accounts: tuple[str, ...], **by: Any) -> None:
    """Say that accounts of an incident are an incident of their own."""
    make("split", None, {"accounts": list(accounts)}, by)


@judge.command()
@click.argument("account")
@click.argument("incident")
@signed
def move(account: str, incident: str, **by: Any) -> None:
    """Move an account to another incident."""
    make("move", None, {"account": account, "to": incident}, by)


@judge.command()
@click.argument("account")
@click.argument("other")
@signed
def same(account: str, other: str, **by: Any) -> None:
    """Say that two accounts tell one incident."""
    make("same", None, {"accounts": [account, other]}, by)


@judge.command()
@click.argument("account")
@click.argument("other")
@signed
def different(account: str, other: str, **by: Any) -> None:
    """Say that two accounts tell different incidents; the second leaves that of the first."""
    make("different", None, {"accounts": [account, other]}, by)


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


@judge.command()
@click.argument("document")
@click.argument("start", type=int, required=False)
@click.argument("end", type=int, required=False)
@signed
def redact(document: str, start: int | None, end: int | None, **by: Any) -> None:
    """Black out characters START to END of a document, or all of it, until that is undone."""
    make("redact_document", None, {"document": document} | given(start=start, end=end), by)


@judge.command()
@click.argument("document")
@signed
def remove(document: str, **by: Any) -> None:
    """Take a document away for good; that it was there, and who took it away, stays."""
    make("remove_document", None, {"document": document}, by)


@judge.command("redact-name")
@click.argument("name")
@click.option("--remove", is_flag=True, help="For good: nothing of the name is kept but a hash.")
@click.option("--alone", metavar="WORD", help="Also this word of it, on the pages that have the whole name.")
@signed
def redact_name(name: str, remove: bool, alone: str | None, **by: Any) -> None:
    """Black out a person's name on all pages that are there and will be, until that is undone."""
    make("redact_name", None, {"name": name} | ({"remove": True} if remove else {}) | given(alone=alone), by)
