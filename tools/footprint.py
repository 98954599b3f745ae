"""What `add` takes: wall time and memory on the gva pool, the first dossier, the import (make footprint).

    python -m tools.footprint [--limit N] [--command C]

Memory is the greatest sum over all its processes of their proportional set size, looked at four times a
second (Linux only; shared pages count once). Modules are compiled, as pip leaves them: where Python is told
to write no bytecode, a start would compile hundreds of files every time.
"""

import argparse
import json
import os
import shlex
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from tools.benchmarks import BENCH, COMMAND, ROOT

# Seconds between two looks at the memory.
PAUSE = 0.25
# A cold start is the best of so many: the first one also reads the files from disk.
TRIES = 5
MEBI = 2**20


def pool(limit: int | None) -> Iterator[str]:
    """The articles of gva as lines of input, each once."""
    seen: set[str] = set()
    lines = (BENCH / "gva" / "incidents.jsonl").open(encoding="utf-8")
    for record in islice(map(json.loads, lines), limit):
        for article in record["articles"]:
            if article["text"].strip() and article["id"] not in seen:
                seen.add(article["id"])
                stated = {name: article.get(name) for name in ("id", "uri", "title", "published", "text")}
                yield json.dumps(stated, ensure_ascii=False) + "\n"


def family(root: int) -> Iterator[int]:
    """A process and all below it, as they stand now."""
    yield root
    try:
        children = Path(f"/proc/{root}/task/{root}/children").read_text(encoding="ascii").split()
    except OSError:
        return
    for child in children:
        yield from family(int(child))


def memory_of(process: int) -> int:
    """Bytes of a process, its share of what it shares; 0 once it has ended."""
    try:
        text = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in text.splitlines() if line.startswith("Pss:")), 0)


def run(words: list[str]) -> tuple[float, int]:
    """Wall seconds of a command and the most memory that it held, in bytes."""
    began, peak = time.perf_counter(), 0
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        while process.poll() is None:
            peak = max(peak, sum(memory_of(one) for one in family(process.pid)))
            time.sleep(PAUSE)
    if process.returncode != 0:
        sys.exit(f"{shlex.join(words)} exited with {process.returncode}")
    return time.perf_counter() - began, peak


def time_pool(command: list[str], folder: Path, limit: int | None) -> None:
    """`add` of the pool into a new ledger."""
    source, ledger = folder / "pool.jsonl", folder / "pool.db"
    lines = list(pool(limit))
    source.write_text("".join(lines), encoding="utf-8")
    seconds, peak = run([*command, "add", str(source), "--ledger", str(ledger)])
    print(f"| `add` of {len(lines)} articles, {os.cpu_count()} cores | {seconds:.0f} s |")
    print(f"| documents a second | {len(lines) / seconds:.1f} |")
    print(f"| most memory, all processes | {peak / MEBI:.0f} MiB |")
    print(f"| ledger | {ledger.stat().st_size / MEBI:.0f} MiB |", flush=True)


def time_first_dossier(command: list[str], folder: Path) -> None:
    """Two pages from bytes to the dossier, Python's start included."""
    pages = sorted((ROOT / "tests" / "acceptance" / "cases" / "niamey").glob("*.txt"))
    _first_dossier(command, pages, folder / "compiling.db")
    before = processor_seconds()
    best = min(_first_dossier(command, pages, folder / f"{number}.db") for number in range(TRIES))
    spent = (processor_seconds() - before) / TRIES
    print(f"| two pages to their incidents, two commands | {best:.2f} s ({spent:.2f} s of processor) |")


def _first_dossier(command: list[str], pages: list[Path], ledger: Path) -> float:
    began = time.perf_counter()
    for words in (["add", *map(str, pages)], ["incidents"]):
        subprocess.run(
            [*command, *words, "--ledger", str(ledger)],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    return time.perf_counter() - began


def processor_seconds() -> float:
    """Processor time of the commands that have ended, which a busy machine does not stretch much."""
    used = os.times()
    return used.children_user + used.children_system


def time_import(command: list[str]) -> None:
    """The start of the program that only says its version."""
    seconds = min(run_once([*command, "--version"]) for _ in range(TRIES))
    print(f"| `newsledger --version` | {seconds:.2f} s |")


def run_once(words: list[str]) -> float:
    """Wall seconds of a command."""
    began = time.perf_counter()
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--limit", type=int, help="only so many incidents of gva")
    parser.add_argument("--command", default=COMMAND, help="the program to measure")
    options = parser.parse_args()
    command = shlex.split(options.command)
    print("| what | measured |\n| --- | ---: |")
    with tempfile.TemporaryDirectory() as scratch:
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(scratch) / "compiled")
        time_import(command)
        time_first_dossier(command, Path(scratch))
        if BENCH.is_dir():
            time_pool(command, Path(scratch), options.limit)
    return 0


if __name__ == "__main__":
    sys.exit(main())
