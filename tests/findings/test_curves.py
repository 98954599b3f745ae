"""How a toll came to be."""

from newsledger.findings import curve, curves, settle
from newsledger.findings.curves import MOST_MOMENTS
from tests.findings.factories import incident, number, say


def test_a_step_is_a_change_with_the_claims_that_made_it() -> None:
    first = say("killed", number(3), role="unknown", page="a", published="2019-05-04")
    same = say("killed", number(3), role="unknown", page="b", published="2019-05-05", speaker="Ana Ruiz")
    last = say("killed", number(5), role="unknown", page="c", published="2019-05-06", speaker="Ana Ruiz")
    steps = curve(incident(first, same, last), "killed", policy="latest")
    assert [(s.reported, s.toll.best) for s in steps] == [("2019-05-04", 3), ("2019-05-06", 5)]
    assert steps[0].claims == (first.claim.id,)
    assert set(steps[1].claims) == {same.claim.id, last.claim.id}


def test_the_last_step_is_what_stands() -> None:
    told = [
        say("injured", number(n), role="unknown", page=f"page-{n}", published=f"2019-05-0{n}")
        for n in (2, 4, 6)
    ]
    whole = incident(*told)
    assert curve(whole, "injured")[-1].toll == settle(whole).tolls["injured"]["total"]


def test_pages_without_a_date_come_last() -> None:
    told = [
        say("killed", number(3), role="unknown", page="a", published="2019-05-04"),
        say("killed", number(9), role="unknown", page="b", published=None),
    ]
    assert [s.reported for s in curve(incident(*told), "killed")] == ["2019-05-04", None]


def test_what_nobody_spoke_of_has_no_curve_and_attackers_have_one() -> None:
    whole = incident(say("attackers", number(3)))
    assert curve(whole, "killed") == ()
    assert [s.toll.best for s in curve(whole, "attackers", "attackers")] == [3]


def test_a_long_story_is_settled_at_so_many_moments_and_its_last() -> None:
    told = [
        say(
            "killed",
            number(n),
            role="unknown",
            page=f"page-{n}",
            published=f"2019-{n // 28 + 1:02}-{n % 28 + 1:02}",
        )
        for n in range(100)
    ]
    steps = curve(incident(*told), "killed", policy="latest")
    assert len(steps) <= MOST_MOMENTS and steps[-1].toll.best == 99


def test_curves_of_several_fields_are_those_of_each_alone() -> None:
    told = [
        say(field, number(n), role=role, page=f"page-{n}", published=f"2019-05-0{n}")
        for n in (2, 3, 5)
        for field, role in (
            ("killed", "unknown"),
            ("killed", "attackers"),
            ("injured", "unknown"),
            ("missing", "unknown"),
        )
    ]
    whole = incident(*told)
    fields = ("killed", "injured", "missing")
    for policy in ("newsledger", "ucdp", "latest"):
        assert curves(whole, fields, policy) == {one: curve(whole, one, policy=policy) for one in fields}
