"""Records as JSON text and back, for the columns that hold them whole."""

import json
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from typing import Any

from newsledger.model import (
    Account,
    Actor,
    Block,
    Claim,
    Contribution,
    Count,
    Duration,
    Event,
    Person,
    Place,
    Published,
    Quote,
    Relation,
    Span,
    Speaker,
    State,
    Target,
    Thing,
    Time,
    Value,
)

# Level 6 takes 5 ms for a megabyte less than 9 and gives up 1 % of size.
LEVEL = 6

_KINDS: dict[str, type[Any]] = {
    kind.__name__.lower(): kind
    for kind in (Count, Time, Duration, Place, Person, Actor, Target, Thing, State, Event)
}
# Their fields; looking these up anew for every claim takes a fifth of loading.
_NAMES = {kind: tuple(one.name for one in fields(kind)) for kind in _KINDS.values()}
_ALIASES = _NAMES[Actor].index("aliases")


def dumps(data: object) -> str:
    """JSON in ASCII, so that any string can stand in any database."""
    return json.dumps(data, ensure_ascii=True, separators=(",", ":"))


def loads(text: str) -> Any:
    """What `dumps` wrote."""
    return json.loads(text)


def loads_all(texts: Iterable[str]) -> list[Any]:
    """What `dumps` wrote in each of many short texts; one by one the calls take longer than the reading."""
    found: list[Any] = json.loads(f"[{','.join(texts)}]")
    return found


def text_bytes(text: str) -> bytes:
    """A document's text as its column holds it, a zlib stream."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"), LEVEL)


def text_of(data: bytes) -> str:
    """The text that `text_bytes` wrote."""
    return zlib.decompress(data).decode("utf-8", "surrogatepass")


def claim_text(claim: Claim) -> str:
    """All of a claim but its ids."""
    data: dict[str, object] = {
        "field": claim.field,
        "kind": type(claim.value).__name__.lower(),
        "value": _known(claim.value),
        "evidence": [[quote.start, quote.end, quote.quote] for quote in claim.evidence],
        "role": claim.role,
        "scope": claim.scope,
        "modality": claim.modality,
        "derivation": claim.derivation,
        "part_of": claim.part_of,
        "speaker": None if claim.speaker is None else _speaker_data(claim.speaker),
        "extractors": claim.extractors,
        "confidence": claim.confidence,
    }
    return dumps(data)


def claim_of(text: str, id: str, document_id: str, account_id: str) -> Claim:
    """The claim that `claim_text` wrote."""
    return claim_from(loads(text), id, document_id, account_id)


def claim_from(data: dict[str, Any], id: str, document_id: str, account_id: str) -> Claim:
    """The claim that `claim_text` wrote, of its text as `loads` gives it."""
    speaker = data["speaker"]
    return Claim(
        id=id,
        document_id=document_id,
        account_id=account_id,
        field=data["field"],
        value=_value(data["kind"], data["value"]),
        evidence=tuple(Quote(*quote) for quote in data["evidence"]),
        role=data["role"],
        scope=data["scope"],
        modality=data["modality"],
        derivation=data["derivation"],
        part_of=data["part_of"],
        speaker=None if speaker is None else _speaker(speaker),
        extractors=tuple(data["extractors"]),
        confidence=data["confidence"],
    )


def account_text(account: Account) -> str:
    """An account but for its ids and kind, and the sentences behind its relations, which have a table."""
    said = [
        [one.account_id, one.relation, one.quote.start, one.quote.end, one.quote.quote]
        for one in account.relations
        if one.quote is not None
    ]
    return dumps(
        {
            "title": account.title,
            "spans": [[span.start, span.end] for span in account.spans],
            "terms": account.terms,
        }
        | ({"said": said} if said else {})
    )


def quotes_of(text: str) -> dict[tuple[str, str], Quote]:
    """The sentences behind an account's relations, by the other account and the relation."""
    return {(other, relation): Quote(*quote) for other, relation, *quote in loads(text).get("said", ())}


def account_of(text: str, id: str, document_id: str, kind: Any, relations: tuple[Relation, ...]) -> Account:
    """The account that `account_text` wrote."""
    data = loads(text)
    spans = tuple(Span(*span) for span in data["spans"])
    if "said" in data:
        said = quotes_of(text)
        relations = tuple(replace(one, quote=said.get((one.account_id, one.relation))) for one in relations)
    return Account(id, document_id, kind, data["title"], spans, tuple(data["terms"]), relations)


def blocks_text(blocks: tuple[Block, ...]) -> str:
    """A document's blocks."""
    return dumps([[block.start, block.end, block.kind, block.reason, block.language] for block in blocks])


def blocks_of(text: str) -> tuple[Block, ...]:
    """The blocks that `blocks_text` wrote."""
    return tuple(Block(*block) for block in loads(text))


def published_data(published: Published) -> list[str | None]:
    """A publication date as a list."""
    return [published.value, published.precision, published.basis]


def value_data(value: Value) -> list[object]:
    """A value as a list: its kind and what is known of it."""
    return [type(value).__name__.lower(), _known(value)]


def value_of(data: Sequence[Any]) -> Value:
    """The value that `value_data` made."""
    kind, known = data
    return _value(kind, known)


def reasons_text(reasons: tuple[Contribution, ...]) -> str:
    """Why two accounts were linked."""
    return dumps([[reason.feature, reason.weight, reason.detail] for reason in reasons])


def reasons_of(text: str) -> tuple[Contribution, ...]:
    """The reasons that `reasons_text` wrote."""
    return tuple(Contribution(*reason) for reason in loads(text))


def _known(value: Value) -> dict[str, object]:
    """The fields of a flat record that are known."""
    pairs = ((name, getattr(value, name)) for name in _NAMES[type(value)])
    return {name: found for name, found in pairs if found is not None}


def _value(kind: str, data: dict[str, Any]) -> Value:
    record = _KINDS[kind]
    given = [data.get(name) for name in _NAMES[record]]
    if record is Actor:
        given[_ALIASES] = tuple(data.get("aliases", ()))
    value: Value = record(*given)
    return value


def _speaker_data(speaker: Speaker) -> list[object]:
    chain = [_speaker_data(link) for link in speaker.chain]
    return [
        speaker.name,
        speaker.description,
        speaker.organization,
        speaker.via,
        chain,
        speaker.start,
        speaker.end,
    ]


def _speaker(data: list[Any]) -> Speaker:
    name, description, organization, via, chain, start, end = data
    return Speaker(name, description, organization, via, tuple(map(_speaker, chain)), start, end)
