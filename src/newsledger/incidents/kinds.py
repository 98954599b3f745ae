"""How near two types of incident are, for linking: reporters name one attack by many words."""

from collections.abc import Sequence

from newsledger.codebook.phrases import incident_types

# Families of the codebook whose types reporters take for each other: gunmen throw grenades, hold hostages and
# rob; a crowd beats and clashes. Arrests and trials follow everything and tell nothing apart.
NEIGHBOURS = frozenset(
    frozenset(pair)
    for pair in (
        ("armed", "blast"),
        ("armed", "seizure"),
        ("armed", "hands"),
        ("armed", "crime"),
        ("armed", "crowd"),
        ("blast", "fire"),
        ("crime", "hands"),
        ("crime", "seizure"),
        ("crowd", "hands"),
        ("crowd", "fire"),
    )
)
AFTERMATH = "law"


def near(first: Sequence[str], second: Sequence[str]) -> bool | None:
    """Whether two tellings may be of one kind of incident; None where either names none."""
    ours, theirs = families(first), families(second)
    if not ours or not theirs:
        return None
    return any(one == other or frozenset((one, other)) in NEIGHBOURS for one in ours for other in theirs)


def families(types: Sequence[str]) -> set[str]:
    """The families of some types but the aftermath; a type that the codebook lacks is its own."""
    known = incident_types()
    found = {known[t].family if t in known else t for t in types}
    return found - {AFTERMATH}
