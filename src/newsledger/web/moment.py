"""The clock of sessions and log-ins."""

import time


def now() -> int:
    """Whole seconds since 1970.

    Sessions expire by the real time even where `SOURCE_DATE_EPOCH` stops the clock of the records.
    """
    return int(time.time())
