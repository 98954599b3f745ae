"""GTD's columns: its codes for what is not known, attackers counted among the dead and apart."""

import re
from typing import Any

import pytest

from newsledger.model import Conflict, Duration, Place, SettledActor, SettledTarget, Time, Toll
from newsledger.outputs.layouts.gtd import COLUMNS, GTD
from tests.outputs.layouts.made import BAZAAR, FRONT, POST, case, day, page, row, rows, said, span, table

NOTHING: dict[str, Any] = {
    "type": None,
    "start": None,
    "place": None,
    "targets": (),
    "perpetrators": (),
    "weapons": (),
    "attackers": None,
    "tolls": {},
}


def test_no_column_stands_twice_and_the_main_ones_are_there_in_order() -> None:
    assert len(set(COLUMNS)) == len(COLUMNS)
    main = (
        "eventid,iyear,imonth,iday,approxdate,extended,country_txt,provstate,city,latitude,longitude,"
        "specificity,location,summary,attacktype1,attacktype1_txt,targtype1,targtype1_txt,target1,gname,nperps,nperpcap,"
        "claimed,weaptype1,weaptype1_txt,weapdetail,nkill,nkillter,nwound,nwoundte,ishostkid,nhostkid,scite1,"
        "scite2,scite3,dbsource"
    )
    assert ",".join(column for column in COLUMNS if column in main.split(",")) == main


def test_an_attack_on_a_police_post() -> None:
    cells = row(GTD)
    assert re.fullmatch(r"\d{12}", cells["eventid"])
    assert cells["eventid"] == "202003040001"
    assert (cells["iyear"], cells["imonth"], cells["iday"]) == ("2020", "3", "4")
    assert (cells["region"], cells["region_txt"]) == ("6", "South Asia")
    assert (cells["provstate"], cells["city"], cells["specificity"]) == ("Balochistan", "Quetta", "1")
    assert cells["location"] == "Sariab police post"
    assert (cells["attacktype1"], cells["attacktype1_txt"]) == ("2", "Armed Assault")
    assert (cells["targtype1"], cells["targtype1_txt"], cells["target1"]) == ("3", "Police", "police post")
    assert (cells["gname"], cells["claimed"], cells["guncertain1"]) == ("Front for Tests", "1", "0")
    assert (cells["nperps"], cells["nperpcap"]) == ("4", "-99")
    assert (cells["weaptype1"], cells["weaptype2"], cells["weapdetail"]) == ("5", "6", "rifle; hand grenade")
    assert (cells["nkill"], cells["nkillter"], cells["nwound"], cells["nwoundte"]) == ("6", "2", "9", "")
    assert cells["scite1"].endswith("Early Herald, 2020-03-04")
    assert (cells["scite3"], cells["dbsource"]) == ("", "newsledger")


def test_what_is_not_known_is_written_as_gtd_does() -> None:
    cells = row(GTD, **NOTHING)
    assert cells["eventid"] == "000000000001"
    assert (cells["iyear"], cells["imonth"], cells["iday"]) == ("", "0", "0")
    assert (cells["provstate"], cells["city"], cells["specificity"]) == ("Unknown", "Unknown", "5")
    assert (cells["attacktype1"], cells["targtype1"], cells["weaptype1"]) == ("9", "20", "13")
    assert (cells["gname"], cells["target1"]) == ("Unknown", "Unknown")
    assert (cells["nperps"], cells["nperpcap"]) == ("-99", "-99")
    assert (cells["claimed"], cells["compclaim"], cells["ishostkid"]) == ("-9", "-9", "-9")
    assert cells["nkill"] == cells["nwound"] == cells["nhostkid"] == ""


@pytest.mark.parametrize(
    ("start", "parts", "about"),
    [
        (span("2020-03-01", "2020-03-31", "month", "2020-03"), ("2020", "3", "0"), "March 2020"),
        (span("2020-01-01", "2020-12-31", "year", "2020"), ("2020", "0", "0"), "2020"),
        (span("2020-03-02", "2020-03-08", "week"), ("2020", "3", "0"), "2020-03-02 to 2020-03-08"),
        (span("2020-03-30", "2020-04-05", "week"), ("2020", "0", "0"), "2020-03-30 to 2020-04-05"),
    ],
    ids=["month", "year", "week", "week across months"],
)
def test_a_date_in_parts(start: Time, parts: tuple[str, str, str], about: str) -> None:
    cells = row(GTD, start=start)
    assert (cells["iyear"], cells["imonth"], cells["iday"]) == parts
    assert cells["approxdate"] == about


def test_incidents_of_a_day_are_numbered() -> None:
    found = rows(GTD, case(), case(id="b" * 16), case(id="c" * 16, start=day("2020-03-05")))
    assert [one["eventid"] for one in found] == ["202003040001", "202003040002", "202003050001"]


@pytest.mark.parametrize(
    ("changes", "extended", "resolution"),
    [
        ({}, "0", ""),
        ({"end": day("2020-03-05")}, "0", ""),
        ({"end": day("2020-03-06")}, "1", "2020-03-06"),
        ({"duration": Duration(30.0, None)}, "1", ""),
        ({"duration": Duration(4.0, 5.0)}, "0", ""),
    ],
    ids=["day", "over midnight", "three days", "30 hours", "4 hours"],
)
def test_more_than_a_day_is_extended(changes: dict[str, Any], extended: str, resolution: str) -> None:
    cells = row(GTD, **changes)
    assert (cells["extended"], cells["resolution"]) == (extended, resolution)


def test_types_targets_and_weapons_stand_in_a_row_each_once() -> None:
    cells = row(
        GTD,
        type="bombing",
        subtypes=("suicide_bombing", "shooting", "arrest"),
        targets=(POST, BAZAAR, SettledTarget("Kenley Airport", "transport"), SettledTarget("x", "other")),
        weapons=("bomb", "grenade"),
    )
    assert [cells[f"attacktype{n}"] for n in (1, 2, 3)] == ["3", "2", ""]
    assert [cells[f"targtype{n}"] for n in (1, 2, 3)] == ["3", "1", "6"]
    assert [cells[f"weaptype{n}"] for n in (1, 2, 3)] == ["6", "5", ""]
    assert cells["suicide"] == "1"


def test_what_is_no_attack_is_left_out_by_name() -> None:
    found, remarks = table(GTD, case(type="clash"), case())
    assert len(found) == 1
    assert remarks.summary() == "1 incident left out of gtd: no attack of GTD's (clash); --explain names them"


def test_groups_of_others_words_are_uncertain_and_rival_claims_compete() -> None:
    rivals = (FRONT, SettledActor("Second Front", (), "claimed"), SettledActor("Third", (), "suspected"))
    cells = row(GTD, perpetrators=(*rivals, SettledActor("Denier", (), "denied")))
    assert [cells[f"gname{n}"] for n in ("", 2, 3)] == ["Front for Tests", "Second Front", "Third"]
    assert [cells[f"guncertain{n}"] for n in (1, 2, 3)] == ["0", "0", "1"]
    assert cells["compclaim"] == "1"


@pytest.mark.parametrize(
    ("changes", "taken", "number"),
    [
        ({"tolls": {"abducted": {"total": Toll(12, 12, 12)}}}, "1", "12"),
        ({"type": "hostage_taking", "tolls": {}}, "1", "-99"),
        ({"tolls": {"abducted": {"total": Toll(0, 0, 0)}}}, "0", ""),
    ],
    ids=["counted", "not counted", "nobody"],
)
def test_hostages(changes: dict[str, Any], taken: str, number: str) -> None:
    cells = row(GTD, **changes)
    assert (cells["ishostkid"], cells["nhostkid"]) == (taken, number)


def test_captured_attackers_are_counted() -> None:
    assert row(GTD, tolls={"arrested": {"attackers": Toll(2, 2, 2)}})["nperpcap"] == "2"


def test_a_country_alone_gives_no_coordinates() -> None:
    place = Place(name="Chad", country="Chad", country_code="TD", latitude=15.0, longitude=19.0, precision=6)
    cells = row(GTD, place=place)
    assert (cells["latitude"], cells["specificity"], cells["country_txt"]) == ("", "5", "Chad")


def test_disagreement_stands_in_the_notes() -> None:
    conflict = Conflict("killed", "totals_differ", ("a", "b"), "one says 4, the other 5.")
    assert row(GTD, conflicts=(conflict,))["addnotes"] == "One says 4, the other 5."


def test_what_gtd_has_no_column_for_is_said() -> None:
    pages = tuple(page(f"p{n}", "2020-03-04", f"Paper {n}") for n in range(5))
    _, remarks = table(GTD, case(*pages))
    text = "\n".join(remarks.explanation())
    for part in ("sources: 5 are known, 3 have columns", "killed, police: 3", "killed, total: the range 5–7"):
        assert part in text, part
    assert "iyear: no date is known" in said(GTD, **NOTHING)
    assert "what kind of attack it was is not told" in said(GTD, **NOTHING)
