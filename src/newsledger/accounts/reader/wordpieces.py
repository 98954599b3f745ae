"""Word pieces of a text, each with its place: BERT's uncased WordPiece, and the letter case that it drops.

The rule is that of Devlin et al. (2019) and their `tokenization.py`: lower case, no accents, marks stand
alone, then the longest known piece first. Case is kept beside the piece, since the vocabulary has none.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum

UNKNOWN, BEGIN, END = 100, 101, 102
# Words longer than this are unknown as a whole (the published tokenizer's own limit).
LONGEST = 100
# Chunks between blanks that are remembered; a page brings some hundred new ones.
REMEMBERED = 50_000


class Case(IntEnum):
    """How a word is written."""

    SMALL = 0
    TITLE = 1
    CAPITALS = 2
    MIXED = 3


@dataclass(frozen=True, slots=True)
class Pieces:
    """Pieces in text order: vocabulary numbers, cases, code points `[start, end)`, which begin a word."""

    ids: list[int] = field(default_factory=list)
    cases: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    firsts: list[bool] = field(default_factory=list)

    def append(self, other: "Pieces", first: int, past: int) -> None:
        """Add the pieces `[first, past)` of others."""
        self.ids.extend(other.ids[first:past])
        self.cases.extend(other.cases[first:past])
        self.starts.extend(other.starts[first:past])
        self.ends.extend(other.ends[first:past])
        self.firsts.extend(other.firsts[first:past])

    def __len__(self) -> int:
        return len(self.ids)


_Piece = tuple[int, int, int, int, bool]


class WordPieces:
    """Splits texts by one vocabulary; remembers the chunks that it has seen."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        self._vocabulary = vocabulary
        self._seen: dict[str, tuple[_Piece, ...]] = {}

    def split(self, text: str, start: int, end: int) -> Pieces:
        """The pieces of the characters `[start, end)`, offsets those of the whole text."""
        found = Pieces()
        at = start
        for chunk in text[start:end].split():
            at = text.index(chunk, at)
            for number, case, first, last, begins in self._chunk(chunk):
                found.ids.append(number)
                found.cases.append(case)
                found.starts.append(at + first)
                found.ends.append(at + last)
                found.firsts.append(begins)
            at += len(chunk)
        return found

    def _chunk(self, chunk: str) -> tuple[_Piece, ...]:
        known = self._seen.get(chunk)
        if known is None:
            known = tuple(piece for word in _words(chunk) for piece in self._pieces(chunk, word))
            if len(self._seen) >= REMEMBERED:
                self._seen.clear()
            self._seen[chunk] = known
        return known

    def _pieces(self, chunk: str, word: "_Word") -> list[_Piece]:
        letters, places = word
        case = _case(chunk[places[0] : places[-1] + 1])
        whole = (UNKNOWN, case, places[0], places[-1] + 1, True)
        if len(letters) > LONGEST:
            return [whole]
        found: list[_Piece] = []
        first = 0
        while first < len(letters):
            last = len(letters)
            mark = "##" if first else ""
            while last > first and (mark + letters[first:last]) not in self._vocabulary:
                last -= 1
            if last == first:
                return [whole]
            number = self._vocabulary[mark + letters[first:last]]
            found.append((number, case, places[first], places[last - 1] + 1, first == 0))
            first = last
        return found


_Word = tuple[str, list[int]]


def _words(chunk: str) -> list[_Word]:
    """The words and marks of a chunk, small and without accents, with the place of each letter."""
    words: list[_Word] = []
    letters, places = "", list[int]()
    for place, sign in enumerate(chunk):
        category = unicodedata.category(sign)
        if category.startswith("C") or sign == "\ufffd":
            continue
        if _stands_alone(sign, category):
            if letters:
                words.append((letters, places))
            words.append((sign, [place]))
            letters, places = "", []
            continue
        for plain in unicodedata.normalize("NFD", sign.lower()):
            if unicodedata.category(plain) != "Mn":
                letters += plain
                places.append(place)
    if letters:
        words.append((letters, places))
    return words


def _stands_alone(sign: str, category: str) -> bool:
    """Marks, every ASCII sign that is no letter or figure, and Chinese characters."""
    if sign.isascii():
        return not sign.isalnum()
    code = ord(sign)
    return (
        category.startswith("P")
        or 0x4E00 <= code <= 0x9FFF
        or 0x3400 <= code <= 0x4DBF
        or 0xF900 <= code <= 0xFAFF
        or 0x20000 <= code <= 0x2CEAF
        or 0x2F800 <= code <= 0x2FA1F
    )


def _case(word: str) -> Case:
    if word == word.lower():
        return Case.SMALL
    if len(word) > 1 and word == word.upper():
        return Case.CAPITALS
    if word[1:] == word[1:].lower():
        return Case.TITLE
    return Case.MIXED
