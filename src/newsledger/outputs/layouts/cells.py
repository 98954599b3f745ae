"""Cells of CSV: text on one line, several values in one cell, coordinates."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from newsledger.outputs.layouts.cases import Case
from newsledger.outputs.layouts.entries import Layout
from newsledger.outputs.layouts.remarks import Remarks
from newsledger.outputs.table import defused


def written(layout: Layout, cases: Iterable[Case], remarks: Remarks) -> Iterator[str]:
    """The header and the rows of a layout, ended with CR LF; what they leave out goes into the remarks."""
    yield line(layout.columns)
    for entry in layout.entries(cases):
        remarks.note(entry.settled, entry.left_out, entry.unsaid)
        for row in entry.rows:
            yield line([row.get(column) for column in layout.columns])


def line(cells: Sequence[object]) -> str:
    """A row of CSV (RFC 4180) in which no cell is run by a spreadsheet; None is an empty cell."""
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerow([defused(cell) for cell in cells])
    return buffer.getvalue()


def one_line(text: str | None) -> str:
    """The text with every run of white space as one space."""
    return " ".join((text or "").split())


def joined(values: Iterable[str | None], between: str = ";") -> str | None:
    """Several values in one cell; a separator inside a value becomes a comma, so that they stay apart.

    An unknown value keeps its place, so that parallel columns stay parallel; None where all are unknown.
    """
    parts = [one_line(value).replace(";", ",") for value in values]
    return between.join(parts) if any(parts) else None
