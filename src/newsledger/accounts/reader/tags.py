"""How likely each piece lies in a span of each group of labels, for all groups of a window at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from newsledger.accounts.reader.files import Group

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Logits = NDArray[np.float32]
    Odds = NDArray[np.float64]
    Flags = NDArray[np.bool_]
    Places = NDArray[np.intp]

# A word begins a new span within another only where that is clear (difference of logits), since most are one.
SURE = 1.0
# Keeps a logarithm finite where one side has no weight left.
LEAST = 1e-30


@dataclass(frozen=True, slots=True)
class Tags:
    """Rows are pieces. `odds` is by group the log-odds of being inside any label of it, `begins` whether a
    span clearly begins; `weights` holds the columns of all groups, `firsts` where each group's begin.
    """

    odds: "Odds"
    begins: "Flags"
    weights: "Odds"
    firsts: Sequence[int]

    def labels(self, number: int, count: int, first: int, past: int) -> list[float]:
        """For each label of a group, of which there are `count`, its mean log-odds over `[first, past)`."""
        column = self.firsts[number]
        weights = self.weights[first:past, column : column + 1 + 2 * count]
        own = weights[:, 1::2] + weights[:, 2::2]
        others = weights.sum(axis=1, keepdims=True) - own
        found: list[float] = _log_ratio(own, others).mean(axis=0).tolist()
        return found


def tags_of(logits: "Logits", groups: tuple[Group, ...]) -> Tags:
    """The tags of each row of logits."""
    import numpy as np

    columns, firsts, group_of, begin = _columns(groups)
    rows = logits[:, columns]
    peaks = np.maximum.reduceat(rows, firsts, axis=1)
    weights = np.exp(rows - peaks[:, group_of]).astype(np.float64)
    outside = weights[:, firsts]
    inside = weights.copy()
    inside[:, firsts] = 0.0
    odds = _log_ratio(np.add.reduceat(inside, firsts, axis=1), outside)
    low = np.float32(-np.inf)
    begins = np.maximum.reduceat(np.where(begin, rows, low), firsts, axis=1)
    goes_on = ~begin
    goes_on[firsts] = False
    others = np.maximum.reduceat(np.where(goes_on, rows, low), firsts, axis=1)
    return Tags(odds, begins > others + SURE, weights, firsts.tolist())


@cache
def _columns(groups: tuple[Group, ...]) -> "tuple[Places, Places, Places, Flags]":
    """The columns of all groups one after the other, where each begins among them, the group of each, and
    whether it is for the first word of a span.
    """
    import numpy as np

    columns = [np.arange(group.columns.start, group.columns.stop) for group in groups]
    widths = [len(each) for each in columns]
    firsts = np.cumsum([0, *widths[:-1]])
    begin = np.concatenate([np.arange(width) % 2 == 1 for width in widths])
    return np.concatenate(columns), firsts, np.repeat(np.arange(len(groups)), widths), begin


def _log_ratio(own: "Odds", others: "Odds") -> "Odds":
    import numpy as np

    found: Odds = np.log(np.maximum(own, LEAST)) - np.log(np.maximum(others, LEAST))
    return found
