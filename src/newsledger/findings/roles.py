"""Who is counted: how the roles of the contract nest, and what "unknown" stands for in an incident."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from newsledger.findings.figures import Figure
from newsledger.model import FORCES

# Groups that share nobody and are added up; children are among the others and only bound them from below.
GROUPS = ("civilians", "security_forces", "armed_group", "officials", "aid_workers", "journalists")

# "The army killed 12 militants": of these kinds of incident nobody tells attackers and victims.
WITHOUT_VICTIMS = frozenset({"clash", "raid", "air_strike", "shelling", "armed_clash", "battle"})

PLAIN = {
    "total": "in all",
    "victims": "victims",
    "attackers": "attackers",
    "unknown": "in all",
    "civilians": "civilians",
    "security_forces": "security personnel",
    "police": "police",
    "military": "soldiers",
    "paramilitary": "paramilitaries",
    "armed_group": "fighters",
    "officials": "officials",
    "aid_workers": "aid workers",
    "journalists": "journalists",
    "children": "children",
}
SINGULAR = {
    "victims": "victim",
    "attackers": "attacker",
    "civilians": "civilian",
    "military": "soldier",
    "paramilitary": "paramilitary",
    "armed_group": "fighter",
    "officials": "official",
    "aid_workers": "aid worker",
    "journalists": "journalist",
    "children": "child",
    "police": "police officer",
    "security_forces": "member of the security forces",
}


def counted(number: int, role: str) -> str:
    """A number of people of a role in plain words: "1 civilian", "2 police"."""
    name = SINGULAR.get(role) if number == 1 else None
    return f"{number} {name or PLAIN.get(role, role)}"


def resolved(given: Sequence[Figure]) -> list[Figure]:
    """The figures with "unknown" settled: everybody, or everybody but the attackers.

    Where no attacker is counted the two are the same and it stands for everybody. Where some are, it is
    everybody if the figure includes them in its own words or comes nearer to victims and attackers together
    than to the victims alone. Where victims are counted nowhere else, a lone gunman's death is among the dead
    (on the gva half right more often than not); several attackers, given as a number of their own, are not.
    """
    attackers = max((f.guess for f in given if f.role == "attackers"), default=0)
    if not attackers:
        return [replace(f, role="total") if f.role == "unknown" else f for f in given]
    victims = max((f.guess for f in given if f.role == "victims"), default=0) or sum_of_groups(given)
    return [
        replace(f, role=_meant(f, given, victims, attackers)) if f.role == "unknown" else f for f in given
    ]


def _meant(figure: Figure, given: Sequence[Figure], victims: int, attackers: int) -> str:
    own = {s.claim.id for s in figure.said}
    of_attackers = [s for f in given if f.role == "attackers" for s in f.said]
    if any(s.claim.part_of in own for s in of_attackers):
        return "total"
    if not victims:
        alone = attackers == 1 or all(s.claim.derivation == "counted" for s in of_attackers)
        same = figure.guess == attackers > 1
        return "total" if same or (alone and figure.guess > 1) else "victims"
    nearer = abs(figure.guess - victims - attackers) < abs(figure.guess - victims)
    return "total" if nearer else "victims"


def sum_of_groups(given: Sequence[Figure]) -> int:
    """The people of all groups together, each group at its largest figure."""
    largest: dict[str, int] = {}
    for figure in given:
        largest[figure.role] = max(largest.get(figure.role, 0), figure.guess)
    return add_groups(largest)


def add_groups(of: Mapping[str, int]) -> int:
    """The sum over groups; branches lie within the security forces, children within all the others."""
    forces = max(of.get("security_forces", 0), sum(of.get(role, 0) for role in FORCES))
    added = forces + sum(of.get(role, 0) for role in GROUPS if role != "security_forces")
    return max(added, of.get("children", 0))
