"""Who did it, under all their names, and what was attacked with what."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newsledger.findings.choices import choices
from newsledger.findings.witnesses import Said, votes
from newsledger.model import Actor, SettledActor, SettledTarget, Target, Thing

ACTOR_FIELDS = ("perpetrator", "claimed_by", "denied_by")


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
    """Targets with their claims, the weightiest first; a shorter name of one kind joins the longer."""
    told = choices(
        said,
        lambda s: (s.claim.value.name, s.claim.value.kind) if isinstance(s.claim.value, Target) else None,
    )
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
