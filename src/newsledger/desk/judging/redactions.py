"""Judgements that take words away: of a page, a whole page, a person's name everywhere.

Blacked out words come back when the judgement is undone; removed ones are gone for good.
"""

import hashlib
from collections.abc import Collection, Iterator
from dataclasses import replace

from sqlalchemy import Connection

from newsledger.desk.judging.looking import document_named
from newsledger.desk.judging.preparing import Prepared
from newsledger.desk.judging.values import text
from newsledger.desk.linking import link_waiting, regroup
from newsledger.desk.summarizing import renew
from newsledger.errors import UsageError
from newsledger.ledger import redactions as blacked
from newsledger.ledger.documents import document_ids
from newsledger.ledger.filings import wait
from newsledger.ledger.groups import accounts_of, incidents_of, told_by
from newsledger.ledger.judgements import all_judgements
from newsledger.ledger.removal import remove_document, remove_words
from newsledger.ledger.summaries import touch
from newsledger.model import Draft, Judgement, JudgementKind

REDACTING: tuple[JudgementKind, ...] = ("redact_document", "remove_document", "redact_name")

# A name of fewer letters would black out words that are none.
SHORTEST = 3

# Documents whose texts are searched for a name in one go; a few MB.
_BATCH = 200


def redact_document(connection: Connection, draft: Draft) -> Prepared:
    """Words of a page are not to be shown: {"document"}, and "start" and "end" where not all of it."""
    document = document_named(connection, draft.payload.get("document"))
    length = len(blacked.stored_texts(connection, [document]).get(document, ""))
    start, end = draft.payload.get("start", 0), draft.payload.get("end", length)
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= length):
        raise UsageError(f"characters {start} to {end} are none of document {document}, which has {length}")
    payload: dict[str, object] = {"document": document, "start": start, "end": end}
    return Prepared(replace(draft, incident_id=None, payload=payload), (document,))


def remove(connection: Connection, draft: Draft) -> Prepared:
    """A page is taken away for good; that it was there and who took it away stays: {"document"}."""
    document = document_named(connection, draft.payload.get("document"))
    return Prepared(replace(draft, incident_id=None, payload={"document": document}), (document,))


def redact_name(connection: Connection, draft: Draft) -> Prepared:
    """A name is not to be shown, on any page there is or will be: {"name"}, and "remove" to do it for good.

    A name that is removed is kept as a hash alone, by which later pages are searched.
    """
    name = " ".join((text(draft.payload.get("name")) or "").split())
    if sum(map(str.isalpha, name)) < SHORTEST:
        raise UsageError(f"a name needs {SHORTEST} letters at least")
    if draft.payload.get("remove") is True:
        payload: dict[str, object] = {"digest": _digest(name), "words": len(name.split()), "remove": True}
        return Prepared(replace(draft, incident_id=None, payload=payload), secret=name)
    return Prepared(replace(draft, incident_id=None, payload={"name": name}))


def take_away(connection: Connection, judgement: Judgement, secret: str | None) -> None:
    """Do what a judgement of this kind says."""
    payload = judgement.payload
    if judgement.kind == "redact_document":
        id = str(payload["document"])
        stretch = (int(str(payload["start"])), int(str(payload["end"])))
        blacked.put_stretches(connection, judgement.id, {id: [stretch]})
        touch(connection, told_by(connection, [id]))
    elif judgement.kind == "remove_document":
        _remove(connection, judgement)
    elif secret is not None:
        number = len(all_judgements(connection, ("redact_name",)))
        remove_name(connection, secret, document_ids(connection), number)
    elif "digest" in payload:
        # As it comes from another ledger: the name is found on these pages by its hash.
        documents = document_ids(connection)
        number = len(all_judgements(connection, ("redact_name",)))
        found = {name for id in documents for name in _named_by(connection, id, judgement)}
        for name in sorted(found):
            remove_name(connection, name, documents, number)
    else:
        hide_names(connection, document_ids(connection), judgement.id)
        _touch_judged(connection, judgement.id)


def bring_back(connection: Connection, judgement: Judgement) -> None:
    """Show again what a judgement blacked out."""
    documents = blacked.blacked_by(connection, judgement.id)
    blacked.drop_stretches(connection, judgement.id)
    touch(connection, told_by(connection, documents))
    if judgement.kind == "redact_name":
        _touch_judged(connection, judgement.id)


def _touch_judged(connection: Connection, judgement_id: str) -> None:
    """Have summed up anew what reviewers said under the name of a judgement."""
    name = blacked.name_of(connection, judgement_id)
    touch(connection, blacked.judged_with(connection, blacked.pattern(name)))


def redact_newcomer(connection: Connection, document_id: str) -> None:
    """Take the names away from a page that has just come that reviewers had taken away before."""
    for number, judgement in enumerate(all_judgements(connection, ("redact_name",)), 1):
        if judgement.undone_by is not None:
            continue
        if "digest" in judgement.payload:
            for name in _named_by(connection, document_id, judgement):
                remove_words(connection, [document_id], name, number)
        else:
            hide_names(connection, [document_id], judgement.id)


def hide_names(connection: Connection, documents: list[str], judgement_id: str) -> None:
    """Black out the name of a judgement in these documents."""
    found = blacked.pattern(blacked.name_of(connection, judgement_id))
    for at in range(0, len(documents), _BATCH):
        part = documents[at : at + _BATCH]
        texts = blacked.stored_texts(connection, part)
        # A title or an address may have the name where the text has not: (0, 0) marks the document.
        marked = {id: [(0, 0)] for id in blacked.named_in_facts(connection, part, found)}
        stretches = {id: [one.span() for one in found.finditer(text)] for id, text in texts.items()}
        having = {id: spans for id, spans in stretches.items() if spans}
        blacked.put_stretches(connection, judgement_id, marked | having)
        touch(connection, told_by(connection, {*marked, *having}))


def remove_name(connection: Connection, name: str, documents: list[str], number: int) -> None:
    """Black a name out for good in these documents, link what they tell without it, and sum that up anew."""
    judged = blacked.judged_with(connection, blacked.pattern(name))
    changed = remove_words(connection, documents, name, number)
    told = told_by(connection, changed) | judged
    wait(connection, document_ids=changed)
    link_waiting(connection, len(changed) * 1000)
    _sum_up(connection, told | told_by(connection, changed))


def _sum_up(connection: Connection, incidents: Collection[str]) -> None:
    """Make the summaries anew at once: their words are those of what was taken away."""
    touch(connection, incidents)
    held = sorted(incidents)
    for at in range(0, len(held), _BATCH):
        renew(connection, 0, first=held[at : at + _BATCH])


def _remove(connection: Connection, judgement: Judgement) -> None:
    id = str(judgement.payload["document"])
    told = sorted(told_by(connection, [id]))
    mates = [account for home in told for account in accounts_of(connection, home)]
    why = f"removed by {judgement.reviewer} on {judgement.at[:10]}: {judgement.reason}"
    remove_document(connection, id, why)
    blacked.drop_document(connection, id)
    regroup(connection, mates)
    _sum_up(connection, {*told, *incidents_of(connection, mates).values()})


def _named_by(connection: Connection, document_id: str, judgement: Judgement) -> Iterator[str]:
    """The runs of words in a page that are the name of which only a hash is kept."""
    size, digest = int(str(judgement.payload["words"])), judgement.payload["digest"]
    words = blacked.all_words(connection, document_id)
    runs = {" ".join(words[at : at + size]) for at in range(len(words) - size + 1)}
    yield from sorted(run for run in runs if _digest(run) == digest)


def _digest(name: str) -> str:
    return hashlib.sha256(f"newsledger name {name.casefold()}".encode()).hexdigest()
