"""Everybody, by each page's own sum."""

from dataclasses import replace

from newsledger.findings import settle
from newsledger.findings.figures import Figure, is_ruled_out
from newsledger.findings.witnesses import gather
from newsledger.model import Count, Person, Toll
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


def test_one_hurt_by_his_own_act_is_told_as_a_victim_as_well() -> None:
    for field, together in (("injured", 2), ("killed", 3)):
        told = [
            say(field, number(n), role=role, derivation="counted", sentence=3, id=f"{field}-{role}")
            for role, n in (("victims", 2), ("attackers", 1))
        ]
        beside = [replace(one, claim=replace(one.claim, evidence=told[0].claim.evidence)) for one in told]
        assert best(*beside, field=field) == together


def test_a_group_described_one_by_one_does_not_raise_what_a_page_states() -> None:
    victims = say("killed", number(2), role="victims", sentence=2)
    counted = say("killed", number(3), role="children", derivation="counted", sentence=8)
    stated = say("killed", number(3), role="children", sentence=8)
    assert best(victims, counted, role="victims") == 2
    assert best(victims, stated, role="victims") == 3


def test_the_toll_of_several_days_yields_to_that_of_a_day() -> None:
    days = say("killed", number(40), role="unknown", quote="40 were killed in three days of clashes.")
    monday = say("killed", number(5), role="unknown", page="b", quote="Five were killed on Monday.")
    assert best(days) == 40
    settled = settle(incident(days, monday))
    (toll,) = [one for one in settled.findings if one.field == "killed.total"]
    assert (toll.best, toll.high) == (5, 5)


def test_a_number_of_another_order_is_ruled_out_by_at_least() -> None:
    def ruled_out(low: int, number: int) -> bool:
        said = gather(incident(say("killed", Count(low, None))))
        return is_ruled_out(Figure("total", number, number, said), Figure("total", low, None, said))

    assert [ruled_out(5, number) for number in (4, 5, 15, 16)] == [True, False, False, True]
    assert not ruled_out(1, 40)
