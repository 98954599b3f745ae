"""What kind of incident it was."""

from collections import defaultdict
from collections.abc import Sequence

from newsledger.findings.choices import Choice, choices
from newsledger.findings.witnesses import Said
from newsledger.model import Event, Thing

# A general type yields to a specific one that at least this share of its witnesses tell: "the attack" is said
# of every siege.
SPECIFIC_SHARE = 0.5
# Wounds, deaths and a bang say what came of it: the word for how it was done needs only this share.
OUTCOMES, HOW_SHARE = frozenset(("assault", "killing", "explosion")), 0.2

# What an attack with blades is told as where no word says "stabbing".
GENERAL = frozenset(("armed_attack", "killing", "assault"))
BLADES = frozenset(("knife",))
ARMED = frozenset(("shooting", "mass_shooting", "bombing", "explosion", "suicide_bombing", "clash", "siege"))

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
    "assault": _ATTACKS | {"killing", "explosion", "riot"},
    "killing": _ATTACKS | {"explosion", "riot"},
    "armed_attack": frozenset(
        {
            "siege",
            "hostage_taking",
            "assassination",
            "suicide_bombing",
            "bombing",
            "kidnapping",
            "stabbing",
            "vehicle_attack",
            "air_strike",
            "drone_strike",
            "shelling",
        }
    ),
    "explosion": frozenset({"bombing", "suicide_bombing", "grenade_attack", "air_strike", "shelling"}),
    "bombing": frozenset({"suicide_bombing"}),
    "shooting": frozenset({"mass_shooting", "assassination"}),
    "shelling": frozenset({"air_strike", "drone_strike"}),
    "air_strike": frozenset({"drone_strike"}),
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
        share = HOW_SHARE if chosen.value in OUTCOMES else SPECIFIC_SHARE
        if points[other.value] >= share * points[chosen.value] and _sharper(other.value, chosen.value):
            chosen = other
    return _by_weapon(chosen, ranked, said), ranked


def _by_weapon(chosen: Choice[str], ranked: Sequence[Choice[str]], said: Sequence[Said]) -> Choice[str]:
    """The kind; a stabbing where a general word is told, blades are the only arms and nothing was fired."""
    arms = [s for s in said if s.claim.field == "weapon" and isinstance(s.claim.value, Thing)]
    blades = arms and all(isinstance(s.claim.value, Thing) and s.claim.value.name in BLADES for s in arms)
    fired = any(choice.value in ARMED for choice in ranked)
    if chosen.value not in GENERAL or not blades or fired:
        return chosen
    told = next((choice for choice in ranked if choice.value == "stabbing"), None)
    return told or Choice("stabbing", chosen.weight, (*chosen.said, *arms))


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
