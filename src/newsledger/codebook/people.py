"""Nouns for people, and the role that each gives to those it counts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from newsledger.codebook.inflection import plural
from newsledger.codebook.tables import table


@dataclass(frozen=True, slots=True)
class PersonNoun:
    """One form of a noun for people; `singular` is the form that names it."""

    singular: str
    role: str
    is_plural: bool


@dataclass(frozen=True, slots=True)
class PeopleWords:
    """The codebook's words for people, by lower-cased form. Forms of several words have spaces.

    `first` holds the first words of all forms, for a quick no. What the other classes are for stands in
    codebook/people.yaml beside each.
    """

    nouns: Mapping[str, PersonNoun]
    mass: Mapping[str, PersonNoun]
    first: frozenset[str]
    longest: int
    adjectival: frozenset[str]
    groups: Mapping[str, int]
    aid_modifiers: frozenset[str]
    aid_heads: frozenset[str]
    before_nouns: frozenset[str]
    not_people: frozenset[str]
    role_modifiers: Mapping[str, str]
    members: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    young: frozenset[str]
    anybody: frozenset[str]
    kin: frozenset[str]
    kin_younger: frozenset[str]
    kin_older: frozenset[str]


@cache
def people_words() -> PeopleWords:
    """The table codebook/people.yaml, with plurals."""
    data = table("people")
    nouns = _nouns(data["roles"])
    classes = (
        "adjectival",
        "aid_modifiers",
        "before_nouns",
        "members",
        "male",
        "female",
        "young",
        "anybody",
        "kin",
        "kin_younger",
        "kin_older",
    )
    return PeopleWords(
        nouns=nouns,
        mass={word: PersonNoun(word, role, True) for word, role in data["mass"].items()},
        first=frozenset([*(form.split(" ", 1)[0] for form in nouns), *data["mass"]]),
        longest=max(form.count(" ") + 1 for form in nouns),
        groups=data["groups_of_people"],
        aid_heads=_with_plurals(data["aid_heads"]),
        not_people=_with_plurals(data["not_people"]),
        role_modifiers=data["role_modifiers"],
        **{name: frozenset(data[name]) for name in classes},
    )


def sex_of(word: str | None) -> str | None:
    """ "m" or "f" where a noun or pronoun tells."""
    words = people_words()
    return "m" if word in words.male else "f" if word in words.female else None


def _nouns(roles: Mapping[str, Iterable[str]]) -> dict[str, PersonNoun]:
    """Every form of every noun; of two roles for one form the first stands."""
    nouns: dict[str, PersonNoun] = {}
    for role, written in roles.items():
        for form in written:
            singular, _, irregular = form.partition("/")
            nouns.setdefault(irregular or plural(singular), PersonNoun(singular, role, True))
            nouns.setdefault(singular, PersonNoun(singular, role, singular == irregular))
    return nouns


def _with_plurals(nouns: Iterable[str]) -> frozenset[str]:
    return frozenset(form for noun in nouns for form in (noun, plural(noun)))
