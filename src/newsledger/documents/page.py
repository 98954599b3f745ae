"""One page as it came: what `pages` yields and `read_page` reads."""

import hashlib
from dataclasses import dataclass
from typing import Literal

from newsledger.errors import Rejected
from newsledger.model import Document

MediaType = Literal["text/plain", "text/html"]


@dataclass(frozen=True, slots=True)
class Page:
    """A page's content with what was stated beside it; nothing here was worked out from the content.

    `source` names where it was read, for messages. `charset` is what a protocol header said.
    """

    content: bytes | str
    media_type: MediaType
    source: str
    external_id: str | None = None
    uri: str | None = None
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    charset: str | None = None

    @property
    def data(self) -> bytes:
        """The content as bytes; unpaired surrogates are kept."""
        return (
            self.content.encode("utf-8", "surrogatepass") if isinstance(self.content, str) else self.content
        )


def page_id(page: Page) -> str:
    """The document id: a hash of external id, URI, stated facts and content, the same on every machine."""
    facts = (page.external_id, page.uri, page.title, page.outlet, page.published)
    return _digest(page.media_type, *facts, hashlib.sha256(page.data).hexdigest())


def rejected_document(rejected: Rejected) -> Document:
    """A document that could not be read, kept with its reason; its id is that of the named input."""
    return Document(
        id=_digest("rejected", rejected.item, rejected.reason),
        text=None,
        status="rejected",
        reason=rejected.reason,
        source=rejected.item,
    )


def _digest(*parts: str | None) -> str:
    """A hash of the parts in which None differs from an empty string and no two parts run together."""
    joined = "".join("-" if part is None else f"{len(part)}:{part}" for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:20]
