"""Who did it, under all their names, and what was attacked with what."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newsledger.findings.choices import Choice, choices
from newsledger.findings.witnesses import Said, votes
from newsledger.model import ACTOR_FIELDS, Actor, Count, SettledActor, SettledTarget, Target, Thing

# Toll roles that say against whom it was, and the contract's kinds of target.
OFFICES = {
    "police": ("police", "police"),
    "military": ("soldiers", "military"),
    "paramilitary": ("paramilitaries", "military"),
    "security_forces": ("security forces", "military"),
    "officials": ("officials", "government"),
    "aid_workers": ("aid workers", "aid"),
    "journalists": ("journalists", "media"),
    "civilians": ("civilians", "civilians"),
    "children": ("children", "civilians"),
}


@dataclass(frozen=True, slots=True)
class Perpetrator:
    """One perpetrator under all its names, with the claims that name it."""

    actor: SettledActor
    said: tuple[Said, ...]


def settle_perpetrators(said: Sequence[Said]) -> list[Perpetrator]:
    """Perpetrators merged by shared names, the weightiest first."""
    told = [s for s in said if s.claim.field in ACTOR_FIELDS and isinstance(s.claim.value, Actor)]
    found = [_merged(group) for group in _by_shared_names(told)]
    weights = {p.actor.name: votes({"": p.said})[""] for p in found}
    return sorted(found, key=lambda p: (-weights[p.actor.name], p.actor.name))


def _actor(said: Said) -> Actor:
    assert isinstance(said.claim.value, Actor)
    return said.claim.value


def _by_shared_names(told: Sequence[Said]) -> list[list[Said]]:
    """Claims in groups that share a name or an alias, whatever its case."""
    groups: list[tuple[set[str], list[Said]]] = []
    for one in told:
        actor = _actor(one)
        names = {n.casefold() for n in (actor.name, *actor.aliases)}
        meeting = [g for g in groups if g[0] & names]
        apart = [g for g in groups if not g[0] & names]
        joined = [s for _, members in meeting for s in members]
        groups = [*apart, (names.union(*(g[0] for g in meeting)), [*joined, one])]
    return [members for _, members in groups]


def _merged(said: Sequence[Said]) -> Perpetrator:
    called = Counter(_actor(s).name for s in said)
    name = max(called, key=lambda n: (called[n], len(n), n))
    aliases = {n for s in said for n in (_actor(s).name, *_actor(s).aliases)} - {name}
    return Perpetrator(SettledActor(name, tuple(sorted(aliases)), _status(said)), tuple(said))


def _status(said: Sequence[Said]) -> str:
    """A claim of its own goes before a denial, a denial before what others say of it."""
    fields = {s.claim.field for s in said if s.claim.modality != "denied"}
    if "claimed_by" in fields:
        return "claimed"
    if "denied_by" in fields:
        return "denied"
    firm = [s for s in said if s.claim.field == "perpetrator" and s.claim.modality == "asserted"]
    if firm:
        return "accused"
    return "suspected" if "perpetrator" in fields else "denied"


def settle_targets(said: Sequence[Said]) -> list[tuple[SettledTarget, tuple[Said, ...]]]:
    """Targets with their claims, the weightiest first; a shorter name of one kind joins the longer.

    Where no page names what was attacked, it is the people that came to harm, by their office.
    """
    told = choices(
        said,
        lambda s: (s.claim.value.name, s.claim.value.kind) if isinstance(s.claim.value, Target) else None,
    ) or _struck(said)
    kept: list[tuple[SettledTarget, tuple[Said, ...]]] = []
    for choice in told:
        name, kind = choice.value
        for number, (target, supporting) in enumerate(kept):
            if target.kind == kind and _one_in_other(target.name, name):
                kept[number] = (target, supporting + choice.said)
                break
        else:
            kept.append((SettledTarget(name, kind), choice.said))
    return kept


def _struck(said: Sequence[Said]) -> list[Choice[tuple[str, str]]]:
    """Those first told to be harmed, as the target; a closer word for them goes before "civilians".

    Where people died, only the dead are looked at, and a group that is the smaller part of them is none.
    """
    dead = max((_lives(one) for one in said if one.claim.field == "killed"), default=0)
    told = [
        (one, office)
        for one in said
        if (office := _people_struck(one)) is not None
        and (not dead or (one.claim.field == "killed" and 2 * _lives(one) >= dead))
    ]
    if not told:
        return []
    _, first = min(told, key=lambda pair: (pair[0].sentence, pair[1][1] == "civilians", pair[1]))
    supporting = tuple(one for one, office in told if office == first)
    return [Choice(first, votes({"": supporting})[""], supporting)]


def _lives(said: Said) -> int:
    """How many are counted at least, attackers and what is denied left out."""
    value, role = said.claim.value, said.claim.role
    if (
        not isinstance(value, Count)
        or role in ("attackers", "armed_group")
        or said.claim.modality == "denied"
    ):
        return 0
    return value.low or 0


def _people_struck(said: Said) -> tuple[str, str] | None:
    """The office of those whom a claim counts as harmed, and its kind of target; attackers are none."""
    claim, office = said.claim, OFFICES.get(said.claim.role or "")
    harm = office is not None and claim.field in ("killed", "injured", "abducted")
    if not harm or not isinstance(claim.value, Count) or claim.modality == "denied":
        return None
    return office if claim.value.low or claim.value.high else None


def _one_in_other(one: str, other: str) -> bool:
    first, second = set(one.casefold().split()), set(other.casefold().split())
    return first <= second or second <= first


def settle_things(said: Iterable[Said], field: str) -> list[tuple[str, tuple[Said, ...]]]:
    """Weapons or vehicles with their claims, the weightiest first."""
    told = choices(
        (s for s in said if s.claim.field == field and s.claim.modality != "denied"),
        lambda s: s.claim.value.name if isinstance(s.claim.value, Thing) else None,
    )
    return [(choice.value, choice.said) for choice in told]
