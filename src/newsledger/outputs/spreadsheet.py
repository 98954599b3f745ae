"""Rows of CSV (RFC 4180) in which no cell is run by a spreadsheet."""

import csv
import io
import re
from collections.abc import Iterable

# A cell that begins so is run by spreadsheets as a formula (OWASP, CSV injection).
_FORMULA = re.compile(r"\s*[=+\-@\t\r]|[\t\r]")


def row(cells: Iterable[object]) -> str:
    """A row, ended with CR LF; None is an empty cell."""
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerow([defused(cell) for cell in cells])
    return buffer.getvalue()


def defused(cell: object) -> str:
    """The cell's text; one that a spreadsheet would run gets an apostrophe before it, None is empty."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, int | float):
        return str(cell)
    text = str(cell).replace("\0", "\ufffd").encode("utf-8", "replace").decode("utf-8")
    return f"'{text}" if _FORMULA.match(text) else text
