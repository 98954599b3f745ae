"""Incidents made of a few claims, for the tests of settling."""

from dataclasses import dataclass
from itertools import count

from newsledger.model import (
    Account,
    AccountKind,
    Claim,
    Count,
    Derivation,
    Facts,
    Incident,
    Member,
    Modality,
    Published,
    Quote,
    RecordedClaim,
    Scope,
    Span,
    Speaker,
    Time,
    Value,
)

# A made-up page holds fifty sentences of a hundred characters.
SENTENCE = 100
_numbers = count(1)


@dataclass(frozen=True)
class Telling:
    """A claim and the page that makes it."""

    claim: Claim
    page: str
    published: str | None
    kind: AccountKind
    duplicate_of: str | None
    title: str | None = None


def say(
    field: str,
    value: Value,
    *,
    page: str = "page-a",
    role: str | None = None,
    published: str | None = "2019-05-04",
    kind: AccountKind = "focal",
    speaker: str | None = None,
    sentence: int | None = None,
    part_of: str | None = None,
    modality: Modality = "asserted",
    derivation: Derivation = "stated",
    scope: Scope = "incident",
    quote: str = "words",
    id: str | None = None,
    duplicate_of: str | None = None,
    described: str | None = None,
    more: int = 0,
    title: str | None = None,
    extractors: tuple[str, ...] = ("patterns/1",),
) -> Telling:
    """A claim in a page; each stands in a sentence and at a place of its own unless told otherwise."""
    number = next(_numbers)
    start = (number % 50 if sentence is None else sentence) * SENTENCE + number % 37
    claim = Claim(
        id=id or f"claim-{number:06}",
        document_id=page,
        account_id=f"{page}/0",
        field=field,
        value=value,
        evidence=tuple(Quote(at, at + len(quote), quote) for at in range(start, start + more * 7 + 1, 7)),
        role=role,
        scope=scope,
        modality=modality,
        derivation=derivation,
        part_of=part_of,
        speaker=Speaker(name=speaker, description=described) if speaker or described else None,
        extractors=extractors,
    )
    return Telling(claim, page, published, kind, duplicate_of, title)


def number(low: int, high: int | None = -1) -> Count:
    """An exact count, or one with an upper bound of its own (None: open)."""
    return Count(low, low if high == -1 else high)


def at(value: str, earliest: str | None = None, latest: str | None = None) -> Time:
    """A time to the minute, hour or day by the length of its value."""
    precision = {4: "year", 7: "month", 10: "day", 13: "hour"}.get(len(value), "minute")
    first = earliest or (value + "-01-01T00:00:00"[5 if len(value) == 4 else 8 :])[:19]
    if len(value) == 10:
        first, latest = f"{value}T00:00:00", latest or f"{value}T23:59:59"
    elif len(value) > 10:
        first = latest = f"{value}:00"
    return Time(value, precision, earliest=first, latest=latest or first)  # type: ignore[arg-type]


def incident(*tellings: Telling) -> Incident:
    """The incident of some claims, one member a page."""
    pages = {t.page: t for t in tellings}
    return Incident(
        "incident-1", tuple(_member(t, [o for o in tellings if o.page == p]) for p, t in pages.items())
    )


def _member(page: Telling, told: list[Telling]) -> Member:
    published = Published(
        page.published, "day" if page.published else None, "stated" if page.published else "unknown"
    )
    outlet = f"{page.page}.example"
    facts = Facts(page.page, None, None, page.title, outlet, "en", published, page.duplicate_of)
    spans = tuple(Span(i * SENTENCE, (i + 1) * SENTENCE) for i in range(50))
    account = Account(f"{page.page}/0", page.page, page.kind, "a title", spans)
    claims = tuple(RecordedClaim(t.claim, "incident-1", published, "2026-01-01T00:00:00Z") for t in told)
    return Member(facts, account, claims)
