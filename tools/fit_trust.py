"""Fit how likely a settled toll, day or place is the final one, on incidents whose final record is known.

    newsledger add POOL.jsonl --ledger pool.db
    python -m tools.fit_trust pool.db INCIDENTS.jsonl [--write]

INCIDENTS.jsonl and POOL.jsonl are those of tools/fit_intervals.py; their gold has `date`, `city` and `state`
too. Prints, for incidents that the curves have not seen, how often a value of each confidence was right, and
the expected calibration error (ten bins of equal width). With --write the weights go into the package.
"""

import json
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import numpy as np

from newsledger.findings.intervals import FITTED
from newsledger.findings.policies import newsledger
from newsledger.findings.settlement import Settlement, work_out
from newsledger.findings.trust import Circumstances, of_toll, of_voices, trust
from newsledger.findings.trust_table import TRUST
from newsledger.findings.witnesses import gather
from tools.fit_choice import about
from tools.pool_arguments import pool_arguments

FOLDS = 5
BINS = 10
# How strongly a weight is drawn to nothing.
PULL = 1.0
STEPS = 30
DAY = len("2019-05-03")
TARGET = Path(__file__).parent.parent / "src/newsledger/findings/trust_table.py"
HEAD = '"""How likely a settled value is the final one, in log-odds: written by tools/fit_trust.py."""'

Table = dict[str, dict[str, float]]


@dataclass(frozen=True, slots=True)
class Case:
    """A settled value: the curve that it is judged by, what is known of it, whether it was right."""

    incident: str
    curve: str
    given: Circumstances
    right: bool

    @property
    def part(self) -> int:
        """The part of the cross-validation that it is in."""
        return zlib.crc32(self.incident.encode()) % FOLDS


def main() -> None:
    """Print how far the fitted curves can be trusted, then their weights."""
    options = pool_arguments(__doc__, "write the fitted weights into the package")
    cases = list(read(options.ledger, options.incidents))
    tables = [fit([case for case in cases if case.part != part]) for part in range(FOLDS)]
    for curve in TRUST:
        of_curve = [case for case in cases if case.curve == curve]
        print(f"{curve}: {len(of_curve)} settled values")
        report((trust(curve, case.given, tables[case.part]), case.right) for case in of_curve)
    table = fit(cases)
    print(written(table))
    if options.write:
        TARGET.write_text(written(table), encoding="utf-8")


def read(ledger: str, gold: Path) -> Iterator[Case]:
    """The settled values of every incident of the gold that the ledger tells of."""
    home = about(ledger)
    pages = Counter(incident.id for incident in home.values())
    for line in gold.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        told = {home[a["id"]].id: home[a["id"]] for a in record["articles"] if a["id"] in home}
        votes = Counter(home[a["id"]].id for a in record["articles"] if a["id"] in home)
        best = min(votes, key=lambda id: (-votes[id], pages[id], id), default=None)
        if best is not None:
            settled = work_out(gather(told[best]), newsledger)
            for curve, given, right in _judged(settled, record["gold"]):
                yield Case(str(record["incident"]), curve, given, right)


def _judged(settled: Settlement, gold: Mapping[str, object]) -> Iterator[tuple[str, Circumstances, bool]]:
    for toll in settled.tolls:
        if toll.role == "total" and toll.field in FITTED:
            yield "toll", of_toll(toll.decision), toll.decision.best == gold[toll.field]
    start, place = settled.start, settled.place
    if start and len(start.time.value or "") >= DAY:
        day = datetime.strptime(str(gold["date"]), "%B %d, %Y").date().isoformat()
        yield "day", of_voices(start.supporting, start.against), (start.time.value or "")[:DAY] == day
    if place:
        given = of_voices(place.supporting, place.against)
        for curve, name, known in (
            ("town", place.place.locality, gold["city"]),
            ("region", place.place.admin1, gold["state"]),
        ):
            if name:
                yield curve, given, name.casefold() == _plain(str(known))


def _plain(name: str) -> str:
    """A name without what the record adds in brackets: "Wilmington (Harbor City)"."""
    return name.partition(" (")[0].casefold()


def fit(cases: Sequence[Case]) -> Table:
    """The weights of every curve, rounded as they are written."""
    return {
        curve: _fit([case for case in cases if case.curve == curve], names) for curve, names in TRUST.items()
    }


def _fit(cases: Sequence[Case], names: Iterable[str]) -> dict[str, float]:
    """Newton's steps on the likelihood of being right, with a ridge."""
    columns = list(names)
    rows = np.array([[case.given.get(name, 0.0) for name in columns] for case in cases])
    right = np.array([float(case.right) for case in cases])
    weights = np.zeros(len(columns))
    for _ in range(STEPS):
        sure = 1 / (1 + np.exp(-rows @ weights))
        curvature = (rows * (sure * (1 - sure))[:, None]).T @ rows + PULL * np.eye(len(columns))
        weights = weights + np.linalg.solve(curvature, rows.T @ (right - sure) - PULL * weights)
    return {name: round(float(weight), 2) for name, weight in zip(columns, weights, strict=True)}


def report(judged: Iterable[tuple[float, bool]]) -> None:
    """How many values of each confidence were right, and the mean error of the confidence."""
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for sure, right in judged:
        bins[min(int(sure * BINS), BINS - 1)].append((sure, right))
    off = 0.0
    for number, of_bin in sorted(bins.items()):
        said, was = (sum(column) / len(of_bin) for column in zip(*of_bin, strict=True))
        off += abs(said - was) * len(of_bin)
        print(f"  {number / BINS:.1f}  {len(of_bin):5} values, said {said:.3f}, right {was:.3f}")
    print(f"  expected calibration error {off / sum(map(len, bins.values())):.3f}")


def written(table: Table) -> str:
    """The weights as the module that the package reads."""
    rows = [f'    "{curve}": {{\n{_lines(weights)}\n    }},' for curve, weights in table.items()]
    return f"{HEAD}\n\nTRUST: dict[str, dict[str, float]] = {{\n{chr(10).join(rows)}\n}}\n"


def _lines(weights: Mapping[str, float]) -> str:
    return "\n".join(f'        "{name}": {weight:g},' for name, weight in weights.items())


if __name__ == "__main__":
    main()
