"""How much a shared word tells: rare words among the profiles at hand tell more."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import log, sqrt

from newsledger.incidents.profiles import Profile

# A small ledger knows little of which words are rare: it is filled up with this many imagined accounts that
# share no word, so that a word's weight does not jump while the first pages come in.
IMAGINED_ACCOUNTS = 500

# A person named in more accounts than this is in the news anyway (a chief of police, a president).
KNOWN_TO_ALL = 8


@dataclass(frozen=True, slots=True)
class Rarity:
    """What each term weighs, in how many accounts each person's name stands, and how long each text is."""

    unseen: float = log(IMAGINED_ACCOUNTS)
    terms: Mapping[str, float] = field(default_factory=dict)
    names: Mapping[str, int] = field(default_factory=dict)
    norms: Mapping[str, float] = field(default_factory=dict)

    def weight(self, term: str) -> float:
        """The inverse document frequency of a term."""
        return self.terms.get(term, self.unseen)

    def of_name(self, name: str) -> float:
        """1 for a name that stands in few accounts, falling towards 0 for one that stands everywhere."""
        return 1.0 / (1.0 + max(self.names.get(name, 1) - KNOWN_TO_ALL, 0) / KNOWN_TO_ALL)

    def likeness(self, first: Profile, second: Profile) -> float:
        """The cosine of two accounts' wording, weighted by rarity, 0 to 1."""
        shared = sum(self.weight(t) ** 2 for t in sorted(first.terms & second.terms))
        return shared / (self._norm(first) * self._norm(second)) if shared else 0.0

    def rarest(self, one: Profile, most: int) -> list[str]:
        """The rarest terms of an account that any other shares, the rarest first, ties alphabetically."""
        common = [t for t in one.terms if self.weight(t) < self.unseen]
        return sorted(common, key=lambda t: (-self.weight(t), t))[:most]

    def _norm(self, one: Profile) -> float:
        return self.norms.get(one.account_id) or _length(one.terms, self.terms, self.unseen)


def rarity(profiles: Iterable[Profile]) -> Rarity:
    """The weights of the terms and the frequencies of the names of some profiles."""
    held = list(profiles)
    counted = Counter(term for one in held for term in one.terms)
    imagined = len(held) + IMAGINED_ACCOUNTS
    weights = {term: log(imagined / count) for term, count in counted.items()}
    unseen = log(imagined)
    norms = {one.account_id: _length(one.terms, weights, unseen) for one in held}
    return Rarity(unseen, weights, Counter(name for one in held for name in one.names), norms)


def _length(terms: Iterable[str], weights: Mapping[str, float], unseen: float) -> float:
    """The length of a text as a vector of weights, summed in a fixed order."""
    return sqrt(sum(weights.get(t, unseen) ** 2 for t in sorted(terms)))
