"""People of an account joined with where the page names them and tells their ages."""

from collections.abc import Sequence

from newsledger.accounts.details.bearers import Bearer, bearers_of, is_same_name
from newsledger.accounts.details.introductions import Introduction
from newsledger.accounts.learned import READER
from newsledger.accounts.tolls.drafts import Draft
from newsledger.accounts.tolls.persons import Somebody, are_of_age

HURT = frozenset(("killed", "injured"))


def introduced(persons: Sequence[Somebody], introductions: Sequence[Introduction]) -> tuple[Somebody, ...]:
    """The persons with their names, ages and places; victims whom no word of harm shows come last."""
    people, fresh = list(persons), list[Somebody]()
    for bearer in bearers_of(introductions):
        same = _same(people, bearer)
        if same is not None:
            same.introduce(bearer.places, bearer.name, bearer.age)
        elif bearer.is_victim and bearer.name:
            somebody = Somebody()
            somebody.introduce(bearer.places, bearer.name, bearer.age)
            fresh.append(somebody)
    return (*people, *fresh)


def without_accused(drafts: Sequence[Draft], introductions: Sequence[Introduction]) -> list[Draft]:
    """The drafts without those that only the reader sees at a suspect's name: "the gunman, Peter Brown"."""
    accused = [place for place in introductions if place.suspicion and place.name]
    return [
        draft
        for draft in drafts
        if draft.extractors != (READER,)
        or draft.field not in HURT
        or not any(p.start < draft.mention.end and draft.mention.start < p.end for p in accused)
    ]


def _same(people: Sequence[Somebody], bearer: Bearer) -> Somebody | None:
    """The person who bears a name: told of in its very words, named so, or still without a name."""
    inside = [one for one in people if any(_stands_in(one, place) for place in bearer.places)]
    named = [one for one in people if one.name and bearer.name and is_same_name(one.name, bearer.name)]
    if named or inside:
        return (named or inside)[0]
    if not bearer.is_victim:
        return None
    first = bearer.places[0].start
    free = [
        one for one in people if one.role != "attackers" and one.outcome != "arrested" and _fits(one, bearer)
    ]
    of_age = [one for one in free if bearer.age is not None and one.age == bearer.age]
    if bearer.name is None and not of_age:
        free = [one for one in free if one.age is None]
    return min(of_age or free, key=lambda one: _distance(one, first), default=None)


def _fits(one: Somebody, bearer: Bearer) -> bool:
    if bearer.name is not None and one.name is not None:
        return False
    if one.age is not None and bearer.age is not None and one.age != bearer.age:
        return False
    sexes = bearer.sex and one.sex and bearer.sex != one.sex
    return not sexes and are_of_age(one, bearer.age)


def _stands_in(one: Somebody, place: Introduction) -> bool:
    return place.name is not None and any(
        draft.mention.start < place.end and place.start < draft.mention.end for draft in one.drafts
    )


def _distance(one: Somebody, at: int) -> int:
    """How far a person's nearest mention stands from a place; those before it are nearer."""
    return min(
        at - d.mention.start if d.mention.start <= at else 3 * (d.mention.start - at) for d in one.drafts
    )
