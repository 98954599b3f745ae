"""Many values in portions that one statement takes."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

# SQLite takes some 32,000 values in a statement.
MOST = 1000


def batches(values: Sequence[T], most: int = MOST) -> Iterator[Sequence[T]]:
    """The values in their order, up to so many at a time (`itertools.batched` from Python 3.12 on)."""
    for at in range(0, len(values), most):
        yield values[at : at + most]


def parts(ids: Iterable[str]) -> Iterator[Sequence[str]]:
    """The ids, sorted and each once, in portions."""
    return batches(sorted(set(ids)))
