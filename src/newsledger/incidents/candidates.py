"""Which pairs are worth a score: near-linear, by what two tellings of one incident are bound to share."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from newsledger.incidents.profiles import Profile
from newsledger.incidents.rarity import Rarity, rarity

# An account is compared with this many others that share rare words with it. On the gva half 12 find 88 % of
# the pairs of one incident (together with towns and names), 40 find 90 % at almost three times the cost.
NEAREST = 12

# A word in more accounts than this finds nothing that a rarer one would not: 30 lose half a point of the
# pairs, 120 gain nothing.
WORD_BLOCK = 60

# Accounts of one town and fortnight beyond this many are a flood (a capital at war): words decide there.
TOWN_BLOCK = 60

# How many days one bucket of dates covers; neighbours are looked at too.
BUCKET_DAYS = 14


def candidate_pairs(profiles: Sequence[Profile], known: Rarity | None = None) -> tuple[tuple[str, str], ...]:
    """Pairs of account ids to be scored, each once, sorted; the same for every order of the profiles."""
    known = known or rarity(profiles)
    pairs = set(_by_key(profiles)) | set(_by_words(profiles, known))
    documents = {p.account_id: p.document_id for p in profiles}
    return tuple(sorted(p for p in pairs if documents[p[0]] != documents[p[1]]))


def _by_key(profiles: Iterable[Profile]) -> Iterator[tuple[str, str]]:
    """Pairs that share a town and a fortnight, a full name, or an origin."""
    blocks: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for one in profiles:
        for key in set(_keys(one)):
            blocks[key].append(one.account_id)
    for members in blocks.values():
        if len(members) <= TOWN_BLOCK:
            yield from combinations(sorted(members), 2)


def _keys(one: Profile) -> Iterator[tuple[str, ...]]:
    yield "origin", one.origin
    yield "origin", one.document_id
    for name in one.names:
        if " " in name:
            yield "name", name
    for spot in one.spots[:2]:
        town = spot.locality or spot.name
        if town is None:
            continue
        for bucket in _buckets(one):
            yield "town", town, bucket


def _buckets(one: Profile) -> list[str]:
    """The stretches of days in which an account may lie, with the one after: neighbours share one."""
    if one.window and one.window.last - one.window.first > 366:
        return ["vague"]
    day = one.window.first if one.window else one.published
    if day is None:
        # The way in of an undated account: its town, for as long as that block stays small.
        return ["undated"]
    last = one.window.last if one.window else day
    return ["undated", *(str(b) for b in range(day // BUCKET_DAYS, last // BUCKET_DAYS + 2))]


def _by_words(profiles: Sequence[Profile], known: Rarity) -> Iterator[tuple[str, str]]:
    """Each account with those nearest to it by the rare words that they share."""
    ordered = sorted(profiles, key=lambda p: p.account_id)
    index: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(ordered):
        for term in sorted(one.terms):
            if 2 <= known.counts.get(term, 1) <= WORD_BLOCK:
                index[term].append(number)
    around: list[dict[int, float]] = [defaultdict(float) for _ in ordered]
    for term, members in index.items():
        weight = known.weight(term) ** 2
        for one_number, two_number in combinations(members, 2):
            around[one_number][two_number] += weight
            around[two_number][one_number] += weight
    norms = [known.norm(one) for one in ordered]
    for number, found in enumerate(around):
        nearest = sorted(found, key=lambda other: (-found[other] / norms[other], other))[:NEAREST]
        for other in nearest:
            yield ordered[min(number, other)].account_id, ordered[max(number, other)].account_id
