"""Judgements that take words away: of a page, a whole page, a person's name everywhere.

Blacked out words come back when the judgement is undone; removed ones are gone for good.
"""

import hashlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from newsledger.desk.judging.looking import document_named
from newsledger.desk.judging.preparing import Prepared
from newsledger.desk.judging.values import stretch, text
from newsledger.desk.linking import link_waiting, regroup
from newsledger.desk.summarizing import renew
from newsledger.errors import UsageError
from newsledger.ledger import redactions as blacked
from newsledger.ledger.batches import batches
from newsledger.ledger.blackout import BLACK, pattern
from newsledger.ledger.documents import document_ids
from newsledger.ledger.filings import wait
from newsledger.ledger.groups import accounts_of, incidents_of, told_by
from newsledger.ledger.judgements import all_judgements
from newsledger.ledger.removal import remove_document, remove_words
from newsledger.ledger.settlements import drop_all
from newsledger.ledger.summaries import touch
from newsledger.model import Draft, Judgement, JudgementKind

REDACTING: tuple[JudgementKind, ...] = ("redact_document", "remove_document", "redact_name")

# A name of fewer letters would black out words that are none.
SHORTEST = 3

# What follows a family name.
_AFTER = frozenset({"jr", "sr", "ii", "iii", "iv"})

# Documents whose texts are searched for a name in one go; a few MB.
_BATCH = 200


@dataclass(frozen=True, slots=True)
class Places:
    """How many pages have a name, in how many places, and in how many of theirs a word of it stands alone."""

    pages: int
    whole: int
    alone: int


def redact_document(connection: Connection, draft: Draft) -> Prepared:
    """Words of a page are not to be shown: {"document"}, and "start" and "end" where not all of it."""
    document = document_named(connection, draft.payload.get("document"))
    length = len(blacked.stored_texts(connection, [document]).get(document, ""))
    given = draft.payload
    start, end = stretch(given.get("start", 0), given.get("end", length), document, length)
    payload: dict[str, object] = {"document": document, "start": start, "end": end}
    return Prepared(replace(draft, incident_id=None, payload=payload), (document,))


def remove(connection: Connection, draft: Draft) -> Prepared:
    """A page is taken away for good; that it was there and who took it away stays: {"document"}."""
    document = document_named(connection, draft.payload.get("document"))
    return Prepared(replace(draft, incident_id=None, payload={"document": document}), (document,))


def redact_name(connection: Connection, draft: Draft) -> Prepared:
    """A name is not to be shown, on any page there is or will be: {"name"}, and "remove" to do it for good.

    With "alone", a word of the name or its place in it from 0, that word goes too on the pages that have the
    whole name; elsewhere it is somebody else's. Of a name that is removed a hash is kept alone, by which
    later pages are searched.
    """
    name = " ".join((text(draft.payload.get("name")) or "").split())
    if sum(map(str.isalpha, name)) < SHORTEST:
        raise UsageError(f"a name needs {SHORTEST} letters at least")
    given = draft.payload.get("alone")
    # Kept as a place: the word itself would be in every export of the judgements.
    alone: dict[str, object] = {} if given is None else {"alone": _place(name, given)}
    if draft.payload.get("remove") is True:
        payload = {"digest": _digest(name), "words": len(name.split()), "remove": True, **alone}
        return Prepared(replace(draft, incident_id=None, payload=payload), secret=name)
    return Prepared(replace(draft, incident_id=None, payload={"name": name, **alone}))


def _place(name: str, given: object) -> int:
    """The place of a word among the words of a name; raises UsageError where it cannot stand alone."""
    words = name.casefold().split()
    place = words.index(given.casefold()) if isinstance(given, str) and given.casefold() in words else given
    if not isinstance(place, int) or isinstance(place, bool) or not 0 <= place < len(words) or len(words) < 2:
        raise UsageError(f"{given!r} is no word of a name of several words")
    if sum(map(str.isalpha, words[place])) < SHORTEST:
        raise UsageError(f"a word of a name needs {SHORTEST} letters at least to be looked for alone")
    return place


def family_name(name: str) -> str | None:
    """The word of a name by which pages call its bearer alone: the last; None where that is too short a word.

    Who is called by another word, as in "Pérez" for Juan Pérez García, is for the reviewer to know.
    """
    words = [word for word in name.split() if word.casefold().strip(".") not in _AFTER]
    long_enough = len(words) > 1 and sum(map(str.isalpha, words[-1])) >= SHORTEST
    return words[-1] if long_enough else None


def places_of(connection: Connection, name: str, alone: str | None) -> Places:
    """Where a name stands, and on the same pages a word of it alone."""
    whole, word = pattern(" ".join(name.split())), pattern(alone) if alone else None
    pages = places = apart = 0
    for part in batches(document_ids(connection), _BATCH):
        for text_of in blacked.stored_texts(connection, part).values():
            rest, count = whole.subn(BLACK, text_of)
            pages, places = pages + bool(count), places + count
            apart += len(word.findall(rest)) if word and count else 0
    return Places(pages, places, apart)


def take_away(connection: Connection, judgement: Judgement, secret: str | None) -> None:
    """Do what a judgement of this kind says."""
    drop_all(connection)
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
        remove_name(connection, secret, document_ids(connection), number, _alone(secret, judgement))
    elif "digest" in payload:
        # As it comes from another ledger: the name is found on these pages by its hash.
        documents = document_ids(connection)
        number = len(all_judgements(connection, ("redact_name",)))
        found = {name for id in documents for name in _named_by(connection, id, judgement)}
        for name in sorted(found):
            remove_name(connection, name, documents, number, _alone(name, judgement))
    else:
        hide_names(connection, document_ids(connection), judgement.id)
        _touch_judged(connection, judgement.id)


def bring_back(connection: Connection, judgement: Judgement) -> None:
    """Show again what a judgement blacked out."""
    drop_all(connection)
    documents = blacked.blacked_by(connection, judgement.id)
    blacked.drop_stretches(connection, judgement.id)
    touch(connection, told_by(connection, documents))
    if judgement.kind == "redact_name":
        _touch_judged(connection, judgement.id)


def _touch_judged(connection: Connection, judgement_id: str) -> None:
    """Have summed up anew what reviewers said under the name of a judgement."""
    name, _ = blacked.name_of(connection, judgement_id)
    touch(connection, blacked.judged_with(connection, pattern(name)))


def redact_newcomer(connection: Connection, document_id: str) -> None:
    """Take the names away from a page that has just come that reviewers had taken away before."""
    for number, judgement in enumerate(all_judgements(connection, ("redact_name",)), 1):
        if judgement.undone_by is not None:
            continue
        if "digest" in judgement.payload:
            for name in _named_by(connection, document_id, judgement):
                remove_words(connection, [document_id], name, number)
                if alone := _alone(name, judgement):
                    remove_words(connection, [document_id], alone, number, own=True)
        else:
            hide_names(connection, [document_id], judgement.id)


def hide_names(connection: Connection, documents: list[str], judgement_id: str) -> None:
    """Black out the name of a judgement in these documents."""
    name, place = blacked.name_of(connection, judgement_id)
    found = pattern(name)
    alone = None if place is None else pattern(name.split()[place])
    for part in batches(documents, _BATCH):
        texts = blacked.stored_texts(connection, part)
        # A title or an address may have the name where the text has not: (0, 0) marks the document.
        marked = {id: [(0, 0)] for id in blacked.named_in_facts(connection, part, found)}
        stretches = {id: [one.span() for one in found.finditer(text)] for id, text in texts.items()}
        having = {id: spans for id, spans in stretches.items() if spans}
        if alone is not None:
            # Within the whole name as well: by these words titles and claims of the page are searched.
            having |= {
                id: [*stretches.get(id, ()), *(one.span() for one in alone.finditer(texts[id]))]
                for id in sorted({*having, *marked})
                if id in texts
            }
        blacked.put_stretches(connection, judgement_id, marked | having)
        touch(connection, told_by(connection, {*marked, *having}))


def remove_name(
    connection: Connection, name: str, documents: list[str], number: int, alone: str | None = None
) -> None:
    """Black a name out for good in these documents, link what they tell without it, and sum that up anew.

    With `alone` that word of it too in those that have the name.
    """
    judged = blacked.judged_with(connection, pattern(name))
    changed = remove_words(connection, documents, name, number)
    if alone is not None:
        remove_words(connection, changed, alone, number, own=True)
    told = told_by(connection, changed) | judged
    wait(connection, document_ids=changed)
    link_waiting(connection, len(changed) * 1000)
    _sum_up(connection, told | told_by(connection, changed))


def _sum_up(connection: Connection, incidents: Collection[str]) -> None:
    """Make the summaries anew at once: their words are those of what was taken away."""
    touch(connection, incidents)
    for part in batches(sorted(incidents), _BATCH):
        renew(connection, 0, first=part)


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


def _alone(name: str, judgement: Judgement) -> str | None:
    """The word of a name that a judgement takes away where it stands alone."""
    place = judgement.payload.get("alone")
    return name.split()[int(str(place))] if place is not None else None


def _digest(name: str) -> str:
    return hashlib.sha256(f"newsledger name {name.casefold()}".encode()).hexdigest()
