"""Which documents print one story, word for word or lightly rewritten."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection

from newsledger.documents import Print, are_copies, publisher
from newsledger.documents.near_duplicates import SHORT
from newsledger.ledger.documents import Stamp, kin
from newsledger.ledger.packing import Imprint, Parcel
from newsledger.ledger.prints import alike, families, known


def relatives(connection: Connection, parcel: Parcel) -> tuple[list[Stamp], set[str]]:
    """All stored documents that share this one's story or URI, and which of them print its story.

    Copies of copies are copies: the story's origin is one document for all of them.
    """
    met = alike(connection, parcel.imprint) if parcel.imprint else []
    found = kin(connection, parcel, met)
    if len(found) < 2:
        # Most stories are nobody else's.
        return found, {parcel.id}
    prints = known(connection, [one.id for one in found])
    copies = _copies(parcel.id, found, prints)
    family = families(connection, copies) if len(copies) > 1 else copies
    return kin(connection, parcel, family), family


def _copies(id: str, found: Sequence[Stamp], prints: Mapping[str, Imprint]) -> set[str]:
    """Those of the documents found that print the same story as this one, it among them."""
    own = next((one for one in found if one.id == id), None)
    if own is None or own.content_key is None:
        return {id}
    made = _print(own, prints)
    return {id} | {
        one.id
        for one in found
        if are_copies(made, _print(one, prints), same_words=one.content_key == own.content_key)
    }


def _print(one: Stamp, prints: Mapping[str, Imprint]) -> Print:
    # A document that was added before imprints were kept is a copy word for word or not at all.
    held = prints.get(one.id, Imprint(SHORT))
    return Print(held.words, held.signature, one.title, publisher(one.outlet, one.uri), one.published)
