"""Words, numbers and marks of a sentence, with their places in the document's text."""

import re
from functools import lru_cache
from typing import NamedTuple

from newsledger.model import Span

# Outlets write "23-year-old" with any of these, or with blanks.
DASH = r"[-\u2010-\u2013\s]"
AGE = (
    r"(?P<age>(?i:\b(?:\d{1,3}|[A-Za-z]{3,9}(?:-[a-z]{3,5})?)"
    rf"(?:{DASH}{{1,2}}(?:years?|yr){DASH}{{1,2}}|{DASH}y/?)old(?:s\b|\b)))|"
)
REST = (
    r"(?P<number>\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?(?:st|nd|rd|th)?(?![\w]))"
    r"|(?P<possessive>['’][sS]\b)"
    r"|(?P<word>(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-'’&/](?![sS]\b)[^\W_]+)*)"
    r"|(?P<mark>[^\w\s]|_)"
)
# To look for an age at every word takes half of the time, and few sentences have one.
# What is looked ahead for saves trying each kind at each blank.
AGED, PLAIN = re.compile(rf"(?=\S)(?:{AGE}{REST})"), re.compile(rf"(?=\S)(?:{REST})")
OLD = re.compile("old", re.IGNORECASE)
# Words that are remembered; a page brings some hundred new ones.
REMEMBERED = 50_000


class Token(NamedTuple):
    """One token; `low` is its lower-cased text without a last full stop in "U.N."."""

    text: str
    low: str
    start: int
    end: int
    kind: str

    @property
    def capital(self) -> bool:
        """Whether it starts with a capital letter."""
        return self.text[:1].isupper()


def tokens_of(text: str, span: Span) -> tuple[Token, ...]:
    """The tokens of one sentence, offsets counted in the whole text."""
    pattern = AGED if OLD.search(text, span.start, span.end) else PLAIN
    found = pattern.finditer(text, span.start, span.end)
    return tuple([Token(m[0], _lowered(m[0]), m.start(), m.end(), m.lastgroup or "mark") for m in found])


@lru_cache(maxsize=REMEMBERED)
def _lowered(word: str) -> str:
    return word.lower().rstrip(".").replace("’", "'") or word


def ages_of(token: Token) -> int | None:
    """The age in "23-year-old"; None for one in words above twenty."""
    from newsledger.values.counts import UNITS

    first = re.split(DASH, token.low, maxsplit=1)[0]
    return int(first) if first.isdecimal() else UNITS.get(first)
