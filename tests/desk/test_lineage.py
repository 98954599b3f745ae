"""Copies and versions: which document is the earlier one, and which still stands."""

import pytest

from newsledger.desk.lineage import traced
from newsledger.ledger.documents import Lineage, Stamp
from newsledger.model import Published


def stamp(
    id: str,
    seq: int,
    *,
    story: str = "s",
    text: str | None = None,
    uri: str | None = None,
    day: str | None = None,
) -> Stamp:
    return Stamp(
        id,
        seq,
        Published(day, "day" if day else None, "stated" if day else "unknown"),
        story,
        text or story,
        uri,
    )


def trace(*stamps: Stamp) -> dict[str, Lineage]:
    """The lineages after the documents were added one by one."""
    known: dict[str, Lineage] = {}
    for count, newcomer in enumerate(stamps, 1):
        shared = [
            one
            for one in stamps[:count]
            if one.content_key == newcomer.content_key or (one.uri_key and one.uri_key == newcomer.uri_key)
        ]
        family = {one.id for one in shared if one.content_key == newcomer.content_key}
        known |= traced(newcomer, shared, known, family)
    return known


@pytest.mark.parametrize(
    ("first", "second", "copy"),
    [
        pytest.param(None, None, "b", id="undated: added earlier"),
        pytest.param("2020-01-01", "2020-01-02", "b", id="published earlier, added earlier"),
        pytest.param("2020-01-02", "2020-01-01", "a", id="published earlier, added later"),
        pytest.param("2020-01-02", "2020-01-02", "b", id="same day"),
        pytest.param("2020-01-02T10:00:00+05:00", "2020-01-02T06:00:00Z", "b", id="across zones"),
        pytest.param("2020-01-02", None, "b", id="one undated"),
    ],
)
def test_of_two_copies_the_earlier_is_the_original(first: str | None, second: str | None, copy: str) -> None:
    found = trace(stamp("a", 1, day=first, uri="u"), stamp("b", 2, day=second, uri="v"))
    assert found[copy].duplicate_of == ("a" if copy == "b" else "b")
    assert found["a" if copy == "b" else "b"].duplicate_of is None


def test_all_copies_name_the_same_original_also_when_it_is_found_last() -> None:
    found = trace(
        stamp("a", 1, day="2020-01-03"), stamp("b", 2, day="2020-01-02"), stamp("c", 3, day="2020-01-01")
    )
    assert {id: one.duplicate_of for id, one in found.items()} == {"a": "c", "b": "c", "c": None}


def test_a_new_text_at_the_same_uri_takes_the_place_of_the_old() -> None:
    found = trace(
        stamp("a", 1, story="x", uri="u"),
        stamp("b", 2, story="y", uri="u"),
        stamp("c", 3, story="z", uri="u"),
    )
    assert found["a"] == Lineage(None, None, "b")
    assert found["b"] == Lineage(None, "a", "c")
    assert found["c"] == Lineage(None, "b", None)


def test_an_older_version_that_comes_late_changes_nothing_about_the_newest() -> None:
    found = trace(
        stamp("b", 1, story="y", uri="u", day="2020-01-02"),
        stamp("a", 2, story="x", uri="u", day="2020-01-01"),
    )
    assert found["a"].superseded_by == "b"
    assert found["b"] == Lineage(None, "a", None)


def test_a_new_headline_over_an_old_story_is_a_version_and_no_copy() -> None:
    found = trace(stamp("a", 1, text="one", uri="u"), stamp("b", 2, text="two", uri="u"))
    assert found["b"] == Lineage(None, "a", None)


def test_the_same_text_at_the_same_uri_is_a_copy_and_no_version() -> None:
    found = trace(stamp("a", 1, uri="u"), stamp("b", 2, uri="u"))
    assert found["b"] == Lineage("a", None, None)


def test_a_page_without_a_story_repeats_nothing() -> None:
    lone = Stamp("b", 2, Published(), None, "t", "v")
    assert traced(lone, [lone], {}, set()) == {"b": Lineage()}
