"""Documents as a reader looks them up: the list of them, and one with what it tells."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from newsledger.desk.judging.looking import document_named
from newsledger.desk.laying_out import desk
from newsledger.desk.viewpoint import Viewpoint
from newsledger.ledger.casebook import tellings
from newsledger.ledger.codec import loads
from newsledger.ledger.documents import Stored, stored_documents
from newsledger.ledger.packing import facts_of
from newsledger.ledger.redactions import blackout
from newsledger.ledger.tables import DOCUMENTS
from newsledger.model import Member, Published
from newsledger.outputs.records import published_record


@dataclass(frozen=True, slots=True)
class Listed:
    """A document in the order of adding, without its text."""

    seq: int
    record: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class DocumentWithTellings:
    """A document, its date (inferred where it has none), and its accounts with the incidents they tell."""

    stored: Stored
    published: Published
    tellings: tuple[tuple[str | None, Member], ...]


def document_list(connection: Connection, before: int | None, most: int) -> list[Listed]:
    """Up to so many documents, the last added first, from before a place."""
    columns = DOCUMENTS.c
    query = select(
        columns.seq, columns.id, columns.status, columns.facts, columns.duplicate_of, columns.version_of,
        columns.superseded_by, columns.recorded_at,
    ).order_by(columns.seq.desc())  # fmt: skip
    if before is not None:
        query = query.where(columns.seq < before)
    rows = connection.execute(query.limit(most)).all()
    hidden = blackout(connection, [row.id for row in rows])
    found = []
    for row in rows:
        facts = hidden.facts(facts_of(row.id, row.facts, row.duplicate_of, row.version_of))
        record = {
            "id": row.id,
            "external_id": facts.external_id,
            "uri": facts.uri,
            "title": facts.title,
            "outlet": facts.outlet,
            "language": facts.language,
            "published": published_record(facts.published),
            "duplicate_of": row.duplicate_of,
            "version_of": row.version_of,
            "superseded_by": row.superseded_by,
            "status": row.status,
            "reason": loads(row.facts)["reason"],
            "recorded_at": row.recorded_at,
        }
        found.append(Listed(row.seq, record))
    return found


def one_document(connection: Connection, given: str, viewpoint: Viewpoint) -> DocumentWithTellings:
    """The document of an id or the beginning of one; raises NotFoundError."""
    stored = next(stored_documents(connection, [document_named(connection, given)]))
    here = desk(connection, viewpoint)
    told = tellings(connection, [stored.document.id], here.superseded)
    inferred = here.dates([stored.facts])
    published = inferred.get(stored.document.id, stored.facts.published)
    return DocumentWithTellings(stored, published, tuple(told))
