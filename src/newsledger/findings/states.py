"""Whether it goes on: the latest word counts, and what has ended does not begin again."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from newsledger.findings.times import SettledTime
from newsledger.findings.witnesses import Said
from newsledger.model import State


@dataclass(frozen=True, slots=True)
class SettledState:
    """Ongoing or ended, with the claims for and against it and the rule."""

    name: Literal["ongoing", "ended"]
    supporting: tuple[Said, ...]
    against: tuple[Said, ...]
    rule: str


def settle_state(said: Sequence[Said], end: SettledTime | None) -> SettledState | None:
    """Ended as soon as one page says so, by an end or in words; else ongoing if any says that; else None."""
    told = [s for s in said if isinstance(s.claim.value, State)]
    ended = tuple(s for s in told if _name(s) == "ended")
    ongoing = tuple(s for s in told if _name(s) == "ongoing")
    if ended:
        return SettledState("ended", ended, ongoing, "once one page tells that it is over, it is over")
    if end is not None:
        return SettledState("ended", end.supporting, ongoing, "its end is told")
    if ongoing:
        return SettledState("ongoing", ongoing, (), "told as going on, and nobody tells an end")
    return None


def _name(said: Said) -> str:
    assert isinstance(said.claim.value, State)
    return said.claim.value.name
