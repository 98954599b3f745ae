"""Incidents as CSV: one row each, nothing in it that a spreadsheet would run."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from newsledger.outputs.table import COLUMNS, rows
from tests.outputs.settled import siege


def test_an_incident_is_one_row_under_the_header() -> None:
    header, row = csv.reader(io.StringIO("".join(rows([siege()])), newline=""))
    cells = dict(zip(header, row, strict=True))
    assert tuple(header) == COLUMNS
    assert cells["id"] == "i1"
    assert cells["start"] == "2020-01-02T19:00"
    assert cells["start_approximate"] == "true"
    assert cells["zone"] == "Asia/Karachi"
    assert (cells["locality"], cells["country_code"], cells["longitude"]) == ("Testville", "ER", "-3.25")
    assert [cells[f"killed_total_{bound}"] for bound in ("low", "best", "high")] == ["7", "8", "8"]
    assert cells["killed_victims_high"] == ""
    assert cells["injured_total_best"] == ""
    assert cells["weapons"] == "grenade; rifle"
    assert cells["conflicts"] == "1"


def test_unknown_is_an_empty_cell() -> None:
    _, row = csv.reader(io.StringIO("".join(rows([siege(start=None, place=None, type=None)])), newline=""))
    cells = dict(zip(COLUMNS, row, strict=True))
    assert cells["start"] == cells["locality"] == cells["type"] == ""


@given(st.text(st.characters(codec=None)))
def test_no_title_breaks_the_row_or_starts_a_formula(title: str) -> None:
    text = "".join(rows([siege(title=title)]))
    text.encode("utf-8")
    header, row = csv.reader(io.StringIO(text, newline=""))
    assert len(row) == len(header)
    assert not row[COLUMNS.index("title")].lstrip().startswith(("=", "+", "-", "@"))
