"""Who is named in two accounts: by full names, spelt alike, by surname, or in the words of one of them."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from newsledger.incidents.feature import Feature
from newsledger.incidents.profiles import Profile
from newsledger.incidents.rarity import worth

# So many people of whom nobody is a victim, named in both, belong to one incident; one may be in two of them.
COMPANY = 2

# Of an incident with more victims than this each page names some: that two name others says little. Of pairs
# on the gva half that name no one in common 12 of 1,157 with few victims and 52 of 2,834 with many are one.
FEW = 2

# Below this age a victim is rare enough that the age tells incidents apart.
CHILD = 13


def people_features(a: Profile, b: Profile) -> Iterator[Feature]:
    """Whether two accounts name the same people, of the same ages."""
    shared = sorted(set(a.names).intersection(b.names)) if a.names and b.names else []
    if shared:
        yield Feature("names.shared", max(map(_tells, shared)), lambda: max(shared, key=_tells))
        if more := shared[1:4]:
            yield Feature("names.more", float(len(more)), lambda: ", ".join(more))
    found = told(a, b) | told(b, a)
    if found:
        yield Feature("names.told", float(min(len(found), 3)), lambda: ", ".join(sorted(found)[:3]))
    if not (shared or found):
        yield from _names_apart(a, b)
    yield from _ages(a, b, known=bool(shared or found))


def _tells(name: str) -> float:
    """How far a name tells who is meant: a full one wholly, a part of one as far as the word is rare."""
    return 1.0 if " " in name else worth(name)


def _names_apart(a: Profile, b: Profile) -> Iterator[Feature]:
    """What the names of two accounts say that have none in common."""
    if not (a.names and b.names):
        return
    if both := alike(a, b):
        yield Feature("names.alike", 1.0, lambda: both)
    elif last := _surnames(a) & _surnames(b):
        yield Feature("names.surname", 1.0, lambda: min(last))
    elif _few_in_full(a) and _few_in_full(b):
        yield Feature("names.other", 1.0, lambda: "; ".join(sorted((min(a.victims), min(b.victims)))))


def _ages(a: Profile, b: Profile, *, known: bool) -> Iterator[Feature]:
    ages = a.ages & b.ages
    if ages:
        name, amount = ("child", 1) if min(ages) < CHILD else ("shared", min(len(ages), 3))
        yield Feature(f"ages.{name}", amount, lambda: ", ".join(map(str, sorted(ages))))
    elif a.ages and b.ages and not known:
        yield Feature("ages.other", 1.0, lambda: " and ".join(sorted((_list(a.ages), _list(b.ages)))))


def _list(ages: frozenset[int]) -> str:
    return ", ".join(map(str, sorted(ages)))


def _surnames(one: Profile) -> set[str]:
    return {name.split()[-1] for name in one.names}


def _few_in_full(one: Profile) -> bool:
    """Whether an account names victims in full and tells of no more than a few."""
    counted = max((low for field, _, low, _ in one.tolls if field in ("killed", "injured")), default=0)
    return any(" " in name for name in one.victims) and max(len(one.victims), counted) <= FEW


def told(one: Profile, other: Profile) -> set[str]:
    """The full names of one that the other does not give as such, but whose words stand in it."""
    return _standing_in((name for name in one.names if name not in other.names), other)


def one_fate(a: Profile, b: Profile) -> bool:
    """Whether both name a victim in full, or two people: nobody is shot dead twice.

    A page about a trial or an anniversary may be dated years after what it is about.
    """
    both = {name for name in a.names if " " in name and name in b.names}
    if both & (a.victims | b.victims) or len(both) >= COMPANY:
        return True
    met = both | told(a, b) | told(b, a)
    return len(met) >= COMPANY or bool(_standing_in(a.victims, b) | _standing_in(b.victims, a))


def _standing_in(names: Iterable[str], other: Profile) -> set[str]:
    return {name for name in names if " " in name and other.terms >= set(name.split())}


def alike(a: Profile, b: Profile) -> str | None:
    """Two full names, one of each account, that are spellings of one; None where there are none."""
    ours, theirs = ([name for name in one.names if " " in name] for one in (a, b))
    found = (tuple(sorted((one, two))) for one in ours for two in theirs if _spelt_alike(one, two))
    return min((" and ".join(pair) for pair in found), default=None)


@lru_cache(maxsize=1 << 14)
def _spelt_alike(one: str, two: str) -> bool:
    """Whether one part is equal and the other a letter apart, or the first name is cut short."""
    (first, last), (other_first, other_last) = one.split(" ", 1), two.split(" ", 1)
    if last == other_last:
        if first[0] != other_first[0]:
            return False
        return first[:3] == other_first[:3] or _a_letter_apart(first, other_first)
    return first == other_first and _a_letter_apart(last, other_last)


def _a_letter_apart(one: str, two: str) -> bool:
    """Whether one letter more, less or other makes one word of four letters and more the other."""
    short, long = sorted((one, two), key=len)
    if len(long) - len(short) > 1 or len(long) < 4:
        return False
    at = next((i for i, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    return short[at:] == long[at + 1 :] or short[at + 1 :] == long[at + 1 :]
