"""The dead by side, as GED adds them up: its four parts always make its best estimate."""

from collections.abc import Mapping
from dataclasses import dataclass

from newsledger.codebook.field_codes import role_sides
from newsledger.model import FORCES, Settled, Toll
from newsledger.outputs.layouts.sides import NON_STATE, ONE_SIDED, STATE_BASED, Sides
from newsledger.outputs.layouts.tolls import everybody


@dataclass(frozen=True, slots=True)
class Deaths:
    """a + b + civilians + unknown == best, and low <= best <= high.

    `apart` says that the groups told make more than the settled whole, so that all stand under unknown.
    """

    a: int
    b: int
    civilians: int
    unknown: int
    best: int
    high: int
    low: int
    apart: bool = False


def deaths_of(settled: Settled, sides: Sides) -> Deaths:
    """The settled dead by side; whoever's side the pages do not tell is unknown."""
    killed = everybody(settled, "killed") or Toll(0, 0, 0)
    numbers = {role: toll.best for role, toll in settled.tolls.get("killed", {}).items()}
    a, b, civilians = _parts(_by_side(numbers), sides)
    apart = a + b + civilians > killed.best
    if apart:
        a = b = civilians = 0
    return Deaths(
        a=a,
        b=b,
        civilians=civilians,
        unknown=killed.best - a - b - civilians,
        best=killed.best,
        high=killed.best if killed.high is None else killed.high,
        low=killed.low,
        apart=apart,
    )


def _by_side(numbers: Mapping[str, int]) -> dict[str, int]:
    """The dead of the state, the group, the attackers and the civilians; nested roles count once."""
    found = {"state": 0, "group": 0, "attackers": 0, "civilians": 0}
    for role, number in numbers.items():
        side = role_sides().get(role)
        if side is not None and role not in (*FORCES, "security_forces", "children"):
            found[side] += number
    branches = sum(numbers.get(role, 0) for role in FORCES)
    found["state"] = max(numbers.get("security_forces", 0), branches)
    found["civilians"] = max(found["civilians"], numbers.get("children", 0))
    return found


def _parts(by_side: Mapping[str, int], sides: Sides) -> tuple[int, int, int]:
    """deaths_a, deaths_b and deaths_civilians; in one-sided violence side B are the civilians themselves."""
    state, group, attackers = by_side["state"], by_side["group"], by_side["attackers"]
    civilians = by_side["civilians"]
    if sides.violence == STATE_BASED and sides.state_began:
        return state + attackers, group, civilians
    if sides.violence == STATE_BASED:
        return state, group + attackers, civilians
    if sides.violence == ONE_SIDED:
        return attackers + (state if sides.state_began else 0), 0, civilians
    if sides.violence == NON_STATE:
        return attackers, 0, civilians
    return 0, 0, civilians
