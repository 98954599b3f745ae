"""Cells of CSV: text on one line, several values in one cell."""

from collections.abc import Iterable, Iterator

from newsledger.outputs.layouts.cases import Case
from newsledger.outputs.layouts.entries import Layout
from newsledger.outputs.layouts.remarks import Remarks
from newsledger.outputs.spreadsheet import row


def written(layout: Layout, cases: Iterable[Case], remarks: Remarks) -> Iterator[str]:
    """The header and the rows of a layout, ended with CR LF; what they leave out goes into the remarks."""
    yield row(layout.columns)
    for entry in layout.entries(cases):
        remarks.note(entry.settled, entry.left_out, entry.unsaid)
        for cells in entry.rows:
            yield row(cells.get(column) for column in layout.columns)


def one_line(text: str | None) -> str:
    """The text with every run of white space as one space."""
    return " ".join((text or "").split())


def joined(values: Iterable[str | None], between: str = ";") -> str | None:
    """Several values in one cell; a separator inside a value becomes a comma, so that they stay apart.

    An unknown value keeps its place, so that parallel columns stay parallel; None where all are unknown.
    """
    parts = [one_line(value).replace(";", ",") for value in values]
    return between.join(parts) if any(parts) else None
