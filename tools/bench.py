"""Run the scorers of ../shared/bench.

    python -m tools.bench [NAME...] [--limit N] [--command C]   score; keep each answer in build/bench
    python -m tools.bench --write-tables                        put what is kept there into results.md
    python -m tools.bench --sample [--write-floors]             score the samples of the tests

Without --write-floors, --sample exits 1 where a figure fell below its floor.
"""

import argparse
import json
import sys
import time

from tools.benchmarks import ANSWERS, BENCH, BENCHMARKS, COMMAND, figures, score, standing_commit
from tools.floors import below, fallen, measure, read_floors, sampled, write_floors
from tools.stories import measure_stories
from tools.tables import write_tables


def main() -> int:
    options = parse()
    if options.write_tables:
        write_tables()
        return 0
    if not BENCH.is_dir():
        print(f"There is no {BENCH}: nothing to score.", file=sys.stderr)
        return 0
    return score_samples(options) if options.sample else score_sets(options)


def score_sets(options: argparse.Namespace) -> int:
    """Score whole sets one after the other."""
    ANSWERS.mkdir(parents=True, exist_ok=True)
    for benchmark in BENCHMARKS:
        if options.names and benchmark.name not in options.names:
            continue
        began = time.monotonic()
        answer = score(benchmark, limit=options.limit, command=options.command)
        answer["commit"] = options.commit or standing_commit()
        text = json.dumps(answer, indent=1, ensure_ascii=False)
        (ANSWERS / f"{benchmark.name}.json").write_text(text, encoding="utf-8")
        found = figures(answer)
        print(f"== {benchmark.name} ({time.monotonic() - began:.0f} s)")
        print(*(f"{name}: {found.get(name)}" for name in benchmark.main), sep="\n", flush=True)
    return 0


def score_samples(options: argparse.Namespace) -> int:
    """Score the samples and hold them against the floors, or set these anew."""
    chosen = [one for one in sampled() if not options.names or one.name in options.names]
    measured = measure(chosen, options.command)
    if not options.names:
        measured["stories"] = measure_stories(options.command)
    for benchmark, values in measured.items():
        print(f"== {benchmark}", *(f"{name}: {value}" for name, value in values.items()), sep="\n")
    if options.write_floors:
        write_floors((read_floors() if options.names else {}) | below(measured))
        return 0
    low = list(fallen(measured, read_floors()))
    print(*low, sep="\n", file=sys.stderr)
    return int(bool(low))


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(b.name for b in BENCHMARKS))
    parser.add_argument("--limit", type=int, help="only the first so many items of a set")
    parser.add_argument("--command", default=COMMAND, help="the program to score")
    parser.add_argument("--commit", help="what is scored, if not what is checked out")
    parser.add_argument("--sample", action="store_true", help="the small fixed samples of the tests")
    parser.add_argument("--write-floors", action="store_true", help="set the floors below what is measured")
    parser.add_argument("--write-tables", action="store_true", help="renew the tables of the results")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
