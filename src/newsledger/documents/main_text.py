"""trafilatura's view of an HTML page, mapped onto the lines of the whole page."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from newsledger.documents.lines import Line

_WORD = re.compile(r"\w+")
_RUN = 3


def mark_main(lines: Sequence[Line], main: str) -> list[Line]:
    """The lines, each marked with whether the main text holds the greater part of it.

    Works on runs of three words, so that paragraphs broken at other places still match; shorter lines
    must stand in the main text as a line of their own.
    """
    main_lines = main.split("\n")
    runs = Counter(run for line in main_lines for run in _runs(line))
    short = Counter(" ".join(_WORD.findall(line)) for line in main_lines)
    return [
        replace(line, markup=replace(line.markup, main=_is_main(line, runs, short)))
        for line in lines
        if line.markup
    ]


def main_text(root: Any) -> str | None:
    """The main text of a parsed page as trafilatura has it, or None where it finds none or fails."""
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(
            root,
            with_metadata=False,
            include_comments=False,
            include_tables=True,
            favor_precision=True,
            fast=True,
        )
    except (RecursionError, ValueError, TypeError, AttributeError, AssertionError, KeyError, IndexError):
        # Malformed trees trip it in many ways; the page is then judged line by line.
        return None
    return getattr(found, "text", None) if found is not None else None


def _runs(words: str) -> list[tuple[str, ...]]:
    found = _WORD.findall(words)
    return [tuple(found[at : at + _RUN]) for at in range(len(found) - _RUN + 1)]


def _is_main(line: Line, runs: Counter[tuple[str, ...]], short: Counter[str]) -> bool:
    """Whether the line is in the main text; what it matches is used up, so that a copy in a menu is none."""
    own = _runs(line.words)
    if not own:
        key = " ".join(_WORD.findall(line.words))
        if not short[key]:
            return False
        short[key] -= 1
        return True
    held = [run for run in own if runs[run] > 0]
    if 2 * len(held) <= len(own):
        return False
    runs.subtract(held)
    return True
