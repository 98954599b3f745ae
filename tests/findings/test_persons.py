"""Persons told apart."""

import pytest

from newsledger.findings.persons import alike, one_person, sure_of
from newsledger.model import Count, Person
from tests.findings.factories import say


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param(Person("Carla Ibáñez"), Person("Ibáñez"), True, id="surname alone"),
        pytest.param(Person("Jon Ulrichson"), Person("Jon Ullrichson"), True, id="two spellings"),
        pytest.param(Person("Ana Ruiz"), Person("Eva Ruiz"), False, id="sisters"),
        pytest.param(Person(None, 34), Person(None, 34), True, id="one age"),
        pytest.param(Person(None, 34), Person("Ana Ruiz", 34), True, id="an age and a name"),
        pytest.param(Person(None, 34), Person(None, 35), False, id="two ages"),
        pytest.param(Person(None), Person(None), False, id="nothing known"),
    ],
)
def test_persons_are_one_by_name_else_by_age(one: Person, other: Person, same: bool) -> None:
    assert one_person(one, other) is same
    assert one_person(other, one) is same


def test_short_surnames_with_other_letters_are_other_names() -> None:
    assert not alike("diaz", "ruiz")


def test_counting_is_sure_of_one_sentence_of_names_and_of_one() -> None:
    claim = say("killed", Count(3, 3), derivation="counted").claim
    assert sure_of(claim, 0) == 3
    spread = say("killed", Count(3, 3), derivation="counted", more=2).claim
    assert sure_of(spread, 0) == 1
    assert sure_of(spread, 2) == 2
    assert sure_of(say("killed", Count(3, 3), more=2).claim, 0) == 3
