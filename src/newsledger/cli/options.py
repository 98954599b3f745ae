"""Options that several commands share."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from newsledger.desk.viewpoint import Viewpoint

Command = TypeVar("Command", bound=Callable[..., Any])


def with_ledger(command: Command) -> Command:
    """Adds --ledger."""
    return click.option(
        "--ledger",
        metavar="FILE-OR-URL",
        help="A SQLite file or a postgresql:// URL.  [default: $NEWSLEDGER_LEDGER, else newsledger.db]",
    )(command)


def with_extractors(command: Command) -> Command:
    """Adds --extractors."""
    return click.option(
        "--extractors",
        type=click.Choice(["patterns", "all"]),
        default="all",
        show_default=True,
        help="Read by patterns alone, or by the learned reader too where it is installed.",
    )(command)


def with_viewpoint(command: Command) -> Command:
    """Adds --policy, --as-of and --by."""
    for option in (
        click.option(
            "--by",
            type=click.Choice(["reported", "recorded"]),
            default="reported",
            show_default=True,
            help="With --as-of: what was reported by then, or what this ledger had learned by then.",
        ),
        click.option(
            "--as-of", metavar="TIME", help="What was known at an ISO time, UTC unless it carries a zone."
        ),
        click.option(
            "--policy",
            metavar="NAME",
            default="newsledger",
            show_default=True,
            help="How figures are settled.",
        ),
    ):
        command = option(command)
    return command


def viewpoint(policy: str, as_of: str | None, by: str) -> "Viewpoint":
    """The viewpoint that the options ask for; raises UsageError for an unknown policy or a wrong time."""
    from newsledger.desk.viewpoint import Viewpoint, moment_of
    from newsledger.findings import policy_named

    policy_named(policy)
    moment = None if as_of is None else moment_of(as_of)
    return Viewpoint(policy, moment, "recorded" if by == "recorded" else "reported")
