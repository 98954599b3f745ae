"""Where dossiers and tables are printed."""

import sys
from typing import NoReturn

from rich.console import Console

# Where the output is no terminal, lines are as long as a terminal's usually are.
WIDTH = 80


class PlainConsole(Console):
    """A console that leaves it to the command line what becomes of an output that nobody reads."""

    def on_broken_pipe(self) -> NoReturn:
        """Passes on the error that Rich would end the process for."""
        raise BrokenPipeError


def console() -> Console:
    """Stdout: in colour and as wide as it is where it is a terminal, else plain and 80 columns wide."""
    if sys.stdout.isatty():
        return PlainConsole(highlight=False)
    return PlainConsole(highlight=False, width=WIDTH, no_color=True)
