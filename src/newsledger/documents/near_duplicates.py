"""Near-duplicates: copies and light rewrites of one text have near-equal MinHash signatures."""

import hashlib
import re
from collections.abc import Sequence

from newsledger.model import Document

# 128 hashes put the standard error of a similarity at 0.04 around 0.8.
HASHES = 128
_SEED = 20230217
# Runs of five words: unrelated reports of one event share shorter ones, longer ones break at every edit.
_SHINGLE = 5
_WORD = re.compile(r"\w+")


def content_key(document: Document) -> str:
    """A hash of the story's words: equal for copies that differ in spacing, case or punctuation only."""
    words = " ".join(_words(document))
    return hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:20]


def signature(document: Document) -> tuple[int, ...]:
    """The MinHash signature of the body text, HASHES numbers long; empty where there is no body."""
    from rensa import RMinHash

    words = _words(document)
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
