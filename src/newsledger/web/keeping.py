"""What was made lately and may be wanted again: kept by a key that is another one once it would differ."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Made = TypeVar("Made")


class Kept(Generic[Key, Made]):
    """The things asked for last, their sizes together up to `most`; one alone may be larger.

    Threads may ask at once; two that want the same new thing both make it.
    """

    def __init__(self, most: int, size: Callable[[Made], int] = lambda made: 1) -> None:
        self._most, self._size, self._held = most, size, 0
        self._made: OrderedDict[Key, tuple[Made, int]] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Key, make: Callable[[], Made]) -> Made:
        """The thing of that key, made where it is not kept."""
        with self._lock:
            if key in self._made:
                self._made.move_to_end(key)
                return self._made[key][0]
        made = make()
        with self._lock:
            if key not in self._made:
                self._made[key] = made, self._size(made)
                self._held += self._made[key][1]
            while self._held > self._most and len(self._made) > 1:
                self._held -= self._made.popitem(last=False)[1][1]
        return made

    def __contains__(self, key: Key) -> bool:
        return key in self._made

    def __len__(self) -> int:
        return len(self._made)
