"""Accounts into incidents: which accounts a change touches, and how these are grouped anew.

Who is compared with whom, and with what score, depends on the two and on those filed near them only. Groups
form within what links connect. So adding a report groups its neighbourhood anew and leaves the rest as it is,
and the groups are those that adding everything at once would give.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Protocol

from newsledger.incidents.candidates import Drawer, candidates
from newsledger.incidents.clusters import BARRED, LINKED, Pair, clusters, connected, pair
from newsledger.incidents.judgements import Judgement, Verdicts, verdicts_of
from newsledger.incidents.profiles import Profile
from newsledger.incidents.scoring import forbidden, likelihood, score
from newsledger.model import Group, Link

# More accounts than this that links connect are one much reported incident, or a chain of them: grouping them
# all anew for each report would cost a second and tell nothing new.
CROWD = 100


class Scorebook(Protocol):
    """Where the scores of compared pairs are kept, BARRED for two that cannot be one incident."""

    def scores(self, accounts: Collection[str]) -> Mapping[Pair, float]:
        """The scores of all pairs of which one at least is among the accounts."""

    def linked(self, accounts: Collection[str]) -> Collection[Pair]:
        """The pairs above LINKED of which one at least is among the accounts."""

    def within(self, accounts: Collection[str]) -> Mapping[Pair, float]:
        """The scores of all pairs of which both are among the accounts."""

    def crowded(self, accounts: Collection[str], most: int) -> Collection[str]:
        """Those of the accounts whose incident, as it stands, has more accounts than this."""


@dataclass(slots=True)
class Notes:
    """A scorebook in memory."""

    held: dict[str, dict[Pair, float]] = field(default_factory=lambda: defaultdict(dict))

    def put(self, found: Mapping[Pair, float]) -> None:
        """Note the scores of pairs."""
        for one, value in found.items():
            self.held[one[0]][one] = self.held[one[1]][one] = value

    def scores(self, accounts: Collection[str]) -> Mapping[Pair, float]:
        """As a scorebook does."""
        return {one: value for account in accounts for one, value in self.held.get(account, {}).items()}

    def linked(self, accounts: Collection[str]) -> Collection[Pair]:
        """As a scorebook does."""
        return [one for one, value in self.scores(accounts).items() if value > LINKED]

    def within(self, accounts: Collection[str]) -> Mapping[Pair, float]:
        """As a scorebook does."""
        known = set(accounts)
        return {one: value for one, value in self.scores(known).items() if known.issuperset(one)}

    def crowded(self, accounts: Collection[str], most: int) -> Collection[str]:
        """None: nothing stands here yet."""
        return ()


def compared(one: Profile, others: Iterable[Profile]) -> dict[Pair, float]:
    """The score of an account with each of the others."""
    return {
        pair(one.account_id, other.account_id): BARRED if forbidden(one, other) else likelihood(one, other)
        for other in others
    }


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """The accounts that a change touches and the scores between them.

    Where what links connect is more than CROWD accounts, `crowd` holds those of it that were looked at: there
    the groups stand as they are, and only the new accounts find their place in them, by all their scores.
    """

    accounts: frozenset[str]
    crowd: frozenset[str]
    scores: Mapping[Pair, float]


def neighbourhood(seeds: Collection[str], book: Scorebook, verdicts: Verdicts) -> Neighbourhood:
    """What links and judgements connect with the seeds."""
    found: set[str] = set()
    parts = _Parts()
    fresh = set(seeds)
    while fresh:
        found |= fresh
        met = found | parts.join(one for one in book.linked(fresh) if one not in verdicts.apart)
        parts.join(verdicts.within(met))
        parts.crowd(book.crowded(met - found, CROWD))
        few = {account for account in met if not parts.crowded(account)}
        fresh = (few | verdicts.joined_to(few)) - found
    crowd = frozenset(account for account in (*found, *parts.home) if parts.crowded(account))
    scores = {**book.within(found - crowd), **book.scores(crowd.intersection(seeds))}
    return Neighbourhood(frozenset(found - crowd), crowd, scores)


@dataclass(slots=True)
class _Parts:
    """What is connected so far; a part of more than CROWD accounts, or with one of a crowd, is a crowd."""

    home: dict[str, str] = field(default_factory=dict)
    size: dict[str, int] = field(default_factory=dict)

    def root(self, account: str) -> str:
        """The account that stands for the part of this one."""
        home = self.home
        while (up := home.setdefault(account, account)) != account:
            home[account] = account = home[up]
        return account

    def join(self, pairs: Iterable[Pair]) -> set[str]:
        """Connect pairs; all accounts that are in one of them."""
        met: set[str] = set()
        for one, two in pairs:
            met.update((one, two))
            low, high = sorted((self.root(one), self.root(two)))
            if low != high:
                self.home[high] = low
                self.size[low] = self.size.get(low, 1) + self.size.pop(high, 1)
        return met

    def crowd(self, accounts: Iterable[str]) -> None:
        """Hold the parts of these accounts for crowds."""
        for account in accounts:
            self.size[self.root(account)] = CROWD + 1

    def crowded(self, account: str) -> bool:
        """Whether an account's part is a crowd."""
        return self.size.get(self.root(account), 1) > CROWD


def placed(
    hood: Neighbourhood, fresh: Collection[str], home: Mapping[str, str], verdicts: Verdicts
) -> list[list[str]]:
    """The groups of a crowd's new accounts, each with one account of the incident that it joins, if any.

    `home` is the incident of each account that has one.
    """
    new = hood.crowd & set(fresh)
    old: dict[str, str] = {}
    for account in sorted(hood.crowd - new):
        old.setdefault(home.get(account, account), account)
    found: dict[Pair, list[float]] = defaultdict(list)
    for (one, two), value in hood.scores.items():
        if one in new or two in new:
            first = one if one in new else old.get(home.get(one, one))
            second = two if two in new else old.get(home.get(two, two))
            if first and second:
                found[pair(first, second)].append(value)
    means = {one: sum(values) / len(values) for one, values in found.items()}
    groups = partition(new | set(old.values()), means | _apart(means, set(old.values())), verdicts)
    return [group for group in groups if new & set(group)]


def _apart(means: Mapping[Pair, float], old: Collection[str]) -> dict[Pair, float]:
    """What stands is not joined by what is new: incidents that one new account links are barred."""
    linked: dict[str, list[str]] = defaultdict(list)
    for (one, two), value in means.items():
        if value > LINKED and (one in old) != (two in old):
            linked[two if one in old else one].append(one if one in old else two)
    return {pair(*both): BARRED for ends in linked.values() for both in combinations(sorted(ends), 2)}


def _linking(scores: Mapping[Pair, float], verdicts: Verdicts) -> Iterable[Pair]:
    return (one for one, value in scores.items() if value > LINKED and one not in verdicts.apart)


def partition(accounts: Collection[str], scores: Mapping[Pair, float], verdicts: Verdicts) -> list[list[str]]:
    """The groups of accounts, each sorted, in order of their smallest ids."""
    together = verdicts.within(accounts)
    apart = (one for one in verdicts.apart if one[0] in accounts and one[1] in accounts)
    judged = {**scores, **dict.fromkeys(apart, BARRED)}
    parts = connected(accounts, (*_linking(scores, verdicts), *together))
    home = {account: number for number, part in enumerate(parts) for account in part}
    inside: list[dict[Pair, float]] = [{} for _ in parts]
    for one, value in judged.items():
        if home[one[0]] == home[one[1]]:
            inside[home[one[0]]][one] = value
    joined: list[list[Pair]] = [[] for _ in parts]
    for one in together:
        joined[home[one[0]]].append(one)
    groups = [
        group
        for part, held, same in zip(parts, inside, joined, strict=True)
        for group in clusters(part, held, same)
    ]
    return sorted(groups)


def strongest(group: Sequence[str], scores: Mapping[Pair, float]) -> list[Pair]:
    """The pairs that hold a group together: each account's strongest one into it, sorted."""
    best: dict[str, tuple[float, Pair]] = {}
    members = set(group)
    for one in sorted(scores):
        if scores[one] != BARRED and members.issuperset(one):
            for account in one:
                if account not in best or scores[one] > best[account][0]:
                    best[account] = (scores[one], one)
    return sorted({one for _, one in best.values()})


def link(profiles: Sequence[Profile], judgements: Iterable[Judgement] = ()) -> tuple[Group, ...]:
    """The groups of accounts that tell one incident, each account in one group, sorted by their smallest id.

    Judgements are obeyed: `same` joins whatever the score, `different` parts, and the later of two judgements
    on one pair stands.
    """
    held = {one.account_id: one for one in profiles}
    drawer, scores = Drawer(), dict[Pair, float]()
    for account in sorted(held):
        drawer.put(held[account])
    for account in sorted(held):
        later = (held[other] for other in candidates(held[account], drawer) if other > account)
        scores |= compared(held[account], later)
    groups = partition(held.keys(), scores, verdicts_of(judgements))
    home = {account: number for number, group in enumerate(groups) for account in group}
    inside: list[dict[Pair, float]] = [{} for _ in groups]
    for one, value in scores.items():
        if home[one[0]] == home[one[1]]:
            inside[home[one[0]]][one] = value
    return tuple(
        Group(tuple(group), links(strongest(group, own), held))
        for group, own in zip(groups, inside, strict=True)
    )


def links(pairs: Iterable[Pair], profiles: Mapping[str, Profile]) -> tuple[Link, ...]:
    """The links of these pairs with their reasons."""
    return tuple(score(profiles[one], profiles[two]) for one, two in pairs)
