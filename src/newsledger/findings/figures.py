"""The figures that accounts give for one field: parts, lists and restatements sorted out in each account."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from newsledger.findings.witnesses import Said
from newsledger.model import Count

# Roles that stand for a whole; every other role is a group.
WHOLES = ("total", "victims", "unknown")

# Above this many figures of one role in one account no breakdown is looked for: it is a table, not a list.
MOST_PARTS = 10


Bounds = tuple[int, int | None]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that one account gives for one role: bounds, and the claims that make it up."""

    role: str
    low: int
    high: int | None
    said: tuple[Said, ...]
    part: bool = False
    lead: bool = True

    @property
    def guess(self) -> int:
        """The number itself; of a range its middle, of "at least n" and "as many as n" n."""
        if self.high is None:
            return self.low
        return self.high if self.low == 0 else (self.low + self.high) // 2

    @property
    def reported(self) -> str:
        """The day of the page, "" where unknown."""
        return self.said[0].reported

    @property
    def speaker(self) -> str:
        """Whose figure it is, "" for the outlet itself."""
        return self.said[0].speaker

    @property
    def weight(self) -> float:
        """What it weighs: the least firm claim in it counts; the first figure of an account twice as much."""
        return min(s.weight for s in self.said) * (1.0 if self.lead else 0.5)

    def disjoint(self, other: "Figure") -> bool:
        """Whether no number satisfies both."""
        return (self.high is not None and self.high < other.low) or (
            other.high is not None and other.high < self.low
        )


def figures(said: Iterable[Said]) -> list[Figure]:
    """The figures of all accounts for one field, account by account, in the order of the accounts."""
    accounts: dict[str, list[Said]] = defaultdict(list)
    for one in said:
        if isinstance(one.claim.value, Count) and one.claim.modality != "denied":
            accounts[one.claim.account_id].append(one)
    return [figure for account in accounts.values() for figure in _of_account(account)]


def _of_account(said: Sequence[Said]) -> list[Figure]:
    roles = {s.claim.id: _role(s) for s in said}
    wholes = [s for s in said if s.claim.part_of not in roles]
    parts = [s for s in said if s.claim.part_of in roles and _tells_more(s, roles)]
    found: list[Figure] = []
    for role in dict.fromkeys(roles.values()):
        stated = _stated([s for s in wholes if roles[s.claim.id] == role], wholes)
        found += _without_breakdowns(_by_sentence(role, stated))
        if not stated:
            of_role = [s for s in parts if roles[s.claim.id] == role]
            found += [replace(f, part=True) for f in _by_sentence(role, of_role)]
    return found


def _role(said: Said) -> str:
    return said.claim.role or ("attackers" if said.claim.field == "attackers" else "unknown")


def _tells_more(part: Said, roles: dict[str, str]) -> bool:
    """Whether a part speaks of a group of its own: "three workers, including two drivers" does not."""
    whole = roles[part.claim.part_of or ""]
    return _role(part) not in WHOLES and _role(part) != whole


def _stated(of_role: Sequence[Said], wholes: Sequence[Said]) -> list[Said]:
    """The claims of a role; people counted one by one yield where the text states a number."""
    stated = [s for s in of_role if s.claim.derivation == "stated"]
    if stated:
        return stated
    whole_stated = any(s.claim.derivation == "stated" and _role(s) in WHOLES for s in wholes)
    if of_role and _role(of_role[0]) in WHOLES and whole_stated:
        return []
    return list(of_role)


def _by_sentence(role: str, said: Sequence[Said]) -> list[Figure]:
    """One figure a sentence: a sentence lists ("one man and two women"), sentences restate each other."""
    sentences: dict[int, dict[Bounds, Said]] = defaultdict(dict)
    for one in said:
        sentences[one.sentence].setdefault(_bounds(one), one)
    alone = {bounds[0] for listed in sentences.values() if len(listed) == 1 for bounds in listed}
    merged: dict[Bounds, list[Said]] = defaultdict(list)
    for listed in sentences.values():
        merged[_listed(list(listed), alone)] += listed.values()
    return [
        Figure(role, low, high, tuple(members), lead=number == 0)
        for number, ((low, high), members) in enumerate(merged.items())
    ]


def _listed(numbers: Sequence[Bounds], alone: set[int]) -> Bounds:
    """What the numbers of one sentence come to: their sum, unless the largest already holds the others.

    "Six people, three men and three women" are six; "one ... and two others" are three, and surely so where
    another sentence says three.
    """
    low = sum(a for a, _ in numbers)
    most = max(numbers, key=lambda n: (n[0], -1 if n[1] is None else n[1]))
    if len(numbers) > 1 and low not in alone and 2 * most[0] >= low and most[0] > 2:
        return most
    return low, None if any(b is None for _, b in numbers) else sum(b or 0 for _, b in numbers)


def _bounds(said: Said) -> Bounds:
    value = said.claim.value
    assert isinstance(value, Count)
    low = value.low or 0
    return low, None if value.high is None else max(value.high, low)


def _without_breakdowns(given: list[Figure]) -> list[Figure]:
    """Figures less those that add up to another of the same account: "one ... two others ... all three"."""
    if not 3 <= len(given) <= MOST_PARTS:
        return given
    for whole in sorted(given, key=lambda f: -f.low):
        smaller = [f for f in given if f.low < whole.low and f.high is not None]
        for size in range(2, len(smaller) + 1):
            for some in combinations(smaller, size):
                if sum(f.low for f in some) == whole.low:
                    left = [f for f in given if f not in some]
                    return [replace(f, lead=number == 0) for number, f in enumerate(left)]
    return given
