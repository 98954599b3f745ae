"""What kind of incident it was."""

from collections import defaultdict
from collections.abc import Sequence

from newsledger.findings.choices import Choice, choices
from newsledger.findings.witnesses import Said
from newsledger.model import Event

# A general type yields to a specific one that at least this share of its witnesses tell: "the attack" is said
# of every siege.
SPECIFIC_SHARE = 0.5

# "The attack" said ten times is not ten times as sure; the first word for it counts twice more.
MOST_MENTIONS = 5
LEAD = 2

# What says the same more exactly. A shooting is no sharper word for an armed attack: it is a part of one.
_ATTACKS = frozenset({
    "armed_attack", "siege", "shooting", "mass_shooting", "bombing", "suicide_bombing", "grenade_attack",
    "arson", "assassination", "hostage_taking", "kidnapping", "stabbing", "beating", "vehicle_attack",
    "air_strike", "drone_strike", "shelling", "clash", "raid", "robbery",
})  # fmt: skip
SHARPER: dict[str, frozenset[str]] = {
    "killing": _ATTACKS,
    "armed_attack": frozenset(
        {"siege", "hostage_taking", "assassination", "suicide_bombing", "bombing", "kidnapping"}
    ),
    "explosion": frozenset({"bombing", "suicide_bombing", "grenade_attack", "air_strike", "shelling"}),
    "bombing": frozenset({"suicide_bombing"}),
    "shooting": frozenset({"mass_shooting", "assassination"}),
    "arrest": _ATTACKS | {"killing", "explosion", "riot", "protest", "sexual_violence"},
    "trial": _ATTACKS | {"killing", "explosion", "riot", "protest", "sexual_violence"},
}


def settle_type(said: Sequence[Said]) -> tuple[Choice[str] | None, list[Choice[str]]]:
    """The type and all that were told, the weightiest first; the more specific wins over a general word."""
    told = choices(said, _type)
    if not told:
        return None, []
    points = _points(said)
    ranked = sorted(told, key=lambda c: (-points[c.value], c.value))
    chosen = ranked[0]
    for other in ranked[1:]:
        if points[other.value] >= SPECIFIC_SHARE * points[chosen.value] and _sharper(
            other.value, chosen.value
        ):
            chosen = other
    return chosen, ranked


def _type(said: Said) -> str | None:
    return said.claim.value.type if isinstance(said.claim.value, Event) else None


def _points(said: Sequence[Said]) -> dict[str, float]:
    """How far each page is about each type: its mentions, and those of the headline or lead twice."""
    pages: dict[str, list[Said]] = defaultdict(list)
    for one in said:
        if isinstance(one.claim.value, Event):
            pages[one.witness].append(one)
    points: dict[str, float] = defaultdict(float)
    for page in pages.values():
        lead = min(s.position for s in page)
        mentions = [
            (s, min(len(s.claim.evidence), MOST_MENTIONS) + LEAD * (s.position == lead)) for s in page
        ]
        total = sum(m for _, m in mentions)
        for one, mention in mentions:
            points[_type(one) or ""] += one.weight * mention / total
    return {kind: round(share, 6) for kind, share in points.items()}


def _sharper(other: str, chosen: str) -> bool:
    """Whether another type says the same more exactly."""
    return other in SHARPER.get(chosen, ())
