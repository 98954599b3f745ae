"""Everybody, by each page's own sum."""

from newsledger.findings import settle
from newsledger.model import Person, Toll
from tests.findings.factories import Telling, incident, number, say


def best(*tellings: Telling, field: str = "killed", role: str = "total") -> int | None:
    toll = settle(incident(*tellings)).tolls.get(field, {}).get(role)
    return None if toll is None else toll.best


def test_one_person_under_two_roles_on_two_pages_is_one() -> None:
    told = [
        say("killed", number(1), role="children", derivation="counted", page="a"),
        say("killed", number(1), role="attackers", derivation="counted", page="b"),
    ]
    assert best(*told) == 1


def test_a_group_named_beside_a_number_in_its_sentence_is_added() -> None:
    told = [
        say("killed", number(1), role="unknown", sentence=3),
        say("killed", number(2), role="children", sentence=3),
    ]
    assert best(*told) == 3


def test_people_counted_over_several_sentences_are_as_many_as_are_told_apart() -> None:
    counting = say("killed", number(3), role="victims", derivation="counted", more=3)
    assert best(counting) == 1
    names = [
        say("victim", Person("Ana Ruiz", None, None, "killed")),
        say("victim", Person("Tomás Vera", None, None, "killed")),
    ]
    assert best(counting, *names) == 2
    assert best(counting, *names, role="victims") == 2


def test_the_first_number_of_a_page_is_its_own() -> None:
    told = [
        say("injured", number(2), role="unknown", sentence=1),
        say("injured", number(5), role="unknown", sentence=4),
        say("injured", number(90), role="unknown", sentence=9),
    ]
    assert best(*told, field="injured") == 2


def test_a_later_number_that_says_to_be_of_everybody_is() -> None:
    told = [
        say("injured", number(2), role="unknown", sentence=1),
        say("injured", number(5), role="unknown", sentence=4, quote="In all, five people were hurt."),
    ]
    assert best(*told, field="injured") == 5


def test_another_number_of_a_page_bears_out_that_of_another() -> None:
    told = [
        say("injured", number(3), role="unknown", page="a"),
        say("injured", number(4), role="unknown", page="b", sentence=1),
        say("injured", number(3), role="unknown", page="b", sentence=5),
        say("injured", number(4), role="unknown", page="c", modality="hedged"),
    ]
    assert best(*told[:3], field="injured") == 3
    assert best(*told, field="injured") == 4


def test_several_were_hurt_and_four_victims_are_four() -> None:
    told = [
        say("injured", number(3, None), role="unknown", sentence=1),
        say("injured", number(4), role="victims", sentence=3),
    ]
    assert best(*told, field="injured") == 4


def test_a_stated_number_goes_before_people_counted() -> None:
    told = [
        say("injured", number(4), role="unknown", page="a"),
        say("injured", number(1), role="victims", derivation="counted", page="b"),
    ]
    assert best(*told, field="injured") == 4


def test_a_bound_closes_at_the_whole_less_the_other_parts() -> None:
    told = [
        say("killed", number(7), role="victims"),
        say("killed", number(2), role="civilians"),
        say("killed", number(1, None), role="police", page="early", published="2019-05-03"),
    ]
    tolls = settle(incident(*told)).tolls["killed"]
    assert tolls["police"] == Toll(1, 1, 5)


def test_what_one_hospital_counts_is_a_lower_bound_of_a_larger_whole() -> None:
    hospital = say("injured", number(9), role="unknown", described="a surgeon at the hospital")
    alone = settle(incident(hospital)).tolls["injured"]["total"]
    assert (alone.low, alone.best, alone.high) == (9, 9, 9)
    both = settle(incident(hospital, say("injured", number(14), role="unknown", page="b")))
    toll = both.tolls["injured"]["total"]
    assert (toll.low, toll.best, toll.high) == (14, 14, 14) and both.conflicts == ()


def test_victims_and_attackers_make_everybody() -> None:
    told = [
        say("killed", number(2), role="victims"),
        say("killed", number(1), role="attackers"),
        say("killed", number(3), role="total", page="b"),
    ]
    tolls = settle(incident(*told)).tolls["killed"]
    assert [tolls[role].best for role in ("total", "victims", "attackers")] == [3, 2, 1]
