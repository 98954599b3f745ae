"""Which accounts an account is compared with: those filed near it under the same key, never too many."""

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from newsledger.incidents.keys import SHARED_WORDS, day_of, keys
from newsledger.incidents.profiles import Profile

# Under each key an account meets this many accounts before it and after it in time.
REACH = 20


class Shelf(Protocol):
    """Where accounts are filed under keys, each with its day."""

    def near(self, account_id: str, day: int, under: Sequence[str], reach: int) -> Iterable[tuple[str, str]]:
        """(key, account) for up to `reach` accounts before and after under each key, by day and id."""


@dataclass(slots=True)
class Drawer:
    """A shelf in memory."""

    filed: dict[str, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))

    def put(self, one: Profile) -> None:
        """File an account under all its keys."""
        for key in keys(one):
            insort(self.filed[key], (day_of(one), one.account_id))

    def near(self, account_id: str, day: int, under: Sequence[str], reach: int) -> Iterable[tuple[str, str]]:
        """As a shelf does."""
        for key in under:
            held = self.filed.get(key, [])
            at = bisect_left(held, (day, account_id))
            for _, other in held[max(at - reach, 0) : at + reach + 1]:
                if other != account_id:
                    yield key, other


def candidates(one: Profile, shelf: Shelf) -> list[str]:
    """The accounts to compare with this one, sorted; those of its own document among them."""
    words: Counter[str] = Counter()
    found: set[str] = set()
    for key, other in shelf.near(one.account_id, day_of(one), keys(one), REACH):
        if key.startswith("w:"):
            words[other] += 1
        else:
            found.add(other)
    found.update(other for other, count in words.items() if count >= SHARED_WORDS)
    return sorted(found)
