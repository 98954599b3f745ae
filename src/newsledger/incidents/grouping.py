"""Accounts into incidents: which accounts a change touches, and how these are grouped anew.

Who is compared with whom, and with what score, depends on the two and on those filed near them only. Groups
form within what links connect. So adding a report groups its neighbourhood anew and leaves the rest as it is,
and the groups are those that adding everything at once would give.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from newsledger.incidents.candidates import Drawer, candidates
from newsledger.incidents.clusters import BARRED, LINKED, Pair, clusters, connected, pair
from newsledger.incidents.judgements import Judgement, Verdicts, verdicts_of
from newsledger.incidents.profiles import Profile
from newsledger.incidents.scoring import forbidden, score
from newsledger.model import Group, Link


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


def neighbourhood(
    seeds: Iterable[str], book: Scorebook, verdicts: Verdicts
) -> tuple[set[str], dict[Pair, float]]:
    """All accounts that links or judgements connect with the seeds, and the scores between them."""
    found: set[str] = set()
    scores: dict[Pair, float] = {}
    fresh = set(seeds)
    while fresh:
        found |= fresh
        scores |= book.scores(fresh)
        met = {account for one in _linking(scores, verdicts) if not found.issuperset(one) for account in one}
        fresh = (met | verdicts.joined_to(found)) - found
    return found, {one: value for one, value in scores.items() if found.issuperset(one)}


def _linking(scores: Mapping[Pair, float], verdicts: Verdicts) -> Iterable[Pair]:
    return (one for one, value in scores.items() if value > LINKED and one not in verdicts.apart)


def partition(accounts: Collection[str], scores: Mapping[Pair, float], verdicts: Verdicts) -> list[list[str]]:
    """The groups of accounts, each sorted, in order of their smallest ids."""
    together = sorted(one for one in verdicts.together if one[0] in accounts and one[1] in accounts)
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
