"""What kind of incident it was, and its title in plain words."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from newsledger.findings.choices import Choice, choices
from newsledger.findings.witnesses import Said
from newsledger.model import Event, Place, SettledTarget, Time

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

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


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


def title_of(
    kind: str | None, targets: Sequence[SettledTarget], place: Place | None, start: Time | None
) -> str:
    """A plain title of what, where and when, as far as these are known."""
    what = (kind or "incident").replace("_", " ")
    what = what[0].upper() + what[1:]
    where = _where(place)
    if place and place.name and place.name != place.locality:
        what = f"{what} at {place.name}"
    elif targets:
        what = f"{what}, {targets[0].name}"
    if where:
        what = f"{what}, {where}" if " at " in what or "," in what else f"{what} in {where}"
    when = _when(start)
    return f"{what}, {when}" if when else what


def _where(place: Place | None) -> str | None:
    if place is None:
        return None
    names = [n for n in (place.locality, None if place.locality else place.admin1, place.country) if n]
    if not names and place.name:
        names = [place.name]
    return ", ".join(names) or None


def _when(start: Time | None) -> str | None:
    """A date as people write it, as finely as it is known: "17 February 2023", "February 2023", "2011"."""
    value = (start.value if start else None) or ""
    parts = value[:10].split("-")
    if not value or not parts[0].isdigit():
        return None
    if len(parts) == 1:
        return parts[0]
    if len(parts) == 2 and parts[1].isdigit():
        return f"{MONTHS[int(parts[1]) - 1]} {parts[0]}"
    try:
        day = date.fromisoformat(value[:10])
    except ValueError:
        return value
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
