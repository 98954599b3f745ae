"""What the ledger keeps to find copies: the documents that share a band of their signatures."""

from array import array
from collections.abc import Collection

from sqlalchemy import Connection, select

from newsledger.ledger.driver import put
from newsledger.ledger.packing import Imprint
from newsledger.ledger.tables import BANDS, DOCUMENTS, PRINTS

# Bodies that share a band with more documents than this are a notice that a site prints instead of stories.
MOST = 300


def put_imprint(connection: Connection, document_id: str, imprint: Imprint) -> None:
    """Keep the imprint of a document."""
    signature = array("I", imprint.signature).tobytes()
    own = (document_id, imprint.words, signature)
    put(connection, "prints", ("document_id", "words", "signature"), [own])
    bands = sorted(set(map(_band, imprint.bands)))
    put(connection, "bands", ("band", "document_id"), [(band, document_id) for band in bands])


def alike(connection: Connection, imprint: Imprint) -> list[str]:
    """The ids of documents that share a band with this imprint, sorted; not all where they are a flood."""
    shared = BANDS.c.band.in_(sorted(set(map(_band, imprint.bands))))
    query = select(BANDS.c.document_id).where(shared).distinct().limit(MOST)
    return sorted(connection.execute(query).scalars()) if imprint.bands else []


def known(connection: Connection, ids: Collection[str]) -> dict[str, Imprint]:
    """The imprints of documents, without their bands; those that have none are left out."""
    rows = connection.execute(select(PRINTS).where(PRINTS.c.document_id.in_(ids)))
    return {row.document_id: Imprint(row.words, tuple(array("I", row.signature))) for row in rows}


def families(connection: Connection, ids: Collection[str]) -> set[str]:
    """These documents with all that are copies of the same originals."""
    first = {
        row.duplicate_of or row.id
        for row in connection.execute(
            select(DOCUMENTS.c.id, DOCUMENTS.c.duplicate_of).where(DOCUMENTS.c.id.in_(ids))
        )
    }
    copies = connection.execute(select(DOCUMENTS.c.id).where(DOCUMENTS.c.duplicate_of.in_(first))).scalars()
    return first | set(ids) | set(copies)


def _band(band: bytes) -> int:
    return int.from_bytes(band) >> 1
