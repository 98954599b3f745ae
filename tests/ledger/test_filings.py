"""Who is filed near an account, and which of its scores are looked up."""

import pytest
from sqlalchemy import Connection

from newsledger.ledger.filings import (
    near,
    profile_rows,
    put_profiles,
    put_scores,
    scores_above,
    scores_of,
    scores_within,
)


def file(connection: Connection, **filed: tuple[int, list[str]]) -> None:
    put_profiles(connection, dict.fromkeys(filed, "{}"), filed)


def test_the_nearest_in_time_are_met_on_both_sides(connection: Connection) -> None:
    file(connection, **{f"a{day}": (day, ["town"]) for day in range(1, 10)})
    assert sorted(near(connection, "a5", 5, {"town": 1}, reach=2, enough=1)) == ["a3", "a4", "a6", "a7"]


def test_keys_count_together(connection: Connection) -> None:
    file(connection, one=(1, ["town", "x"]), two=(1, ["x", "y"]), three=(1, ["y"]), own=(1, ["x"]))
    under = {"town": 2, "x": 1, "y": 1}
    assert sorted(near(connection, "own", 1, under, reach=9, enough=2)) == ["one", "two"]


def test_more_keys_than_one_query_takes_count_together_too(connection: Connection) -> None:
    keys = [f"name {number}" for number in range(150)]
    file(connection, other=(3, [keys[0], keys[-1]]), stranger=(3, [keys[70]]))
    assert near(connection, "own", 3, dict.fromkeys(keys, 1), reach=9, enough=2) == ["other"]


def test_what_was_filed_before_is_forgotten(connection: Connection) -> None:
    file(connection, one=(1, ["old"]))
    put_scores(connection, {("one", "two"): 1.5})
    file(connection, one=(1, ["new"]))
    assert near(connection, "own", 1, {"old": 1}, reach=9, enough=1) == []
    assert near(connection, "own", 1, {"new": 1}, reach=9, enough=1) == ["one"]
    assert scores_of(connection, ["one", "two"]) == {}
    assert profile_rows(connection, ["one", "nobody"]) == {"one": "{}"}


def test_scores_are_found_from_either_side(connection: Connection) -> None:
    put_scores(connection, {("a", "b"): 2.0, ("a", "c"): -1.0, ("b", "c"): None, ("c", "d"): 0.5})
    assert scores_of(connection, ["b"]) == {("a", "b"): 2.0, ("b", "c"): None}
    assert scores_within(connection, ["a", "b", "c"]) == {
        ("a", "b"): 2.0,
        ("a", "c"): -1.0,
        ("b", "c"): None,
    }


@pytest.mark.parametrize("account", ["a", "b"])
def test_only_scores_above_the_least_link(connection: Connection, account: str) -> None:
    put_scores(connection, {("a", "b"): 2.0, ("a", "c"): 0.5, ("b", "c"): None})
    assert set(scores_above(connection, [account], 0.5)) == {("a", "b")}
