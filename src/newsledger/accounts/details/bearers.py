"""Everybody whom a page names, each with all places of the name."""

from collections.abc import Sequence
from dataclasses import dataclass

from newsledger.accounts.details.introductions import Introduction
from newsledger.codebook.people import sex_of

# How far the words around a name count beside the reader's probability of its side: those of suspicion outdo
# it. What makes a side certain enough was the best of .2 to .7 on one half of the incidents that its training
# held out, and no worse on the other.
WORDS, ACCUSED, LIKELY, ALONE = 0.4, 1.3, 0.3, 0.7


@dataclass(frozen=True, slots=True)
class Bearer:
    """All places of a page at which one name stands, or one age of a victim without a name."""

    places: tuple[Introduction, ...]

    @property
    def name(self) -> str | None:
        """The fullest form of the name."""
        return max((one.name for one in self.places if one.name), key=len, default=None)

    @property
    def age(self) -> int | None:
        """The first age that is told."""
        return next((one.age for one in self.places if one.age is not None), None)

    @property
    def sex(self) -> str | None:
        """ "m" or "f" where a noun beside the name tells."""
        return next((sex for one in self.places if (sex := sex_of(one.noun))), None)

    @property
    def for_victim(self) -> float:
        """How far all places together speak for a victim; negative where they speak for an attacker."""
        sides = {one.side for one in self.places}
        read = max(one.victim for one in self.places) - max(one.attacker for one in self.places)
        return read + WORDS * ("victim" in sides) - ACCUSED * ("attacker" in sides)

    @property
    def is_victim(self) -> bool:
        """Whether words and the reader together make it a victim's."""
        return self.for_victim >= LIKELY

    @property
    def is_attacker(self) -> bool:
        """Whether they make it an attacker's; the reader alone must be surer of that."""
        told = any(one.side == "attacker" for one in self.places)
        return self.for_victim <= -(LIKELY if told else ALONE)


def bearers_of(introductions: Sequence[Introduction]) -> tuple[Bearer, ...]:
    """The names of a page, each with all its places, in the order of their first ones."""
    groups: list[list[Introduction]] = []
    for one in introductions:
        own = next((g for g in groups if one.name and g[0].name and is_same_name(g[0].name, one.name)), None)
        if own is None:
            groups.append([one])
        else:
            own.append(one)
    return tuple(Bearer(tuple(group)) for group in groups)


def is_same_name(one: str, other: str) -> bool:
    """Whether two names may be one person's: the last parts agree, and the first where both have one."""
    a, b = one.casefold().split(), other.casefold().split()
    if len(a) == 1 or len(b) == 1:
        return a[-1] == b[-1] or a[0] == b[0]
    return a[-1] == b[-1] and (a[0] == b[0] or (a[0][0] == b[0][0] and (len(a[0]) <= 2 or len(b[0]) <= 2)))
