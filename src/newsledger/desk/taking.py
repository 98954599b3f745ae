"""One page in, all its rows out: what a worker process does for `add`."""

from dataclasses import replace

from newsledger.accounts import read
from newsledger.documents import Page, bands, content_key, print_of, read_page, rejected_document
from newsledger.documents.page import page_id
from newsledger.documents.reading import rejected_page
from newsledger.engine.pool import Crash
from newsledger.engine.worker import explained
from newsledger.errors import Rejected
from newsledger.ledger.packing import Imprint, Parcel, packed
from newsledger.model import Document, Reading

# Seconds for one document: a thousand times what a page takes, so that only a trap meets it.
LIMIT = 120.0


def take(item: Page | Rejected, *, learned: bool = True) -> Parcel:
    """Read an input and pack what it brings; what cannot be read is packed with its reason.

    `learned` lets the learned reader read beside the patterns, where it is installed.
    """
    if isinstance(item, Rejected):
        return _rejection(rejected_document(item))
    document = read_page(item)
    if document.status == "rejected":
        return _rejection(document)
    try:
        reading = read(document, learned=learned, annotated=False)
    except Exception as error:
        # Whatever a strange page sets off in the rules, it is kept and the others go on.
        return _rejection(_refused(document, f"could not be read ({explained(error)})"))
    has_story = any(block.kind == "body" for block in document.blocks)
    # A page without a story is a copy of nothing.
    key, imprint = (content_key(document), _imprint(document)) if has_story else (None, None)
    return packed(document, reading, key, imprint)


def crashed(crash: Crash[Page | Rejected]) -> Parcel:
    """The rows of an input that its worker did not survive."""
    item = crash.item
    if isinstance(item, Rejected):
        return _rejection(rejected_document(item))
    document = rejected_page(item, f"could not be read ({crash.reason})")
    return _rejection(replace(document, raw=item.data))


def preload(*, learned: bool) -> tuple[str, ...]:
    """The modules that are imported before workers are forked, in their order."""
    return (*(("newsledger.accounts.reader.warm",) if learned else ()), "newsledger.desk.warm")


def item_id(item: Page | Rejected) -> str:
    """The id that the input's document has or will have."""
    return rejected_document(item).id if isinstance(item, Rejected) else page_id(item)


def item_source(item: Page | Rejected) -> str:
    """Where the input was read from, for messages."""
    return item.item if isinstance(item, Rejected) else item.source


def item_weight(item: Page | Rejected) -> int:
    """The input's size in bytes or characters."""
    return 0 if isinstance(item, Rejected) else len(item.content)


def _refused(document: Document, reason: str) -> Document:
    return replace(document, text=None, blocks=(), status="rejected", reason=reason)


def _rejection(document: Document) -> Parcel:
    return packed(document, Reading(document.id), None)


def _imprint(document: Document) -> Imprint:
    """By what the document's copies are told."""
    made = print_of(document)
    return Imprint(made.words, made.signature, bands(made.signature))
