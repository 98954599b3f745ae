"""Measure linking on a made-up stream: time an account, memory, adding one report, agreement with the truth.

    python -m tools.scale [COUNT...] [--folder DIR]

For each COUNT a new SQLite ledger is filled with so many reports of tools/stream.py in batches, as `add`
links them; then a hundred more are added one at a time, each in a transaction of its own. Reading pages is no
part of it.
"""

import argparse
import resource
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from sqlalchemy import select

from newsledger.desk.linking import BATCH, place
from newsledger.desk.shelves import Shelves
from newsledger.incidents import Profile
from newsledger.ledger.opening import Ledger, open_ledger
from newsledger.ledger.tables import MEMBERSHIPS
from tools.stream import stream

ALONE = 100


def main() -> None:
    """Print one row of a table for each size."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("counts", nargs="*", type=int, default=[10_000, 100_000])
    parser.add_argument("--folder", help="where the ledgers are made; else a temporary folder")
    options = parser.parse_args()
    print("| accounts | ms an account, all | last tenth | one more, median ms | 95 % | slowest"
          " | memory MB | ledger MB | pairwise P | R |", "| ---: " * 10 + "|", sep="\n")  # fmt: skip
    for count in options.counts:
        with tempfile.TemporaryDirectory(dir=options.folder) as folder:
            print(measure(count, Path(folder) / "scale.db"), flush=True)


def measure(count: int, path: Path) -> str:
    """Fill a ledger and time it."""
    told = stream()
    truth: dict[str, int] = {}
    took: list[float] = []
    with open_ledger(str(path), create=True) as ledger:
        for _ in range(0, count, BATCH):
            batch = list(islice(told, BATCH))
            truth |= {one.account_id: incident for incident, one in batch}
            took.append(linked(ledger, [one for _, one in batch]) / BATCH)
        single = []
        for incident, one in islice(told, ALONE):
            truth[one.account_id] = incident
            single.append(linked(ledger, [one]))
        precision, recall = agreement(ledger, truth)
    figures = (
        statistics.mean(took),
        statistics.mean(took[-max(len(took) // 10, 1) :]),
        statistics.median(single),
        sorted(single)[int(0.95 * len(single))],
        max(single),
    )
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    times = " | ".join(f"{1000 * seconds:.1f}" for seconds in figures)
    size = path.stat().st_size / 1e6
    return f"| {count} | {times} | {megabytes:.0f} | {size:.0f} | {precision:.3f} | {recall:.3f} |"


def linked(ledger: Ledger, profiles: Sequence[Profile]) -> float:
    """Seconds that it takes to file and group these."""
    began = time.perf_counter()
    with ledger.writing() as connection:
        shelves = Shelves(connection)
        shelves.put(profiles)
        place(shelves, {one.account_id for one in profiles})
    return time.perf_counter() - began


def agreement(ledger: Ledger, truth: dict[str, int]) -> tuple[float, float]:
    """Precision and recall of the pairs of reports that are one incident."""
    with ledger.reading() as connection:
        found = {row.account_id: row.incident_id for row in connection.execute(select(MEMBERSHIPS))}
    both = _pairs(Counter((truth[one], incident) for one, incident in found.items()).values())
    return both / max(_pairs(Counter(found.values()).values()), 1), both / max(
        _pairs(Counter(truth.values()).values()), 1
    )


def _pairs(sizes: object) -> int:
    return sum(size * (size - 1) // 2 for size in sizes)  # type: ignore[attr-defined]


if __name__ == "__main__":
    main()
