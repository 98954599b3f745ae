"""Ids of accounts and claims: hashes of what they say, the same on every run."""

import hashlib
import json
from dataclasses import fields, is_dataclass
from functools import cache

from newsledger.model import Claim

# Sixteen hex digits: with a million claims the chance that two share an id is one in thirty million.
DIGITS = 16


def account_id(document_id: str, anchor: str) -> str:
    """The id of a document's account that begins at `anchor` ("focal", or the offset of its first words)."""
    return _digest(["account", document_id, anchor])


def claim_id(claim: Claim) -> str:
    """The hash of account, field, role, value, scope, speaker and evidence (design.md, "Records")."""
    return _digest(
        [
            claim.account_id,
            claim.field,
            claim.role,
            _plain(claim.value),
            claim.scope,
            claim.modality,
            _plain(claim.speaker),
            [[quote.start, quote.end] for quote in claim.evidence],
        ]
    )


def _plain(value: object) -> object:
    """A record as `asdict` gives it, which takes five times as long."""
    if isinstance(value, _PLAIN):
        return value
    if is_dataclass(value) and not isinstance(value, type):
        return {name: _plain(getattr(value, name)) for name in _names(type(value))}
    return [_plain(each) for each in value] if isinstance(value, tuple) else value


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind))


_PLAIN = (str, int, float, type(None))
_ENCODER = json.JSONEncoder(ensure_ascii=True, sort_keys=True, separators=(",", ":"))


def _digest(parts: list[object]) -> str:
    text = _ENCODER.encode(parts)
    return hashlib.sha256(text.encode("ascii")).hexdigest()[:DIGITS]
