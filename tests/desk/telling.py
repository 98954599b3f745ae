"""A reader of a tiny language, so that the desk is tested without the rules of reading.

A text is paragraphs; each paragraph with a number is an account: the first is the page's own, those that
begin with "Earlier" are its background. "5 killed", "on 2020-01-02", "on Friday", "in Testville" are claims.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path

from newsledger.desk.intake import AddReport, add
from newsledger.documents import pages
from newsledger.ledger.opening import Ledger
from newsledger.model import (
    Account,
    Annotation,
    Claim,
    Count,
    Document,
    Event,
    Place,
    Quote,
    Reading,
    Relation,
    Span,
    Time,
    Value,
)

_PARAGRAPH = re.compile(r"[^\n]*\d[^\n]*")
_CLAIM = re.compile(
    r"(?P<count>\d+) (?P<field>killed|injured)|on (?P<day>[\d-]{10}|[A-Z]\w+day)|in (?P<town>[A-Z]\w+)"
)


def read(document: Document, *, learned: bool = True, annotated: bool = True) -> Reading:
    """The accounts and claims of a text in the tiny language; a text with "crash" in it raises."""
    text = document.text or ""
    if "crash" in text:
        raise RuntimeError("a rule stumbled")
    paragraphs = list(_PARAGRAPH.finditer(text))
    ids = [hashlib.sha256(f"{document.id}:{at}".encode()).hexdigest()[:12] for at in range(len(paragraphs))]
    claims: list[Claim] = []
    accounts: list[Account] = []
    for id, found in zip(ids, paragraphs, strict=True):
        background = found.group().startswith("Earlier")
        quote = Quote(found.start(), found.end(), found.group())
        relations = (Relation(ids[0], "background_of", quote),) if background else ()
        words = tuple(sorted(set(re.findall(r"[a-z]{4,}", found.group().lower()))))
        kind = "background" if background else "focal"
        span = Span(found.start(), found.end())
        accounts.append(Account(id, document.id, kind, found.group()[:40], (span,), words, relations))  # type: ignore[arg-type]
        claims += _claims(document, id, found)
    notes = (Annotation("actor", 0, 1, {"text": text[:1], "name": "x", "kind": "unknown"}),)
    return Reading(document.id, tuple(accounts), tuple(claims), notes)


def _claims(document: Document, account: str, paragraph: re.Match[str]) -> Iterator[Claim]:
    text = document.text or ""
    found = _CLAIM.finditer(text, *paragraph.span())
    spoken = [(match.start(), match.end(), *_value(match)) for match in found]
    whole = (paragraph.start(), paragraph.end(), "event", Event("bombing", "blast"))
    for number, (start, end, field, value) in enumerate([*spoken, whole]):
        role = "victims" if isinstance(value, Count) else None
        quotes = (Quote(start, end, text[start:end]),)
        yield Claim(f"{account}-{number}", document.id, account, field, value, quotes, role)


def _value(match: re.Match[str]) -> tuple[str, Value]:
    if match["count"]:
        number = int(match["count"])
        return match["field"], Count(number, number, match.group())
    if match["town"]:
        town = Place(locality=match["town"], country="Erewhon", country_code="ER", precision=2)
        return "place", town
    day = match["day"]
    if not day[0].isdigit():
        return "start", Time(None, text=day, reason="the page has no date")
    return "start", Time(day, "day", False, f"{day}T00:00:00Z", f"{day}T23:59:59Z", None, day)


def page(text: str, **facts: str) -> str:
    """A line of JSON Lines input."""
    return json.dumps({"text": text, **facts})


def add_pages(ledger: Ledger, folder: Path, *lines: str) -> AddReport:
    """Add these lines of JSON to the ledger, in this process."""
    source = folder / "input.jsonl"
    source.write_text("\n".join(lines), encoding="utf-8")
    return add(pages([source]), ledger, workers=1)
