"""The floors: what is read well today is read as well tomorrow."""

from pathlib import Path
from typing import Any

import pytest

from tools.benchmarks import BENCH, BENCHMARKS, baselines, figures
from tools.floors import below, fallen, floor_of, measure, read_floors, sampled
from tools.stories import STORIES, missed_facts, share_held


@pytest.mark.parametrize("folder", STORIES, ids=lambda folder: folder.name)
def test_our_own_stories_are_read_as_well_as_before(folder: Path) -> None:
    missed = missed_facts(folder)
    assert share_held(missed) >= read_floors()["stories"][folder.name], missed


@pytest.mark.skipif(not BENCH.is_dir(), reason=f"no benchmarks at {BENCH}")
def test_samples_of_the_benchmarks_are_read_as_well_as_before() -> None:
    low = list(fallen(measure(sampled()), read_floors()))
    assert not low, "\n".join(map(str, low))


def test_every_sampled_figure_has_a_floor_and_every_floor_a_figure() -> None:
    floors = read_floors()
    named = {benchmark.name: set(benchmark.main) for benchmark in sampled()}
    named["stories"] = {folder.name for folder in STORIES}
    assert {name: set(of) for name, of in floors.items()} == named
    assert all(0 <= floor <= 1 for of in floors.values() for floor in of.values())


def test_benchmarks_have_names_of_their_own() -> None:
    assert len({benchmark.name for benchmark in BENCHMARKS}) == len(BENCHMARKS)


def test_a_figure_below_its_floor_is_named_with_both() -> None:
    measured = {"gva": {"city.exact": 0.5, "state.exact": 0.9}}
    (low,) = fallen(measured, {"gva": {"city.exact": 0.52, "state.exact": 0.9}})
    assert str(low) == "gva city.exact: 0.5000 is below its floor 0.52"
    assert not list(fallen(measured, below(measured)))


@pytest.mark.parametrize(("value", "floor"), [(0.76, 0.74), (0.7669, 0.74), (0.01, 0.0), (1.0, 0.98)])
def test_a_floor_stands_two_hundredths_below(value: float, floor: float) -> None:
    assert floor_of(value) == floor


@pytest.mark.parametrize(
    ("answer", "name", "value", "beside"),
    [
        ({"figures": {"a.b": {"value": 0.5, "majority": 0.4}}}, "a.b", 0.5, {"majority": 0.4}),
        ({"figures": {"a": {"b": 0.5}}, "baselines": {"said": {"a": {"b": 0}}}}, "a.b", 0.5, {"said": 0.0}),
    ],
    ids=["end to end", "annotations"],
)
def test_both_scorers_are_understood(
    answer: dict[str, Any], name: str, value: float, beside: dict[str, float]
) -> None:
    assert figures(answer)[name] == value
    assert baselines(answer, name) == beside
