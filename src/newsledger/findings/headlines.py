"""What a page's title says of those hit: numbers beside words of harm, and which harm it tells of.

A title is no claim: it stands outside the text and has no sentence to quote. Where texts give figures it only
speaks for one of them; what is known from titles alone is `titled`.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from newsledger.findings.title_counts import LONGEST, told_by_title
from newsledger.findings.wording import sums_up_several

_TIMES = {"double": 2, "triple": 3, "quadruple": 4}
_TIMES_HIT = re.compile(
    r"\b(?P<times>double|triple|quadruple)\s+(?:\w+\s+)?"
    r"(?:(?P<killed>homicide|murder|killing|slaying|fatal\w*)|(?P<hit>shooting))"
)

_DEATHS = re.compile(
    r"\b(?:kill(?:s|ed|ing|er)?|dead|deadly|fatal(?:ly)?|dies|died|murder\w*|homicides?|slain|slaying|deaths?|"
    r"suicide|manslaughter|funeral|vigil|mourn\w*|autopsy|coroner|claims?\s+(?:\S+\s+){0,2}(?:life|lives))\b"
)
_WOUNDS = re.compile(
    r"\b(?:injur\w+|wound\w+|hurt|critical\w*|hospital\w*|surviv\w+|recover\w*|non-?fatal|graz\w+|paralyz\w+|"
    r"condition|in\s+(?:the\s+)?(?:leg|foot|arm|hand|head|back|face|chest|neck|stomach|buttocks))\b"
)
_HITS = re.compile(r"\b(?:shot|shoots|stabbed|stabs)\b")


@dataclass(frozen=True, slots=True)
class Headline:
    """Numbers of dead, hurt and hit (dead or hurt) in a title, and whether it tells of each at all."""

    killed: frozenset[int]
    injured: frozenset[int]
    hit: frozenset[int]
    tells_killed: bool
    tells_injured: bool
    tells_hit: bool

    def numbers(self, field: str) -> frozenset[int]:
        """The numbers that it gives for killed or injured."""
        return self.killed if field == "killed" else self.injured

    def tells(self, field: str) -> bool:
        """Whether it tells of killed or of injured."""
        return self.tells_killed if field == "killed" else self.tells_injured


@lru_cache(maxsize=4096)
def headline(title: str) -> Headline:
    """What a title says; English words only, any other title says nothing.

    The sums of a title that sums up several incidents are no numbers of one.
    """
    line = title[:LONGEST].casefold()
    told, times = told_by_title(title), _times(line)
    return Headline(
        killed=_only(told.killed or times.get("killed", 0)),
        injured=_only(told.wounded),
        hit=_only(told.hit or times.get("hit", 0)),
        tells_killed=bool(_DEATHS.search(line)),
        tells_injured=bool(_WOUNDS.search(line)),
        tells_hit=bool(_HITS.search(line)),
    )


def _only(number: int) -> frozenset[int]:
    return frozenset((number,)) if number else frozenset()


def _times(line: str) -> dict[str, int]:
    """How many a "double homicide" or a "triple shooting" is of; of suicides among them nothing is known."""
    match = None if "suicide" in line or sums_up_several(line) else _TIMES_HIT.search(line)
    if match is None:
        return {}
    return {"killed" if match["killed"] else "hit": _TIMES[match["times"]]}
