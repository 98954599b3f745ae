"""The results: every benchmark has its table, made from what its scorer answered."""

import pytest

from tools.benchmarks import ANNOTATIONS, BENCHMARKS, Benchmark
from tools.tables import PLACE, RESULTS, SUMMARY, Layout, read_layouts, summary, table

TEXT = RESULTS.read_text(encoding="utf-8")


def test_every_benchmark_has_a_layout_and_a_place_in_the_results() -> None:
    names = [benchmark.name for benchmark in BENCHMARKS]
    assert sorted(read_layouts()) == sorted(names)
    assert sorted(match.group(1) for match in PLACE.finditer(TEXT)) == sorted([*names, SUMMARY])


@pytest.mark.parametrize("name", [benchmark.name for benchmark in BENCHMARKS])
def test_no_table_of_the_results_is_empty(name: str) -> None:
    (found,) = [match.group() for match in PLACE.finditer(TEXT) if match.group(1) == name]
    assert "| figure | newsledger |" in found
    assert len(found.splitlines()) > len(("mark", "head", "rule"))


def test_a_table_sets_figures_beside_the_baselines_that_have_them() -> None:
    answer = {
        "figures": {
            "city.exact": {"value": 0.7125, "majority": 0.09},
            "city.n": {"value": 9},
            "date.exact": {"value": 0.5},
        },
        "commit": "abc1234",
        "documents_per_second": 23.71,
    }
    layout = Layout(("date.*", "city.exact", "gone"), ("majority", "singletons"))
    assert table(layout, answer).splitlines() == [
        "| figure | newsledger | majority |",
        "| --- | ---: | ---: |",
        "| `date.exact` | 0.500 |  |",
        "| `city.exact` | 0.713 | 0.090 |",
        "",
        "At abc1234; documents a second, start included: add 23.7.",
    ]


def test_the_summary_names_the_best_baseline_that_does_not_know_the_gold() -> None:
    benchmark = Benchmark("events", ANNOTATIONS, ("events", "police"), 9, ("kill.f1",))
    answer = {
        "figures": {"kill": {"f1": 0.6}},
        "baselines": {
            "gold": {"kill": {"f1": 1.0}},
            "all_positive": {"kill": {"f1": 0.1}},
            "key_words": {"kill": {"f1": 0.3}},
        },
    }
    assert "| events | `kill.f1` | 0.600 | 0.300 (key_words) |" in summary([(benchmark, answer)])
