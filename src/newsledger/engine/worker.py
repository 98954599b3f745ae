"""What runs inside a worker process."""

import os
import signal
import threading
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing import connection, parent_process
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Failure:
    """The function raised; what it raised, as one line."""

    reason: str


def start() -> None:
    """Leave Ctrl-C to the parent, and end with it however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def call_all(function: Callable[[T], R], items: Sequence[T]) -> list[R | Failure]:
    """The function's result for each item; an item on which it raises spoils no other."""
    return [_call(function, item) for item in items]


def _call(function: Callable[[T], R], item: T) -> R | Failure:
    try:
        return function(item)
    except Exception as error:
        # Any kind: one page must never stop the others.
        return Failure(explained(error))


def explained(error: Exception) -> str:
    """What was raised and where, as one line that names the place to look at."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}: {error}{place}"


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
