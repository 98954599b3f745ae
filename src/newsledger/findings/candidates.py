"""The figures that an incident's killed or injured may be, each with what speaks for it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log1p

from newsledger.findings.figures import Figure
from newsledger.findings.headlines import Headline, headline
from newsledger.findings.policies import standing, weightiest, weights
from newsledger.findings.witnesses import Said
from newsledger.findings.wording import of_this_attack
from newsledger.model import Count

# What a page first tells of after this sentence is not what it is about.
LEAD_SENTENCES = 3

# More than so many are not told in passing; such tolls are rare on the gva half, and elsewhere they are not.
FEW = 3

# Nor is who is told of beside more than so many. On the gva half 3 is right in four incidents less.
MANY = 10

# Larger numbers differ in size no more: the weight rests on shootings, hardly any of more.
LARGE = 8

# The harm that a title may tell of instead.
OTHER = {"killed": "injured", "injured": "killed"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number, how much of each feature speaks for it, and the figures and claims that give it."""

    value: int
    features: Mapping[str, float]
    figures: tuple[Figure, ...]
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """What all candidates of a field share: its figures, its titles, what else is settled.

    `told` are its claims by their lower bounds, `first` is the first sentence of any page that has one,
    `voted` what the witnesses' vote takes, `nobody` whether nobody may be meant; the rest as in `candidates`.
    """

    field: str
    live: tuple[Figure, ...]
    told: Mapping[int, tuple[Said, ...]]
    first: int
    titles: tuple[Headline, ...]
    voted: int
    other: int
    moved: bool
    nobody: bool


def candidates(
    field: str, given: Sequence[Figure], said: Sequence[Said], other: int, moved: bool
) -> list[Candidate]:
    """The numbers that figures not superseded or claims between these give, and nobody where that may be.

    `given` are the figures of everybody, `other` how many are settled to be injured where this is killed
    and the other way round, `moved` whether those told as injured were settled to be the dead themselves.
    What a page's own "at least" rules out is none.
    All numbers but nobody lie between figures, so that a choice among them leaves their range as it is.
    """
    live = standing(given)
    if all(f.high is None for f in live):
        return []
    setting = _setting(field, live, said, other, moved)
    guesses = {f.guess for f in live if not f.doubted} | {setting.voted}
    values = guesses | {n for n in setting.told if n and min(guesses) <= n <= max(guesses)}
    if setting.nobody:
        values |= {0}
    return [_candidate(value, setting) for value in sorted(values)]


def _setting(field: str, live: Sequence[Figure], said: Sequence[Said], other: int, moved: bool) -> Setting:
    told: dict[int, list[Said]] = defaultdict(list)
    for one in said:
        value = one.claim.value
        if one.claim.field == field and isinstance(value, Count) and one.claim.modality != "denied":
            told[value.low or 0].append(one)
    names = {s.document.id: s.document.title for s in said if s.document.title and s.claim.field in OTHER}
    titles = tuple(headline(names[id] or "") for id in sorted(names))
    voted = weightiest(weights(live))
    first = min((s.sentence for of in told.values() for s in of), default=0)
    nobody = moved or (other <= MANY and _may_be_nobody(field, live, first, titles))
    by_value = {n: tuple(of) for n, of in told.items()}
    return Setting(field, tuple(live), by_value, first, titles, voted, other, moved, nobody)


def _may_be_nobody(field: str, live: Iterable[Figure], first: int, titles: Sequence[Headline]) -> bool:
    """Whether what is told may be of others: it is of few, most titles are silent on it, one of them tells of
    another harm, no sentence says that it is of the attack, and no page begins with it or nobody states a
    number.
    """
    if not titles or 2 * sum(t.tells(field) for t in titles) >= len(titles) or not _other_harm(field, titles):
        return False
    # By the lower bound: a figure that is made wider must not take nobody out of the range.
    if any(f.low > FEW for f in live):
        return False
    if any(of_this_attack(s.claim) for f in live for s in f.said):
        return False
    return first > LEAD_SENTENCES or all(f.counted for f in live)


def _other_harm(field: str, titles: Sequence[Headline]) -> float:
    return sum(not t.tells(field) and (t.tells(OTHER[field]) or t.tells_hit) for t in titles)


def _candidate(value: int, setting: Setting) -> Candidate:
    figures = tuple(f for f in setting.live if f.guess == value)
    said = setting.told.get(value, ())
    features = {**_of_pages(value, figures, said, setting), **_of_titles(value, setting)}
    if value == 0 and setting.nobody:
        features |= _of_nobody(setting)
    return Candidate(value, {name: n for name, n in features.items() if n}, figures, said)


def _of_pages(
    value: int, figures: Sequence[Figure], said: Sequence[Said], setting: Setting
) -> dict[str, float]:
    first = min((s.sentence for s in said), default=None)
    return {
        "voted": float(value == setting.voted),
        "early": 0.0 if first is None else 1 / (1 + first),
        "exact": float(any(f.high is not None for f in figures)),
        "both": sum(len(s.claim.extractors) > 1 for s in said) / max(len(said), 1),
        "size": log1p(min(value, LARGE)),
    }


def _of_titles(value: int, setting: Setting) -> dict[str, float]:
    given = [numbers for t in setting.titles if (numbers := t.numbers(setting.field))]
    hit = [t.hit for t in setting.titles if t.hit]
    return {
        "title": sum(value in numbers for numbers in given) / max(len(given), 1),
        "title_sum": sum(value + setting.other in numbers for numbers in hit) / max(len(hit), 1),
    }


def _of_nobody(setting: Setting) -> dict[str, float]:
    silent = [t for t in setting.titles if not t.tells(setting.field)]
    other = sum(t.tells(OTHER[setting.field]) for t in silent)
    hit = sum(t.tells_hit and not t.tells(OTHER[setting.field]) for t in silent)
    total = max(len(setting.titles), 1)
    return {
        "nobody": 1.0,
        "nobody.other": other / total,
        "nobody.hit": hit / total,
        "nobody.late": float(setting.first > LEAD_SENTENCES),
        "nobody.counted": float(all(f.counted for f in setting.live)),
        "nobody.moved": float(setting.moved),
    }
