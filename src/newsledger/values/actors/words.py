"""The words of a text, folded for comparing names, with what stands between them."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from newsledger.codebook.actors import load_actors
from newsledger.model import Span

# A possessive s is a word of its own, so that "Karachi's police" and "Karachi police" share their words.
WORD = re.compile(r"\d+(?:st|nd|rd|th)?(?![^\W\d])|[^\W_]+")
Letters = Literal["mixed", "upper", "lower"]
# The longest word whose full stop does not end a name: "J.", "Gen.", "Brig.".
SHORT = 4
# Between words of one name: a space, a line break, a hyphen, an apostrophe, a full stop of an initial.
SOFT = re.compile(r"[ \t\xa0]?[-–'’‘.&/]?[ \t\xa0]{0,2}\n?[ \t\xa0]{0,2}\Z")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text; `soft[i]` says that nothing but a joiner stands between word i and the next."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    raw: tuple[str, ...]
    folded: tuple[str, ...]
    soft: tuple[bool, ...]
    letters: Letters

    def __len__(self) -> int:
        return len(self.raw)

    def capital(self, i: int) -> bool:
        """Whether word i starts with a capital letter."""
        return self.raw[i][0].isupper()

    def gap(self, i: int) -> str:
        """What stands between word i and the next one."""
        return self.text[self.ends[i] : self.starts[i + 1]] if i + 1 < len(self.raw) else ""

    def span(self, first: int, last: int) -> Span:
        """The characters from word `first` to word `last`, both included."""
        return Span(self.starts[first], self.ends[last])


def words_of(text: str, spans: tuple[Span, ...] | None = None) -> Words:
    """The words of the text, or of its spans; words of two spans are never joined."""
    starts: list[int] = []
    ends: list[int] = []
    soft: list[bool] = []
    for span in (Span(0, len(text)),) if spans is None else spans:
        found = list(WORD.finditer(text, span.start, span.end))
        opened, closed = [match.start() for match in found], [match.end() for match in found]
        soft += [
            joined(text[end:start], end - begin)
            for begin, end, start in zip(opened, closed, opened[1:], strict=False)
        ]
        soft += [False] * bool(found)
        starts += opened
        ends += closed
    raw = tuple([text[a:b] for a, b in zip(starts, ends, strict=True)])
    return Words(text, tuple(starts), tuple(ends), raw, tuple(map(fold, raw)), tuple(soft), letters_of(raw))


def joined(gap: str, length: int) -> bool:
    """Whether the gap joins a word of that length to the next; a full stop only after an initial."""
    if gap == " ":
        return True
    return len(gap) <= 6 and SOFT.match(gap) is not None and ("." not in gap or length <= SHORT)


def letters_of(raw: tuple[str, ...]) -> Letters:
    """Whether a text is written all in capitals, all in small letters, or as usual."""
    words = [word for word in raw if word[0].isalpha()]
    if len(words) < 6:
        return "mixed"
    upper = sum(map(str.isupper, words))
    capital = sum([word[0].isupper() for word in words])
    # Headlines in capitals fill less than a third of a page; lower-cased dumps keep a stray capital or two.
    if upper > 0.7 * len(words):
        return "upper"
    return "lower" if capital <= 0.01 * len(words) else "mixed"


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """A word without case and accents, in the spelling that names are compared in."""
    plain = word.casefold()
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return load_actors().spellings.get(plain, plain)


def folded_words(name: str) -> tuple[str, ...]:
    """The folded words of a name."""
    return tuple(fold(word) for word in WORD.findall(name))
