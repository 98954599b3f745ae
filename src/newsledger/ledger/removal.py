"""Taking away for good, where law or decency asks for it: the one exception to "nothing is overwritten".

What is gone leaves a █ for each character; ids and hashes stay, so that the same page added again is known.
"""

import re
import time
from collections.abc import Collection, Mapping, Sequence, Set
from typing import Any

from sqlalchemy import Connection, delete, or_, select, update

from newsledger.ledger.batches import parts
from newsledger.ledger.blackout import BLACK, Blackout, pattern, stretches
from newsledger.ledger.codec import (
    account_of,
    account_text,
    claim_of,
    claim_text,
    dumps,
    loads,
    text_bytes,
    text_of,
)
from newsledger.ledger.filings import Cabinet
from newsledger.ledger.opening import Ledger
from newsledger.ledger.people_tables import SAVED_VIEWS
from newsledger.ledger.redactions import named_in_facts, stored_texts
from newsledger.ledger.tables import (
    ACCOUNTS,
    BANDS,
    CLAIMS,
    DOCUMENTS,
    JUDGED,
    JUDGEMENTS,
    LINKS,
    MEMBERSHIPS,
    PENDING,
    PRINTS,
    RELATIONS,
)

# What a page says of itself, and where it was read from.
_FACTS = ("title", "uri", "outlet", "source")
_NAMING = (*_FACTS, "external_id")


def remove_document(connection: Connection, document_id: str, why: str) -> None:
    """Black out a document's text for good, and forget what was read in it and what it says of itself."""
    row = connection.execute(select(DOCUMENTS).where(DOCUMENTS.c.id == document_id)).one()
    facts = loads(row.facts) | dict.fromkeys(_FACTS)
    length = 0 if row.text is None else len(text_of(row.text))
    values: dict[str, object] = {"facts": dumps(facts), "raw": None}
    if row.text is not None:
        values["text"] = text_bytes(BLACK * length)
        values["blocks"] = dumps([[0, length, "boilerplate", why, None]] if length else [])
    connection.execute(update(DOCUMENTS).where(DOCUMENTS.c.id == document_id).values(**values))
    for table in (PRINTS, BANDS, CLAIMS):
        connection.execute(delete(table).where(table.c.document_id == document_id))
    _forget_accounts(connection, document_id)
    _forget_judgements(connection, document_id)


def _forget_accounts(connection: Connection, document_id: str) -> None:
    ids = select(ACCOUNTS.c.id).where(ACCOUNTS.c.document_id == document_id)
    Cabinet(connection).forget(connection.execute(ids).scalars().all())
    own = ids.scalar_subquery()
    for table in (MEMBERSHIPS, PENDING):
        connection.execute(delete(table).where(table.c.account_id.in_(own)))
    for table, one, other in (
        (RELATIONS, "account_id", "other_id"),
        (LINKS, "first", "second"),
    ):
        connection.execute(delete(table).where(or_(table.c[one].in_(own), table.c[other].in_(own))))
    connection.execute(delete(ACCOUNTS).where(ACCOUNTS.c.document_id == document_id))


def _forget_judgements(connection: Connection, document_id: str) -> None:
    """Judgements on claims of the document say no more than that they were made."""
    about = select(JUDGED.c.judgement_id).where(JUDGED.c.subject == document_id).scalar_subquery()
    kinds = ("reject_claim", "correct_claim", "add_claim", "note")
    query = select(JUDGEMENTS.c.seq, JUDGEMENTS.c.data).where(
        JUDGEMENTS.c.id.in_(about), JUDGEMENTS.c.kind.in_(kinds)
    )
    for row in connection.execute(query).all():
        data = loads(row.data)
        data["payload"] = {"anchors": data["payload"].get("anchors", []), "removed": document_id}
        changed = update(JUDGEMENTS).where(JUDGEMENTS.c.seq == row.seq)
        connection.execute(changed.values(data=dumps(data), reason=None))


def remove_words(
    connection: Connection, document_ids: Collection[str], name: str, number: int, *, own: bool = False
) -> list[str]:
    """Black a name out for good in documents, in what was read in them, in judgements and saved views.

    With `own` in judgements on these documents alone, and in no saved view. The documents that had it are
    returned; their links are to be made anew. `number` is the name's place among all that were ever taken
    away, by which people are told apart whose names are equally long.
    """
    found = pattern(name)
    changed: list[str] = []
    for part in parts(document_ids):
        texts = stored_texts(connection, part)
        spans = {id: [one.span() for one in found.finditer(text)] for id, text in texts.items()}
        marked = named_in_facts(connection, part, found)
        having = sorted({id for id, of in spans.items() if of} | set(marked))
        gone = {id: stretches(texts.get(id, ""), spans.get(id, ())) for id in having}
        hidden = Blackout((found,), gone, (number,))
        _black_out(connection, having, hidden, texts)
        changed += having
    _mask_judgements(connection, Blackout((found,)), frozenset(document_ids) if own else None)
    if not own:
        _forget_views(connection, found)
    return changed


def _forget_views(connection: Connection, found: re.Pattern[str]) -> None:
    """Forget the saved views that ask for the name: blacked out they would ask for nothing."""
    for row in connection.execute(select(SAVED_VIEWS)).all():
        query = loads(row.query)
        if any(found.search(one) for one in (row.name, *map(str, query.values()))):
            own = (SAVED_VIEWS.c.person == row.person) & (SAVED_VIEWS.c.name == row.name)
            connection.execute(delete(SAVED_VIEWS).where(own))


def _black_out(
    connection: Connection, ids: Sequence[str], hidden: Blackout, texts: Mapping[str, str]
) -> None:
    """Write documents, accounts and claims anew without what is blacked out, and forget the links."""
    query = select(DOCUMENTS.c.id, DOCUMENTS.c.facts).where(DOCUMENTS.c.id.in_(ids))
    for row in connection.execute(query).all():
        facts = loads(row.facts)
        said = {name: hidden.words(facts[name], row.id) for name in _NAMING if facts.get(name)}
        # The raw page holds the same words in a markup of its own.
        values: dict[str, object] = {"facts": dumps(facts | said), "raw": None}
        if row.id in texts:
            text = hidden.text(row.id, texts[row.id]) or ""
            values["text"] = text_bytes(text)
        connection.execute(update(DOCUMENTS).where(DOCUMENTS.c.id == row.id).values(**values))
    for row in connection.execute(select(CLAIMS).where(CLAIMS.c.document_id.in_(ids))).all():
        claim = hidden.claim(claim_of(row.data, row.id, row.document_id, row.account_id))
        changed = update(CLAIMS).where(CLAIMS.c.id == row.id)
        connection.execute(changed.values(data=claim_text(claim)))
    for row in connection.execute(select(ACCOUNTS).where(ACCOUNTS.c.document_id.in_(ids))).all():
        account = hidden.account(account_of(row.data, row.id, row.document_id, row.kind, ()))
        changed = update(ACCOUNTS).where(ACCOUNTS.c.id == row.id)
        connection.execute(changed.values(data=account_text(account)))
    own = select(ACCOUNTS.c.id).where(ACCOUNTS.c.document_id.in_(ids)).scalar_subquery()
    connection.execute(delete(LINKS).where(or_(LINKS.c.first.in_(own), LINKS.c.second.in_(own))))


def _mask_judgements(connection: Connection, hidden: Blackout, of: Set[str] | None = None) -> None:
    """Write anew what reviewers said, on some documents or on all."""
    for row in connection.execute(select(JUDGEMENTS)).all():
        said = loads(row.data)
        if of is not None and not of & set(said.get("subjects", ())):
            continue
        data = dumps(hidden.json(said))
        reason = row.reason and dumps(hidden.json(loads(row.reason)))
        if (data, reason) != (row.data, row.reason):
            changed = update(JUDGEMENTS).where(JUDGEMENTS.c.seq == row.seq)
            connection.execute(changed.values(data=data, reason=reason))


# What may hold words of pages, on a server that keeps old rows until it is told to forget them.
_VACUUMED = (
    "documents", "claims", "accounts", "profiles", "links", "relations", "judgements", "summaries",
    "summary_texts", "lexicon", "postings", "saved_views", "settlements",
)  # fmt: skip

# Seconds to wait for readers of an older moment, whose pages SQLite keeps in its log as long.
PATIENCE = 10.0


def purge(ledger: Ledger) -> None:
    """Let nothing of what was removed lie about in the database's files; to be called after the removal."""
    # Not through a connection of SQLAlchemy's, which would begin a transaction.
    pooled = ledger.engine.raw_connection()
    try:
        if ledger.engine.dialect.name == "sqlite":
            _empty_log(pooled.cursor())
        else:
            driver: Any = pooled.driver_connection
            driver.autocommit = True
            driver.execute(f"vacuum {', '.join(_VACUUMED)}")
            driver.autocommit = False
    finally:
        pooled.close()


def _empty_log(cursor: Any) -> None:
    """Write SQLite's log into the file, and leave nothing of it."""
    until = time.monotonic() + PATIENCE
    while True:
        busy, *_ = cursor.execute("pragma wal_checkpoint(truncate)").fetchone()
        if not busy or time.monotonic() > until:
            return
        time.sleep(0.05)
