"""Judgements on claims: rejected, corrected, or added by selecting words in a page."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import cast, get_args

from sqlalchemy import Connection

from newsledger.accounts.identifiers import claim_id
from newsledger.desk.judging import values
from newsledger.desk.judging.looking import account_named, claim_named, document_named, members_of
from newsledger.desk.judging.preparing import Payload, Prepared, on_claim
from newsledger.desk.pointers import pointer_to
from newsledger.errors import NotFoundError, UsageError
from newsledger.ledger.codec import claim_text, loads
from newsledger.ledger.documents import stored_documents
from newsledger.model import Claim, Draft, Member, Modality, Quote, Scope, Value

# What the extractor of a reviewer's claim is called.
REVIEWER = "reviewer"

# A person who read the sentence is as sure as claims get.
CONFIDENCE = 1.0

_WORDS: Mapping[str, Sequence[str]] = {"modality": get_args(Modality), "scope": get_args(Scope)}


def reject(connection: Connection, draft: Draft) -> Prepared:
    """A claim is not to count: {"claim"}."""
    member, claim = claim_named(connection, str(draft.payload.get("claim") or ""))
    return on_claim(connection, draft, member, {"pointer": pointer_to(claim).data()})


def correct(connection: Connection, draft: Draft) -> Prepared:
    """A claim says something else: {"claim"}.

    And what of it does: field, role, low, high, value, speaker, modality, scope.
    """
    member, claim = claim_named(connection, str(draft.payload.get("claim") or ""))
    made = _made(replace(claim, extractors=(REVIEWER,), confidence=CONFIDENCE), draft.payload)
    if replace(made, id=claim.id, extractors=claim.extractors, confidence=claim.confidence) == claim:
        raise UsageError(f"claim {claim.id} says that already; change its role, number, value or speaker")
    payload: Payload = {"pointer": pointer_to(claim).data(), "claim": _data(made)}
    return on_claim(connection, draft, member, payload)


def add(connection: Connection, draft: Draft) -> Prepared:
    """A claim in selected words: {"document", "start", "end", "field"} and as for `correct`, and "account".

    The account is the one that tells the words, else the document's first.
    """
    document, given = document_named(connection, draft.payload.get("document")), draft.payload
    quote = _quote(connection, document, given.get("start"), given.get("end"))
    member = _home(connection, document, quote, given.get("account"))
    bare = Claim(
        id="",
        document_id=document,
        account_id=member.account.id,
        field="",
        value=values.count(0),
        evidence=(quote,),
        extractors=(REVIEWER,),
        confidence=CONFIDENCE,
    )
    return on_claim(connection, draft, member, {"claim": _data(_made(bare, given))})


def _made(claim: Claim, given: Mapping[str, object]) -> Claim:
    """The claim with what the reviewer gives instead."""
    field = str(given.get("field") or claim.field)
    if values.record_of(field) is None:
        raise UsageError(f"{field!r} is no field of a claim; the fields are {', '.join(values.CLAIM_FIELDS)}")
    role = claim.role if field == claim.field else None
    made = replace(
        claim,
        field=field,
        role=values.role(field, given.get("role", role)),
        value=_value(claim, field, given),
        speaker=values.speaker(given["speaker"]) if "speaker" in given else claim.speaker,
        modality=cast(Modality, _word("modality", given, claim.modality)),
        scope=cast(Scope, _word("scope", given, claim.scope)),
    )
    return replace(made, id=claim_id(made))


def _value(claim: Claim, field: str, given: Mapping[str, object]) -> Value:
    if "value" in given:
        return values.claim_value(field, given["value"])
    if "low" in given or "high" in given:
        low = given.get("low")
        return values.claim_value(field, {"low": low, "high": given.get("high", low)})
    if claim.field and type(claim.value) is values.record_of(field):
        return claim.value
    raise UsageError(f"{field} needs a value")


def _word(name: str, given: Mapping[str, object], otherwise: str) -> str:
    word = given.get(name) or otherwise
    if word not in _WORDS[name]:
        raise UsageError(f"{word!r} is no {name}; they are {', '.join(_WORDS[name])}")
    return str(word)


def _quote(connection: Connection, document: str, start: object, end: object) -> Quote:
    """The selected words; raises UsageError where the characters are none of the text."""
    (stored,) = stored_documents(connection, [document])
    text = stored.document.text or ""
    first, last = values.stretch(start, end, document, len(text))
    if not text[first:last].strip():
        raise UsageError(f"characters {first} to {last} of document {document} are white space")
    return Quote(first, last, text[first:last])


def _home(connection: Connection, document: str, quote: Quote, account: object) -> Member:
    members = members_of(connection, document)
    if not members:
        raise NotFoundError(f"document {document} tells no incident, so that no claim can be added to it")
    if account is not None:
        id = account_named(connection, account)
        members = [one for one in members if one.account.id == id]
        if not members:
            raise UsageError(f"account {id} is none of document {document}")
    telling = (
        m for m in members if any(s.start < quote.end and quote.start < s.end for s in m.account.spans)
    )
    return next(telling, members[0])


def _data(claim: Claim) -> Payload:
    return {"id": claim.id, "data": loads(claim_text(claim))}
