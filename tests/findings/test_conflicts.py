"""Claims that cannot all hold."""

from dataclasses import replace

import pytest

from newsledger.findings import settle
from newsledger.model import Conflict
from tests.findings.factories import Telling, at, incident, number, say


def conflicts(*tellings: Telling) -> tuple[Conflict, ...]:
    return settle(incident(*tellings)).conflicts


def test_groups_that_exceed_a_stated_total_are_a_conflict_of_exactly_those_claims() -> None:
    told = [
        say("killed", number(6), role="unknown", sentence=2, id="whole"),
        say("killed", number(3), role="civilians", sentence=9, id="civilians"),
        say("killed", number(4), role="military", sentence=9, id="soldiers"),
        say("killed", number(2), role="attackers", sentence=12, id="attackers"),
    ]
    (found,) = conflicts(*told)
    assert (found.field, found.kind) == ("killed", "parts_exceed_total")
    assert set(found.claims) == {"whole", "civilians", "soldiers"}
    assert found.explanation == (
        "6 killed stated by page-a.example, but 3 civilians and 4 soldiers, listed in the same page, make 7"
    )


def test_people_described_one_by_one_are_no_total_that_their_page_exceeds() -> None:
    listed = say("injured", number(2), role="victims", derivation="counted", sentence=9)
    seven = say("injured", number(7, None), role="civilians", sentence=2)
    assert "parts_exceed_total" not in [found.kind for found in conflicts(listed, seven)]
    stated = say("injured", number(2), role="victims", sentence=9)
    assert "parts_exceed_total" in [found.kind for found in conflicts(stated, seven)]


def test_a_number_that_somebody_denies_is_a_conflict_with_both_named() -> None:
    (found,) = conflicts(
        say("injured", number(1), role="children", speaker="bystander", id="told"),
        say("injured", number(1), role="children", speaker="police", modality="denied", id="denied"),
    )
    assert (found.field, found.kind, set(found.claims)) == ("injured.children", "denied", {"told", "denied"})
    assert found.explanation == (
        "1 child injured by bystander in page-a.example is denied by police in page-a.example"
    )


def test_two_figures_of_one_page_differ_and_their_parts_stay_out() -> None:
    told = [
        say("injured", number(19), role="unknown", id="first"),
        say("injured", number(14), role="unknown", id="others"),
        say("injured", number(1), role="unknown", part_of="others", id="critical"),
        say("injured", number(1, None), role="police", page="early", published=None, id="bound"),
    ]
    (found,) = conflicts(*told)
    assert found.kind == "figures_differ"
    assert set(found.claims) == {"first", "others"}
    assert "14" in found.explanation and "19" in found.explanation


def test_a_later_report_of_more_dead_is_no_conflict() -> None:
    told = [
        say("killed", number(3), role="unknown", page="first", published="2019-05-04"),
        say("killed", number(5), role="unknown", page="second", published="2019-05-05"),
    ]
    assert conflicts(*told) == ()


def test_figures_of_two_speakers_on_one_day_differ_by_name() -> None:
    told = [
        say("killed", number(3), role="unknown", speaker="Ana Ruiz"),
        say("killed", number(5), role="unknown", speaker="the hospital", page="page-b"),
    ]
    (found,) = conflicts(*told)
    assert "by Ana Ruiz" in found.explanation and "by the hospital" in found.explanation


def test_starts_on_two_days_are_a_conflict() -> None:
    told = [
        say("start", at("2019-05-03"), page="a"),
        say("start", at("2019-05-03"), page="b"),
        say("start", at("2019-05-01"), page="c"),
    ]
    (found,) = conflicts(*told)
    assert found.kind == "times_differ"
    assert (
        found.explanation
        == "the start is given as 3 May 2019 by a.example and b.example, but as 1 May 2019 by c.example"
    )


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_a_day_of_the_week_that_is_another_day_names_the_pages_and_both_days(order: tuple[int, ...]) -> None:
    told = [
        say("start", at("2019-05-03"), page="a"),
        say("start", replace(at("2019-05-03"), text="Friday"), page="b"),
        say("start", replace(at("2019-04-29"), text="Monday"), page="c"),
    ]
    (found,) = conflicts(*(told[number] for number in order))
    assert found.explanation == (
        "the start is given as 3 May 2019 by a.example and b.example (“Friday” there), "
        "but as 29 April 2019 by c.example (“Monday” there)"
    )


def test_a_coarser_time_of_the_same_days_is_no_conflict() -> None:
    month = at("2019-05", "2019-05-01T00:00:00", "2019-05-31T23:59:59")
    assert conflicts(say("start", at("2019-05-03"), page="a"), say("start", month, page="b")) == ()


def test_many_other_days_are_told_in_short() -> None:
    told = [say("start", at("2019-05-03"), page="a"), say("start", at("2019-05-03"), page="b")]
    told += [say("start", at(f"2019-05-1{number}"), page=f"other-{number}") for number in range(5)]
    (found,) = conflicts(*told)
    assert found.explanation.endswith("and as 2 other times")


def test_about_a_quarter_past_and_a_minute_before_are_one_time() -> None:
    about = replace(at("2019-05-03T20:15"), approximate=True)
    assert conflicts(say("start", about, page="a"), say("start", at("2019-05-03T20:14"), page="b")) == ()
    later = conflicts(say("start", about, page="a"), say("start", at("2019-05-03T21:40"), page="b"))
    assert [one.kind for one in later] == ["times_differ"]


def test_attackers_join_only_a_whole_that_counts_everybody() -> None:
    def kinds(whole: str) -> list[str]:
        counts = (("civilians", 3), ("military", 3), ("attackers", 2))
        told = [say("killed", number(n), role=role, sentence=9) for role, n in counts]
        return [one.kind for one in conflicts(say("killed", number(6), role=whole, sentence=2), *told)]

    assert "parts_exceed_total" not in kinds("victims")
    assert "parts_exceed_total" in kinds("total")
