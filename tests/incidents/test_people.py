"""Who is named in both of two accounts, and what that says."""

from dataclasses import replace

import pytest

from newsledger.incidents import Profile
from newsledger.incidents.people import one_fate, told
from newsledger.incidents.scoring import forbidden
from tests.incidents.factories import tell

FIRST = tell("a", day="2015-03-02", names=("ana duarte",), words="duarte harbour shooting")


def later(names: tuple[str, ...] = (), words: str = "", victims: tuple[str, ...] = ()) -> Profile:
    made = tell("b", day="2019-03-02", names=names, words=words, kind="follow_up")
    return replace(made, victims=frozenset(victims))


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (later(names=("ana duarte",)), True),
        (later(words="jury heard ana duarte died harbour"), True),
        (later(names=("rui costa",), words="harbour jury"), False),
        (later(names=("duarte",), words="duarte jury"), False),
    ],
    ids=["the same victim", "the victim in its words", "another name", "a surname alone"],
)
def test_nobody_is_shot_dead_twice(other: Profile, same: bool) -> None:
    assert one_fate(FIRST, other) is one_fate(other, FIRST) is same
    assert (forbidden(FIRST, other) is None) is same


def test_one_attacker_may_be_in_two_incidents_and_two_people_are_in_one() -> None:
    gunman = replace(tell("a", day="2015-03-02", names=("rui costa",)), victims=frozenset())
    assert not one_fate(gunman, later(names=("rui costa",)))
    pair = replace(tell("a", day="2015-03-02", names=("rui costa", "ivo lima")), victims=frozenset())
    assert one_fate(pair, later(names=("rui costa",), words="ivo lima fled"))


def test_a_name_given_by_both_is_not_told_besides() -> None:
    assert told(FIRST, later(words="ana duarte")) == {"ana duarte"}
    assert told(FIRST, later(names=("ana duarte",), words="ana duarte")) == set()
