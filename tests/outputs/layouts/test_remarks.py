"""What a layout could not say, in one line or incident by incident."""

from newsledger.model import Conflict, Related, SettledActor, Toll
from newsledger.outputs.layouts.own import unsaid_in_csv, unsaid_in_geojson
from newsledger.outputs.layouts.remarks import Remarks
from tests.outputs.layouts.made import day, settled
from tests.outputs.settled import siege


def test_nothing_left_out_needs_no_line() -> None:
    remarks = Remarks("csv")
    remarks.note(settled(), None, ("a range",))
    remarks.note(settled(), None, ())
    assert remarks.summary() is None


def test_the_line_counts_the_reasons() -> None:
    remarks = Remarks("ucdp")
    for reason in ("not lethal", "a robbery", "not lethal"):
        remarks.note(settled(), reason, ())
    assert remarks.summary() == (
        "3 incidents left out of ucdp: 2 not lethal, 1 a robbery; --explain names them"
    )


def test_the_explanation_names_every_incident_and_is_safe_for_a_terminal() -> None:
    remarks = Remarks("ucdp", ("ids are empty",))
    remarks.note(settled(id="aaaa", title="One \x1b[31m\u202e"), "not lethal", ())
    remarks.note(settled(id="bbbb", title="Two"), None, ("9 injured \x07",))
    text = "\n".join(remarks.explanation())
    assert "of none: ids are empty" in text
    assert "aaaa One" in text and "not lethal" in text
    assert "bbbb Two" in text and "9 injured" in text
    assert not set("\x1b\u202e\x07") & set(text)


def test_a_layout_that_says_everything_says_so() -> None:
    assert list(Remarks("incidents").explanation())[-1] == "Nothing is left out."


def test_the_spreadsheet_lacks_what_it_has_no_column_for() -> None:
    text = "\n".join(unsaid_in_csv(siege()))
    for part in (
        "killed, total: the fitted interval 7–9 (90 %)",
        "in conflict, killed: one says 4, the other 5",
        "lasted at least 4 hours",
        "Front for Tests is also called FFT",
        "a timeline of 2 steps",
        "has background i2",
    ):
        assert part in text, part
    assert "the range" not in text and "weapons" not in text


def test_the_spreadsheet_lacks_the_tolls_of_groups() -> None:
    tolls = {
        "killed": {"total": Toll(3, 3, 3), "police": Toll(1, 1, 2)},
        "displaced": {"total": Toll(9, 9, None)},
    }
    told = unsaid_in_csv(settled(tolls=tolls, perpetrators=()))
    assert told == ("killed, police: 1 (1–2)", "displaced, total: 9 (or more)")


def test_the_map_lacks_the_story() -> None:
    told = settled(
        conflicts=(Conflict("start", "times_differ", (), "two days are given"),),
        related=(Related("b", "part_of"),),
        perpetrators=(SettledActor("Front", ("F",), "claimed"),),
        end=day("2020-03-05"),
    )
    assert unsaid_in_geojson(told) == ("in conflict, start: two days are given", "part of b")
