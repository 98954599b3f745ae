"""The floors of the evaluation are figures that some benchmark gives."""

import json
from pathlib import Path

from tools.bench import BENCHMARKS, figures

FLOORS = Path(__file__).resolve().parent.parent / "evaluation" / "floors.json"


def test_every_floor_belongs_to_a_benchmark() -> None:
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    assert set(floors) <= {benchmark.name for benchmark in BENCHMARKS}
    assert all(0 <= floor <= 1 for of_set in floors.values() for floor in of_set.values())


def test_figures_are_found_at_any_depth() -> None:
    answer = {"a": {"b": 0.5, "c": {"d": 1}}, "e": None, "f": True}
    assert dict(figures(answer)) == {"a.b": 0.5, "a.c.d": 1.0}
