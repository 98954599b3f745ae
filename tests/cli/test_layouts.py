"""newsledger export in the layouts of the field, and newsledger changes."""

import csv
import io
import json

import pytest

from tests.cli.conftest import Call


def cells(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize(("layout", "columns"), [("ucdp", 49), ("acled", 31), ("gtd", 63)])
def test_a_layout_of_the_field_is_csv_the_same_in_a_file(two_pages: Call, layout: str, columns: int) -> None:
    shown = two_pages("export", layout)
    assert shown.status == 0
    found = cells(shown.out)
    assert len(found) == 2 and len(found[0]) == columns
    assert two_pages("export", layout, "--ledger", "newsledger.db").out == shown.out


@pytest.mark.parametrize(
    "layout", ["incidents", "claims", "documents", "csv", "geojson", "ucdp", "acled", "gtd"]
)
def test_every_layout_explains_itself_on_stderr(two_pages: Call, layout: str) -> None:
    plain, explained = two_pages("export", layout), two_pages("export", layout, "--explain")
    assert explained.out == plain.out
    assert explained.err.startswith(f"What the layout {layout} does not say of these incidents\n")
    assert plain.err == ""


def test_without_explain_one_line_says_how_many_are_left_out(call: Call) -> None:
    from pathlib import Path

    Path("hurt.txt").write_text("A blast in Testville on 2020-01-02 left 9 injured, police said.")
    assert call("add", "hurt.txt").status == 0
    shown = call("export", "ucdp")
    assert cells(shown.out) == []
    assert shown.err == "newsledger: 1 incident left out of ucdp: not lethal; --explain names them\n"
    assert "not lethal" in call("export", "ucdp", "--explain").err


def test_a_layout_is_written_under_its_own_policy_unless_another_is_asked_for(call: Call) -> None:
    from pathlib import Path

    text = "A blast in Testville on 2020-01-02 left {} killed and 9 injured, police said."
    for number, dead in enumerate((5, 5, 3)):
        Path(f"{number}.txt").write_text(text.format(dead) + " " + "so it was told. " * number)
        assert call("add", f"{number}.txt").status == 0
    (record,) = map(json.loads, call("export", "incidents", "--policy", "acled").out.splitlines())
    lowest = record["tolls"]["killed"]["total"]["best"]
    (usual,) = cells(call("export", "acled").out)
    (asked,) = cells(call("export", "acled", "--policy", "majority").out)
    assert (usual["fatalities"], asked["fatalities"]) == (str(lowest), "5")
    assert lowest == 3


def test_an_unknown_layout_names_the_known_ones(two_pages: Call) -> None:
    result = two_pages("export", "ocha")
    assert result.status == 2
    assert "ucdp, acled, gtd" in result.err


def test_changes_are_told_in_words_and_as_json(two_pages: Call) -> None:
    id = json.loads(two_pages("export", "incidents").out.splitlines()[0])["id"]
    shown = two_pages("changes", id[:8])
    assert shown.status == 0
    assert "killed" in shown.out and max(map(len, shown.out.splitlines())) <= 80
    (step,) = map(json.loads, two_pages("changes", id, "--json").out.splitlines())
    assert step["incident_id"] == id and step["changes"]


@pytest.mark.parametrize(
    ("arguments", "status"),
    [(("zzz",), 1), ((), 2), (("a", "--as-of", "soon"), 2), (("a", "--policy", "none"), 2)],
)
def test_what_cannot_be_told_has_its_exit_code(
    two_pages: Call, arguments: tuple[str, ...], status: int
) -> None:
    assert two_pages("changes", *arguments).status == status
