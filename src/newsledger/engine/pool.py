"""A function over a list of items, in order: in this process for a few, in a pool of processes for many."""

import itertools
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_all_start_methods, get_context
from typing import Generic, TypeVar

from newsledger.engine.worker import Failure, call_all, start

T = TypeVar("T")
R = TypeVar("R")

Work = Callable[[list[T]], list[R | Failure]]

# So few items are done before a pool would have started (0.3 s).
FEW = 8
# A task for a worker: at most so many items, or so much weight (bytes, where items are pages).
CHUNK_ITEMS = 16
CHUNK_WEIGHT = 1 << 20
# Chunks in flight for each worker: one at work, one waiting; and the weight of them all together.
AHEAD = 3
AHEAD_WEIGHT = 128 << 20


@dataclass(frozen=True, slots=True)
class Crash(Generic[T]):
    """An item whose worker ended without an answer, or on which the function raised."""

    item: T
    reason: str


def run(
    function: Callable[[T], R],
    items: Iterable[T],
    workers: int | None = None,
    *,
    weight: Callable[[T], int] = lambda item: 1,
    preload: tuple[str, ...] = (),
    limit: float | None = None,
) -> Iterator[R | Crash[T]]:
    """The function's result for each item, in the order of the items, or a Crash.

    Items are taken as they are needed, so that memory is bounded by what is in flight. `workers` is the
    number of processes, by default that of the processors; with one, or for a few light items, everything
    happens in this process. `preload` names modules that workers need; `limit` is how many seconds an item
    may take. The function must be importable.
    """
    count = workers or os.cpu_count() or 1
    waiting = iter(items)
    first = list(itertools.islice(waiting, FEW + 1))
    light = sum(map(weight, first)) <= CHUNK_WEIGHT
    everything = itertools.chain(first, waiting)
    work: Work[T, R] = partial(call_all, function, limit=limit)
    if count == 1 or (len(first) <= FEW and light):
        yield from (_outcome(item, result) for item in everything for result in work([item]))
        return
    yield from _pooled(work, _chunks(everything, weight), count, preload)


@dataclass(slots=True)
class _Task(Generic[T, R]):
    """A chunk that is being worked on."""

    items: list[T]
    weight: int
    future: "Future[list[R | Failure]]"


def _pooled(
    work: Work[T, R], chunks: Iterator[tuple[list[T], int]], workers: int, preload: tuple[str, ...]
) -> Iterator[R | Crash[T]]:
    pool = _pool(workers, preload)
    tasks: deque[_Task[T, R]] = deque()
    try:
        while _fill(tasks, chunks, pool, work, workers * AHEAD):
            task = tasks[0]
            try:
                results = task.future.result()
            except BrokenProcessPool:
                # Which item it was cannot be told: all that were in flight are done again, one by one.
                pool.shutdown(cancel_futures=True)
                for suspect in tasks:
                    yield from _one_by_one(work, suspect.items, preload)
                tasks.clear()
                pool = _pool(workers, preload)
                continue
            tasks.popleft()
            for item, result in zip(task.items, results, strict=True):
                yield _outcome(item, result)
    except BaseException:
        _abandon(pool)
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def _abandon(pool: ProcessPoolExecutor) -> None:
    """Stop the workers in the middle of their work: nobody waits for it any more."""
    # ProcessPoolExecutor.terminate_workers does the same from Python 3.14 on.
    for process in list((pool._processes or {}).values()):
        process.terminate()


def _fill(
    tasks: "deque[_Task[T, R]]",
    chunks: Iterator[tuple[list[T], int]],
    pool: ProcessPoolExecutor,
    work: Work[T, R],
    most: int,
) -> bool:
    """Keep the workers busy within the bounds; whether anything is in flight."""
    while len(tasks) < most and (not tasks or sum(task.weight for task in tasks) < AHEAD_WEIGHT):
        chunk = next(chunks, None)
        if chunk is None:
            break
        items, weight = chunk
        tasks.append(_Task(items, weight, _submitted(pool, work, items)))
    return bool(tasks)


def _submitted(pool: ProcessPoolExecutor, work: Work[T, R], items: list[T]) -> "Future[list[R | Failure]]":
    """The chunk's future; a pool that broke meanwhile is found out when its result is asked for."""
    try:
        return pool.submit(work, items)
    except BrokenProcessPool as error:
        broken: Future[list[R | Failure]] = Future()
        broken.set_exception(error)
        return broken


def _one_by_one(work: Work[T, R], items: list[T], preload: tuple[str, ...]) -> Iterator[R | Crash[T]]:
    """The items in a pool of their own, so that the one that ends its worker is known."""
    pool = _pool(1, preload)
    try:
        for item in items:
            try:
                yield _outcome(item, pool.submit(work, [item]).result()[0])
            except BrokenProcessPool:
                pool.shutdown()
                pool = _pool(1, preload)
                yield Crash(item, "the process that read it ended abruptly (out of memory, or killed)")
    finally:
        pool.shutdown()


def _outcome(item: T, result: R | Failure) -> R | Crash[T]:
    return Crash(item, result.reason) if isinstance(result, Failure) else result


def _chunks(items: Iterable[T], weight: Callable[[T], int]) -> Iterator[tuple[list[T], int]]:
    """The items in chunks with their weights."""
    chunk: list[T] = []
    total = 0
    for item in items:
        chunk.append(item)
        total += weight(item)
        if len(chunk) >= CHUNK_ITEMS or total >= CHUNK_WEIGHT:
            yield chunk, total
            chunk, total = [], 0
    if chunk:
        yield chunk, total


def _pool(workers: int, preload: tuple[str, ...]) -> ProcessPoolExecutor:
    # Forking a process that has threads (a progress bar, a database driver) may deadlock; a fork server
    # has none and imports what is needed once.
    context = get_context("forkserver" if "forkserver" in get_all_start_methods() else "spawn")
    if context.get_start_method() == "forkserver":
        context.set_forkserver_preload(list(preload))
    return ProcessPoolExecutor(workers, mp_context=context, initializer=start)
