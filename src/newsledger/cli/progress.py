"""Progress on stderr: a moving line on a terminal, nothing elsewhere."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsledger.desk.intake import AddReport


@contextmanager
def counting() -> Iterator[Callable[["AddReport"], None]]:
    """What to call after each input; shows how many were read so far."""
    if not sys.stderr.isatty():
        yield lambda report: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)
        yield lambda report: bar.update(
            task, description=f"{report.read} read, {report.known} known, {len(report.rejected)} rejected"
        )
