"""The steps of an incident in the terminal and as JSON."""

import io
import json

from rich.console import Console

from newsledger.model import Facts, Published, SettledActor, Toll
from newsledger.outputs.changes import Change, ChangeStep, ChangesView, records, render, say_moment
from newsledger.outputs.jsonl import line
from tests.outputs.settled import PLACE, START, siege


def page(id: str, outlet: str | None, title: str) -> Facts:
    return Facts(id, f"x-{id}", None, title, outlet, "en", Published("2020-01-02", "day", "stated"))


FIRST, SECOND = (
    page("d1", "Early Herald", "Gunmen\x1b[31m storm town hall"),
    page("d2", None, "Siege ends " * 9),
)
ACTOR = SettledActor("Front for Tests", ("FFT",), "claimed")
VIEW = ChangesView(
    siege(),
    "reported",
    (
        ChangeStep("2020-01-02T00:00:00Z", (FIRST,), (), (
            Change("killed.victims", None, Toll(3, 3, 3), "the only figure given", ("c1",), ("d1",)),
            Change("start", None, START, None, (), ("d1",)),
        )),
        ChangeStep("2020-01-03T09:30:00Z", (SECOND,), (FIRST,), (
            Change("killed.victims", Toll(3, 3, 3), Toll(4, 5, None), "most witnesses", ("c2",), ("d2",)),
            Change("place", None, PLACE, None, (), ("d2",)),
            Change("perpetrators", None, (ACTOR,), None, (), ("d2", "d1")),
            Change("status", "ongoing", None, None, (), ("d1",)),
        )),
        ChangeStep("2020-01-04T00:00:00Z", (FIRST,), (), ()),
    ),
)  # fmt: skip


def rendered() -> str:
    stream = io.StringIO()
    render(VIEW, Console(file=stream, width=80, highlight=False, no_color=True))
    return stream.getvalue()


def test_the_steps_fit_80_columns_and_no_escape_reaches_the_terminal() -> None:
    text = rendered()
    assert max(map(len, text.splitlines())) <= 80
    assert "\x1b" not in text


def test_a_step_shows_its_time_its_pages_and_what_changed() -> None:
    text = rendered()
    for part in (
        "2 January 2020\n",
        "3 January 2020, 09:30 UTC\n",
        "Early Herald, “Gunmen",
        "replaced: Early Herald",
        "3 → 5 (at least 4)",
        "Testville Town Hall, Testville, Northshire, Erewhon  A",
        "Front for Tests: claimed  A B",
        "ongoing → no longer settled",
        "nothing changed",
    ):
        assert part in text, part


def test_a_record_is_a_step_with_values_as_the_exports_write_them() -> None:
    first, second, third = (json.loads(line(record)) for record in records(VIEW))
    assert first["moment"] == "2020-01-02T00:00:00Z"
    assert (first["incident_id"], first["policy"], first["by"]) == ("i1", "newsledger", "reported")
    assert first["documents"][0]["external_id"] == "x-d1"
    assert first["changes"][0] == {
        "field": "killed.victims",
        "before": None,
        "after": {"low": 3, "best": 3, "high": 3, "interval": None},
        "rule": "the only figure given",
        "claims": ["c1"],
        "documents": ["d1"],
    }
    assert first["changes"][1]["after"]["value"] == START.value
    assert second["replaced"][0]["id"] == "d1"
    actor = {"name": "Front for Tests", "aliases": ["FFT"], "status": "claimed"}
    assert second["changes"][2]["after"] == [actor]
    assert third["changes"] == []


def test_midnight_is_a_day() -> None:
    assert say_moment("2020-01-02T00:00:00Z") == "2 January 2020"
