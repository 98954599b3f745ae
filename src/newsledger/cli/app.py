"""All commands, and what becomes of what goes wrong in them."""

import os
import sys
from collections.abc import Sequence

import click

from newsledger import __version__
from newsledger.cli import (
    adding,
    changing,
    claiming,
    coding,
    judgements,
    judging,
    listing,
    regrouping,
    removing,
    serving,
    showing,
    writing,
)
from newsledger.cli.messages import complain, tell
from newsledger.errors import NewsledgerError, UsageError


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="newsledger")
def commands() -> None:
    """Turn news pages into a ledger of incidents in which every value leads back to its sentence."""


for command in (
    adding.add,
    listing.incidents,
    showing.show,
    showing.explain,
    changing.changes,
    writing.export,
    writing.annotate,
    judging.judge,
    serving.serve,
    serving.people,
):
    commands.add_command(command)
for command in (
    judgements.listed,
    judgements.from_file,
    *claiming.COMMANDS,
    *regrouping.COMMANDS,
    *removing.COMMANDS,
    *coding.COMMANDS,
):
    judging.judge.add_command(command)


def execute(arguments: Sequence[str]) -> int:
    """Run a command; 0 where it did its work, 1 where it failed, 2 where it was called wrongly."""
    try:
        # Not through click's own main: that one ends with 1 where nobody reads the output any more.
        with commands.make_context("newsledger", list(arguments)) as context:
            result = commands.invoke(context)
        sys.stdout.flush()
        return result if isinstance(result, int) else 0
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        tell(error.format_message())
        return 2
    except (click.UsageError, UsageError) as error:
        complain(_usage(error))
        return 2
    except NewsledgerError as error:
        complain(str(error))
        return 1
    except BrokenPipeError:
        # Whoever read the output has enough; Python must not try to flush what is left.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        complain("stopped; what was stored stays, and the same command goes on from there")
        return 130


def _usage(error: click.UsageError | UsageError) -> str:
    """What is wrong, and where to look."""
    if isinstance(error, UsageError):
        return str(error)
    message = error.format_message().rstrip(".")
    return message if error.ctx is None else f"{message}; see {error.ctx.command_path} --help"
