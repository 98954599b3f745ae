"""Nouns for people, and the role that each gives to those it counts."""

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
    """The codebook's words for people, by lower-cased form. Forms of several words have spaces."""

    nouns: dict[str, PersonNoun]
    longest: int
    adjectival: frozenset[str]
    groups: dict[str, int]
    aid_modifiers: frozenset[str]
    aid_heads: frozenset[str]
    before_nouns: frozenset[str]
    not_people: frozenset[str]


@cache
def people_words() -> PeopleWords:
    """The table codebook/people.yaml, with plurals."""
    data = table("people")
    nouns: dict[str, PersonNoun] = {}
    for role, written in data["roles"].items():
        for form in written:
            singular, _, irregular = form.partition("/")
            nouns.setdefault(irregular or plural(singular), PersonNoun(singular, role, True))
            nouns.setdefault(singular, PersonNoun(singular, role, singular == irregular))
    things = {form for noun in data["not_people"] for form in (noun, plural(noun))}
    return PeopleWords(
        nouns=nouns,
        longest=max(form.count(" ") + 1 for form in nouns),
        adjectival=frozenset(data["adjectival"]),
        groups=data["groups_of_people"],
        aid_modifiers=frozenset(data["aid_modifiers"]),
        aid_heads=frozenset(form for noun in data["aid_heads"] for form in (noun, plural(noun))),
        before_nouns=frozenset(data["before_nouns"]),
        not_people=frozenset(things),
    )
