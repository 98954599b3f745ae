"""Python's search for garbage, made rarer where much is made and next to nothing of it becomes garbage."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

# Linking makes some thousand lists and tuples an account, which die when nobody holds them, without a search.
# Measured on 6,000 accounts: from 700, Python's own, to this saves a tenth of the time and costs no memory.
_MADE = 100_000


@contextmanager
def seldom_sought() -> Iterator[None]:
    """Within the block garbage is looked for when so many objects were made, not when some hundred were."""
    before = gc.get_threshold()
    gc.set_threshold(max(before[0], _MADE), *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
