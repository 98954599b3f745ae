"""Which accounts an account is compared with: those filed near it under the same key, never too many."""

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from newsledger.incidents.keys import SHARED_WORDS, WEAK, day_of, keys
from newsledger.incidents.profiles import Profile

# Under each key an account meets this many accounts before it and after it in time.
REACH = 20


class Shelf(Protocol):
    """Where accounts are filed under keys, each with its day."""

    def near(
        self, account_id: str, day: int, under: Mapping[str, int], reach: int, enough: int
    ) -> Collection[str]:
        """The accounts that are met under keys which count so much together, each as much as `under` says.

        Under each key up to `reach` accounts before and after are met, by day and id.
        """


@dataclass(slots=True)
class Drawer:
    """A shelf in memory."""

    filed: dict[str, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))

    def put(self, one: Profile) -> None:
        """File an account under all its keys."""
        for key in keys(one):
            insort(self.filed[key], (day_of(one), one.account_id))

    def near(
        self, account_id: str, day: int, under: Mapping[str, int], reach: int, enough: int
    ) -> Collection[str]:
        """As a shelf does."""
        met: Counter[str] = Counter()
        for key, count in under.items():
            held = self.filed.get(key, [])
            at = bisect_left(held, (day, account_id))
            met.update(
                dict.fromkeys((other for _, other in held[max(at - reach, 0) : at + reach + 1]), count)
            )
        return [other for other, count in met.items() if count >= enough and other != account_id]


def candidates(one: Profile, shelf: Shelf) -> list[str]:
    """The accounts to compare with this one, sorted; those of its own document among them."""
    under = {key: 1 if key.startswith(WEAK) else SHARED_WORDS for key in keys(one)}
    return sorted(shelf.near(one.account_id, day_of(one), under, REACH, SHARED_WORDS))
