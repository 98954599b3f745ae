"""A much reported incident stands as it is, and new reports find their place in it."""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import pairwise

import pytest

from newsledger.incidents import grouping
from newsledger.incidents.clusters import BARRED, clusters
from newsledger.incidents.grouping import Neighbourhood, Notes, neighbourhood, placed
from newsledger.incidents.judgements import Judgement, verdicts_of

NOBODY = verdicts_of(())


def book(**scores: float) -> Notes:
    """Scores by pairs of one-letter accounts."""
    notes = Notes()
    notes.put({(pair[0], pair[1]): score for pair, score in scores.items()})
    return notes


def test_a_change_touches_what_links_connect_with_it_and_no_more() -> None:
    hood = neighbourhood({"a"}, book(ab=3.0, bc=3.0, cd=-2.0, de=5.0), NOBODY)
    assert (hood.accounts, hood.crowd) == (frozenset("abc"), frozenset())
    assert hood.scores == {("a", "b"): 3.0, ("b", "c"): 3.0}


def test_judgements_connect_too() -> None:
    verdicts = verdicts_of([Judgement("c", "a", "same")])
    assert neighbourhood({"a"}, book(ab=3.0, cd=3.0), verdicts).accounts == frozenset("abcd")


def test_a_crowd_is_not_followed_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grouping, "CROWD", 2)
    hood = neighbourhood({"a"}, book(ab=3.0, ac=3.0, cd=3.0, de=3.0), NOBODY)
    assert hood.accounts == frozenset()
    assert hood.crowd == frozenset("abc")


@dataclass
class Standing(Notes):
    """A scorebook beside which some accounts tell a large incident already."""

    large: frozenset[str] = frozenset()

    def crowded(self, accounts: Collection[str], most: int) -> Collection[str]:
        return self.large.intersection(accounts)


def test_what_links_to_a_large_incident_is_a_crowd_without_a_further_look() -> None:
    notes = Standing(large=frozenset("b"))
    notes.put({("a", "b"): 3.0, ("b", "c"): 3.0, ("x", "y"): 3.0, ("a", "z"): -2.0})
    hood = neighbourhood({"a", "x"}, notes, NOBODY)
    assert (hood.accounts, hood.crowd) == (frozenset("xy"), frozenset("ab"))
    assert hood.scores == {("x", "y"): 3.0, ("a", "b"): 3.0, ("a", "z"): -2.0}


def test_all_scores_with_an_incident_count_for_whom_it_takes() -> None:
    scores = {("a", "x"): 6.0, ("c", "x"): -9.0, ("d", "x"): -9.0}
    hood = Neighbourhood(frozenset(), frozenset("ax"), scores)
    assert placed(hood, {"x"}, {"a": "one", "c": "one", "d": "one"}, NOBODY) == [["x"]]
    assert placed(hood, {"x"}, {"a": "one", "c": "two"}, NOBODY) == [["a", "x"]]


def test_a_new_report_joins_the_incident_that_it_fits_best_and_glues_nothing() -> None:
    scores = {("a", "x"): 6.0, ("b", "x"): 5.0, ("c", "x"): 1.0}
    hood = Neighbourhood(frozenset(), frozenset("abcx"), scores)
    (group,) = placed(hood, {"x"}, {"a": "one", "b": "one", "c": "two"}, NOBODY)
    assert group == ["a", "x"]


def test_a_new_report_that_fits_none_stays_alone() -> None:
    hood = Neighbourhood(frozenset(), frozenset("abx"), {("a", "x"): -3.0, ("b", "x"): 1.0})
    assert placed(hood, {"x"}, {"a": "one", "b": "one"}, NOBODY) == [["x"]]


@pytest.mark.parametrize("scores", [(4.0, 4.0, -9.0), (4.0, 4.0, BARRED)], ids=["unlike", "barred"])
def test_a_weak_chain_glues_nothing(scores: tuple[float, float, float]) -> None:
    pairs = (("a", "b"), ("b", "c"), ("a", "c"))
    assert len(clusters("abc", dict(zip(pairs, scores, strict=True)))) == 2


def test_that_most_pairs_of_a_much_reported_incident_were_never_compared_parts_nothing() -> None:
    accounts = [f"{number:03}" for number in range(60)]
    near = dict.fromkeys(pairwise(accounts), 4.0)
    assert clusters(accounts, near) == [accounts]
