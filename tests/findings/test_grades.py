"""Airwars' grades."""

from newsledger.findings import settle
from newsledger.model import Actor, Grade
from tests.findings.factories import Telling, incident, number, say


def grade(*tellings: Telling, field: str = "killed.total") -> str:
    found = next(f for f in settle(incident(*tellings)).findings if f.field == field).grade
    assert found is not None and found.reason
    return found.name


def killed(n: int, page: str, **more: str) -> Telling:
    return say("killed", number(n), role="unknown", page=page, **more)  # type: ignore[arg-type]


def test_one_page_alone_is_weak_and_two_are_fair() -> None:
    assert grade(killed(3, "a")) == "weak"
    assert grade(killed(3, "a"), killed(3, "b")) == "fair"


def test_officials_make_one_page_fair_and_two_confirmed() -> None:
    assert grade(killed(3, "a", described="the police")) == "fair"
    assert grade(killed(3, "a", described="the police"), killed(3, "b")) == "confirmed"


def test_figures_that_cannot_both_hold_are_contested() -> None:
    assert grade(killed(3, "a"), killed(5, "b")) == "contested"


def test_what_is_only_feared_is_weak() -> None:
    told = [killed(3, page, modality="hedged") for page in "ab"]
    assert grade(*told) == "weak"


def test_an_incident_that_two_claim_is_contested_and_one_claimed_is_confirmed() -> None:
    first = say("claimed_by", Actor("Red Band"), page="a")
    other = say("claimed_by", Actor("Blue Band"), page="b")
    assert settle(incident(first, killed(3, "b"))).grade == Grade(
        "confirmed", "Red Band claims it, and 2 pages tell of it"
    )
    contested = settle(incident(first, other)).grade
    assert contested is not None and contested.name == "contested"


def test_an_incident_without_claims_has_no_grade() -> None:
    assert settle(incident()).grade is None


def test_who_denies_it_contests_it_unless_another_claims_it() -> None:
    denies, claims = say("denied_by", Actor("Red Band")), say("claimed_by", Actor("Blue Band"))
    names = [
        one and one.name for one in (settle(incident(denies)).grade, settle(incident(denies, claims)).grade)
    ]
    assert names == ["contested", "weak"]
