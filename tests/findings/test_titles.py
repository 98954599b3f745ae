"""Titles."""

import pytest

from newsledger.findings.titles import title_of, with_article
from newsledger.model import Place, SettledTarget, Time

QUELIMANE = Place("Quelimane", "Quelimane", None, "Zambezia", "Mozambique", "MZ")

POPLAR = Place("Poplar", "Poplar", "Greater London", "England", "United Kingdom", "GB")


@pytest.mark.parametrize(
    ("kind", "target", "place", "day", "title"),
    [
        ("siege", ("house", "residence"), POPLAR, "1909-01-03",
         "Siege of a house in Poplar, London, 3 January 1909"),
        ("armed_attack", ("police headquarters", "police"), QUELIMANE, "2019-05-03",
         "Attack on police headquarters in Quelimane, Mozambique, 3 May 2019"),
        ("shooting", None, Place("Lamar", "Lamar", None, "Colorado", "United States", "US"), "2019-05",
         "Shooting in Lamar, Colorado, May 2019"),
        ("kidnapping", ("aid workers", "aid"), QUELIMANE, "2019",
         "Kidnapping of aid workers in Quelimane, Mozambique, 2019"),
        ("suicide_bombing", ("mosque", "religious"), QUELIMANE, None,
         "Suicide bombing at a mosque in Quelimane, Mozambique"),
        ("raid", None, Place("Hotel Flamingo", "Beira", None, None, "Mozambique", "MZ"), None,
         "Raid on Hotel Flamingo in Beira, Mozambique"),
        ("bombing", ("soldiers", "military"), QUELIMANE, None,
         "Bombing of soldiers in Quelimane, Mozambique"),
        ("bombing", ("civilians", "civilians"), QUELIMANE, None, "Bombing in Quelimane, Mozambique"),
        ("clash", ("soldiers", "military"), QUELIMANE, None, "Clash in Quelimane, Mozambique"),
        ("raid", ("Nicoadala village", "residence"),
         Place("Nicoadala", "Nicoadala", None, None, "Mozambique", "MZ"), None,
         "Raid on Nicoadala village in Mozambique"),
        ("shooting", None, Place("Vundari", "Quelimane", None, None, "Mozambique", "MZ"), None,
         "Shooting in Vundari, Mozambique"),
        (None, None, None, None, "Incident"),
    ],
)  # fmt: skip
def test_a_title_reads_as_an_editor_writes_it(
    kind: str | None, target: tuple[str, str] | None, place: Place | None, day: str | None, title: str
) -> None:
    targets = [SettledTarget(*target)] if target else []
    assert title_of(kind, targets, place, Time(day) if day else None) == title


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("office", "an office"), ("bus", "a bus"), ("offices", "offices"), ("the port", "the port"),
        ("Hotel Sol", "Hotel Sol"), ("police", "police"), ("two officers", "two officers"),
        ("Shiite mosque", "a Shiite mosque"), ("Sandy Creek school", "Sandy Creek school"),
        ("children", "children"),
        ("Elm Street", "Elm Street"), ("Catholic parish", "a Catholic parish"),
        ("Israeli embassy", "an Israeli embassy"),
    ],
)  # fmt: skip
def test_common_nouns_take_an_article(name: str, said: str) -> None:
    assert with_article(name) == said


def test_where_nothing_is_known_a_page_titles_it() -> None:
    assert title_of(None, [], None, None, "Man shot dead in Quelimane") == "“Man shot dead in Quelimane”"
    assert title_of("raid", [], None, None, "Man shot dead in Quelimane") == "Raid"
