"""Rows of CSV that no spreadsheet runs."""

import csv
import io

import pytest

from newsledger.outputs.spreadsheet import defused, row


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\rx", "\ttext"],
    ids=repr,
)
def test_a_formula_is_defused(text: str) -> None:
    assert defused(text) == f"'{text}"


@pytest.mark.parametrize(
    ("cell", "shown"), [(-3.25, "-3.25"), (0, "0"), (None, ""), (False, "false"), ("2=3", "2=3")]
)
def test_what_is_harmless_stays(cell: object, shown: str) -> None:
    assert defused(cell) == shown


def test_a_row_is_ended_with_two_characters_and_reads_back_as_it_was() -> None:
    written = row(["a,b", 'c"d', "e\nf", None, 3])
    assert written.endswith("\r\n")
    assert next(csv.reader(io.StringIO(written, newline=""))) == ["a,b", 'c"d', "e\nf", "", "3"]
