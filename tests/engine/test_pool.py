"""The pool: results in order, memory bounded, no item able to stop the others."""

import math
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsledger.engine.pool import AHEAD, CHUNK_ITEMS, Crash, run

# `eval` is a function that every worker can import, whatever the test runner does to sys.path.
ENDS_ITS_WORKER = "__import__('os')._exit(9)"
RAISES = "1 // 0"


@pytest.mark.parametrize("workers", [1, 2], ids=["one process", "a pool"])
@pytest.mark.parametrize("count", [0, 1, 5, 100], ids=str)
def test_results_come_in_the_order_of_the_items(count: int, workers: int) -> None:
    assert list(run(math.factorial, range(count), workers)) == [math.factorial(n) for n in range(count)]


def test_a_few_light_items_stay_in_this_process() -> None:
    assert list(run(eval, ["__import__('os').getpid()"] * 3, 2)) == [os.getpid()] * 3


def test_heavy_items_get_a_process_of_their_own() -> None:
    assert os.getpid() not in run(eval, ["__import__('os').getpid()"] * 3, 2, weight=lambda item: 1 << 20)


@pytest.mark.parametrize("workers", [1, 2], ids=["one process", "a pool"])
def test_an_item_on_which_the_function_raises_is_named_and_the_others_go_on(workers: int) -> None:
    items = ["1"] * 30 + [RAISES] + ["2"] * 30
    results = list(run(eval, items, workers))
    assert results[30] == Crash(RAISES, "ZeroDivisionError: integer division or modulo by zero at <string>:1")
    assert results[:30] == [1] * 30
    assert results[31:] == [2] * 30


@pytest.mark.parametrize("workers", [1, 2], ids=["one process", "a pool"])
def test_an_item_that_takes_too_long_is_named_and_the_others_go_on(workers: int) -> None:
    items = ["1"] * 20 + ["any(number for number in iter(int, 1))"] + ["2"] * 20
    results = list(run(eval, items, workers, limit=0.2))
    assert results[:20] + results[21:] == [1] * 20 + [2] * 20
    slow = results[20]
    assert isinstance(slow, Crash) and slow.reason == "OverrunError: not done after 0.2 s at <string>:1"


def test_items_that_end_their_worker_are_named_and_the_others_go_on() -> None:
    items = ["1"] * 20 + [ENDS_ITS_WORKER] + ["2"] * 20 + [ENDS_ITS_WORKER] + ["3"] * 60
    results = list(run(eval, items, 2))
    crashes = [at for at, result in enumerate(results) if isinstance(result, Crash)]
    assert crashes == [20, 41]
    assert results[:20] + results[21:41] + results[42:] == [1] * 20 + [2] * 20 + [3] * 60


def test_items_are_taken_only_as_they_are_needed() -> None:
    taken = []

    def items() -> Iterator[int]:
        for number in range(100_000):
            taken.append(number)
            yield number

    results = run(math.factorial, (n % 5 for n in items()), 2)
    next(results)
    assert len(taken) <= 2 * AHEAD * CHUNK_ITEMS + CHUNK_ITEMS
    results.close()  # type: ignore[attr-defined]


PARENT = """
import os, sys, time
from newsledger.engine.pool import run
if __name__ == "__main__":
    items = ["__import__('os').getpid()"] * 64 + ["__import__('time').sleep(60)"] * 64
    for pid in run(eval, items, 2):
        print(pid, flush=True)
"""


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="looks processes up in /proc")
def test_workers_end_with_a_parent_that_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(PARENT)
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        workers = {int(parent.stdout.readline()) for _ in range(64)}
        parent.kill()
    assert workers
    deadline = time.monotonic() + 10
    while any(_runs(pid) for pid in workers) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not [pid for pid in workers if _runs(pid)]


def _runs(pid: int) -> bool:
    try:
        with Path(f"/proc/{pid}/stat").open() as stat:
            return stat.read().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False
