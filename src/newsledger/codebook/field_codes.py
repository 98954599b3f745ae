"""The codes that UCDP, ACLED and GTD have for our roles, targets, weapons and events."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from newsledger.codebook.phrases import incident_types
from newsledger.codebook.tables import table

# GTD's own codes for what is not known (codebook 2021).
UNKNOWN_ATTACK, UNKNOWN_TARGET, UNKNOWN_WEAPON = 9, 20, 13


@dataclass(frozen=True, slots=True)
class AcledActor:
    """How ACLED names a kind of actor; `{}` in the names stands for the country."""

    name: str
    associate: str | None
    inter: str

    def of(self, country: str) -> "AcledActor":
        """The actor of a country."""
        associate = None if self.associate is None else self.associate.format(country)
        return AcledActor(self.name.format(country), associate, self.inter)


@dataclass(frozen=True, slots=True)
class TargetCodes:
    """The codes of a kind of target; `words` are nouns with a targtype of their own."""

    gtd: int
    state: bool
    acled: AcledActor | None
    words: Mapping[str, int] = field(default_factory=dict)

    def targtype(self, name: str) -> int:
        """GTD's targtype of a target of this kind with this name."""
        words = name.casefold().split()
        return next((self.words[word] for word in reversed(words) if word in self.words), self.gtd)


@dataclass(frozen=True, slots=True)
class AcledEvent:
    """A sub-event type with its event type; a lower `rank` stands higher in ACLED's hierarchy."""

    event: str
    sub_event: str
    disorder: str
    rank: int


@cache
def role_sides() -> dict[str, str | None]:
    """Whose death each role is in GED: state, group, attackers or civilians; None where it does not say."""
    return dict(table("field_codes")["roles"])


@cache
def target_codes() -> dict[str, TargetCodes]:
    """The codes of each kind of target."""
    return {kind: _target(row) for kind, row in table("field_codes")["targets"].items()}


def _target(row: Mapping[str, Any]) -> TargetCodes:
    actor = AcledActor(*row["acled"]) if row["acled"] else None
    return TargetCodes(row["gtd"], row["state"], actor, row.get("words", {}))


@cache
def weapon_codes() -> dict[str, int]:
    """GTD's weaptype of each weapon of things.yaml."""
    return dict(table("field_codes")["weapons"])


@cache
def type_weapons() -> dict[str, int]:
    """GTD's weaptype where the type of incident names the weapon."""
    return dict(table("field_codes")["type_weapons"])


@cache
def gtd_names(kind: str) -> dict[int, str]:
    """What GTD writes beside its numbers; kind is attacks, targets, weapons or regions."""
    return dict(table("field_codes")[f"gtd_{kind}"])


@cache
def acled_events() -> dict[str, AcledEvent]:
    """ACLED's sub-event types under the names that types.yaml gives them: "event type / sub-event type"."""
    found: dict[str, AcledEvent] = {}
    for row in table("field_codes")["acled_events"]:
        for sub in row["sub_events"]:
            disorder = row.get("otherwise", {}).get(sub, row["disorder"])
            found[f"{row['event']} / {sub}"] = AcledEvent(row["event"], sub, disorder, len(found))
    return found


def acled_event(type: str | None) -> AcledEvent | None:
    """ACLED's event for a type of ours; None where it has none."""
    known = incident_types().get(type or "")
    return acled_events()[known.acled] if known and known.acled else None
