"""Average linkage under constraints, from the scores of the pairs that were compared.

Two groups join while the mean score over the pairs between them, drawn towards the best of them, is above the
threshold, and never across a pair that cannot be one incident; so one weak chain does not glue two incidents
together. A pair that was never compared, for want of anything in common, counts with a fixed score.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush

# Log-odds above which two groups are one. 0 would be even odds, but wrong merges hurt more than missed ones;
# the curve is in evaluation/linking.md.
THRESHOLD = 0.5

# A pair at or below this score links nothing: it only counts in the mean. What no link connects is grouped
# apart, which is what makes adding one report cheap.
LINKED = 0.5

# The score of a pair that was never compared.
STRANGERS = -1.0

# Of a much reported incident each report is compared with those nearest to it only: then that most pairs were
# never compared says nothing, and no more of them count than this many for each that was.
MOST_STRANGERS = 1

# How much the best of the scores between two groups counts beside their mean: the page about a trial is like
# some of the first reports only. Cross-validated on the gva half, 0.4, 0.5 and 0.6 give a pairwise F1 of
# 0.833, 0.840 and 0.831; from 0.5 on two good links glue what a third pair tells apart.
BEST = 0.45

# The score of a pair that cannot be one incident.
BARRED = float("-inf")

Pair = tuple[str, str]
Scores = Mapping[Pair, float]


def pair(one: str, two: str) -> Pair:
    """Two ids, the smaller first."""
    return (one, two) if one <= two else (two, one)


def clusters(accounts: Iterable[str], scores: Scores, together: Sequence[Pair] = ()) -> list[list[str]]:
    """The groups of accounts, each sorted, in order of their smallest ids; every account is in one of them.

    Pairs in `together` are one group whatever their score is.
    """
    held = sorted(accounts)
    table = _Table({account: [account] for account in held}, {account: account for account in held})
    for one, two in together:
        table.unite(one, two)
    for one, two in sorted(scores):
        table.meet(one, two, scores[one, two])
    return sorted(sorted(group) for group in table.joined())


def connected(accounts: Iterable[str], pairs: Iterable[Pair]) -> list[list[str]]:
    """The accounts that these pairs connect, each list sorted, in order of their smallest ids."""
    home = {account: account for account in accounts}

    def root(account: str) -> str:
        while home[account] != account:
            home[account] = account = home[home[account]]
        return account

    for one, two in pairs:
        low, high = sorted((root(one), root(two)))
        home[high] = low
    found: dict[str, list[str]] = {}
    for account in sorted(home):
        found.setdefault(root(account), []).append(account)
    return list(found.values())


@dataclass(slots=True)
class _Table:
    """Groups by the id of one of their accounts, with the sum and the number of the scores between them."""

    groups: dict[str, list[str]]
    home: dict[str, str]
    between: dict[str, dict[str, tuple[float, int, float]]] = field(default_factory=dict)

    def unite(self, one: str, two: str) -> None:
        """Put two accounts into one group before any score is looked at."""
        low, high = sorted((self.home[one], self.home[two]))
        if low != high:
            self.home.update(dict.fromkeys(self.groups[high], low))
            self.groups[low] += self.groups.pop(high)

    def meet(self, one: str, two: str, score: float) -> None:
        """Note the score of two accounts."""
        one, two = self.home[one], self.home[two]
        if one != two:
            total, count, best = self.between.get(one, {}).get(two, (0.0, 0, BARRED))
            made = (total + score, count + 1, max(best, score))
            self.between.setdefault(one, {})[two] = self.between.setdefault(two, {})[one] = made

    def joined(self) -> Iterable[list[str]]:
        """Join the best pair of groups again and again until none is above the threshold."""
        met = ((one, two) for one, others in self.between.items() for two in others if one < two)
        heap = list(self._offers(met))
        heapify(heap)
        while heap:
            negative, one, two = heappop(heap)
            if one in self.groups and two in self.groups and self._mean(one, two) == -negative:
                self._join(one, two)
                for offer in self._offers((one, other) for other in self.between[one]):
                    heappush(heap, offer)
        return self.groups.values()

    def _offers(self, met: Iterable[Pair]) -> Iterator[tuple[float, str, str]]:
        """The pairs of groups that may join, with the score at which they would, the larger the earlier."""
        for one, two in met:
            mean = self._mean(one, two)
            if mean > THRESHOLD:
                yield (-mean, *pair(one, two))

    def _mean(self, one: str, two: str) -> float:
        total, count, best = self.between[one][two]
        strangers = min(len(self.groups[one]) * len(self.groups[two]) - count, MOST_STRANGERS * count)
        # Rounded, so that sums of the same scores in another order are the same mean.
        mean = (total + STRANGERS * strangers) / (count + strangers)
        return round(BEST * best + (1 - BEST) * mean, 6)

    def _join(self, one: str, two: str) -> None:
        """Put the second group into the first."""
        self.groups[one] += self.groups.pop(two)
        mine, gone = self.between[one], self.between.pop(two)
        del mine[two], gone[one]
        for other, (total, count, best) in gone.items():
            before = mine.get(other, (0.0, 0, BARRED))
            made = (before[0] + total, before[1] + count, max(before[2], best))
            mine[other] = self.between[other][one] = made
            del self.between[other][two]
