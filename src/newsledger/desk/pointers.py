"""A claim as a judgement remembers it: by its id, and by what it says in which characters."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from newsledger.ledger.codec import value_data, value_of
from newsledger.model import Claim, Value


@dataclass(frozen=True, slots=True)
class Pointer:
    """The claim's id where it was seen, the characters of its first evidence, its field, role and value."""

    claim: str
    start: int
    end: int
    field: str
    role: str | None
    value: Value

    def means(self, claim: Claim) -> bool:
        """Whether a claim says the same of the same field in a sentence that shares a character."""
        return (
            (claim.field, claim.role) == (self.field, self.role)
            and wordless(claim.value) == self.value
            and any(quote.start < self.end and self.start < quote.end for quote in claim.evidence)
        )

    def data(self) -> dict[str, object]:
        """The pointer as JSON."""
        return {
            "claim": self.claim,
            "start": self.start,
            "end": self.end,
            "field": self.field,
            "role": self.role,
            "value": value_data(self.value),
        }


def pointer_to(claim: Claim) -> Pointer:
    """The pointer to a claim."""
    first = claim.evidence[0]
    return Pointer(claim.id, first.start, first.end, claim.field, claim.role, wordless(claim.value))


def pointer_of(data: Mapping[str, Any]) -> Pointer:
    """The pointer that `data` made."""
    return Pointer(
        data["claim"], data["start"], data["end"], data["field"], data["role"], value_of(data["value"])
    )


def wordless(value: Value) -> Value:
    """What a value says, whatever its words."""
    return value if getattr(value, "text", None) is None else replace(value, text=None)
