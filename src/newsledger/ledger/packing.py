"""What one document brings, as rows: packed where it was read, so that storing it is only writing."""

import hashlib
import zlib
from dataclasses import dataclass

from newsledger.ledger import codec
from newsledger.model import Account, Claim, Document, Facts, Published, Reading

Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Parcel:
    """The rows of one document, without the times at which they are recorded."""

    id: str
    status: str
    reason: str | None
    source: str | None
    document: Row
    accounts: tuple[Row, ...] = ()
    relations: tuple[Row, ...] = ()
    claims: tuple[Row, ...] = ()
    imprint: "Imprint | None" = None


@dataclass(frozen=True, slots=True)
class Imprint:
    """By what copies are told: how many words the body has, their signature, the keys where copies meet."""

    words: int
    signature: tuple[int, ...] = ()
    bands: tuple[bytes, ...] = ()


def packed(
    document: Document, reading: Reading, content_key: str | None, imprint: Imprint | None = None
) -> Parcel:
    """The rows of a document and of what was read in it; a claim or account given twice is kept once."""
    accounts = {account.id: account for account in reading.accounts}
    claims = {claim.id: claim for claim in reading.claims if claim.account_id in accounts}
    return Parcel(
        document.id,
        document.status,
        document.reason,
        document.source,
        _document_row(document, content_key),
        tuple(_account_row(place, account) for place, account in enumerate(accounts.values())),
        tuple(row for account in accounts.values() for row in _relation_rows(account, accounts)),
        tuple(_claim_row(place, claim) for place, claim in enumerate(claims.values())),
        imprint,
    )


def facts_of(id: str, data: str, duplicate_of: str | None, version_of: str | None) -> Facts:
    """A document's facts from its row."""
    facts = codec.loads(data)
    return Facts(
        id=id,
        external_id=facts["external_id"],
        uri=facts["uri"],
        title=facts["title"],
        outlet=facts["outlet"],
        language=facts["language"],
        published=Published(*facts["published"]),
        duplicate_of=duplicate_of,
        version_of=version_of,
    )


def document_of(
    id: str, status: str, data: str, blocks: str, text: bytes | None, raw: bytes | None
) -> Document:
    """The document as it was read."""
    facts = codec.loads(data)
    return Document(
        id=id,
        text=None if text is None else codec.text_of(text),
        external_id=facts["external_id"],
        uri=facts["uri"],
        title=facts["title"],
        outlet=facts["outlet"],
        language=facts["language"],
        published=Published(*facts["published"]),
        blocks=codec.blocks_of(blocks),
        status="rejected" if status == "rejected" else "read",
        reason=facts["reason"],
        media_type=facts["media_type"],
        raw=None if raw is None else zlib.decompress(raw),
        source=facts["source"],
    )


def _document_row(document: Document, content_key: str | None) -> Row:
    text = document.text
    return {
        "id": document.id,
        "status": document.status,
        "facts": codec.dumps(
            {
                "external_id": document.external_id,
                "uri": document.uri,
                "title": document.title,
                "outlet": document.outlet,
                "language": document.language,
                "published": codec.published_data(document.published),
                "reason": document.reason,
                "media_type": document.media_type,
                "source": document.source,
            }
        ),
        "blocks": codec.blocks_text(document.blocks),
        "text": None if text is None else codec.text_bytes(text),
        "raw": None if document.raw is None else zlib.compress(document.raw, codec.LEVEL),
        "content_key": content_key,
        "text_key": None if text is None else _hash(text),
        "uri_key": _uri_key(document),
    }


def _uri_key(document: Document) -> str | None:
    if document.uri is None or document.text is None:
        return None
    return _hash(document.uri)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _account_row(position: int, account: Account) -> Row:
    return {
        "id": account.id,
        "document_id": account.document_id,
        "position": position,
        "kind": account.kind,
        "data": codec.account_text(account),
    }


def _relation_rows(account: Account, accounts: dict[str, Account]) -> list[Row]:
    pairs = {(one.account_id, one.relation) for one in account.relations if one.account_id in accounts}
    return [
        {"account_id": account.id, "other_id": other, "relation": relation}
        for other, relation in sorted(pairs)
    ]


def _claim_row(position: int, claim: Claim) -> Row:
    return {
        "id": claim.id,
        "document_id": claim.document_id,
        "account_id": claim.account_id,
        "position": position,
        "field": claim.field,
        "role": claim.role,
        "scope": claim.scope,
        "data": codec.claim_text(claim),
    }
