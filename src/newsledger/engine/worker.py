"""What runs inside a worker process."""

import gc
import os
import signal
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing import connection, parent_process
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

# New objects after which a worker looks for garbage, and how much more rarely for older garbage.
RARELY = (20_000, 20, 100)


@dataclass(frozen=True, slots=True)
class Failure:
    """The function raised; what it raised, as one line."""

    reason: str


class OverrunError(Exception):
    """An item took longer than its limit."""


def start() -> None:
    """Leave Ctrl-C to the parent, and end with it however it ends.

    Garbage is looked for rarely: what reading a page leaves behind is nearly all freed without.
    """
    gc.set_threshold(*RARELY)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_with_parent()


def call_all(function: Callable[[T], R], items: Sequence[T], limit: float | None = None) -> list[R | Failure]:
    """The function's result for each item; an item on which it raises or stays too long spoils no other.

    `limit` is in seconds for each item. It holds in a main thread of Unix, which workers there are.
    """
    return [_call(function, item, limit) for item in items]


def _call(function: Callable[[T], R], item: T, limit: float | None) -> R | Failure:
    try:
        with _within(limit):
            return function(item)
    except Exception as error:
        # Any kind: one page must never stop the others.
        return Failure(explained(error))


@contextmanager
def _within(limit: float | None) -> Iterator[None]:
    """Raises OverrunError in what runs longer than the limit."""
    if limit is None or os.name != "posix" or threading.current_thread() is not threading.main_thread():
        yield
        return

    before = signal.signal(signal.SIGALRM, partial(_overrun, limit))
    signal.setitimer(signal.ITIMER_REAL, limit)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _overrun(limit: float, number: int, frame: object) -> None:
    raise OverrunError(f"not done after {limit:g} s")


def explained(error: Exception) -> str:
    """What was raised and where, as one line that names the place to look at."""
    frames = [one for one in traceback.extract_tb(error.__traceback__) if one.name != _overrun.__name__]
    place = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}: {error}{place}"


def end_with_parent() -> None:
    """Watch, in a thread, for the end of the parent, and end this process then, however the parent ended."""
    threading.Thread(target=_watch_parent, daemon=True).start()


def _watch_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
