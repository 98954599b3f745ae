"""Which account tells which incident, as the ledger keeps it."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from sqlalchemy import Connection

from newsledger.ledger.groups import (
    Founding,
    crowded,
    foundings,
    incidents_of,
    links_of,
    mates,
    resolve,
)
from newsledger.ledger.regrouping import Grouping, write_grouping
from newsledger.model import Contribution, Link

NOW = "2020-01-01T00:00:00Z"


def test_incidents_keep_the_order_in_which_they_were_seen(connection: Connection) -> None:
    write_grouping(connection, Grouping((Founding("i9", "a9"),), {"a9": "i9"}, (), {}), NOW)
    write_grouping(connection, Grouping((Founding("i1", "a1"),), {"a9": "i9", "a1": "i1"}, (), {}), NOW)
    assert foundings(connection, ["a1", "a9"]) == [Founding("i9", "a9"), Founding("i1", "a1")]
    assert foundings(connection, ["a1"]) == [Founding("i1", "a1")]


def test_a_merged_id_leads_to_the_incident_that_took_its_place(connection: Connection) -> None:
    both = (Founding("abc1", "a1"), Founding("abd2", "a2"))
    write_grouping(connection, Grouping(both, {"a1": "abc1", "a2": "abd2"}, (), {}), NOW)
    assert resolve(connection, "ab") == ["abc1", "abd2"]
    write_grouping(connection, Grouping((), {"a1": "abc1", "a2": "abc1"}, (), {"abd2": "abc1"}), NOW)
    assert resolve(connection, "abd2") == resolve(connection, "abd") == resolve(connection, "ab") == ["abc1"]


@pytest.mark.parametrize("given", ["x", "%", "_", "abcdef"], ids=str)
def test_what_begins_no_id_finds_nothing(connection: Connection, given: str) -> None:
    write_grouping(connection, Grouping((Founding("abc1", "a1"),), {"a1": "abc1"}, (), {}), NOW)
    assert resolve(connection, given) == []


def test_an_id_that_begins_another_means_itself(connection: Connection) -> None:
    both = (Founding("abc", "a1"), Founding("abcd", "a2"))
    write_grouping(connection, Grouping(both, {"a1": "abc", "a2": "abcd"}, (), {}), NOW)
    assert resolve(connection, "abc") == ["abc"]


def test_links_come_back_with_their_reasons(connection: Connection) -> None:
    link = Link("a1", "a2", 3.5, (Contribution("place", 3.5, "both in Testville"),))
    grouping = Grouping((Founding("i1", "a1"),), {"a1": "i1", "a2": "i1"}, (("i1", link),), {})
    write_grouping(connection, grouping, NOW)
    write_grouping(connection, Grouping((), grouping.incident_of, grouping.links, {}), NOW)
    assert links_of(connection, "i1") == [link]


def test_reasons_are_asked_for_links_that_are_written_only(connection: Connection) -> None:
    links = [Link("a1", "a2", 3.5), Link("a2", "a3", 2.0)]
    asked: list[Link] = []

    def explained(bare: Sequence[Link]) -> list[Link]:
        asked.extend(bare)
        return [replace(one, reasons=(Contribution("place", one.score, "here"),)) for one in bare]

    homes = dict.fromkeys(("a1", "a2", "a3"), "i1")
    first = Grouping((Founding("i1", "a1"),), homes, (("i1", links[0]),), {})
    second = Grouping((), homes, tuple(("i1", link) for link in links), {})
    write_grouping(connection, first, NOW, explained)
    write_grouping(connection, second, NOW, explained)
    assert asked == links
    assert [(one.first, one.reasons[0].weight) for one in links_of(connection, "i1")] == [
        ("a1", 3.5),
        ("a2", 2.0),
    ]


def test_accounts_of_large_incidents_are_told(connection: Connection) -> None:
    homes = {"a1": "i1", "a2": "i1", "a3": "i1", "b1": "i2", "b2": "i2"}
    write_grouping(connection, Grouping((), homes, (), {}), NOW)
    assert crowded(connection, ["a1", "a3", "b1", "nobody"], 2) == {"a1", "a3"}


def test_the_mates_of_an_account_are_all_that_tell_its_incident_unless_it_is_large(
    connection: Connection,
) -> None:
    homes = {"a1": "i1", "a2": "i1", "a3": "i1", "b1": "i2", "b2": "i2"}
    write_grouping(connection, Grouping((), homes, (), {}), NOW)
    assert mates(connection, ["a1", "b1", "nobody"], 2) == {"b1", "b2"}
    assert mates(connection, ["a1"], 3) == {"a1", "a2", "a3"}


def test_more_accounts_are_looked_up_than_one_statement_takes(connection: Connection) -> None:
    homes = {f"a{at}": f"i{at % 7}" for at in range(2500)}
    write_grouping(connection, Grouping((), homes, (), {}), NOW)
    assert incidents_of(connection, homes) == homes
