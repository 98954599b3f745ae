"""Documents as they came: text, blocks, publication facts."""

from dataclasses import dataclass

from newsledger.model.words import BlockKind, DateBasis, DocumentStatus, Precision


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a document's text of one kind; `reason` says why it is what it is."""

    start: int
    end: int
    kind: BlockKind
    reason: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """When a document was published: an ISO 8601 prefix, how fine it is, and where that was read."""

    value: str | None = None
    precision: Precision | None = None
    basis: DateBasis = "unknown"


@dataclass(frozen=True, slots=True)
class Document:
    """One page from one publisher, kept as it came and never edited.

    A rejected document has no text and a reason. `raw` holds the page where the text is not the page
    itself. `source` names where it was read from (a path, a record of an archive), for messages.
    """

    id: str
    text: str | None
    external_id: str | None = None
    uri: str | None = None
    title: str | None = None
    outlet: str | None = None
    language: str | None = None
    published: Published = Published()
    blocks: tuple[Block, ...] = ()
    status: DocumentStatus = "read"
    reason: str | None = None
    media_type: str = "text/plain"
    raw: bytes | None = None
    source: str | None = None
