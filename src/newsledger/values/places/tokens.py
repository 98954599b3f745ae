"""Words of a text as the finder sees them."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from newsledger.model import Span
from newsledger.values.places.names import normalise

Shape = Literal["lower", "title", "upper", "mixed", "number"]

# Bounded everywhere: a line of a megabyte takes linear time.
WORD = re.compile(
    r"(?=[^\W_])(?:"  # nothing else is tried at a blank
    r"(?:[^\W\d_]\.){1,4}(?:[^\W\d_]{1,2}\b\.?)?"  # U.S., N.C., W.Va., J.
    r"|[^\W\d_]{1,60}(?:['’`][^\W\d_]{1,20}){0,3}"  # Peshawar, Pakistan's, O'Fallon
    r"|\d[\d.,:]{0,20})"
)
# Lines of about this many characters are wrapped by hand or by a wire service: a name may go on below.
WRAPPED_FROM, WRAPPED_TO = 55, 90
# Words that are remembered; a page brings some hundred new ones.
REMEMBERED = 50_000
POSSESSIVES = frozenset(("'s", "'S", "’s", "’S", "`s", "`S"))
SENTENCE_END = re.compile(r"[.!?:][\"'”’)\]]*\s|\n|[\"“‘(\[]|—|--|•|\|")


class Token(NamedTuple):
    """A word without its possessive ending; `gap` is what stands between it and the word before.

    `capital` says whether it starts with a capital letter.
    """

    start: int
    end: int
    text: str
    key: str
    shape: Shape
    gap: str
    possessive: bool
    starts_sentence: bool
    capital: bool


def shape_of(word: str) -> Shape:
    """How a word is written."""
    if word[0].isdigit():
        return "number"
    if word.islower() or not word[0].isupper():
        return "lower"
    letters = [c for c in word if c.isalpha()]
    if len(letters) > 1 and all(c.isupper() for c in letters):
        return "upper"
    return "title" if word[1:].islower() or len(letters) == 1 else "mixed"


def tokenise(text: str, spans: Sequence[Span] | None = None) -> list[Token]:
    """The words of the text, or of its given spans; no word reaches over the edge of a span."""
    tokens: list[Token] = []
    for span in spans if spans is not None else (Span(0, len(text)),):
        last = None
        for match in WORD.finditer(text, span.start, span.end):
            token = make_token(text, match.start(), match[0], last)
            tokens.append(token)
            last = token.end
    return tokens


def plain_gap(text: str, start: int, gap: str) -> str:
    """The gap before a word, where white space that only fills or wraps a line counts as one space."""
    if gap == " " or gap.strip():
        return gap
    if "\n" not in gap:
        return " " if " " in gap else gap
    newline = start - len(gap) + gap.index("\n")
    line = newline - 1 - text.rfind("\n", max(0, newline - WRAPPED_TO - 1), newline)
    return " " if gap.count("\n") == 1 and WRAPPED_FROM <= line <= WRAPPED_TO else gap


def make_token(text: str, start: int, written: str, last: int | None) -> Token:
    """One word behind the one that ends at `last`; the ending of a possessive belongs to the gap after it."""
    word, key, shape, ending, capital = _known(written)
    gap, new = "\n", True
    if last is not None:
        gap = text[last:start]
        if gap != " ":
            gap = plain_gap(text, start, gap[-200:])
        new = gap != " " and SENTENCE_END.search(gap) is not None
    return Token(start, start + len(word), word, key, shape, gap, ending, new, capital)


@lru_cache(maxsize=REMEMBERED)
def _known(word: str) -> tuple[str, str, Shape, bool, bool]:
    """A word without its possessive ending, its key and shape, whether it has that ending, and a capital."""
    ending = word[-2:] in POSSESSIVES
    word = word[:-2] if ending and len(word) > 2 else word
    shape = shape_of(word)
    return word, normalise(word), shape, ending, shape not in ("lower", "number")
