"""How much a shared word tells: rare words among the profiles at hand tell more."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import log, sqrt

from newsledger.incidents.profiles import Profile

# A small ledger knows little of which words are rare: it is filled up with this many imagined accounts that
# share no word, so that a word's weight does not jump while the first pages come in.
IMAGINED_ACCOUNTS = 500

# What a shared word is worth as evidence of its own, by how many accounts have it: a street, a surname.
RARE_WORTH = ((3, 1.0), (6, 0.5), (12, 0.25))

# A person named in more accounts than this is in the news anyway (a chief of police, a president).
KNOWN_TO_ALL = 8


@dataclass(frozen=True, slots=True)
class Rarity:
    """In how many accounts each term and each name stands, what terms weigh, how long each text is.

    `worth` says of rare terms how far sharing them is as good as sharing a name, `sure`, 0 to 1, whether the
    ledger is large enough to know.
    """

    unseen: float = log(IMAGINED_ACCOUNTS)
    counts: Mapping[str, int] = field(default_factory=dict)
    terms: Mapping[str, float] = field(default_factory=dict)
    names: Mapping[str, int] = field(default_factory=dict)
    norms: Mapping[str, float] = field(default_factory=dict)
    worth: Mapping[str, float] = field(default_factory=dict)
    sure: float = 0.0

    def weight(self, term: str) -> float:
        """The inverse document frequency of a term."""
        return self.terms.get(term, self.unseen)

    def of_name(self, name: str) -> float:
        """1 for a name that stands in few accounts, falling towards 0 for one that stands everywhere.

        Its words count as rare besides; in a small ledger, where none does, the name counts up to double.
        """
        return (2.0 - self.sure) / (1.0 + max(self.names.get(name, 1) - KNOWN_TO_ALL, 0) / KNOWN_TO_ALL)

    def likeness(self, first: Profile, second: Profile) -> float:
        """The cosine of two accounts' wording, weighted by rarity, 0 to 1."""
        shared = sum(self.weight(t) ** 2 for t in sorted(first.terms & second.terms))
        return shared / (self.norm(first) * self.norm(second)) if shared else 0.0

    def norm(self, one: Profile) -> float:
        """The length of an account's wording as a vector of weights."""
        return self.norms.get(one.account_id) or _length(one.terms, self.terms, self.unseen)


def rarity(profiles: Iterable[Profile]) -> Rarity:
    """The weights of the terms and the frequencies of the names of some profiles."""
    held = list(profiles)
    counted = Counter(term for one in held for term in one.terms)
    imagined = len(held) + IMAGINED_ACCOUNTS
    weights = {term: log(imagined / count) for term, count in counted.items()}
    unseen = log(imagined)
    norms = {one.account_id: _length(one.terms, weights, unseen) for one in held}
    names = Counter(name for one in held for name in one.names)
    sure = min(len(held) / IMAGINED_ACCOUNTS, 1.0)
    return Rarity(unseen, counted, weights, names, norms, _worth(counted, sure), sure)


def _worth(counted: Mapping[str, int], sure: float) -> dict[str, float]:
    """How far each shared term is as good as a name, 0 to 1; little in a ledger too small to know."""
    found = {}
    for term, count in counted.items():
        share = next((worth for most, worth in RARE_WORTH if count <= most), 0.0)
        if share:
            found[term] = share * sure
    return found


def _length(terms: Iterable[str], weights: Mapping[str, float], unseen: float) -> float:
    """The length of a text as a vector of weights, summed in a fixed order."""
    return sqrt(sum(weights.get(t, unseen) ** 2 for t in sorted(terms)))
