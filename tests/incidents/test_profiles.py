"""What linking takes from an account and its claims."""

from dataclasses import replace
from datetime import date

import pytest

from newsledger.incidents import Profile, profile
from newsledger.incidents.profiles import Window, name_key, ordinal
from newsledger.model import (
    Account,
    Actor,
    Claim,
    Count,
    Event,
    Facts,
    Person,
    Place,
    Published,
    Quote,
    Time,
    Value,
)


def claim(
    field: str, value: Value, number: int = 0, role: str | None = None, scope: str = "incident"
) -> Claim:
    evidence = (Quote(number, number + 1, "x"),)
    return Claim(f"c{number}", "d", "a", field, value, evidence, role=role, scope=scope)  # type: ignore[arg-type]


def seen(*claims: Claim, published: str | None = "2019-05-04") -> Profile:
    facts = Facts("d", None, None, "A title", "outlet", "en", Published(published))
    return profile(
        facts, Account("a", "d", "focal", "Gunman at the harbour", (), ("gunman", "harbour")), claims
    )


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Joao M. Mbele", "joao mbele"),
        ("Joao Mbele Jr.", "joao mbele"),
        ("Mbele", "mbele"),
        ("", None),
        (None, None),
    ],
)
def test_a_name_is_its_first_and_last_word(written: str | None, key: str | None) -> None:
    assert name_key(written) == key


@pytest.mark.parametrize(
    ("iso", "first", "last"),
    [
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("2019-02", date(2019, 2, 1), date(2019, 2, 28)),
        ("2019-12", date(2019, 12, 1), date(2019, 12, 31)),
        ("2019-05-03T19:00", date(2019, 5, 3), date(2019, 5, 3)),
    ],
)
def test_an_iso_prefix_covers_its_days(iso: str, first: date, last: date) -> None:
    assert ordinal(iso, last=False) == first.toordinal()
    assert ordinal(iso, last=True) == last.toordinal()


@pytest.mark.parametrize("iso", [None, "", "soon", "2019-13", "2019-02-30"])
def test_what_is_no_date_covers_nothing(iso: str | None) -> None:
    assert ordinal(iso, last=False) is None


def test_the_start_dates_an_account_before_a_step_in_between() -> None:
    day = date(2019, 5, 3).toordinal()
    one = seen(
        claim("time", Time("2019-05-01", "day"), 1),
        claim(
            "start",
            Time("2019-05-03", "day", earliest="2019-05-03T00:00:00", latest="2019-05-03T23:59:59"),
            2,
        ),
    )
    assert one.window == Window(day, day)


def test_a_weekday_of_an_undated_page_is_a_hint() -> None:
    one = seen(claim("start", Time(None, text="Friday evening", reason="no date")), published=None)
    assert one.weekdays == frozenset({4})
    assert one.window is None


def test_claims_of_another_scope_tell_nothing_of_the_incident() -> None:
    one = seen(claim("killed", Count(300, 300), role="unknown", scope="period"))
    assert one.tolls == ()


def test_people_places_types_and_names_of_groups_are_taken_over() -> None:
    one = seen(
        claim("victim", Person("Joao M. Mbele", 33), 1),
        claim("place", Place("Quelimane", "Quelimane", country_code="MZ"), 2),
        claim("event", Event("shooting"), 3),
        claim("perpetrator", Actor("Northern Front", ("NF",)), 4),
        claim("killed", Count(2, None), 5, role="unknown"),
    )
    assert one.names == ("joao mbele",)
    assert one.ages == frozenset({33})
    assert one.spots[0].locality == "quelimane"
    assert one.types == ("shooting",)
    assert one.actors == frozenset({"northern front", "nf"})
    assert one.tolls == (("killed", "unknown", 2, None),)


def test_a_page_without_a_title_has_no_headline() -> None:
    account = Account("a", "d", "focal", "Gunman at the harbour", (), ("gunman", "harbour"))
    titled = Facts("d", None, None, "A title", "outlet", "en", Published(None))
    assert profile(titled, account, ()).title == {"gunman", "the", "harbour"}
    assert profile(replace(titled, title=None), account, ()).title == frozenset()
