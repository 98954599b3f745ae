"""What is not to be shown: stretches of documents and names, blacked out wherever rows are read.

Every character that is taken away leaves a █ in its place, so that offsets hold.
"""

import re
import zlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from newsledger.ledger.codec import loads
from newsledger.ledger.tables import DOCUMENTS, JUDGEMENTS, REDACTIONS
from newsledger.ledger.undoing import parts, undone_of
from newsledger.model import Account, Claim, Contribution, Document, Facts, Quote, Speaker, State, Value

BLACK = "█"

# What may stand between the words of a name, in text and in addresses.
_GAP = r"[\s\-_.,+]{1,4}"

# Parts of values that hold words of the page; the others are words of the codebook.
_WORDED = ("name", "text", "aliases", "locality", "admin2", "admin1")
_SAID_BY_PAGE = ("title", "uri", "outlet", "external_id")
_SPOKEN = ("name", "description", "organization", "via")


@dataclass(frozen=True, slots=True)
class Blackout:
    """Names, and by document the stretches (start, end, words) that are blacked out.

    `numbers` tell names apart that are equally long: the place of each among all that were ever taken away.
    """

    names: tuple[re.Pattern[str], ...] = ()
    stretches: Mapping[str, Sequence[tuple[int, int, str]]] = field(default_factory=dict)
    numbers: tuple[int, ...] = ()

    @property
    def any(self) -> bool:
        """Whether anything at all is blacked out."""
        return bool(self.names or self.stretches)

    def words(self, text: str | None, document_id: str = "") -> str | None:
        """Words of a page, or about it, without the names and without what its stretches say."""
        if not text:
            return text
        for name in self.names:
            text = name.sub(_black, text)
        for _, _, taken in self.stretches.get(document_id, ()):
            low, gone = text.casefold(), taken.casefold()
            if low.strip() in gone:
                return BLACK * len(text)
            # Where folding changes lengths the offsets would lie: then all of it goes.
            if gone in low:
                whole = len(low) != len(text)
                text = BLACK * len(text) if whole else _cut(text, low, gone)
        return text

    def known_as(self, name: str | None, document_id: str = "") -> str | None:
        """The name of somebody or something without what is blacked out: two people stay two people."""
        shown = self.words(name, document_id)
        if name is None or shown is None or shown == name:
            return shown
        number = self._number(name, document_id)
        return shown if number <= 1 else f"{shown} {number}"

    def _number(self, name: str, document_id: str) -> int:
        for one, number in zip(self.names, self.numbers, strict=False):
            if one.search(name):
                return number
        taken = dict.fromkeys(words.casefold() for *_, words in self.stretches.get(document_id, ()))
        low = name.casefold().strip()
        return next((at for at, words in enumerate(taken, 1) if low in words or words in low), 1)

    def text(self, document_id: str, text: str | None) -> str | None:
        """The text of a document without what is blacked out."""
        if text is None:
            return None
        return _without(text, 0, self.stretches.get(document_id, ()))

    def quote(self, document_id: str, quote: Quote) -> Quote:
        """A quote without what is blacked out: `text[start:end] == quote` holds after as before."""
        text = _without(quote.quote, quote.start, self.stretches.get(document_id, ()))
        return replace(quote, quote=text)

    def claim(self, claim: Claim) -> Claim:
        """A claim without what is blacked out."""
        id = claim.document_id
        return replace(
            claim,
            value=self._value(id, claim.value),
            evidence=tuple(self.quote(id, one) for one in claim.evidence),
            speaker=None if claim.speaker is None else self._speaker(id, claim.speaker),
        )

    def account(self, account: Account) -> Account:
        """An account without what is blacked out."""
        id = account.document_id
        title = self.words(account.title, id) or ""
        taken = {word for *_, text in self.stretches.get(id, ()) for word in re.findall(r"\w+", text.lower())}
        relations = tuple(
            one if one.quote is None else replace(one, quote=self.quote(id, one.quote))
            for one in account.relations
        )
        terms = tuple(one for one in account.terms if taken.isdisjoint(one.split()))
        return replace(account, title=title, terms=terms, relations=relations)

    def facts(self, facts: Facts) -> Facts:
        """A document's facts without what is blacked out; where all of it is, without title and address."""
        return replace(facts, **self._said(facts))

    def document(self, document: Document) -> Document:
        """A document without what is blacked out, and without its raw page."""
        if not (self.names or document.id in self.stretches):
            return document
        return replace(
            document,
            text=self.text(document.id, document.text),
            source=self.words(document.source, document.id),
            **self._said(document),
            raw=None if document.id in self.stretches else document.raw,
        )

    def _said(self, of: Facts | Document) -> dict[str, Any]:
        """What a page says of itself, without what is blacked out."""
        return {name: self.words(getattr(of, name), of.id) for name in _SAID_BY_PAGE}

    def reasons(self, reasons: Sequence[Contribution]) -> tuple[Contribution, ...]:
        """The reasons of a link without the names and without their single words."""
        single = [pattern(word) for name in self.names for word in re.findall(r"\w{2,}", name.pattern)]
        blind = Blackout((*self.names, *single))
        return tuple(replace(one, detail=blind.words(one.detail) or "") for one in reasons)

    def json(self, data: Any) -> Any:
        """Any data of JSON without the names."""
        match data:
            case str():
                return self.words(data)
            case list():
                return [self.json(one) for one in data]
            case dict():
                return {key: self.json(one) for key, one in data.items()}
        return data

    def _value(self, id: str, value: Value) -> Value:
        changed: dict[str, Any] = {}
        for name in _WORDED:
            held = getattr(value, name, None)
            if isinstance(held, tuple):
                changed[name] = tuple(self.known_as(one, id) for one in held)
            elif isinstance(held, str):
                changed[name] = self.known_as(held, id) if name == "name" else self.words(held, id)
        # The name of a state is a word of the codebook: ongoing, ended.
        return replace(value, **changed) if changed and not isinstance(value, State) else value

    def _speaker(self, id: str, speaker: Speaker) -> Speaker:
        said = {name: self.words(getattr(speaker, name), id) for name in _SPOKEN}
        said["name"] = self.known_as(speaker.name, id)
        chain = tuple(self._speaker(id, one) for one in speaker.chain)
        return replace(speaker, chain=chain, **said)  # type: ignore[arg-type]


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


def stretches(text: str, spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int, str], ...]:
    """Stretches of a text with their words, in order; empty ones are left out."""
    return tuple((start, end, text[start:end]) for start, end in sorted(set(spans)) if start < end)


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


def pattern(name: str) -> re.Pattern[str]:
    """What finds a name in text and in addresses, whatever its case and what stands between its words."""
    return re.compile(rf"(?<!\w){_GAP.join(map(re.escape, name.split()))}(?!\w)", re.IGNORECASE)


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
        if any(found.search(loads(row.facts).get(name) or "") for name in (*_SAID_BY_PAGE, "source"))
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
        row.id: zlib.decompress(row.text).decode("utf-8", "surrogatepass")
        for part in parts(document_ids)
        for row in connection.execute(
            select(DOCUMENTS.c.id, DOCUMENTS.c.text).where(DOCUMENTS.c.id.in_(part))
        )
        if row.text is not None
    }


def _without(text: str, start: int, stretches: Sequence[tuple[int, int, str]]) -> str:
    """A piece of text that begins at `start`, its overlaps with the stretches blacked out."""
    for first, last, _ in stretches:
        low, high = max(first - start, 0), min(last - start, len(text))
        if low < high:
            text = text[:low] + BLACK * (high - low) + text[high:]
    return text


def _cut(text: str, low: str, gone: str) -> str:
    at = low.find(gone)
    while at >= 0:
        text = text[:at] + BLACK * len(gone) + text[at + len(gone) :]
        at = low.find(gone, at + len(gone))
    return text


def _black(found: re.Match[str]) -> str:
    return BLACK * len(found.group())
