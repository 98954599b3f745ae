"""All commands, and what becomes of what goes wrong in them."""

import os
import sys
from collections.abc import Sequence

import click

from newsledger import __version__
from newsledger.cli import adding, listing, showing, writing
from newsledger.cli.messages import complain
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
    writing.export,
    writing.annotate,
):
    commands.add_command(command)


def execute(arguments: Sequence[str]) -> int:
    """Run a command; 0 where it did its work, 1 where it failed, 2 where it was called wrongly."""
    try:
        result = commands.main(list(arguments), prog_name="newsledger", standalone_mode=False)
        sys.stdout.flush()
        return result if isinstance(result, int) else 0
    except click.UsageError as error:
        complain(f"{error.format_message()}{_help_on(error)}")
        return 2
    except UsageError as error:
        complain(str(error))
        return 2
    except (NewsledgerError, click.ClickException) as error:
        complain(error.format_message() if isinstance(error, click.ClickException) else str(error))
        return 1
    except BrokenPipeError:
        # Whoever read the output has enough; Python must not try to flush what is left.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (KeyboardInterrupt, click.Abort):
        complain("stopped; what was stored stays, and the same command goes on from there")
        return 130


def _help_on(error: click.UsageError) -> str:
    context = error.ctx
    return "" if context is None else f"; see {context.command_path} --help"
