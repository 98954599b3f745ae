"""GED's 49 columns: their order, the style of their values, who is counted as whose dead."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsledger.model import Place, SettledActor, SettledTarget, Toll
from newsledger.outputs.layouts.cases import Source
from newsledger.outputs.layouts.ucdp import COLUMNS, UCDP, article, number_of
from tests.outputs.layouts.made import (
    BAZAAR,
    FRONT,
    ID,
    PAGES,
    POST,
    case,
    day,
    page,
    row,
    rows,
    said,
    span,
    table,
)  # fmt: skip

# The header of GEDEvent_v23_1.csv.
HEADER = (
    "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,"
    "dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,"
    "side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,"
    "where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,"
    "country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,"
    "deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob"
)
STYLES = {
    **dict.fromkeys(
        ("id", "year", "number_of_sources", "priogrid_gid", "country_id", "deaths_a", "deaths_b"), r"\d+"
    ),
    **dict.fromkeys(("deaths_civilians", "deaths_unknown", "best", "high", "low"), r"\d+"),
    **dict.fromkeys(("date_start", "date_end"), r"\d{4}-\d\d-\d\d"),
    "type_of_violence": "[123]",
    "source_article": r'"[^"]+,\d{4}-\d\d-\d\d,[^"]+"(;"[^"]+,\d{4}-\d\d-\d\d,[^"]+")*',
    "source_date": r"\d{4}-\d\d-\d\d(;\d{4}-\d\d-\d\d)*",
    "where_prec": "[1-7]",
    "latitude": r"-?\d+\.\d+",
    "longitude": r"-?\d+\.\d+",
    "geom_wkt": r"POINT \(-?\d+(\.\d+)? -?\d+(\.\d+)?\)",
    "region": "Africa|Americas|Asia|Europe|Middle East",
    "event_clarity": "[12]",
    "date_prec": "[1-5]",
}
ASSIGNED = (
    "active_year", "code_status", "conflict_dset_id", "conflict_new_id", "conflict_name", "dyad_dset_id",
    "dyad_new_id", "side_a_dset_id", "side_a_new_id", "side_b_dset_id", "side_b_new_id", "gwnoa", "gwnob",
)  # fmt: skip


def test_the_columns_are_those_of_the_file_in_its_order() -> None:
    assert ",".join(COLUMNS) == HEADER
    assert len(COLUMNS) == 49
    assert COLUMNS[44:47] == ("best", "high", "low")


def test_values_have_the_style_of_the_file() -> None:
    cells = row(UCDP)
    for column, style in STYLES.items():
        assert re.fullmatch(style, cells[column]), (column, cells[column])


def test_what_ucdp_assigns_is_never_invented() -> None:
    cells = row(UCDP)
    assert {cells[column] for column in ASSIGNED} == {""}
    assert "ids, names and states that UCDP assigns are empty" in said(UCDP)


def test_an_attack_on_police_is_one_between_state_and_group() -> None:
    cells = row(UCDP)
    assert (cells["type_of_violence"], cells["side_a"], cells["side_b"]) == (
        "1",
        "Government of Pakistan",
        "Front for Tests",
    )
    assert cells["dyad_name"] == "Government of Pakistan - Front for Tests"
    dead = [cells[column] for column in ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")]
    assert dead == ["3", "2", "1", "0"]
    assert [cells[column] for column in ("best", "high", "low")] == ["6", "7", "5"]


def test_an_attack_on_civilians_is_one_sided() -> None:
    cells = row(UCDP, targets=(BAZAAR,))
    assert (cells["type_of_violence"], cells["side_a"], cells["side_b"]) == (
        "3",
        "Front for Tests",
        "Civilians",
    )
    dead = [cells[column] for column in ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")]
    assert dead == ["2", "0", "1", "3"]


def test_the_sources_stand_by_date_and_stay_parallel() -> None:
    cells = row(UCDP)
    assert cells["number_of_sources"] == "2"
    assert cells["source_office"] == "Early Herald;The Late Courier"
    assert cells["source_date"] == "2020-03-04;2020-03-05"
    assert cells["source_headline"] == 'Gunmen, "many" of them storm post;A headline'
    early, late = cells["source_article"].split(";")
    assert early == "\"Early Herald,2020-03-04,Gunmen, 'many' of them storm post\""
    assert late == '"The Late Courier,2020-03-05,A headline"'
    assert cells["source_original"] == "Noor Bano, a witness; Police"


def test_a_copy_is_no_source_of_its_own_and_that_is_said() -> None:
    told = case(*PAGES, page("copy", "2020-03-06", "Reprint", duplicate_of="late"))
    (cells,), remarks = table(UCDP, told)
    assert cells["number_of_sources"] == "2"
    assert "1 of the pages are copies" in "\n".join(remarks.explanation())


def test_unknown_parts_of_a_source_keep_their_place() -> None:
    told = case(page("a", None, None, title=None), page("b", "2020-03-06", "B"))
    (cells,) = rows(UCDP, told)
    assert cells["source_office"] == "B;a.example"
    assert cells["source_date"] == "2020-03-06;"


def test_the_place_and_its_codes() -> None:
    cells = row(UCDP)
    assert (cells["where_prec"], cells["where_coordinates"]) == ("2", "Quetta")
    assert cells["where_description"] == "Sariab police post, Quetta, Balochistan, Pakistan"
    assert (cells["adm_1"], cells["adm_2"]) == ("Balochistan", "Quetta District")
    assert (cells["geom_wkt"], cells["priogrid_gid"]) == ("POINT (67 30.25)", "173295")
    assert (cells["country"], cells["country_id"], cells["region"]) == ("Pakistan", "770", "Asia")


def test_a_country_is_called_as_ged_calls_it() -> None:
    place = Place(name="Goma", locality="Goma", country="Democratic Republic of the Congo", country_code="CD")
    cells = row(UCDP, place=place)
    assert (cells["country"], cells["side_a"]) == ("DR Congo (Zaire)", "Government of DR Congo (Zaire)")


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        (day("2020-03-04"), None, ("1", "2020-03-04", "2020-03-04")),
        (day("2020-03-04"), day("2020-03-06"), ("2", "2020-03-04", "2020-03-06")),
        (span("2020-03-02", "2020-03-08", "week"), None, ("3", "2020-03-02", "2020-03-08")),
        (span("2020-03-01", "2020-03-31", "month", "2020-03"), None, ("4", "2020-03-01", "2020-03-31")),
        (span("2020-01-01", "2020-12-31", "year", "2020"), None, ("5", "2020-01-01", "2020-12-31")),
        (None, None, ("", "", "")),
    ],
    ids=["day", "three days", "week", "month", "year", "unknown"],
)
def test_dates_and_their_precision(start: object, end: object, shown: tuple[str, str, str]) -> None:
    cells = row(UCDP, start=start, end=end)
    assert (cells["date_prec"], cells["date_start"], cells["date_end"]) == shown


def test_who_is_not_lethal_is_left_out_by_name() -> None:
    hurt = {"injured": {"total": Toll(2, 2, 2)}, "killed": {"total": Toll(0, 0, 0)}}
    found, remarks = table(UCDP, case(tolls=hurt), case(id="b" * 16, tolls={}), case(id="c" * 16))
    assert [one["relid"] for one in found] == ["c" * 16]
    assert remarks.summary() == "2 incidents left out of ucdp: not lethal; --explain names them"
    assert ID in "\n".join(remarks.explanation())


def test_one_death_in_the_high_estimate_is_enough() -> None:
    cells = row(UCDP, tolls={"killed": {"total": Toll(0, 0, 1)}})
    assert [cells[column] for column in ("best", "high", "low")] == ["0", "1", "0"]


def test_crime_is_left_out_and_named() -> None:
    found, remarks = table(UCDP, case(type="robbery"))
    assert not found
    assert remarks.summary() == (
        "1 incident left out of ucdp: no armed force as GED has it (robbery); --explain names them"
    )


def test_an_open_range_ends_with_the_best_estimate_and_that_is_said() -> None:
    tolls = {"killed": {"total": Toll(101, 101, None)}}
    assert row(UCDP, tolls=tolls)["high"] == "101"
    assert "at least 101 died and no upper bound is given" in said(UCDP, tolls=tolls)


def test_what_ged_has_no_column_for_is_said() -> None:
    text = said(
        UCDP, place=None, vehicles=("car",), perpetrators=(FRONT, SettledActor("Others", (), "accused"))
    )
    for part in (
        "injured, total: 9",
        "weapons: rifle, hand grenade",
        "vehicles: car",
        "perpetrator Others: accused",
        "no coordinates are known",
        "dyad_name: a side is not named",
        "attackers: 4",
    ):
        assert part in text, part


def test_a_territory_without_a_number_is_said() -> None:
    place = Place(
        name="Gaza", locality="Gaza", country="Palestinian Territory", country_code="PS", precision=1
    )
    assert row(UCDP, place=place)["country_id"] == ""
    assert "has no number among Gleditsch and Ward's states" in said(UCDP, place=place)


@pytest.mark.parametrize("formula", ["=1+1", "+cmd", "-2", "@x", "\t=1"])
def test_no_cell_is_run_by_a_spreadsheet(formula: str) -> None:
    place = Place(
        name=formula, locality=formula, admin1=formula, admin2=formula, country=formula, precision=1
    )
    told = case(
        page("a", "2020-03-04", formula, title=formula),
        place=place,
        targets=(SettledTarget(formula, "business"),),
        perpetrators=(SettledActor(formula, (), "claimed"),),
    )
    (cells,) = rows(UCDP, told)
    assert cells["adm_1"].startswith("'")
    for column, cell in cells.items():
        assert not cell.lstrip().startswith(("=", "+", "@")), column
        assert not cell.startswith("-") or column in ("latitude", "longitude"), column


def test_an_id_is_an_exact_number_of_its_own() -> None:
    assert number_of("b352936d5dac7234") == 0xB352936D5DAC < 2**53
    assert number_of("no hex") is None


def test_an_article_never_breaks_out_of_its_quotes() -> None:
    cited = article(Source('A "B"', "2020-01-01", "x;\ny"))
    assert cited == "\"A 'B',2020-01-01,x, y\""


ROLES = [
    "victims",
    "attackers",
    "civilians",
    "security_forces",
    "police",
    "military",
    "armed_group",
    "children",
]


@given(
    st.dictionaries(st.sampled_from(ROLES), st.integers(0, 50)),
    st.integers(1, 200),
    st.integers(0, 5),
    st.sampled_from([POST, BAZAAR]),
    st.sampled_from(["armed_attack", "clash", "riot", "air_strike", None]),
)
def test_the_parts_always_add_up_and_the_range_holds_the_best(
    numbers: dict[str, int], best: int, around: int, target: SettledTarget, kind: str | None
) -> None:
    killed = {role: Toll(n, n, n) for role, n in numbers.items()}
    whole = Toll(max(best - around, 0), best, best + around)
    cells = row(UCDP, tolls={"killed": {**killed, "total": whole}}, targets=(target,), type=kind)
    parts = [int(cells[f"deaths_{name}"]) for name in ("a", "b", "civilians", "unknown")]
    assert sum(parts) == int(cells["best"]) and min(parts) >= 0
    assert int(cells["low"]) <= int(cells["best"]) <= int(cells["high"])


def test_parts_that_make_more_than_the_whole_are_said_and_not_scaled() -> None:
    tolls = {"killed": {"total": Toll(2, 2, 2), "police": Toll(3, 3, 3)}}
    cells = row(UCDP, tolls=tolls)
    assert (cells["deaths_a"], cells["deaths_unknown"], cells["best"]) == ("0", "2", "2")
    assert "the groups of the dead make more" in said(UCDP, tolls=tolls)
