"""Who is filed near an account, and which of its scores are looked up."""

import pytest
from sqlalchemy import Connection, text

from newsledger.ledger.filings import Cabinet

OTHERS = ("a", "b", "c", "d")


@pytest.fixture
def cabinet(connection: Connection) -> Cabinet:
    """An empty cabinet, on each database that is there."""
    return Cabinet(connection)


def file(cabinet: Cabinet, **filed: tuple[int, list[str]]) -> None:
    cabinet.put_profiles(dict.fromkeys(filed, "{}"), filed)


def compare(cabinet: Cabinet, scores: dict[tuple[str, str], float | None]) -> None:
    file(cabinet, **dict.fromkeys(sorted({one for pair in scores for one in pair}, reverse=True), (1, [])))
    cabinet.put_scores(scores)


def test_the_nearest_in_time_are_met_on_both_sides(cabinet: Cabinet) -> None:
    file(cabinet, **{f"a{day}": (day, ["town"]) for day in range(1, 10)})
    assert sorted(cabinet.near("a5", 5, {"town": 1}, reach=2, enough=1)) == ["a3", "a4", "a6", "a7"]


@pytest.mark.parametrize("order", [1, -1], ids=["as their ids", "the other way round"])
def test_on_one_day_the_nearest_are_met_by_id_in_whatever_order_they_came(
    cabinet: Cabinet, order: int
) -> None:
    file(cabinet, **dict.fromkeys([f"a{at}" for at in range(1, 10)][::order], (7, ["town"])))
    assert sorted(cabinet.near("a5", 7, {"town": 1}, reach=2, enough=1)) == ["a3", "a4", "a6", "a7"]


def test_of_ids_that_begin_alike_all_are_met(cabinet: Cabinet) -> None:
    file(cabinet, **dict.fromkeys([f"account{at}" for at in range(5)], (7, ["town"])))
    for at in range(5):
        others = [f"account{other}" for other in range(5) if other != at]
        assert sorted(cabinet.near(f"account{at}", 7, {"town": 1}, reach=4, enough=1)) == others


def test_keys_count_together(cabinet: Cabinet) -> None:
    file(cabinet, one=(1, ["town", "x"]), two=(1, ["x", "y"]), three=(1, ["y"]), own=(1, ["x"]))
    under = {"town": 2, "x": 1, "y": 1}
    assert sorted(cabinet.near("own", 1, under, reach=9, enough=2)) == ["one", "two"]


def test_more_keys_than_one_query_takes_count_together_too(cabinet: Cabinet) -> None:
    keys = [f"name {number}" for number in range(150)]
    file(cabinet, other=(3, [keys[0], keys[-1]]), stranger=(3, [keys[70]]))
    assert cabinet.near("own", 3, dict.fromkeys(keys, 1), reach=9, enough=2) == ["other"]


def test_what_was_filed_before_is_forgotten(cabinet: Cabinet) -> None:
    file(cabinet, one=(1, ["old"]), two=(1, []))
    cabinet.put_scores({("one", "two"): 1.5})
    file(cabinet, one=(1, ["new"]))
    assert cabinet.near("own", 1, {"old": 1}, reach=9, enough=1) == []
    assert cabinet.near("own", 1, {"new": 1}, reach=9, enough=1) == ["one"]
    assert cabinet.scores_of(["one", "two"]) == {}
    assert cabinet.profile_rows(["one", "nobody"]) == {"one": "{}"}


def test_of_a_forgotten_account_nothing_is_left_and_the_others_stay(cabinet: Cabinet) -> None:
    compare(cabinet, {("a", "b"): 2.0, ("b", "c"): 1.0, ("a", "c"): 0.5})
    cabinet.forget(["b", "nobody"])
    assert Cabinet(cabinet.connection).scores_of(OTHERS) == {("a", "c"): 0.5}
    assert set(Cabinet(cabinet.connection).profile_rows(OTHERS)) == {"a", "c"}
    held = cabinet.connection.execute(text("select account_id from numbers")).scalars()
    assert sorted(held) == ["a", "c"]


def test_an_account_keeps_its_number_when_it_is_filed_again(cabinet: Cabinet) -> None:
    file(cabinet, one=(1, []), two=(1, []))
    before = Cabinet(cabinet.connection).numbers.of(["one", "two"])
    again = Cabinet(cabinet.connection)
    file(again, three=(1, []), one=(2, []))
    assert again.numbers.of(["one", "two"]) == before
    assert again.numbers.of(["three"])["three"] > max(before.values())


def test_scores_are_found_from_either_side(cabinet: Cabinet) -> None:
    compare(cabinet, {("a", "b"): 2.0, ("a", "c"): -1.0, ("b", "c"): None, ("c", "d"): 0.5})
    assert cabinet.scores_of(["b"]) == {("a", "b"): 2.0, ("b", "c"): None}
    assert cabinet.scores_within(["a", "b", "c"]) == {("a", "b"): 2.0, ("a", "c"): -1.0, ("b", "c"): None}


@pytest.mark.parametrize("account", ["a", "b"])
def test_only_scores_above_the_least_link(cabinet: Cabinet, account: str) -> None:
    compare(cabinet, {("a", "b"): 2.0, ("a", "c"): 0.5, ("b", "c"): None})
    assert cabinet.scores_above([account], 0.5) == [("a", "b")]
