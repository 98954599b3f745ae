"""The number that an account gives for a role, and which of several it gives is its own."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from newsledger.findings.lists import Bounds
from newsledger.findings.witnesses import Said
from newsledger.findings.wording import is_vague, sums_up

# Roles that stand for a whole; every other role is a group.
WHOLES = ("total", "victims", "unknown")

# Above this many figures of one role in one account no breakdown is looked for: it is a table, not a list.
MOST_PARTS = 10

# What another figure of an account weighs beside its own, where another page gives it too. On the gva half
# 0.2 to 0.5 do equally well, and better than nothing (killed 0.795 to 0.798, injured 0.714 to 0.719 exact).
OTHER_WEIGHT = 0.3

# And of those what a figure weighs that an account's own lower bound rules out, or that is so many times
# larger than it: it counts some of them, or another day's.
DOUBTED_WEIGHT, MANY_TIMES = 0.2, 3

# "Dozens" at the head of a page is the exact number further down, if that is at most so many times its bound.
VAGUE_REACH = 10


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that one account gives for one role: bounds, and the claims that make it up.

    `lead` is the account's own figure; its others stand in the range, and weigh little, those that it rules
    out or makes exact next to nothing (`doubted`). `counted` is a number of people counted one by one:
    `low` are surely different people.
    """

    role: str
    low: int
    high: int | None
    said: tuple[Said, ...]
    part: bool = False
    lead: bool = True
    counted: bool = False
    doubted: bool = False

    @property
    def guess(self) -> int:
        """The number itself; of a range its middle, of "at least n", "as many as n" and a counting n."""
        if self.high is None or self.counted:
            return self.low
        return self.high if self.low == 0 else (self.low + self.high) // 2

    @property
    def bounds(self) -> Bounds:
        """Both bounds, inclusive."""
        return self.low, self.high

    @property
    def reported(self) -> str:
        """The day of the page, "" where unknown."""
        return self.said[0].reported

    @property
    def speaker(self) -> str:
        """Whose figure it is, "" for the outlet itself."""
        return self.said[0].speaker

    @property
    def account(self) -> str:
        """The account that gives it."""
        return self.said[0].claim.account_id

    @property
    def weight(self) -> float:
        """What it weighs in a vote: the least firm claim in it counts, an account's own figure in full."""
        share = 1.0 if self.lead else OTHER_WEIGHT
        return min(s.weight for s in self.said) * share * (DOUBTED_WEIGHT if self.doubted else 1.0)

    def disjoint(self, other: "Figure") -> bool:
        """Whether no number satisfies both."""
        return (self.high is not None and self.high < other.low) or (
            other.high is not None and other.high < self.low
        )


def led(given: Sequence[Figure]) -> list[Figure]:
    """The figures of one role of one account, its own marked: the first that counts anybody, or a larger sum.

    News tells first what it is about. On the gva half the first is the final one in 247 of 307 accounts that
    give it among others, a later one of up to three times as many in 222.
    """
    told = [f for f in given if f.low]
    own = next((f for f in told if not _is_hedged(f)), next(iter(told or given), None))
    sums = [f for f in given if own and f.low > own.low and any(sums_up(s.claim) for s in f.said)]
    own = min(sums, key=lambda f: f.low, default=own)
    if own is None:
        return []
    exact = next((f for f in given if _makes_exact(f, own)), None)
    vague, own = (None, own) if exact is None else (own, exact)
    return [
        f if f is own else replace(f, lead=False, doubted=f is vague or is_ruled_out(f, own)) for f in given
    ]


def _is_hedged(figure: Figure) -> bool:
    return all(s.claim.modality == "hedged" for s in figure.said)


def _makes_exact(figure: Figure, own: Figure) -> bool:
    """Whether a figure is the exact number of the "dozens" or "several" that an account begins with."""
    vague = own.high is None and all(is_vague(s.claim) for s in own.said)
    return vague and figure.high is not None and own.low <= figure.low <= VAGUE_REACH * own.low


def is_ruled_out(figure: Figure, own: Figure) -> bool:
    """Whether an account that says "at least n" gives a smaller number besides, or one of another order.

    What others say against the word of somebody else is another opinion.
    """
    if own.high is not None or figure.high is None or own.speaker not in ("", figure.speaker):
        return False
    return figure.high < own.low or (figure.low > MANY_TIMES * own.low and own.low > 1)


def without_breakdowns(given: list[Figure]) -> list[Figure]:
    """Figures less those that add up to another of the same account: "one ... two others ... all three"."""
    if not 3 <= len(given) <= MOST_PARTS:
        return given
    for whole in sorted(given, key=lambda f: -f.low):
        smaller = [f for f in given if f.low < whole.low and f.high is not None]
        for size in range(2, len(smaller) + 1):
            for some in combinations(smaller, size):
                if sum(f.low for f in some) == whole.low:
                    return [f for f in given if f not in some]
    return given
