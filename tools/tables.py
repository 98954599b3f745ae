"""The tables of evaluation/results.md, made from the answers that tools/bench.py keeps.

A table stands between the lines `<!-- table NAME -->` and `<!-- end -->`; that of a set without an answer
stays as it is. Which figures it shows: evaluation/tables.yaml. `summary` has the main figures of every set.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any

import yaml

from tools.benchmarks import ANSWERS, BENCHMARKS, ROOT, Benchmark, baselines, figures

RESULTS = ROOT / "evaluation" / "results.md"
LAYOUTS = ROOT / "evaluation" / "tables.yaml"
SUMMARY = "summary"
# Baselines that are no program: the gold in some form, and people.
KNOWING = ("gold", "other_annotators")
PLACE = re.compile(r"<!-- table ([a-z0-9-]+) -->\n.*?(?=<!-- end -->)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Layout:
    """Which figures of a set stand in its table, stars allowed, and beside which baselines."""

    figures: tuple[str, ...]
    baselines: tuple[str, ...]

    def chosen(self, names: Sequence[str]) -> Iterator[str]:
        """The names that the table shows, in its order, each once."""
        yield from dict.fromkeys(
            name for wanted in self.figures for name in names if fnmatchcase(name, wanted)
        )


def read_layouts() -> dict[str, Layout]:
    """The layout of each set's table."""
    given = yaml.safe_load(LAYOUTS.read_text(encoding="utf-8"))
    return {name: Layout(tuple(of["figures"]), tuple(of["baselines"])) for name, of in given.items()}


def write_tables() -> None:
    """Put every kept answer into its place."""
    layouts = read_layouts()
    text = RESULTS.read_text(encoding="utf-8")
    RESULTS.write_text(PLACE.sub(lambda place: _filled(place, layouts), text), encoding="utf-8")


def _filled(place: re.Match[str], layouts: dict[str, Layout]) -> str:
    name = place.group(1)
    if name == SUMMARY:
        answers = [(one, answer) for one in BENCHMARKS if (answer := kept_answer(one.name))]
        return f"<!-- table {name} -->\n{summary(answers)}" if answers else place.group()
    answer = kept_answer(name)
    return f"<!-- table {name} -->\n{table(layouts[name], answer)}" if answer else place.group()


def kept_answer(name: str) -> dict[str, Any] | None:
    """The scorer's last answer on a set; None where it was not scored here."""
    path = ANSWERS / f"{name}.json"
    if not path.exists():
        return None
    answer: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return answer


def summary(answers: Sequence[tuple[Benchmark, dict[str, Any]]]) -> str:
    """The main figures of all sets, each beside the best trivial baseline that does not know the gold."""
    rows = [
        [benchmark.name, f"`{name}`", shown(figures(answer).get(name)), _best(baselines(answer, name))]
        for benchmark, answer in answers
        for name in benchmark.main
    ]
    return "\n".join(_lines(["set", "figure", "newsledger", "best baseline"], rows, left=2)) + "\n"


def _best(reached: dict[str, float]) -> str:
    trivial = {label: value for label, value in reached.items() if not label.startswith(KNOWING)}
    if not trivial:
        return ""
    label = max(trivial, key=lambda one: trivial[one])
    return f"{shown(trivial[label])} ({label})"


def table(layout: Layout, answer: dict[str, Any]) -> str:
    """The figures of an answer as a table in Markdown; baselines that say nothing of any are left out."""
    found = figures(answer)
    beside = {name: baselines(answer, name) for name in layout.chosen(list(found))}
    labels = [label for label in layout.baselines if any(label in reached for reached in beside.values())]
    rows = [
        [f"`{name}`", shown(found[name]), *(shown(reached.get(label)) for label in labels)]
        for name, reached in beside.items()
    ]
    return "\n".join([*_lines(["figure", "newsledger", *labels], rows), *_circumstances(answer)]) + "\n"


def _circumstances(answer: dict[str, Any]) -> Iterator[str]:
    """When the answer was given and how fast, where it says so."""
    if commit := answer.get("commit"):
        speeds = answer.get("speed") or {"add": answer}
        rates = (f"{name} {of['documents_per_second']:.1f}" for name, of in speeds.items())
        yield f"\nAt {commit}; documents a second, start included: {', '.join(rates)}."


def _lines(head: Sequence[str], rows: Iterable[Sequence[str]], left: int = 1) -> Iterator[str]:
    """A table; its first columns hold words, the others figures."""
    yield f"| {' | '.join(head)} |"
    yield f"|{' --- |' * left}{' ---: |' * (len(head) - left)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def shown(value: float | None) -> str:
    """A figure with three decimals, nothing where there is none."""
    return "" if value is None else f"{value:.3f}"
