"""What is left of records where words are not to be shown: stretches of documents, and names everywhere.

Every character that is taken away leaves a █ in its place, so that offsets hold.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from newsledger.model import Account, Claim, Contribution, Document, Facts, Quote, Speaker, State, Value

BLACK = "█"

# What may stand between the words of a name, in text and in addresses.
_GAP = r"[\s\-_.,+]{1,4}"

# Parts of values that hold words of the page; the others are words of the codebook.
_WORDED = ("name", "text", "aliases", "locality", "admin2", "admin1")
# What a page says of itself.
SAID_BY_PAGE = ("title", "uri", "outlet", "external_id")
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
        return {name: self.words(getattr(of, name), of.id) for name in SAID_BY_PAGE}

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


def stretches(text: str, spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int, str], ...]:
    """Stretches of a text with their words, in order; empty ones are left out."""
    return tuple((start, end, text[start:end]) for start, end in sorted(set(spans)) if start < end)


def pattern(name: str) -> re.Pattern[str]:
    """What finds a name in text and in addresses, whatever its case and what stands between its words."""
    return re.compile(rf"(?<!\w){_GAP.join(map(re.escape, name.split()))}(?!\w)", re.IGNORECASE)


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
