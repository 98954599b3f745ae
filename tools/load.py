"""Measure the review application under load: eight people who click at once, without a pause between clicks.

    python -m tools.load [LEDGER] [--clicks N] [--people N] [--workers N]
    python -m tools.load --processor [LEDGER] [--clicks N]

Starts `newsledger serve` on the ledger, clicks, and prints a table with a row for each kind of click, as it
stands in evaluation/results.md. Without LEDGER it is build/load.db, which tools/fill.py makes where it is not
there: a million claims, some 160 s of processor on as many cores as there are. Large incidents are settled
ahead first where the program is another one than that which settled them, as a server does by and by (some
200 s of processor). Server and clickers share the machine: their own work is in the figures.

With --processor one person clicks on one worker, each kind so many times, and what is told is the processor
time that the server took (Linux): a figure that hardly depends on who else is at work on the machine.
"""

import argparse
import http.client
import json
import os
import random
import socket
import statistics
import subprocess
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

from sqlalchemy import func, select

from newsledger.ledger.opening import open_ledger
from newsledger.ledger.tables import CLAIMS, DOCUMENTS, INCIDENTS
from tools.fill import settle_large

FILLED = Path("build/load.db")

# What people type: words of many incidents, of few, of none, and beginnings.
SEARCHES = (
    "bombing", "the brigade", "police post", "kidnapping pakistan", "karomi", "sha", "hakan demir", "zzz",
)  # fmt: skip
FILTERS = (
    {"type": "bombing"}, {"country": "PK"}, {"min_killed": "10", "sort": "date"}, {"conflicts": "true"},
    {"since": "2020-01-01", "until": "2020-03", "sort": "oldest"}, {"grade": "weak", "country": "ML"},
    {"place": "karomi"}, {"min_killed": "200"},
)  # fmt: skip

Times = dict[str, list[float]]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("ledger", nargs="?")
    parser.add_argument("--clicks", type=int, default=200, help="by each person")
    parser.add_argument("--people", type=int, default=8)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--processor", action="store_true")
    options = parser.parse_args()
    ledger = options.ledger or filled(FILLED)
    settle_large(ledger)
    if options.processor:
        alone(ledger, options.clicks)
        return
    with server(ledger, options.workers) as (port, _):
        clicks = kinds(known(port))
        clicking(port, clicks, 1, 3 * len(clicks), warm=True)
        times = clicking(port, clicks, options.people, options.clicks)
    print(f"{size(ledger)}; {options.people} people, {options.workers} workers, {os.cpu_count()} cores.\n")
    print("| click | times | p50 ms | p95 ms | slowest |", "| --- " + "| ---: " * 4 + "|", sep="\n")
    for name in sorted(times):
        print(row(name, times[name]))
    print(row("all", [one for held in times.values() for one in held]))


def alone(ledger: str, count: int) -> None:
    """Print what clicks cost the server: many different incidents first, few of them seen before."""
    print("| click | times | p50 ms | p95 ms | largest |", "| --- " + "| ---: " * 4 + "|", sep="\n")
    with server(ledger, 1) as (port, process):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        clicks = kinds(known(port))
        for name in clicks:
            get(connection, clicks[name](random.Random(0)))
        for name in sorted(clicks):
            chance, took = random.Random(name), []
            for _ in range(count):
                began = processor(process)
                get(connection, clicks[name](chance))
                took.append(processor(process) - began)
            print(row(name, took))


def processor(process: int) -> float:
    """Seconds of processor that a process has taken, from the scheduler's own counts."""
    stats = (Path(task, "schedstat") for task in Path(f"/proc/{process}/task").iterdir())
    return sum(int(one.read_text().split()[0]) for one in stats) / 1e9


def filled(path: Path) -> str:
    """The large ledger, made where it is not there; half a one is made anew."""
    half = path.with_suffix(".half.db")
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        for old in path.parent.glob(f"{half.name}*"):
            old.unlink()
        subprocess.run([sys.executable, "-m", "tools.fill", str(half)], check=True)
        half.rename(path)
    return str(path)


def size(location: str) -> str:
    """How much a ledger holds."""
    with open_ledger(location) as ledger, ledger.reading() as connection:
        tables = (INCIDENTS, DOCUMENTS, CLAIMS)
        counts = [connection.execute(select(func.count()).select_from(one)).scalar() or 0 for one in tables]
    return ", ".join(f"{count:,} {one.name}" for count, one in zip(counts, tables, strict=True))


def row(name: str, took: list[float]) -> str:
    """One line of the table."""
    held = sorted(1000 * seconds for seconds in took)
    high = held[min(int(0.95 * len(held)), len(held) - 1)]
    return f"| {name} | {len(held)} | {statistics.median(held):.0f} | {high:.0f} | {held[-1]:.0f} |"


@contextmanager
def server(ledger: str, workers: int) -> Iterator[tuple[int, int]]:
    """The port and the process of a server that runs as long as the block."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "newsledger", "serve", "--port", str(port), "--ledger", ledger]
    process = subprocess.Popen([*command, "--workers", str(workers)])
    try:
        _await(port)
        yield port, process.pid
    finally:
        process.terminate()
        process.wait(20)


def _await(port: int) -> None:
    """Return once the server answers."""
    for _ in range(600):
        try:
            get(http.client.HTTPConnection("127.0.0.1", port, timeout=5), "/api/v1/session")
            return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError("the server does not answer")


def get(connection: http.client.HTTPConnection, path: str) -> bytes:
    """The body of a path; raises where it is no success."""
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.read()
    if answer.status != 200:
        raise RuntimeError(f"{path}: {answer.status} {body[:200]!r}")
    return body


def known(port: int) -> dict[str, list[str]]:
    """Ids of incidents to open: from all over the list, and the largest."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    found: dict[str, list[str]] = {}
    for name, sort in (("some", "date"), ("large", "documents")):
        body = json.loads(get(connection, f"/api/v1/incidents?sort={sort}&limit=200"))
        found[name] = [one["id"] for one in body["incidents"]]
    found["needy"] = [one["id"] for one in json.loads(get(connection, "/api/v1/incidents"))["incidents"]]
    return found


def kinds(ids: dict[str, list[str]]) -> dict[str, Callable[[random.Random], str]]:
    """By name, the address of a click."""
    api = "/api/v1/incidents"
    found: dict[str, Callable[[random.Random], str]] = {
        "list": lambda chance: f"{api}?{urlencode({'sort': chance.choice(('need', 'date', 'killed'))})}",
        "filter": lambda chance: f"{api}?{urlencode(chance.choice(FILTERS))}",
        "search": lambda chance: f"{api}?{urlencode({'q': chance.choice(SEARCHES)})}",
        "incident": lambda chance: f"{api}/{chance.choice(ids['some'])}",
        "large incident": lambda chance: f"{api}/{chance.choice(ids['large'])}",
        "claims": lambda chance: f"{api}/{chance.choice(ids['needy'])}/claims",
        "documents": lambda chance: f"{api}/{chance.choice(ids['needy'])}/documents",
        "links": lambda chance: f"{api}/{chance.choice(ids['some'])}/links",
        "policy": lambda chance: f"{api}/{chance.choice(ids['some'])}?policy=ucdp&as_of=2026-06-01",
        "points": lambda chance: f"{api}/points?{urlencode(chance.choice(FILTERS))}",
    }
    return found | {
        "page: queue": lambda chance: f"/?{urlencode({'sort': chance.choice(('need', 'date', 'killed'))})}",
        "page: filter": lambda chance: f"/?{urlencode(chance.choice(FILTERS))}",
        "page: search": lambda chance: f"/?{urlencode({'q': chance.choice(SEARCHES)})}",
        "page: incident": lambda chance: f"/incidents/{chance.choice(ids['some'])}",
        "page: large incident": lambda chance: f"/incidents/{chance.choice(ids['large'])}",
        "page: its second part": lambda chance: f"/incidents/{chance.choice(ids['large'])}?part=2",
        "page: links": lambda chance: f"/incidents/{chance.choice(ids['some'])}/links",
        "page: history": lambda chance: f"/incidents/{chance.choice(ids['some'])}/history",
        "page: map": lambda chance: f"/map?{urlencode(chance.choice(FILTERS))}",
        "page: timeline": lambda chance: f"/timeline?{urlencode(chance.choice(FILTERS))}",
        "page: documents": lambda chance: "/documents",
    }


def clicking(
    port: int,
    clicks: dict[str, Callable[[random.Random], str]],
    people: int,
    count: int,
    *,
    warm: bool = False,
) -> Times:
    """What each kind of click took, in seconds, with so many people who click so often each."""
    times: Times = defaultdict(list)
    lock = threading.Lock()

    def person(number: int) -> None:
        chance = random.Random(number)
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        names = sorted(clicks)
        for at in range(count):
            name = names[at % len(names)] if warm else chance.choice(names)
            began = time.perf_counter()
            get(connection, clicks[name](chance))
            took = time.perf_counter() - began
            with lock:
                times[name].append(took)

    threads = [threading.Thread(target=person, args=(number,)) for number in range(people)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return times


if __name__ == "__main__":
    main()
