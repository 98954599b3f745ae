"""Ids of incidents: from the first sight, through merges, splits and reruns."""

import random

from hypothesis import given
from hypothesis import strategies as st

from newsledger.desk.identity import identified
from newsledger.ledger.groups import Founding
from newsledger.ledger.regrouping import Grouping
from newsledger.model import Contribution, Group, Link


def groups(*accounts: str) -> list[Group]:
    """One group a string, one account a letter."""
    return [Group(tuple(sorted(letters))) for letters in accounts]


def after(*partitions: tuple[str, ...]) -> tuple[list[Founding], Grouping]:
    """What is known after the ledger was linked with each of these partitions, one after the other."""
    known: list[Founding] = []
    found = Grouping((), {}, (), {})
    for partition in partitions:
        found = identified(groups(*partition), known)
        known += found.founded
    return known, found


def test_an_incident_is_named_after_its_smallest_account() -> None:
    _, found = after(("bca",))
    _, other = after(("a",))
    assert found.incident_of["b"] == other.incident_of["a"]


def test_an_incident_keeps_its_id_when_a_smaller_account_joins() -> None:
    _, before = after(("bc",))
    _, found = after(("bc",), ("abc",))
    assert found.incident_of["a"] == before.incident_of["b"]
    assert found.founded == ()


def test_a_merged_incident_redirects_to_the_older_one() -> None:
    known, found = after(("m",), ("m", "a"), ("am",))
    older, newer = (founding.incident_id for founding in known)
    assert set(found.incident_of.values()) == {older}
    assert found.redirects == {newer: older}


def test_the_part_with_the_founding_account_keeps_the_id() -> None:
    known, found = after(("abc",), ("a", "bc"))
    assert found.incident_of["a"] == known[0].incident_id
    assert found.incident_of["b"] == found.incident_of["c"] == known[1].incident_id


def test_an_incident_that_was_merged_and_splits_off_again_has_its_id_back() -> None:
    known, found = after(("a", "b"), ("ab",), ("a", "b"))
    assert found.redirects == {}
    assert [found.incident_of[letter] for letter in "ab"] == [one.incident_id for one in known]


def test_links_go_to_the_incident_that_they_hold_together() -> None:
    link = Link("a", "b", 1.0, (Contribution("place", 1.0, "same town"),))
    found = identified([Group(("a", "b"), (link,))], [])
    assert found.links == ((found.founded[0].incident_id, link),)


PARTITIONS = st.lists(st.lists(st.integers(0, 3), min_size=8, max_size=8), min_size=1, max_size=5)


@given(PARTITIONS, st.randoms(use_true_random=False))
def test_every_group_has_one_id_of_its_own_whatever_happened_before(
    histories: list[list[int]], chance: random.Random
) -> None:
    known: list[Founding] = []
    for labels in histories:
        parts = [
            "".join(letter for letter, of in zip("abcdefgh", labels, strict=True) if of == label)
            for label in range(4)
        ]
        made = groups(*filter(None, parts))
        chance.shuffle(made)
        found = identified(made, known)
        known += found.founded
        ids = [{found.incident_of[account] for account in group.accounts} for group in made]
        assert all(len(one) == 1 for one in ids)
        assert len(set.union(*ids)) == len(made)
        every = {founding.incident_id for founding in known}
        assert every == set(found.incident_of.values()) | set(found.redirects)
        assert identified(made, known) == Grouping((), found.incident_of, found.links, found.redirects)
