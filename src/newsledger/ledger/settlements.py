"""What was settled of incidents, kept in the ledger: put, looked up, and gone with whatever outdates it.

Nothing here is known nowhere else. A row counts for one state of its incident and one program alone.
"""

import zlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Connection, delete, insert, select

from newsledger.ledger.batches import parts
from newsledger.ledger.codec import dumps, loads
from newsledger.ledger.summary_tables import SETTLEMENTS, STALE, SUMMARIES

Part = Literal["settled", "history"]

# A fifth larger than at level 6, in a third of the time.
_LEVEL = 1

_OWN = SETTLEMENTS.c.incident_id


@dataclass(frozen=True, slots=True)
class Key:
    """What a kept settlement is of: an incident at a revision, settled by the program of these rules."""

    incident_id: str
    revision: str
    rules: str


def kept(connection: Connection, key: Key, part: Part) -> Any:
    """What is kept under the key, None where nothing is."""
    columns = SETTLEMENTS.c
    query = select(columns.data).where(
        columns.incident_id == key.incident_id,
        columns.kind == part,
        columns.revision == key.revision,
        columns.rules == key.rules,
    )
    data = connection.execute(query).scalar()
    return None if data is None else loads(zlib.decompress(data).decode("ascii"))


def keep(connection: Connection, key: Key, told: Mapping[Part, object]) -> None:
    """Keep these parts in place of whatever is kept of the incident, unless its summary is outdated."""
    if connection.execute(select(STALE).where(STALE.c.incident_id == key.incident_id)).first():
        return
    drop(connection, [key.incident_id])
    own = {"incident_id": key.incident_id, "revision": key.revision, "rules": key.rules}
    rows = [
        own | {"kind": part, "data": zlib.compress(dumps(data).encode("ascii"), _LEVEL)}
        for part, data in told.items()
    ]
    if rows:
        connection.execute(insert(SETTLEMENTS), rows)


def is_kept(connection: Connection, key: Key) -> bool:
    """Whether anything is kept under the key, be it that there is nothing to keep."""
    columns = SETTLEMENTS.c
    query = select(columns.revision, columns.rules).where(columns.incident_id == key.incident_id)
    return any((row.revision, row.rules) == (key.revision, key.rules) for row in connection.execute(query))


def drop(connection: Connection, incident_ids: Collection[str]) -> None:
    """Forget what is kept of these incidents."""
    for part in parts(incident_ids):
        connection.execute(delete(SETTLEMENTS).where(_OWN.in_(part)))


def drop_all(connection: Connection) -> None:
    """Forget all that is kept: of a name that is not to be shown nobody knows in which of them it stands."""
    connection.execute(delete(SETTLEMENTS))


def unkept(connection: Connection, rules: str, pages: int, most: int) -> list[str]:
    """Up to so many incidents of so many pages and more of which nothing is kept by these rules.

    Those of most pages come first; those whose summary is outdated wait until it is made anew.
    """
    done = select(_OWN).where(SETTLEMENTS.c.rules == rules)
    columns = SUMMARIES.c
    query = select(columns.id).where(
        columns.documents >= pages, columns.id.not_in(done), columns.id.not_in(select(STALE.c.incident_id))
    )
    largest = query.order_by(columns.documents.desc(), columns.seq)
    return list(connection.execute(largest.limit(most)).scalars())
