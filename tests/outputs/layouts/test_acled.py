"""ACLED's columns: a row a day, the highest of the hierarchy, actors under its names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsledger.model import Actor, Place, SettledActor, SettledTarget, Time, Toll
from newsledger.outputs.layouts.acled import ACLED, COLUMNS, divided
from tests.outputs.layouts.made import (
    BAZAAR,
    FRONT,
    ID,
    case,
    day,
    page,
    row,
    rows,
    said,
    span,
    table,
)

# The columns of the current codebook, without those removed on 20 March 2023.
HEADER = (
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,"
    "inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,"
    "location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp"
)
CIVILIANS_HIT = {"killed": {"total": Toll(6, 6, 6), "civilians": Toll(6, 6, 6)}}


def test_the_columns_are_those_of_the_codebook() -> None:
    assert ",".join(COLUMNS) == HEADER


def test_an_attack_on_a_police_post() -> None:
    cells = row(ACLED)
    assert cells["event_id_cnty"] == f"PAK{ID}"
    assert (cells["event_date"], cells["year"], cells["time_precision"]) == ("2020-03-04", "2020", "1")
    assert cells["disorder_type"] == "Political violence"
    assert (cells["event_type"], cells["sub_event_type"]) == ("Battles", "Armed clash")
    assert (cells["actor1"], cells["inter1"]) == ("Front for Tests", "")
    assert (cells["actor2"], cells["inter2"]) == ("Police Forces of Pakistan", "State forces")
    assert cells["civilian_targeting"] == ""
    assert (cells["iso"], cells["region"], cells["country"]) == ("586", "South Asia", "Pakistan")
    assert (cells["location"], cells["geo_precision"]) == ("Quetta", "1")
    assert (cells["latitude"], cells["longitude"]) == ("30.25", "67.0")
    assert cells["source"] == "Early Herald; The Late Courier"
    assert cells["fatalities"] == "6"
    assert cells["timestamp"] == "1583798400"


def test_an_attack_on_civilians_targets_them() -> None:
    cells = row(ACLED, targets=(BAZAAR,), tolls=CIVILIANS_HIT)
    assert (cells["event_type"], cells["sub_event_type"]) == ("Violence against civilians", "Attack")
    assert (cells["actor2"], cells["inter2"]) == ("Civilians (Pakistan)", "Civilians")
    assert cells["civilian_targeting"] == "Civilians targeted"


@pytest.mark.parametrize(
    ("kind", "associate"),
    [
        ("aid", "Aid Workers (Pakistan)"),
        ("media", "Journalists (Pakistan)"),
        ("government", "Government of Pakistan"),
    ],
)
def test_whose_civilians_they_are_is_an_associate(kind: str, associate: str) -> None:
    assert row(ACLED, targets=(SettledTarget("it", kind),), tolls=CIVILIANS_HIT)["assoc_actor_2"] == associate


def test_who_is_unknown_is_an_unidentified_group() -> None:
    cells = row(ACLED, perpetrators=(), targets=(BAZAAR,), tolls=CIVILIANS_HIT)
    assert cells["actor1"] == "Unidentified Armed Group (Pakistan)"
    assert cells["interaction"] == "Political militia-Civilians"


def test_violence_against_civilians_is_against_civilians_whoever_the_dead_are_called() -> None:
    cells = row(ACLED, targets=(), tolls={"killed": {"victims": Toll(2, 2, 2), "total": Toll(2, 2, 2)}})
    assert (cells["event_type"], cells["actor2"]) == ("Violence against civilians", "Civilians (Pakistan)")


def test_a_states_force_is_one() -> None:
    army = page("a", "2020-03-04", "A", actor=Actor("Border Army", kind="state_force"))
    told = case(army, type="raid", targets=(), perpetrators=(SettledActor("Border Army", (), "accused"),))
    (cells,) = rows(ACLED, told)
    assert (cells["actor1"], cells["inter1"]) == ("Border Army", "State forces")


@pytest.mark.parametrize(
    ("kind", "subtypes", "event", "sub_event"),
    [
        ("bombing", ("suicide_bombing", "killing"), "Explosions/Remote violence", "Suicide bomb"),
        ("shooting", ("grenade_attack",), "Explosions/Remote violence", "Grenade"),
        (
            "bombing",
            ("arrest", "protest", "raid"),
            "Explosions/Remote violence",
            "Remote explosive/landmine/IED",
        ),
        ("raid", ("air_strike",), "Battles", "Armed clash"),
        ("air_strike", (), "Explosions/Remote violence", "Air/drone strike"),
        ("protest", ("riot", "shooting"), "Protests", "Peaceful protest"),
        ("kidnapping", (), "Violence against civilians", "Abduction/forced disappearance"),
        ("siege", (), "Violence against civilians", "Attack"),
        ("arrest", ("bombing",), "Strategic developments", "Arrests"),
        (None, ("bombing",), "", ""),
    ],
)
def test_the_highest_tactic_of_the_same_violence_is_the_type(
    kind: str | None, subtypes: tuple[str, ...], event: str, sub_event: str
) -> None:
    cells = row(ACLED, type=kind, subtypes=subtypes, targets=(BAZAAR,), tolls=CIVILIANS_HIT)
    assert (cells["event_type"], cells["sub_event_type"]) == (event, sub_event)


def test_a_crowd_acts_under_its_name() -> None:
    cells = row(ACLED, type="riot", perpetrators=(), targets=(), tolls={})
    assert (cells["actor1"], cells["inter1"]) == ("Rioters (Pakistan)", "Rioters")
    assert cells["disorder_type"] == "Political violence"


def test_in_a_battle_no_civilian_is_a_side() -> None:
    hit = {"injured": {"police": Toll(2, 2, 2), "civilians": Toll(1, 1, 1)}}
    cells = row(ACLED, type="siege", targets=(SettledTarget("house", "residence"),), tolls=hit)
    assert (cells["event_type"], cells["actor2"]) == ("Battles", "Police Forces of Pakistan")
    assert row(ACLED, type="clash", targets=(BAZAAR,), tolls=CIVILIANS_HIT)["actor2"] == ""


def test_what_acled_does_not_code_is_left_out_by_name() -> None:
    found, remarks = table(ACLED, case(type="robbery"), case(type="trial"))
    assert not found
    summary = remarks.summary()
    assert summary is not None and summary.startswith(
        "2 incidents left out of acled: 1 no event of ACLED's (robbery)"
    )


def test_a_siege_of_three_days_has_three_rows() -> None:
    found = rows(ACLED, case(type="siege", end=day("2020-03-06"), tolls={"killed": {"total": Toll(8, 8, 8)}}))
    assert [one["event_date"] for one in found] == ["2020-03-04", "2020-03-05", "2020-03-06"]
    assert [one["fatalities"] for one in found] == ["4", "2", "2"]
    assert [one["event_id_cnty"] for one in found] == [f"PAK{ID}", f"PAK{ID}.2", f"PAK{ID}.3"]
    assert "written as 3 rows" in said(ACLED, type="siege", end=day("2020-03-06"))


def test_a_kidnapping_is_of_the_day_of_the_abduction() -> None:
    assert row(ACLED, type="kidnapping", end=day("2020-03-20"))["event_date"] == "2020-03-04"


def test_a_stretch_too_long_to_be_one_event_has_its_first_day() -> None:
    assert row(ACLED, end=day("2021-03-20"))["event_date"] == "2020-03-04"
    assert "it lasted 382 days: only the first has a row" in said(ACLED, end=day("2021-03-20"))


@given(st.integers(0, 10_000), st.integers(1, 31))
def test_no_dead_are_lost_or_made_by_dividing(number: int, parts: int) -> None:
    shares = divided(number, parts)
    assert len(shares) == parts and sum(shares) == number
    assert set(shares[1:]) <= {number // parts} and shares[0] >= number // parts


@pytest.mark.parametrize(
    ("start", "shown"),
    [
        (span("2020-03-02", "2020-03-08", "week"), ("2020-03-05", "2")),
        (span("2020-03-07", "2020-03-08", "day"), ("2020-03-07", "2")),
        (span("2020-03-01", "2020-03-31", "month", "2020-03"), ("2020-03-16", "3")),
        (span("2020-03-01", "2020-03-10", "month"), ("2020-03-01", "3")),
        (span("2020-03-21", "2020-03-31", "month"), ("2020-03-31", "3")),
        (span("2020-01-01", "2020-12-31", "year", "2020"), ("", "")),
        (None, ("", "")),
    ],
    ids=["week", "weekend", "month", "beginning of a month", "end of a month", "year", "unknown"],
)
def test_the_day_that_stands_for_several(start: Time | None, shown: tuple[str, str]) -> None:
    cells = row(ACLED, start=start)
    assert (cells["event_date"], cells["time_precision"]) == shown


@pytest.mark.parametrize(
    ("precision", "shown"), [(1, "1"), (2, "1"), (3, "2"), (4, "3"), (5, "3"), (6, ""), (None, "")]
)
def test_precision_of_places(precision: int | None, shown: str) -> None:
    place = Place(name="X", locality="X", country="Chad", country_code="TD", precision=precision)
    assert row(ACLED, place=place)["geo_precision"] == shown


def test_nobody_named_dead_is_0_and_that_is_said() -> None:
    assert row(ACLED, tolls={})["fatalities"] == "0"
    assert "fatalities: nobody speaks of the dead, written as 0" in said(ACLED, tolls={})


def test_the_notes_are_a_sentence_with_its_sources() -> None:
    assert row(ACLED)["notes"] == (
        "Armed attack, 4 March 2020, at Sariab police post, Quetta, Balochistan, Pakistan, by Front for "
        "Tests (claimed), 6 (5–7) killed, 2 of them attackers, 9 injured. "
        "Reported by Early Herald, 2020-03-04; The Late Courier, 2020-03-05."
    )


def test_a_cell_south_of_the_equator_is_a_number() -> None:
    place = Place(name="X", locality="X", latitude=-3.123456, longitude=-7.0, precision=1)
    cells = row(ACLED, place=place)
    assert (cells["latitude"], cells["longitude"]) == ("-3.1235", "-7.0")


def test_two_incidents_that_acled_would_write_as_one_are_named() -> None:
    _, remarks = table(ACLED, case(), case(id="b" * 16))
    assert f"ACLED would write it and {ID} as one event" in "\n".join(remarks.explanation())


def test_what_acled_has_no_column_for_is_said() -> None:
    text = said(ACLED, perpetrators=(FRONT, SettledActor("Others", (), "suspected")), place=None)
    for part in (
        "injured, total: 9",
        "killed, total: the range 5–7",
        "killed, police: 3",
        "further perpetrators: Others",
        "country: not known",
        "source_scale",
    ):
        assert part in text, part
