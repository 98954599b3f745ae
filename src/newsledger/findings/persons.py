"""Persons told apart: what a page's counting of people one by one is sure of.

A page tells of one dead as "a father of two", "the 34-year-old" and "Mr Moreno"; who counts such mentions
counts him three times. On the gva half, where a page counts two dead over several sentences and states no
number, one person died in seven cases of ten. Two full names, or two people in one sentence, are two.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from newsledger.findings.witnesses import Said
from newsledger.model import Claim, Count, Person

# Spellings of one surname differ by this many letters at most ("Ulrichson", "Ullrichson").
SLIPS = 2
# Shorter surnames with two letters changed are other surnames.
LONG_NAME = 5


def named(said: Iterable[Said], outcome: str) -> Mapping[str, int]:
    """How many people each account names in full with that outcome, by account id; two spellings are one."""
    people: dict[str, list[Person]] = defaultdict(list)
    for one in said:
        value = one.claim.value
        if isinstance(value, Person) and value.outcome == outcome and len(_words(value)) > 1:
            people[one.claim.account_id].append(value)
    return {account: len(_told_apart(group)) for account, group in people.items()}


def sure_of(claim: Claim, names: int) -> int:
    """The people that a counting is sure of: those of one sentence, those named in full, at least one."""
    assert isinstance(claim.value, Count)
    number = claim.value.low or 0
    if claim.derivation == "stated" or number < 2 or len(claim.evidence) == 1:
        return number
    return max(1, min(number, names))


def _told_apart(people: Sequence[Person]) -> list[Person]:
    """One person a name, the longer names first."""
    kept: list[Person] = []
    for person in sorted(people, key=lambda p: (-len(_words(p)), p.name or "", p.age or 0)):
        if not any(one_person(person, other) for other in kept):
            kept.append(person)
    return kept


def one_person(one: Person, other: Person) -> bool:
    """Whether two tellings can be of one person: first and last names alike, else one age."""
    first, second = _words(one), _words(other)
    if first and second:
        given = min(len(first), len(second)) == 1 or alike(first[0], second[0])
        return alike(first[-1], second[-1]) and given
    return one.age is not None and one.age == other.age


def alike(one: str, other: str) -> bool:
    """Whether two words are one name in two spellings."""
    if one == other:
        return True
    return min(len(one), len(other)) >= LONG_NAME and _distance(one, other) <= SLIPS


def _distance(one: str, other: str) -> int:
    """Levenshtein distance; names are short."""
    row = list(range(len(other) + 1))
    for number, letter in enumerate(one, 1):
        before, row = row, [number]
        for at, match in enumerate(other, 1):
            row.append(min(before[at] + 1, row[-1] + 1, before[at - 1] + (letter != match)))
    return row[-1]


def _words(person: Person) -> list[str]:
    return [word.strip(".,'’").casefold() for word in (person.name or "").split()]
