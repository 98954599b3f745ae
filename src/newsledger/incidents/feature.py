"""What a feature is: a name in the table of weights, how strongly it applies, and why."""

from collections.abc import Callable
from typing import NamedTuple


class Feature(NamedTuple):
    """A feature that applies to a pair, how strongly (mostly 1), and why in plain words.

    Of a hundred pairs that are scored some ten become links, so that the words are found when asked for.
    """

    name: str
    amount: float
    detail: Callable[[], str]
