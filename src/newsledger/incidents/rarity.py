"""How much a shared word tells: rare words tell more, by a table that is the same for every ledger.

The table is part of the package and not of the ledger, so that what was decided about two accounts never
depends on what else was added before or after: linking one by one and all at once can be the same. It holds
the hashes of common words of news about violence with how common they are (tools/build_rarity.py).
"""

import zlib
from collections.abc import Iterable
from functools import lru_cache
from math import fsum, log, sqrt
from pathlib import Path
from struct import iter_unpack

TABLE = Path(__file__).parent / "data" / "rarity.bin"

# A word in fewer reported incidents than this is rare; classes above it are quarters of a doubling.
LEAST = 3
STEPS = 4

# What a shared word is worth as evidence of its own, by how many incidents of the table have it.
RARE_WORTH = ((LEAST, 1.0), (2 * LEAST, 0.5), (4 * LEAST, 0.25))


@lru_cache(maxsize=1)
def _table() -> tuple[int, dict[int, float]]:
    """How many incidents the table was made of, and in how many each common word stands, by its hash."""
    (incidents, _), *rows = iter_unpack("<IB", TABLE.read_bytes())
    return incidents, {key: LEAST * 2 ** (step / STEPS) for key, step in rows}


@lru_cache(maxsize=1 << 16)
def _count(term: str) -> float:
    """In how many incidents of the table a word stands; half the least where it is not in it."""
    return _table()[1].get(zlib.crc32(term.encode("utf-8", "replace")), LEAST / 2)


@lru_cache(maxsize=1 << 16)
def weight(term: str) -> float:
    """The inverse document frequency of a term."""
    return log(_table()[0] / _count(term))


@lru_cache(maxsize=1 << 16)
def worth(term: str) -> float:
    """How far sharing a term is as good as sharing a name: 1 for a rare word, 0 for a common one."""
    count = _count(term)
    return next((share for below, share in RARE_WORTH if count < below), 0.0)


@lru_cache(maxsize=1 << 16)
def square(term: str) -> float:
    """What a term adds to the square of a text's length."""
    return weight(term) ** 2


def length(terms: Iterable[str]) -> float:
    """The length of a text as a vector of weights; the same whatever the order of its terms."""
    return sqrt(fsum(map(square, terms)))


@lru_cache(maxsize=1 << 11)
def rarest(terms: frozenset[str], most: int) -> tuple[str, ...]:
    """The rarest terms, so chosen among equals that two texts choose the same ones."""
    return tuple(sorted(terms, key=_rank)[:most])


@lru_cache(maxsize=1 << 16)
def _rank(term: str) -> tuple[float, int, str]:
    return -weight(term), zlib.crc32(term.encode("utf-8", "replace"), 1), term
