"""Floors: figures of a small fixed sample below which a change is a step back (evaluation/floors.json)."""

import json
import math
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from tools.benchmarks import BENCHMARKS, COMMAND, ROOT, Benchmark, figures, score

FLOORS = ROOT / "evaluation" / "floors.json"
# So far below what was measured a floor is set: one document more or less in a sample is no alarm.
SLACK = 0.02
# Scorers that run side by side; each starts a pool of processes of its own.
AT_ONCE = 2

Floors = dict[str, dict[str, float]]


@dataclass(frozen=True, slots=True)
class Fallen:
    """A figure that stands below its floor."""

    benchmark: str
    figure: str
    floor: float
    value: float

    def __str__(self) -> str:
        return f"{self.benchmark} {self.figure}: {self.value:.4f} is below its floor {self.floor:.2f}"


def read_floors() -> Floors:
    """The floors by benchmark and figure."""
    floors: Floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    return floors


def write_floors(floors: Floors) -> None:
    """Keep the floors, in the order of the benchmarks."""
    FLOORS.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")


def sampled() -> tuple[Benchmark, ...]:
    """The benchmarks that the tests score a sample of."""
    return tuple(benchmark for benchmark in BENCHMARKS if benchmark.sample)


def measure(benchmarks: Sequence[Benchmark], command: str = COMMAND) -> dict[str, dict[str, float]]:
    """The main figures of each benchmark on its sample."""

    def of(benchmark: Benchmark) -> dict[str, float]:
        found = figures(score(benchmark, limit=benchmark.sample, command=command))
        return {name: found.get(name, 0.0) for name in benchmark.main}

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return dict(zip((one.name for one in benchmarks), pool.map(of, benchmarks), strict=True))


def fallen(measured: Floors, floors: Floors) -> Iterable[Fallen]:
    """The figures below their floors; a figure that has no floor cannot fall."""
    for benchmark, values in measured.items():
        for name, value in values.items():
            floor = floors.get(benchmark, {}).get(name, 0.0)
            if value < floor:
                yield Fallen(benchmark, name, floor, value)


def below(measured: Floors) -> Floors:
    """Floors that stand a little below what was measured, in hundredths."""
    return {
        benchmark: {name: floor_of(value) for name, value in values.items()}
        for benchmark, values in measured.items()
    }


def floor_of(value: float) -> float:
    """The floor for a figure: never below nothing."""
    return max(0.0, math.floor(round((value - SLACK) * 100, 6)) / 100)
