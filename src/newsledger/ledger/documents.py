"""Documents in the ledger: storing them, and what is known of copies and versions."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, or_, select, update

from newsledger.ledger.codec import loads
from newsledger.ledger.driver import put
from newsledger.ledger.packing import Parcel, Row, document_of, facts_of
from newsledger.ledger.redactions import blackout, redacted_ids
from newsledger.ledger.tables import ACCOUNTS, CLAIMS, DOCUMENTS, PENDING, RELATIONS
from newsledger.model import Document, Facts, Published


@dataclass(frozen=True, slots=True)
class Stored:
    """A document as it stands in the ledger."""

    document: Document
    facts: Facts
    superseded_by: str | None
    recorded_at: str


@dataclass(frozen=True, slots=True)
class Stamp:
    """What tells a document's copies and versions: its keys, and the order in which it came."""

    id: str
    seq: int
    published: Published
    content_key: str | None
    text_key: str | None
    uri_key: str | None
    title: str | None = None
    outlet: str | None = None
    uri: str | None = None


@dataclass(frozen=True, slots=True)
class Lineage:
    """What a document repeats, what it is a new version of, and which version took its place."""

    duplicate_of: str | None = None
    version_of: str | None = None
    superseded_by: str | None = None


def standing(connection: Connection, document_id: str) -> tuple[str, str | None] | None:
    """A document's status and, where it was rejected, the reason; None where the ledger does not hold it."""
    columns = DOCUMENTS.c
    row = connection.execute(select(columns.status, columns.facts).where(columns.id == document_id)).first()
    return None if row is None else (row.status, loads(row.facts)["reason"])


def document_ids(connection: Connection) -> list[str]:
    """The ids of all documents in the order of adding."""
    return list(connection.execute(select(DOCUMENTS.c.id).order_by(DOCUMENTS.c.seq)).scalars())


def undated(connection: Connection) -> list[Facts]:
    """The facts of the documents that were read but do not say when they were published."""
    query = select(DOCUMENTS).where(DOCUMENTS.c.status == "read").order_by(DOCUMENTS.c.seq)
    facts = (
        facts_of(row.id, row.facts, row.duplicate_of, row.version_of)
        for row in connection.execute(
            query.with_only_columns(
                DOCUMENTS.c.id, DOCUMENTS.c.facts, DOCUMENTS.c.duplicate_of, DOCUMENTS.c.version_of
            )
        )
    )
    return [one for one in facts if one.published.value is None]


def replacements(connection: Connection) -> list[tuple[str, Published, str]]:
    """Each superseded document with the date of publication and of recording of what took its place."""
    later = DOCUMENTS.alias()
    rows = connection.execute(
        select(DOCUMENTS.c.id, later.c.facts, later.c.recorded_at)
        .join(later, later.c.id == DOCUMENTS.c.superseded_by)
        .where(DOCUMENTS.c.superseded_by > "")
    )
    return [(row.id, facts_of(row.id, row.facts, None, None).published, row.recorded_at) for row in rows]


def insert_parcel(connection: Connection, parcel: Parcel, recorded_at: str) -> None:
    """Store a document with its accounts and claims."""
    stamped: Row = {"recorded_at": recorded_at}
    for table, rows, more in (
        (DOCUMENTS, (parcel.document,), stamped),
        (ACCOUNTS, parcel.accounts, stamped),
        (RELATIONS, parcel.relations, {}),
        (CLAIMS, parcel.claims, stamped | {"status": "current"}),
        (PENDING, tuple({"account_id": row["id"]} for row in parcel.accounts), {}),
    ):
        if rows:
            # All rows of a table are made with the same columns.
            values = [(*row.values(), *more.values()) for row in rows]
            put(connection, table.name, (*rows[0], *more), values)


def kin(connection: Connection, parcel: Parcel, more: Collection[str] = ()) -> list[Stamp]:
    """The stored documents that share the words or the URI of this one, and `more`, as they were added."""
    own = parcel.document
    same = [DOCUMENTS.c[key] == own[key] for key in ("content_key", "uri_key") if own[key] is not None]
    if not same:
        return []
    columns = DOCUMENTS.c
    rows = connection.execute(
        select(columns.id, columns.seq, columns.facts, columns.content_key, columns.text_key, columns.uri_key)
        .where(or_(*same, columns.id.in_(more)))
        .order_by(columns.seq)
    )
    return [_stamp(row) for row in rows]


def _stamp(row: Any) -> Stamp:
    facts = facts_of(row.id, row.facts, None, None)
    return Stamp(
        row.id,
        row.seq,
        facts.published,
        row.content_key,
        row.text_key,
        row.uri_key,
        facts.title,
        facts.outlet,
        facts.uri,
    )


def lineages(connection: Connection, ids: Sequence[str]) -> dict[str, Lineage]:
    """What the ledger holds of the copies and versions of these documents."""
    columns = DOCUMENTS.c
    rows = connection.execute(
        select(columns.id, columns.duplicate_of, columns.version_of, columns.superseded_by).where(
            columns.id.in_(ids)
        )
    )
    return {row.id: Lineage(row.duplicate_of, row.version_of, row.superseded_by) for row in rows}


def set_lineages(connection: Connection, changed: Mapping[str, Lineage]) -> None:
    """Write down what these documents are copies and versions of."""
    for id, lineage in changed.items():
        connection.execute(
            update(DOCUMENTS)
            .where(DOCUMENTS.c.id == id)
            .values(
                duplicate_of=lineage.duplicate_of,
                version_of=lineage.version_of,
                superseded_by=lineage.superseded_by,
            )
        )


def stored_documents(connection: Connection, ids: Sequence[str] | None = None) -> Iterator[Stored]:
    """The documents, or those with these ids, in the order of adding."""
    query = select(DOCUMENTS).order_by(DOCUMENTS.c.seq)
    if ids is not None:
        query = query.where(DOCUMENTS.c.id.in_(ids))
    hidden = blackout(connection, redacted_ids(connection) if ids is None else ids)
    # On the statement: on the connection the option would reach what is executed after it, writing included.
    for row in connection.execute(query.execution_options(yield_per=200)):
        yield Stored(
            hidden.document(document_of(row.id, row.status, row.facts, row.blocks, row.text, row.raw)),
            hidden.facts(facts_of(row.id, row.facts, row.duplicate_of, row.version_of)),
            row.superseded_by,
            row.recorded_at,
        )
