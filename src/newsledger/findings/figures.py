"""The figures that accounts give for one field: parts, lists and restatements sorted out in each account."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from newsledger.findings.lists import Bounds, added, come_to
from newsledger.findings.persons import named, sure_of
from newsledger.findings.speakers import of_one_hospital
from newsledger.findings.witnesses import Said
from newsledger.findings.wording import is_bare, is_vague, of_a_day, of_several, over_days, sums_up
from newsledger.model import Count

# Roles that stand for a whole; every other role is a group.
WHOLES = ("total", "victims", "unknown")

# Branches of the security forces.
BRANCHES = ("police", "military", "paramilitary")

# A hospital counts those that it received: a lower bound of a larger whole.
HOSPITAL_FIELDS = frozenset({"killed", "injured"})

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


# The figures of accounts that were made out already, by their claims and the people named in full.
Memo = dict[tuple[tuple[str, ...], int], list[Figure]]


def figures(said: Iterable[Said], people: Iterable[Said] = (), memo: Memo | None = None) -> list[Figure]:
    """The figures of all accounts for one field, account by account, in the order of the accounts.

    `people` are the incident's claims of persons: they say how far people counted one by one are told apart.
    Who settles one incident again and again as it grows gives the same `memo` each time: an account that has
    the claims that it had gives the figures that it gave.
    """
    accounts: dict[str, list[Said]] = defaultdict(list)
    for one in said:
        claim = one.claim
        if isinstance(claim.value, Count) and claim.modality != "denied" and not of_several(claim):
            accounts[claim.account_id].append(one)
    accounts = _of_one_day(accounts)
    field = next((of[0].claim.field for of in accounts.values()), "")
    names = named(people, field)
    known: Memo = {} if memo is None else memo
    found = [f for account, of in accounts.items() for f in _known(known, of, names.get(account, 0))]
    return _opened(found) if field in HOSPITAL_FIELDS else found


def _known(memo: Memo, told: Sequence[Said], names: int) -> list[Figure]:
    key = tuple(s.claim.id for s in told), names
    if key not in memo:
        memo[key] = _of_account(told, names)
    return memo[key]


def _of_one_day(accounts: dict[str, list[Said]]) -> dict[str, list[Said]]:
    """The claims without those of several days, where others tell the toll of a day: that is another sum."""
    if not any(of_a_day(s.claim) for of in accounts.values() for s in of):
        return accounts
    kept = {account: [s for s in of if not over_days(s.claim)] for account, of in accounts.items()}
    return {account: of for account, of in kept.items() if of}


def _opened(given: list[Figure]) -> list[Figure]:
    """The figures with those of one hospital open above where somebody gives a larger one."""
    most = max((f.low for f in given), default=0)
    return [
        replace(f, high=None) if 0 < f.low < most and of_one_hospital(f.said[0].claim.speaker) else f
        for f in given
    ]


def _of_account(told: Sequence[Said], names: int) -> list[Figure]:
    # "The victims" are people told of elsewhere; where a page gives nothing else they are two at least.
    said = [s for s in told if not is_bare(s.claim)] or told
    roles = {s.claim.id: _role(s) for s in said}
    wholes = [s for s in said if s.claim.part_of not in roles]
    parts = [s for s in said if s.claim.part_of in roles and _tells_more(s, roles)]
    found: list[Figure] = []
    for role in dict.fromkeys(roles.values()):
        stated = _stated([s for s in wholes if roles[s.claim.id] == role], wholes)
        listed = _lists(role, stated, wholes)
        found += _led(_without_breakdowns(_by_sentence(role, listed, names)))
        if not stated:
            of_role = [s for s in parts if roles[s.claim.id] == role]
            alone = {s.claim.id: (s,) for s in of_role}
            found += [replace(f, part=True) for f in _led(_by_sentence(role, list(alone.values()), names))]
    return [_with_branches(f, found) if f.role == "security_forces" and f.lead else f for f in found]


def _with_branches(forces: Figure, given: Sequence[Figure]) -> Figure:
    """Security forces together with the soldiers or police that a sentence lists beside them:
    "two soldiers and a village guard" are three.
    """
    sentences = {s.sentence for s in forces.said}
    beside = [f for f in given if f.role in BRANCHES and f.lead and sentences & {s.sentence for s in f.said}]
    if forces.part or not beside or any(f.part for f in beside):
        return forces
    low, high = added([forces.bounds, *(f.bounds for f in beside)])
    return replace(forces, low=low, high=high, said=(*forces.said, *(s for f in beside for s in f.said)))


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


def _lists(role: str, of_role: Sequence[Said], wholes: Sequence[Said]) -> list[tuple[Said, ...]]:
    """Each claim of a role, and for a whole the groups stated beside the last of them in its sentence.

    "A man and his two children were killed": the children are none of the one.
    """
    if role not in WHOLES:
        return [(one,) for one in of_role]
    stated = [s for s in wholes if s.claim.derivation == "stated"]
    beside = [s for s in stated if _role(s) not in (*WHOLES, "attackers")]
    last = {one.sentence: one for one in of_role if one.claim.derivation == "stated"}
    return [
        (one, *(s for s in beside if s.sentence == one.sentence and last.get(one.sentence) is one))
        for one in of_role
    ]


def _by_sentence(role: str, listed: Sequence[tuple[Said, ...]], names: int) -> list[Figure]:
    """One figure a sentence: a sentence lists ("one man and two women"), sentences restate each other."""
    sentences: dict[int, dict[Bounds, tuple[Said, ...]]] = defaultdict(dict)
    for together in listed:
        bounds = added([_bounds(s, names) for s in together])
        sentences[together[0].sentence].setdefault(bounds, together)
    merged: dict[Bounds, list[Said]] = defaultdict(list)
    for of_sentence in sentences.values():
        merged[come_to(list(of_sentence))] += [s for together in of_sentence.values() for s in together]
    return [
        Figure(role, low, high, tuple(members), counted=_counted(members))
        for (low, high), members in merged.items()
    ]


def _bounds(said: Said, names: int) -> Bounds:
    value = said.claim.value
    assert isinstance(value, Count)
    low = value.low or 0
    return sure_of(said.claim, names), None if value.high is None else max(value.high, low)


def _counted(said: Sequence[Said]) -> bool:
    return all(s.claim.derivation == "counted" for s in said)


def _led(given: Sequence[Figure]) -> list[Figure]:
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


def _without_breakdowns(given: list[Figure]) -> list[Figure]:
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
