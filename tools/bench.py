"""Run the scorers of ../shared/bench on their data and set their figures against the floors.

    python tools/bench.py [--limit N] [--write] [NAME...]

Each scorer's whole answer is kept in build/bench/NAME.json. `--write` raises the floors in
evaluation/floors.json to what was measured. Exit 1 where a figure fell below its floor.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
BENCH = ROOT.parent / "shared" / "bench"
FLOORS = ROOT / "evaluation" / "floors.json"
ANSWERS = ROOT / "build" / "bench"
END_TO_END, ANNOTATIONS = "score_end_to_end.py", "score_annotations.py"


@dataclass(frozen=True, slots=True)
class Benchmark:
    """A set, its scorer, and the words to call it with."""

    name: str
    scorer: str
    words: tuple[str, ...]


BENCHMARKS = (
    Benchmark("awsd", END_TO_END, ("awsd", "awsd/incidents.jsonl")),
    Benchmark("gva", END_TO_END, ("gva", "gva/incidents.jsonl")),
    Benchmark("gvdb", END_TO_END, ("gvdb", "gvdb/dev.jsonl")),
    Benchmark("muc4-tst1", END_TO_END, ("muc4", "muc4/tst1.jsonl")),
    Benchmark("muc4-tst2", END_TO_END, ("muc4", "muc4/tst2.jsonl")),
    Benchmark("cleaning", ANNOTATIONS, ("cleaning", "article_extraction")),
    Benchmark("places", ANNOTATIONS, ("places", "geoparsing")),
    Benchmark("attribution", ANNOTATIONS, ("attribution", "polnear/dev")),
    Benchmark("events", ANNOTATIONS, ("events", "india_police")),
)


def score(benchmark: Benchmark, limit: int | None) -> dict[str, Any]:
    """The scorer's answer, kept as a file; ends the program with its message where the scorer fails."""
    command = [
        sys.executable,
        benchmark.scorer,
        *benchmark.words,
        "--command",
        f"'{sys.executable}' -m newsledger",
    ]
    command += ["--limit", str(limit)] if limit else []
    done = subprocess.run(
        command, cwd=BENCH, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=False
    )
    if done.returncode != 0:
        sys.exit(f"{benchmark.name}: the scorer exited with {done.returncode}")
    ANSWERS.mkdir(parents=True, exist_ok=True)
    (ANSWERS / f"{benchmark.name}.json").write_text(done.stdout, encoding="utf-8")
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def figures(value: object, path: str = "") -> Iterator[tuple[str, float]]:
    """Every number of an answer under its dotted path."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from figures(inner, f"{path}.{name}" if path else str(name))
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield path, float(value)


def main() -> int:
    options = parse()
    if not BENCH.is_dir():
        print(f"There is no {BENCH}: nothing to score.", file=sys.stderr)
        return 0
    floors: dict[str, dict[str, float]] = json.loads(FLOORS.read_text(encoding="utf-8"))
    fallen = False
    for benchmark in BENCHMARKS:
        if options.names and benchmark.name not in options.names:
            continue
        answer = score(benchmark, options.limit)
        measured = dict(figures(answer["figures"]))
        print(f"== {benchmark.name}")
        for path, floor in floors.get(benchmark.name, {}).items():
            fallen |= measured.get(path, 0) < floor
            print(f"{path}: {measured.get(path)} (floor {floor})")
            if options.write:
                floors[benchmark.name][path] = max(floor, measured.get(path, 0))
    if options.write:
        FLOORS.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")
    return int(fallen)


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(b.name for b in BENCHMARKS))
    parser.add_argument("--limit", type=int, help="only the first so many items of a set")
    parser.add_argument("--write", action="store_true", help="raise the floors to what was measured")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
