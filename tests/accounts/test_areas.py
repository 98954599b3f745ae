"""Parts of towns and villages that a report names first."""

import pytest

from newsledger.accounts.areas import areas_in


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("A trader was shot in Korangi, Karachi, on Monday.", ("korangi",)),
        ("A trader was shot in Karachi's Orangi Town on Monday.", ("orangi",)),
        ("Gunmen came to Gidan Dawa village at night.", ("gidan dawa",)),
        ("Gunmen came to the village of Gidan Dawa at night.", ("gidan dawa",)),
        ("Shells fell on the Al-Rimal neighbourhood.", ("al rimal",)),
        ("Shells fell on Nuseirat refugee camp.", ("nuseirat",)),
        ("A blast was heard in Dasht-e-Barchi.", ("dasht e barchi",)),
    ],
    ids=["in", "of-a-town", "with-its-kind", "kind-first", "article", "camp", "small-words"],
)
def test_areas_are_found_as_two_reports_would_write_them(text: str, areas: tuple[str, ...]) -> None:
    assert areas_in(text) == areas


@pytest.mark.parametrize(
    "text",
    [
        "Three were treated at Medina hospital.",
        "It happened in the Somali capital.",
        "He was held in May.",
        "He believed in the Islamic Front.",
        "He stood before a judge in Ward County.",
    ],
    ids=["hospital", "people", "month", "body", "county"],
)
def test_what_is_no_part_of_a_town_is_left_out(text: str) -> None:
    assert areas_in(text) == ()


def test_only_the_beginning_is_read() -> None:
    assert areas_in("x " * 400 + "in Korangi.") == ()
