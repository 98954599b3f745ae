"""Every stretch of a page that the gazetteer knows as a name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsledger.values.places.entries import Sense
from newsledger.values.places.page import Page
from newsledger.values.places.wordlists import CONNECTORS

LONGEST = 6


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """Words first to last (exclusive) that may name a place, with its meanings."""

    first: int
    last: int
    start: int
    end: int
    key: str
    senses: tuple[Sense, ...]
    site: bool = False


def candidates_at(page: Page, index: int) -> Iterator[Candidate]:
    """The candidates that start at a word, the longest first."""
    token = page.tokens[index]
    if not (token.capital or page.all_lower) or token.shape == "number":
        return
    for last in range(reach(page, index), index, -1):
        if not (page.tokens[last - 1].capital or page.all_lower):
            continue
        found = make_candidate(page, index, last)
        if found is not None:
            yield found


def reach(page: Page, index: int) -> int:
    """How far a name that starts at a word may go."""
    last = index + 1
    while last < len(page.tokens) and last - index < LONGEST and page.joined(last):
        token = page.tokens[last]
        if not (token.capital or token.key in CONNECTORS or page.all_lower):
            break
        last += 1
    return dotted_reach(page, index, last)


def dotted_reach(page: Page, index: int, last: int) -> int:
    """The same over the dot of a shortened first word ("St. Louis", "Ft. Worth")."""
    short = last == index + 1 and last < len(page.tokens) and page.tokens[last].gap in (". ", ".")
    if (
        not short
        or page.tokens[index].text.lower() not in ("st", "ft", "mt", "pt", "ste")
        or not page.tokens[last].capital
    ):
        return last
    return max(last + 1, page.run_end[last]) if page.run_end[last] - index <= LONGEST else last + 1


def make_candidate(page: Page, first: int, last: int) -> Candidate | None:
    """The candidate of these words, with the meanings that its printed form allows."""
    tokens = page.tokens[first:last]
    key = " ".join([token.key for token in tokens])
    if len(tokens) > 1 and tokens[0].text.lower() in ("st", "ft", "mt", "pt", "ste"):
        from newsledger.values.places.names import normalise

        key = normalise(key)
    senses = page.places.senses(key)
    if not senses:
        return None
    start, end = tokens[0].start, tokens[-1].end
    dotted = page.text[end : end + 1] == "." and page.text[end - 1] != "."
    allowed = tuple(s for s in senses if form_allows(page, s, page.text[start:end], dotted, first))
    if not allowed:
        return None
    if dotted and any(s.form and s.form.endswith(".") for s in allowed):
        end += 1
    return Candidate(first, last, start, end, key, allowed)


def form_allows(page: Page, sense: Sense, surface: str, dotted: bool, first: int) -> bool:
    """Whether the text prints a name the way that this meaning asks for."""
    if sense.form is None:
        return len(surface) > 2 or sense.listed
    letters = re.sub(r"[^\w]", "", sense.form)
    after_comma = page.tokens[first].gap in (", ", ",") and first > 0 and page.tokens[first - 1].capital
    if sense.needs_comma and not after_comma:
        return False
    if letters.isupper() and len(letters) < 5:
        return surface.isupper() and (
            not page.all_upper or "." in surface or sense.needs_comma or len(letters) > 2
        )
    if sense.form.endswith("."):
        return dotted or surface.endswith(".") or after_comma
    return True
