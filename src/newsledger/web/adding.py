"""Pages that come in over the web: pasted text, or a file of any kind that `add` reads."""

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from fastapi import UploadFile

from newsledger.desk.intake import add
from newsledger.desk.taking import item_id
from newsledger.documents import Page, pages
from newsledger.errors import Rejected
from newsledger.ledger.audit import note
from newsledger.ledger.documents import standing
from newsledger.ledger.groups import told_by
from newsledger.settings import clock
from newsledger.web.office import Office
from newsledger.web.visitors import Visitor

# Of one upload so many documents are named in the answer; an archive may hold thousands.
NAMED = 200


@dataclass(frozen=True, slots=True)
class Added:
    """What became of what was sent. `incidents` are the ids of the incidents that the documents tell."""

    read: int
    known: int
    documents: tuple[str, ...]
    incidents: tuple[str, ...]
    rejected: tuple[tuple[str, str], ...]

    def record(self) -> dict[str, Any]:
        """As the interface gives it."""
        return {
            "read": self.read,
            "known": self.known,
            "documents": list(self.documents),
            "incidents": list(self.incidents),
            "rejected": [{"source": source, "reason": reason} for source, reason in self.rejected],
        }


def uploaded(file: UploadFile) -> Iterator[Page | Rejected]:
    """The pages of an uploaded file, by its content; its name is for messages."""
    name = (file.filename or "upload").replace("\0", "").encode("utf-8", "replace").decode()[-200:]
    for item in pages(["-"], stdin=io.BytesIO(file.file.read())):
        yield _named(item, name)


def take_in(office: Office, by: Visitor, items: Iterable[Page | Rejected]) -> Added:
    """Add pages to the ledger, link them, and make the summaries of what they touch anew.

    Each page is a transaction of its own, as `newsledger add` has it.
    """
    kept = list(items)
    report = add(kept, office.ledger, workers=1)
    ids = tuple(dict.fromkeys(item_id(item) for item in kept))
    with office.writing() as connection:
        told = tuple(sorted(told_by(connection, ids)))
        named = tuple(id for id in ids[:NAMED] if standing(connection, id))
        note(
            connection, clock(), by.doing("add"), read=report.read, known=report.known, first=list(named[:5])
        )
    while office.catch_up():
        pass
    refused = tuple((one.item, one.reason) for one in report.rejected[:NAMED])
    return Added(report.read, report.known, named, told, refused)


def _named(item: Page | Rejected, name: str) -> Page | Rejected:
    """The item with the upload's name where it has standard input's."""
    if isinstance(item, Rejected):
        return replace(item, item=name + item.item[1:]) if item.item.startswith("-") else item
    return replace(item, source=name + item.source[1:]) if item.source.startswith("-") else item
