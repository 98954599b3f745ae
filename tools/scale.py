"""Measure linking on a made-up stream: time an account, memory, adding one report, agreement with the truth.

    python -m tools.scale [COUNT...] [--folder DIR | --resume DIR] [--skip N] [--minutes M] [--points FILE]

One new SQLite ledger is filled with reports of tools/stream.py in batches, as `add` links them. After every
10,000 a point is written to FILE, one line of JSON: processor time of the batches, memory, size of the
ledger, and what adding a few reports one at a time took, each in a transaction of its own. At each COUNT a
hundred are added that way, and the groups are compared with the truth, which is kept in a file of its own
so that it is no part of the memory measured. Reading pages is no part of it. After M minutes it ends with
what it has; tools/scale_picture.py draws it. With --resume the ledger is kept in DIR, and where DIR holds one
already, the run goes on after its last point. With --skip the first N reports of the stream are left out, to
compare what the same reports cost in a small ledger and in a large one.

Times are processor time of this process, so that other work on the machine counts little; `wall_ms` is
beside, with the time that making up the stream takes.
"""

import argparse
import json
import resource
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path

from sqlalchemy import func, select

from newsledger.desk.garbage import seldom_sought
from newsledger.desk.linking import BATCH, place
from newsledger.desk.shelves import Shelves
from newsledger.incidents import Profile
from newsledger.ledger.opening import Ledger, make_room, open_ledger
from newsledger.ledger.tables import NUMBERS
from tools.stream import stream

STEP = 10_000
ALONE, FEW = 100, 20
LEDGER = "scale.db"
POINTS = Path(__file__).parent.parent / "evaluation" / "scale.jsonl"

# Pairs of reports that are one incident: in both, by the ledger, by the truth.
_PAIRS = """
    select sum(n * (n - 1) / 2) from (select count(*) as n from {tables} group by {columns})
"""
_BOTH = "truth join ledger.memberships using (account_id)"


@dataclass(frozen=True, slots=True)
class Point:
    """What was measured when a ledger held so many accounts; times in milliseconds, sizes in megabytes."""

    accounts: int
    batched_ms: float
    wall_ms: float
    alone_median_ms: float
    alone_95_ms: float
    alone_most_ms: float
    memory_mb: int
    ledger_mb: int
    precision: float | None = None
    recall: float | None = None


def main() -> None:
    """Write the points, and print the rows of a table for the counts that were asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("counts", nargs="*", type=int, default=[10_000, 100_000])
    parser.add_argument("--folder", help="where the ledger is made; else a temporary folder")
    parser.add_argument("--resume", type=Path, help="where the ledger is kept, and taken up again")
    parser.add_argument("--skip", type=int, default=0, help="how many reports to leave out at first")
    parser.add_argument("--minutes", type=float, default=24 * 60)
    parser.add_argument("--points", type=Path, default=POINTS)
    options = parser.parse_args()
    until = time.monotonic() + 60 * options.minutes
    with tempfile.TemporaryDirectory(dir=options.folder) as temporary, seldom_sought():
        folder = options.resume or Path(temporary)
        held = points_of(options.points)[-1].accounts if (folder / LEDGER).exists() else 0
        with options.points.open("a" if held else "w") as file:
            for point in measured(sorted(options.counts), folder, held, options.skip):
                print(json.dumps(asdict(point)), file=file, flush=True)
                if time.monotonic() > until:
                    break


def points_of(file: Path) -> list[Point]:
    """The points that a file holds."""
    return [Point(**json.loads(line)) for line in file.read_text(encoding="utf-8").splitlines()]


def measured(counts: Sequence[int], folder: Path, held: int, skip: int) -> Iterator[Point]:
    """A point after every step, up to the largest count; the ledger holds so many accounts already."""
    truth = sqlite3.connect(folder / "truth.db", isolation_level=None)
    truth.execute(
        "create table if not exists truth (account_id text primary key, incident int) without rowid"
    )
    path = folder / LEDGER
    with open_ledger(str(path), create=True) as ledger:
        told = islice(stream(), skip + filed(ledger), None)
        while held < counts[-1]:
            wall, spent = time.perf_counter(), 0.0
            for _ in range(0, STEP, BATCH):
                spent += linked(ledger, taken(told, BATCH, truth))
            wall = time.perf_counter() - wall
            held += STEP
            alone = sorted(
                linked(ledger, taken(told, 1, truth)) for _ in range(ALONE if held in counts else FEW)
            )
            precision, recall = agreement(truth, path) if held in counts else (None, None)
            yield Point(
                held,
                batched_ms=milliseconds(spent / STEP),
                wall_ms=milliseconds(wall / STEP),
                alone_median_ms=milliseconds(statistics.median(alone)),
                alone_95_ms=milliseconds(alone[int(0.95 * (len(alone) - 1))]),
                alone_most_ms=milliseconds(alone[-1]),
                memory_mb=memory(),
                ledger_mb=round(path.stat().st_size / 1e6),
                precision=precision,
                recall=recall,
            )


def filed(ledger: Ledger) -> int:
    """How many reports of the stream the ledger holds, those of unfinished steps among them."""
    with ledger.reading() as connection:
        return connection.execute(select(func.count()).select_from(NUMBERS)).scalar_one()


def milliseconds(seconds: float) -> float:
    """Seconds as milliseconds, to a hundredth."""
    return round(1000 * seconds, 2)


def taken(told: Iterator[tuple[int, Profile]], count: int, truth: sqlite3.Connection) -> list[Profile]:
    """The next reports of the stream; which incident each tells is noted."""
    found = list(islice(told, count))
    truth.execute("begin")
    truth.executemany(
        "insert or replace into truth values (?, ?)", [(one.account_id, number) for number, one in found]
    )
    truth.execute("commit")
    return [one for _, one in found]


def linked(ledger: Ledger, profiles: Sequence[Profile]) -> float:
    """Seconds of processor time that it takes to file and group these."""
    began = time.process_time()
    with ledger.writing() as connection:
        make_room(connection)
        shelves = Shelves(connection)
        shelves.put(profiles)
        place(shelves, {one.account_id for one in profiles})
    return time.process_time() - began


def memory() -> int:
    """The most megabytes that this process held so far."""
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def agreement(truth: sqlite3.Connection, ledger: Path) -> tuple[float, float]:
    """Precision and recall of the pairs of reports that are one incident."""
    truth.execute("attach ? as ledger", (str(ledger),))
    both, found, true = (
        truth.execute(_PAIRS.format(tables=_BOTH, columns=columns)).fetchone()[0] or 0
        for columns in ("incident, incident_id", "incident_id", "incident")
    )
    truth.execute("detach ledger")
    return round(both / max(found, 1), 3), round(both / max(true, 1), 3)


if __name__ == "__main__":
    main()
