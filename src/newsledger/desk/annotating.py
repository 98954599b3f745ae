"""Reading documents without storing anything."""

from collections.abc import Iterable, Iterator
from functools import partial

from newsledger.accounts import read
from newsledger.desk.taking import LIMIT, item_source, item_weight, preload
from newsledger.documents import Page, read_page
from newsledger.engine.pool import Crash, run
from newsledger.errors import Rejected
from newsledger.outputs.annotations import annotations_record
from newsledger.outputs.jsonl import line


def annotated(
    items: Iterable[Page | Rejected], workers: int | None = None, *, learned: bool = True
) -> Iterator[str | Rejected]:
    """A line of JSON for each input, in order, or why there is none; `learned` lets the reader read too."""
    read_one = partial(_annotated, learned=learned)
    needed = (*preload(learned=learned), __name__)
    for outcome in run(read_one, items, workers, weight=item_weight, preload=needed, limit=LIMIT):
        if isinstance(outcome, Crash):
            yield Rejected(item_source(outcome.item), f"could not be read ({outcome.reason})")
        else:
            yield outcome


def _annotated(item: Page | Rejected, *, learned: bool) -> str | Rejected:
    if isinstance(item, Rejected):
        return item
    document = read_page(item)
    if document.status == "rejected":
        return Rejected(item.source, document.reason or "unreadable")
    return line(annotations_record(document, read(document, learned=learned)))
