"""Near-duplicates: copies and light rewrites of one text have near-equal MinHash signatures.

Whether two texts are copies is decided here; which one is the origin, where their lineage is traced.
"""

import hashlib
import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from newsledger.documents.metadata import UNDATED, host
from newsledger.model import Document, Published

# 128 hashes put the standard error of a similarity at 0.04 around 0.8.
HASHES = 128
_SEED = 20230217
# Runs of five words: unrelated reports of one event share shorter ones, longer ones break at every edit.
_SHINGLE = 5
_WORD = re.compile(r"\w+")

# Signatures are compared where one of 32 runs of 4 numbers is equal: texts that share 0.7 of their runs of
# words meet with a probability of 0.9998, texts that share 0.3 with 0.23.
_BANDS = 32
# From here on two long texts are copies. In the gva half all pairs from 0.7 to 1 tell one incident, and so do
# those from 0.3 to 0.7; but these are other reports with the same statements in them, or later versions.
SIMILAR = 0.7
# Shorter bodies are often what stands in place of the story, such as a notice for subscribers: nearly all
# pairs of the gva half with the same short body tell different incidents, under different titles.
SHORT = 80
# A text that comes back after more than this many days is such a notice, or an archive's.
_DAYS = 60
_TITLE_WORD = re.compile(r"\w{3,}")


@dataclass(frozen=True, slots=True)
class Print:
    """What tells a document's copies: how many words its body has, their signature, and where it stood."""

    words: int
    signature: tuple[int, ...]
    title: str | None = None
    publisher: str | None = None
    published: Published = UNDATED


def print_of(document: Document) -> Print:
    """The print of a document; its signature is empty where the body is short."""
    words = _words(document)
    return Print(
        len(words),
        _signature(words) if len(words) >= SHORT else (),
        document.title,
        publisher(document.outlet, document.uri),
        document.published,
    )


def publisher(outlet: str | None, uri: str | None) -> str | None:
    """Who published a page: its site, also behind an archive's address, else its outlet."""
    return host(uri) or outlet


def bands(made: Sequence[int]) -> tuple[bytes, ...]:
    """The keys under which copies of a text meet; none for an empty signature."""
    size = HASHES // _BANDS
    return tuple(
        hashlib.blake2b(array("Q", (at, *made[at : at + size])).tobytes(), digest_size=8).digest()
        for at in range(0, len(made), size)
    )


def are_copies(one: Print, other: Print, *, same_words: bool) -> bool:
    """Whether two documents print one story; `same_words` says that their bodies do, word for word."""
    if not same_words and similar(one.signature, other.signature) < SIMILAR:
        return False
    if _days_apart(one, other) > _DAYS:
        return False
    ours, theirs = _title_words(one), _title_words(other)
    if not ours or not theirs or ours == theirs:
        return True
    if min(one.words, other.words) < SHORT:
        return False
    # One outlet prints no story twice under titles that have nothing in common, but it has its notices.
    alike = 2 * len(ours & theirs) >= min(len(ours), len(theirs))
    return alike or one.publisher != other.publisher


def _title_words(one: Print) -> set[str]:
    return set(_TITLE_WORD.findall((one.title or "").lower()))


def _days_apart(one: Print, other: Print) -> int:
    days = [p.published.value or "" for p in (one, other)]
    if any(len(day) < len("2019-05-03") for day in days):
        return 0
    first, second = (date.fromisoformat(day[:10]) for day in days)
    return abs((first - second).days)


def content_key(document: Document) -> str:
    """A hash of the story's words: equal for copies that differ in spacing, case or punctuation only."""
    words = " ".join(_words(document))
    return hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:20]


def signature(document: Document) -> tuple[int, ...]:
    """The MinHash signature of the body text, HASHES numbers long; empty where there is no body."""
    return _signature(_words(document))


def _signature(words: Sequence[str]) -> tuple[int, ...]:
    from rensa import RMinHash

    if not words:
        return ()
    made = RMinHash(num_perm=HASHES, seed=_SEED)
    made.update([" ".join(words[at : at + _SHINGLE]) for at in range(max(1, len(words) - _SHINGLE + 1))])
    return tuple(made.digest())


def similar(first: Sequence[int], second: Sequence[int]) -> float:
    """The estimated share of five-word runs that two texts have in common; 0 where either is empty."""
    if not first or len(first) != len(second):
        return 0.0
    return sum(a == b for a, b in zip(first, second, strict=True)) / len(first)


def _words(document: Document) -> list[str]:
    """The words of the body in lower case; headline, dateline and boilerplate differ between copies."""
    if document.text is None:
        return []
    body = (document.text[block.start : block.end] for block in document.blocks if block.kind == "body")
    return [word for part in body for word in _WORD.findall(part.lower())]
