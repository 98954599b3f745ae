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
from newsledger.incidents.scoring import forbidden, score
from newsledger.model import Group, Link

# More accounts than this that links connect are one much reported incident, or a chain of them: grouping them
# all anew for each report would cost a second and tell nothing new.
CROWD = 100


class Scorebook(Protocol):
    """Where the scores of compared pairs are kept, BARRED for two that cannot be one incident."""

    def scores(self, accounts: Collection[str]) -> Mapping[Pair, float]:
        """The scores of all pairs of which one at least is among the accounts."""


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


def compared(one: Profile, others: Iterable[Profile]) -> dict[Pair, float]:
    """The score of an account with each of the others."""
    return {
        pair(one.account_id, other.account_id): BARRED if forbidden(one, other) else score(one, other).score
        for other in others
    }


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """The accounts that a change touches and the scores between them.

    Where what links connect is more than CROWD accounts, `crowd` holds those of it that were looked at: there
    the groups stand as they are, and only the new accounts find their place in them.
    """

    accounts: frozenset[str]
    crowd: frozenset[str]
    scores: Mapping[Pair, float]


def neighbourhood(seeds: Collection[str], book: Scorebook, verdicts: Verdicts) -> Neighbourhood:
    """What links and judgements connect with the seeds."""
    found: set[str] = set()
    scores: dict[Pair, float] = {}
    parts: list[list[str]] = []
    fresh = set(seeds)
    while fresh:
        found |= fresh
        scores |= book.scores(fresh)
        linking = list(_linking(scores, verdicts))
        met = {account for one in linking for account in one} | found
        parts = connected(met, (*linking, *verdicts.within(met)))
        few = {account for part in parts if len(part) <= CROWD for account in part}
        fresh = (few | verdicts.joined_to(few)) - found
    crowd = {account for part in parts if len(part) > CROWD for account in part}
    known = found | crowd
    held = {one: value for one, value in scores.items() if known.issuperset(one)}
    return Neighbourhood(frozenset(found - crowd), frozenset(crowd), held)


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
    stands = {account: old[home.get(account, account)] for account in hood.crowd - new}
    found: dict[Pair, list[float]] = defaultdict(list)
    for (one, two), value in hood.scores.items():
        if hood.crowd.issuperset((one, two)) and not (one in stands and two in stands):
            found[pair(stands.get(one, one), stands.get(two, two))].append(value)
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
