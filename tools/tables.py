"""The tables of evaluation/results.md, made from the answers that tools/bench.py keeps.

A table stands between the lines `<!-- table NAME -->` and `<!-- end -->`; that of a set without an answer
stays as it is. Which figures it shows: evaluation/tables.yaml.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any

import yaml

from tools.benchmarks import ANSWERS, ROOT, baselines, figures

RESULTS = ROOT / "evaluation" / "results.md"
LAYOUTS = ROOT / "evaluation" / "tables.yaml"
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
    path = ANSWERS / f"{name}.json"
    if not path.exists():
        return place.group()
    answer = json.loads(path.read_text(encoding="utf-8"))
    return f"<!-- table {name} -->\n{table(layouts[name], answer)}"


def table(layout: Layout, answer: dict[str, Any]) -> str:
    """The figures of an answer as a table in Markdown; baselines that say nothing of any are left out."""
    found = figures(answer)
    beside = {name: baselines(answer, name) for name in layout.chosen(list(found))}
    labels = [label for label in layout.baselines if any(label in reached for reached in beside.values())]
    rows = [
        [f"`{name}`", shown(found[name]), *(shown(reached.get(label)) for label in labels)]
        for name, reached in beside.items()
    ]
    return "\n".join(_lines(["figure", "newsledger", *labels], rows)) + "\n"


def _lines(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"| --- |{' ---: |' * (len(head) - 1)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def shown(value: float | None) -> str:
    """A figure with three decimals, nothing where there is none."""
    return "" if value is None else f"{value:.3f}"
