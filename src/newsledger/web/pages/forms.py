"""Forms as judgements: what each kind's fields say, as the desk takes it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import Depends, Request
from starlette.datastructures import FormData

from newsledger.desk.judging.values import COUNTED
from newsledger.model import TOLL_FIELDS
from newsledger.web.asking import plain
from newsledger.web.pages.choices import FIELDS_OF_CLAIMS, PLACE_PARTS
from newsledger.web.problems import ProblemError

Payload = dict[str, Any]

# No field of a form is longer than a reason may be.
LONGEST = 4000

# Fields that every form of a judgement has beside those of its kind.
FRAME = ("csrf_token", "kind", "incident", "revision", "key", "back", "reason")


@dataclass(frozen=True, slots=True)
class Sent:
    """What a form held, each field without blanks around it."""

    fields: Mapping[str, tuple[str, ...]]

    def one(self, name: str) -> str | None:
        """The field's first value, None where it is empty or missing."""
        return next((value for value in self.fields.get(name, ()) if value), None)

    def all(self, name: str) -> list[str]:
        """All values of a field, without empty ones."""
        return [value for value in self.fields.get(name, ()) if value]

    def lines(self, name: str) -> list[str]:
        """The lines of a text field, without empty ones."""
        return [line.strip() for line in (self.one(name) or "").splitlines() if line.strip()]

    def said(self) -> list[tuple[str, str]]:
        """Its own fields, to be sent again."""
        return [(name, one) for name, held in self.fields.items() if name not in FRAME for one in held]


async def _sent(request: Request) -> Sent:
    form: FormData = await request.form()
    held: dict[str, tuple[str, ...]] = {}
    for name, value in form.multi_items():
        if isinstance(value, str):
            held[name] = (*held.get(name, ()), _checked(value.strip()))
    return Sent(held)


Form = Annotated[Sent, Depends(_sent)]


def payload_of(kind: str, sent: Sent) -> Payload:
    """The payload of a judgement of this kind; kinds that carry nothing, and unknown ones, have none."""
    return _PAYLOADS[kind](sent) if kind in _PAYLOADS else {}


def _checked(value: str) -> str:
    if len(value) > LONGEST:
        raise ProblemError(422, f"that is longer than {LONGEST} characters")
    try:
        return plain(value)
    except ValueError as error:
        raise ProblemError(422, f"what was typed {error}") from error


def _named(*names: str) -> Callable[[Sent], Payload]:
    def payload(sent: Sent) -> Payload:
        return {name: sent.one(name) for name in names if sent.one(name) is not None}

    return payload


def _override(sent: Sent) -> Payload:
    field = sent.one("field") or ""
    given: Payload = {"field": field}
    if sent.one("unknown"):
        return given | {"value": None}
    if "." in field or field == "attackers":
        return given | _bounds(sent)
    return given | {"value": _settled(field, sent)}


def _bounds(sent: Sent) -> Payload:
    """Best with its bounds; no highest value where the form says that there is none."""
    given: Payload = {name: sent.one(name) for name in ("low", "best", "high") if sent.one(name)}
    return given | ({"high": None} if sent.one("open") else {})


def _settled(field: str, sent: Sent) -> object:
    if field == "place":
        return {part: sent.one(part) for part in PLACE_PARTS if sent.one(part)}
    if field == "duration":
        return {"hours_low": sent.one("hours_low"), "hours_high": sent.one("hours_high")}
    if field in ("weapons", "vehicles"):
        return sent.lines("value")
    if field == "targets":
        return [_pair(line, "name", "kind") for line in sent.lines("value")]
    if field == "perpetrators":
        return [_pair(line, "name", "status") for line in sent.lines("value")]
    return sent.one("value") or ""


def _pair(line: str, first: str, second: str) -> Payload:
    """Two words with a colon between them, the second optional: "Red Column: claimed"."""
    name, _, word = line.rpartition(":") if ":" in line else (line, "", "")
    return {first: name.strip()} | ({second: word.strip()} if word.strip() else {})


def _correct(sent: Sent) -> Payload:
    """The claim and what the form has otherwise than it was shown."""
    given: Payload = {"claim": sent.one("claim")}
    for name in ("field", "role", "modality", "scope"):
        if sent.one(name) and sent.one(name) != sent.one(f"was_{name}"):
            given[name] = sent.one(name)
    if given.get("field", sent.one("was_field")) not in TOLL_FIELDS:
        given.pop("role", None)
    return given | _value(sent) | _speaker(sent)


def _add(sent: Sent) -> Payload:
    field = sent.one("field") or ""
    given: Payload = {"document": sent.one("document"), "field": field}
    given |= {name: _number(sent.one(name)) for name in ("start", "end")}
    for name in ("account", "modality", "scope"):
        if sent.one(name):
            given[name] = sent.one(name)
    if field in TOLL_FIELDS:
        given["role"] = sent.one("role") or "unknown"
    return given | _value(sent) | _speaker(sent)


def _value(sent: Sent) -> Payload:
    """The value where the form has another than it was shown with."""
    field = sent.one("field") or sent.one("was_field") or ""
    names = ("low", "high", "open") if field in COUNTED else ("value",)
    if all(sent.one(name) == sent.one(f"was_{name}") for name in names) and "was_field" in sent.fields:
        return {}
    if field not in FIELDS_OF_CLAIMS:
        return {}
    if field not in COUNTED:
        return {"value": sent.one("value") or ""}
    low = sent.one("low")
    high = None if sent.one("open") else sent.one("high") or low
    return {"value": {"low": low, "high": high}}


def _speaker(sent: Sent) -> Payload:
    """The speaker where the form has another than it was shown with."""
    names = ("name", "description", "organization", "via")
    now = {name: sent.one(f"speaker_{name}") for name in names}
    was = {name: sent.one(f"was_speaker_{name}") for name in names}
    if now == was:
        return {}
    return {"speaker": now if any(now.values()) else None}


def _redact(sent: Sent) -> Payload:
    given: Payload = {"document": sent.one("document")}
    return given | {name: _number(sent.one(name)) for name in ("start", "end") if sent.one(name)}


def _number(text: str | None) -> object:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else text


_PAYLOADS: Mapping[str, Callable[[Sent], Payload]] = {
    "accept": _named("field"),
    "override": _override,
    "reject_claim": _named("claim"),
    "correct_claim": _correct,
    "add_claim": _add,
    "merge": lambda sent: {"incidents": sent.all("incidents")},
    "split": lambda sent: {"accounts": sent.all("accounts")},
    "same": lambda sent: {"accounts": sent.all("accounts")},
    "different": lambda sent: {"accounts": sent.all("accounts")},
    "move": _named("account", "to"),
    "note": _named("text", "field", "claim", "document"),
    "undo": _named("judgement"),
    "redact_document": _redact,
    "remove_document": _named("document"),
    "redact_name": lambda sent: (
        _named("name", "alone")(sent) | ({"remove": True} if sent.one("remove") else {})
    ),
    "sample": lambda sent: _named("name", "size")(sent) | ({"fields": sent.all("fields")}),
}
