"""The scorers of ../shared/bench: how each is called, and what it answers."""

import json
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
BENCH = ROOT.parent / "shared" / "bench"
ANSWERS = ROOT / "build" / "bench"
COMMAND = shlex.join([sys.executable, "-m", "newsledger"])
END_TO_END, ANNOTATIONS = "score_end_to_end.py", "score_annotations.py"


@dataclass(frozen=True, slots=True)
class Benchmark:
    """A set, its scorer, and the words to call it with.

    `sample` is how many of its first items are scored in the tests; `main` names the figures that have
    floors there.
    """

    name: str
    scorer: str
    words: tuple[str, str]
    sample: int
    main: tuple[str, ...]


SPANS = (
    "attributions.with_source.recall",
    "source.overlap.f1",
    "cue.overlap.f1",
    "content.overlap.f1",
)
BENCHMARKS = (
    Benchmark(
        "gva",
        END_TO_END,
        ("gva", "gva/incidents.jsonl"),
        120,
        (
            "clusters.b_cubed.f1",
            "incident_found",
            "killed_total.all.exact",
            "injured_total.all.exact",
            "date.within_one_day",
            "state.exact",
            "city.exact",
        ),
    ),
    Benchmark(
        "awsd",
        END_TO_END,
        ("awsd", "awsd/incidents.jsonl"),
        150,
        ("all_three.exact", "killed.exact", "wounded.exact", "kidnapped.exact"),
    ),
    Benchmark(
        "gvdb",
        END_TO_END,
        ("gvdb", "gvdb/dev.jsonl"),
        100,
        ("evidence.precision", "evidence.recall", "city.exact", "victim_names.recall"),
    ),
    Benchmark("muc4-tst1", END_TO_END, ("muc4", "muc4/tst1.jsonl"), 60, ("relevance.f1", "slots.micro.f1")),
    Benchmark("muc4-tst2", END_TO_END, ("muc4", "muc4/tst2.jsonl"), 0, ("relevance.f1", "slots.micro.f1")),
    Benchmark(
        "cleaning", ANNOTATIONS, ("cleaning", "article_extraction"), 20, ("html.kept.f1", "text.kept.f1")
    ),
    Benchmark(
        "places-trnews",
        ANNOTATIONS,
        ("places", "geoparsing/TR-News.xml"),
        20,
        ("TR-News.detection.overlap.f1", "TR-News.resolution.accuracy_161km"),
    ),
    Benchmark(
        "places-lgl",
        ANNOTATIONS,
        ("places", "geoparsing/lgl.xml"),
        30,
        ("lgl.detection.overlap.f1", "lgl.resolution.accuracy_161km"),
    ),
    Benchmark("attribution", ANNOTATIONS, ("attribution", "polnear/dev"), 10, SPANS),
    Benchmark(
        "events",
        ANNOTATIONS,
        ("events", "india_police"),
        120,
        ("police.sentence.KILL.f1", "police.sentence.ARREST.f1", "police.sentence.ANY_ACTION.f1"),
    ),
)


class ScorerError(Exception):
    """A scorer did not answer."""


def score(benchmark: Benchmark, *, limit: int | None = None, command: str = COMMAND) -> dict[str, Any]:
    """The scorer's whole answer; ScorerError where it or newsledger fails."""
    words = [sys.executable, benchmark.scorer, *benchmark.words, "--command", command]
    words += ["--limit", str(limit)] if limit else []
    done = subprocess.run(
        words,
        cwd=BENCH,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode != 0:
        raise ScorerError(f"{benchmark.name}: exit {done.returncode}: {done.stderr[-2000:]}")
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def standing_commit() -> str:
    """The commit that is checked out, marked where files differ from it."""
    words = ["git", "describe", "--always", "--dirty", "--exclude", "*"]
    return subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()


def numbers(value: object, path: str = "") -> Iterator[tuple[str, float]]:
    """Every number of an answer under its dotted path."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from numbers(inner, f"{path}.{name}" if path else str(name))
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield path, float(value)


def figures(answer: dict[str, Any]) -> dict[str, float]:
    """Our figures by name, whichever scorer gave them."""
    if "baselines" in answer:
        return dict(numbers(answer["figures"]))
    return {name: float(of["value"]) for name, of in answer["figures"].items() if of["value"] is not None}


def baselines(answer: dict[str, Any], name: str) -> dict[str, float]:
    """What the scorer's baselines reach on a figure, by the baseline."""
    if "baselines" in answer:
        reached = {label: dict(numbers(of)).get(name) for label, of in answer["baselines"].items()}
    else:
        reached = {label: value for label, value in answer["figures"][name].items() if label != "value"}
    return {label: value for label, value in reached.items() if value is not None}
