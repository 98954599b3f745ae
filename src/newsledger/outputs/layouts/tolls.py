"""Settled tolls as the layouts ask for them."""

from collections.abc import Sequence

from newsledger.codebook.field_codes import role_sides
from newsledger.model import Settled, Toll


def toll(settled: Settled, field: str, role: str = "total") -> Toll | None:
    """The toll of a role; None where nobody spoke of it."""
    return settled.tolls.get(field, {}).get(role)


def everybody(settled: Settled, field: str) -> Toll | None:
    """The toll of everybody, else of the victims, else as stated, else of the largest group."""
    tolls = settled.tolls.get(field, {})
    for role in ("total", "victims", "unknown"):
        if role in tolls:
            return tolls[role]
    return max(tolls.values(), key=lambda one: one.best, default=None)


def best(one: Toll | None) -> int | None:
    """The settled number."""
    return None if one is None else one.best


def sides_hit(settled: Settled, fields: Sequence[str] = ("killed", "injured")) -> set[str | None]:
    """The sides (codebook/field_codes.yaml, "roles") of those hit; None where a role does not say."""
    sides = role_sides()
    return {
        sides.get(role) for field in fields for role, one in settled.tolls.get(field, {}).items() if one.best
    }


def is_lethal(settled: Settled) -> bool:
    """Whether somebody died by any of the estimates (GED codebook 22.1, p. 4: "at least 1 direct death")."""
    killed = everybody(settled, "killed")
    return killed is not None and max(killed.low, killed.best, killed.high or 0) >= 1
