"""What is not to be shown, as the ledger keeps it: stretches of documents, and names wherever they stand."""

import re
from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import Connection, delete, insert, select

from newsledger.ledger.batches import parts
from newsledger.ledger.blackout import SAID_BY_PAGE, Blackout, pattern, stretches
from newsledger.ledger.codec import loads, text_of
from newsledger.ledger.tables import DOCUMENTS, JUDGEMENTS, REDACTIONS
from newsledger.ledger.undoing import undone_of


def blackout(connection: Connection, document_ids: Collection[str] = ()) -> Blackout:
    """What is blacked out of these documents, and all names that are."""
    hidden = hidden_names(connection)
    held: dict[str, list[tuple[int, int]]] = {}
    for part in parts(document_ids):
        query = select(REDACTIONS).where(REDACTIONS.c.document_id.in_(part))
        for row in connection.execute(query):
            held.setdefault(row.document_id, []).append((row.start, row.end))
    texts = stored_texts(connection, held) if held else {}
    found = {id: stretches(texts[id], spans) for id, spans in held.items() if id in texts}
    return Blackout(tuple(pattern(name) for _, name in hidden), found, tuple(number for number, _ in hidden))


def redacted_ids(connection: Connection) -> list[str]:
    """The documents of which something is blacked out."""
    column = REDACTIONS.c.document_id
    return list(connection.execute(select(column).distinct().order_by(column)).scalars())


def takes_names_away(connection: Connection) -> bool:
    """Whether a reviewer ever took a name away."""
    query = select(JUDGEMENTS.c.seq).where(JUDGEMENTS.c.kind == "redact_name").limit(1)
    return connection.execute(query).first() is not None


def hidden_names(connection: Connection) -> list[tuple[int, str]]:
    """The names that reviewers have blacked out and that the ledger still holds.

    Each with its place among all names that were ever taken away, from 1.
    """
    rows = connection.execute(
        select(JUDGEMENTS.c.id, JUDGEMENTS.c.data)
        .where(JUDGEMENTS.c.kind == "redact_name")
        .order_by(JUDGEMENTS.c.seq)
    ).all()
    if not rows:
        return []
    gone = undone_of(connection, [row.id for row in rows])
    return [
        (number, str(name))
        for number, row in enumerate(rows, 1)
        if row.id not in gone and (name := loads(row.data)["payload"].get("name")) is not None
    ]


def name_of(connection: Connection, judgement_id: str) -> tuple[str, int | None]:
    """The name that a judgement blacks out, and the place in it of the word that goes alone as well."""
    query = select(JUDGEMENTS.c.data).where(JUDGEMENTS.c.id == judgement_id)
    payload = loads(connection.execute(query).scalar_one())["payload"]
    return str(payload["name"]), payload.get("alone")


def all_words(connection: Connection, document_id: str) -> list[str]:
    """The words of a document's text and title in their order, as names are made of them."""
    row = connection.execute(select(DOCUMENTS.c.facts).where(DOCUMENTS.c.id == document_id)).scalar_one()
    text = stored_texts(connection, [document_id]).get(document_id, "")
    return re.findall(r"[^\s_.,+\-()\[\]\"'“”‘’:;!?]+", f"{text}\n{loads(row)['title'] or ''}")


def named_in_facts(connection: Connection, ids: Sequence[str], found: re.Pattern[str]) -> list[str]:
    """Those of the documents whose title, address or source has a name in it, sorted."""
    query = select(DOCUMENTS.c.id, DOCUMENTS.c.facts).where(DOCUMENTS.c.id.in_(ids)).order_by(DOCUMENTS.c.id)
    return [
        row.id
        for row in connection.execute(query)
        if any(found.search(loads(row.facts).get(name) or "") for name in (*SAID_BY_PAGE, "source"))
    ]


def judged_with(connection: Connection, found: re.Pattern[str]) -> set[str]:
    """The incidents of judgements that have a name in what they say."""
    query = select(JUDGEMENTS.c.incident_id, JUDGEMENTS.c.data, JUDGEMENTS.c.reason)
    rows = connection.execute(query.where(JUDGEMENTS.c.incident_id.is_not(None)))
    blind = Blackout((found,))
    said = ((row.incident_id, [loads(row.data), row.reason and loads(row.reason)]) for row in rows)
    return {id for id, told in said if blind.json(told) != told}


def blacked_by(connection: Connection, judgement_id: str) -> list[str]:
    """The documents of which a judgement blacks something out, sorted."""
    own = select(REDACTIONS.c.document_id).where(REDACTIONS.c.judgement_id == judgement_id).distinct()
    return sorted(connection.execute(own).scalars())


def drop_document(connection: Connection, document_id: str) -> None:
    """Forget the stretches of a document of which nothing is left to hide."""
    connection.execute(delete(REDACTIONS).where(REDACTIONS.c.document_id == document_id))


def put_stretches(
    connection: Connection, judgement_id: str, found: Mapping[str, Sequence[tuple[int, int]]]
) -> None:
    """Black out stretches of documents because of a judgement."""
    rows = [
        {"document_id": id, "start": start, "end": end, "judgement_id": judgement_id}
        for id, spans in sorted(found.items())
        for start, end in sorted(set(spans))
    ]
    if rows:
        connection.execute(insert(REDACTIONS), rows)


def drop_stretches(connection: Connection, judgement_id: str) -> None:
    """Show again what a judgement blacked out."""
    connection.execute(delete(REDACTIONS).where(REDACTIONS.c.judgement_id == judgement_id))


def stored_texts(connection: Connection, document_ids: Collection[str]) -> dict[str, str]:
    """The texts of documents as they were read, nothing blacked out."""
    return {
        row.id: text_of(row.text)
        for part in parts(document_ids)
        for row in connection.execute(
            select(DOCUMENTS.c.id, DOCUMENTS.c.text).where(DOCUMENTS.c.id.in_(part))
        )
        if row.text is not None
    }
