"""Lists in months."""

from newsledger.ledger.listing import Row
from newsledger.ledger.summaries import Summary
from newsledger.outputs.phrases import say_date


def month_of(row: Row | Summary) -> str:
    """The month in which an incident began, in words; that of the first day that it may have been."""
    start = row.data["start"]
    held = start if isinstance(start, dict) else {}
    known = held.get("value") or held.get("earliest")
    return say_date(str(known)[:7]) if known else "Time unknown"
