"""Who is named in both of two accounts, and what that says."""

from dataclasses import replace
from datetime import date

import pytest

from newsledger.incidents import Profile
from newsledger.incidents.people import alike, one_fate, people_features, told
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
    assert (forbidden(FIRST, replace(other, kind="focal")) is None) is same


def test_one_attacker_may_be_in_two_incidents_and_two_people_are_in_one() -> None:
    gunman = replace(tell("a", day="2015-03-02", names=("rui costa",)), victims=frozenset())
    assert not one_fate(gunman, later(names=("rui costa",)))
    pair = replace(tell("a", day="2015-03-02", names=("rui costa", "ivo lima")), victims=frozenset())
    assert one_fate(pair, later(names=("rui costa",), words="ivo lima fled"))


def test_a_day_in_court_bars_nothing() -> None:
    assert forbidden(FIRST, later(names=("rui costa",))) is None
    told_at_once = replace(later(), kind="focal", published=date(2019, 3, 3).toordinal())
    assert forbidden(FIRST, told_at_once)
    assert forbidden(FIRST, replace(told_at_once, published=date(2021, 3, 3).toordinal())) is None


@pytest.mark.parametrize(
    ("ours", "theirs", "found"),
    [
        ("ana duarte", "anna duarte", "ana duarte and anna duarte"),
        ("christopher lima", "chris lima", "chris lima and christopher lima"),
        ("ana duarte", "ana duartes", "ana duarte and ana duartes"),
        ("ana duarte", "rui duarte", None),
        ("ana duarte", "ana costa", None),
        ("ana li", "ana lo", None),
        ("duarte", "duarti", None),
    ],
)
def test_spellings_of_one_full_name_are_alike(ours: str, theirs: str, found: str | None) -> None:
    assert alike(tell("a", names=(ours,)), tell("b", names=(theirs,))) == found
    assert alike(tell("b", names=(theirs,)), tell("a", names=(ours,))) == found


def told_apart(a: Profile, b: Profile) -> set[str]:
    return {feature.name for feature in people_features(a, b)}


def test_names_in_common_are_sought_from_the_full_name_down_to_the_surname() -> None:
    ana = tell("a", names=("ana duarte",))
    assert told_apart(ana, tell("b", names=("ana duarte",))) == {"names.shared"}
    assert told_apart(ana, tell("b", names=("anna duarte",))) == {"names.alike"}
    assert told_apart(ana, tell("b", names=("rui duarte",))) == {"names.surname"}
    assert told_apart(ana, tell("b", names=("rui costa",))) == {"names.other"}


def test_of_many_victims_two_pages_may_name_others() -> None:
    ana, rui = tell("a", names=("ana duarte",)), tell("b", names=("rui costa",))
    assert told_apart(ana, replace(rui, tolls=(("killed", "total", 9, 9),))) == set()
    assert told_apart(ana, replace(rui, names=("costa",), victims=frozenset(("costa",)))) == set()


def test_a_single_common_word_is_hardly_a_name() -> None:
    def amount(name: str) -> float:
        pair = tell("a", names=(name,)), tell("b", names=(name,))
        return next(feature.amount for feature in people_features(*pair) if feature.name == "names.shared")

    assert amount("police") < amount("zambeziano") == amount("ana police") == 1.0


@pytest.mark.parametrize(
    ("ours", "theirs", "names", "found"),
    [
        ((8, 40), (8,), (), {"ages.child"}),
        ((40,), (40,), (), {"ages.shared"}),
        ((40,), (8,), (), {"ages.other"}),
        ((40,), (8,), ("ana duarte",), {"names.shared"}),
        ((40,), (), (), set()),
    ],
    ids=["a child's", "an adult's", "others", "others of people who are known", "of one page alone"],
)
def test_ages_tell_most_where_they_are_a_childs_and_nobody_is_known(
    ours: tuple[int, ...], theirs: tuple[int, ...], names: tuple[str, ...], found: set[str]
) -> None:
    a, b = (replace(tell(id, names=names), ages=frozenset(n)) for id, n in (("a", ours), ("b", theirs)))
    assert told_apart(a, b) == found


def test_a_name_given_by_both_is_not_told_besides() -> None:
    assert told(FIRST, later(words="ana duarte")) == {"ana duarte"}
    assert told(FIRST, later(names=("ana duarte",), words="ana duarte")) == set()
