"""newsledger serve and newsledger people."""

import sys

import click

from newsledger.cli.ledgers import reading, writing
from newsledger.cli.options import with_ledger


@click.command()
@with_ledger
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True)
@click.option(
    "--name", "names", multiple=True, metavar="HOST", help="A host name that browsers may call it by."
)
@click.option("--reviewer", metavar="NAME", help="Who judges, where there are no accounts.  [default: you]")
@click.option("--public", is_flag=True, help="Show incidents to everybody, read-only, without log-in.")
@click.option("--workers", type=click.IntRange(1, 64), metavar="N", help="Processes.  [default: up to 4]")
def serve(
    ledger: str | None,
    host: str,
    port: int,
    names: tuple[str, ...],
    reviewer: str | None,
    public: bool,
    workers: int | None,
) -> None:
    """Review incidents in the browser.

    Without accounts it serves this machine alone; newsledger people add makes accounts, with which it
    may listen on other addresses.
    """
    from newsledger.settings import ledger_location
    from newsledger.web.serving import run, usual_workers
    from newsledger.web.settings import WebSettings

    settings = WebSettings(
        ledger=ledger_location(ledger),
        host=host,
        port=port,
        person=reviewer or _user(),
        public=public,
        names=names,
    )
    run(settings, workers or usual_workers())


@click.group()
def people() -> None:
    """Accounts of the review application: who may log in, and as what.

    Roles: reader (looks), coder (judges and adds pages), lead (also people, samples and adjudication).
    """


@people.command("add")
@click.argument("name")
@click.option("--role", type=click.Choice(["reader", "coder", "lead"]), default="coder", show_default=True)
@click.option("--password-stdin", is_flag=True, help="Read the password from standard input.")
@with_ledger
def add_person(name: str, role: str, password_stdin: bool, ledger: str | None) -> None:
    """Make an account; the password is asked for."""
    from newsledger.cli.messages import tell
    from newsledger.desk.people import create_person

    password = _password(password_stdin)
    with writing(ledger, create=True) as connection:
        create_person(connection, name, role, password)
        _note(connection, "person added", name)
    tell(f"{name} may log in as {role}")


@people.command("list")
@with_ledger
def list_people(ledger: str | None) -> None:
    """Everybody who ever had an account."""
    from newsledger.cli.output import write
    from newsledger.ledger import people as shelf

    with reading(ledger) as connection:
        found = shelf.people(connection)
    lines = (f"{one.name}\t{one.role}\t{one.created_at}\t{_state(one.ended_at)}\n" for one in found)
    write(("name\trole\tsince\tstate\n", *lines), None)


@people.command("set")
@click.argument("name")
@click.option("--role", type=click.Choice(["reader", "coder", "lead"]), help="Another role.")
@click.option("--password", is_flag=True, help="Ask for another password; all sessions end.")
@click.option("--password-stdin", is_flag=True, help="Read another password from standard input.")
@click.option("--close", "closed", is_flag=True, help="Let the person in no more; judgements stay.")
@click.option("--open", "opened_again", is_flag=True, help="Let the person in again.")
@with_ledger
def set_person(
    name: str,
    role: str | None,
    password: bool,
    password_stdin: bool,
    closed: bool,
    opened_again: bool,
    ledger: str | None,
) -> None:
    """Change an account."""
    from newsledger.desk import people as desk

    secret = _password(password_stdin) if password or password_stdin else None
    with writing(ledger) as connection:
        desk.known_person(connection, name)
        if role is not None:
            desk.set_role(connection, name, role)
        if secret is not None:
            desk.set_password(connection, name, secret)
        if closed or opened_again:
            (desk.close_account if closed else desk.open_account)(connection, name)
        _note(connection, "person changed", name)


@people.command("token")
@click.argument("name")
@click.option("--label", default="", metavar="TEXT", help="What it is for.")
@with_ledger
def make_token(name: str, label: str, ledger: str | None) -> None:
    """Print a new token with which programs act as NAME; it is shown once."""
    from newsledger.cli.output import write
    from newsledger.desk.people import create_token

    with writing(ledger) as connection:
        secret = create_token(connection, name, label)
        _note(connection, "token made", name)
    write([secret + "\n"], None)


def _password(from_stdin: bool) -> str:
    if from_stdin:
        return sys.stdin.readline().rstrip("\n")
    answer: str = click.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
    return answer


def _note(connection: object, action: str, name: str) -> None:
    """A line of the audit log: the command line acts for whoever owns this machine's account."""
    from sqlalchemy import Connection

    from newsledger.ledger.audit import Doing, note
    from newsledger.settings import clock

    assert isinstance(connection, Connection)
    note(connection, clock(), Doing(None, action, name, "command line"), user=_user())


def _state(ended_at: str | None) -> str:
    return "open" if ended_at is None else f"closed {ended_at}"


def _user() -> str:
    """The name of whoever runs this, as the system has it."""
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "reviewer"
