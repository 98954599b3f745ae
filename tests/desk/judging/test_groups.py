"""Judgements on which accounts tell one incident: linking obeys them, and undoing them leaves no trace."""

from pathlib import Path

import pytest

from newsledger.desk import linking
from newsledger.desk.judging import undo
from newsledger.errors import NotFoundError, UsageError
from newsledger.incidents import grouping
from newsledger.ledger.groups import accounts_of
from newsledger.ledger.opening import Ledger
from tests.desk.judging.deciding import AGAIN, BLAST, FIRE, decide, everything, incident_with
from tests.desk.telling import add_pages, page
from tests.desk.test_intake import export
from tests.desk.test_linking import partition


@pytest.fixture
def blast(ledger: Ledger, tmp_path: Path) -> Ledger:
    """A ledger with three pages about a blast and one about a fire."""
    add_pages(
        ledger,
        tmp_path,
        page(BLAST, id="a", published="2020-01-04"),
        page(AGAIN, id="b", published="2020-01-05"),
        page(AGAIN.replace("residents", "doctors"), id="d", published="2020-01-06"),
        page(FIRE, id="c", published="2020-03-05"),
    )
    return ledger


def pages(ledger: Ledger) -> set[str]:
    """The pages of each incident, by their external ids."""
    return {
        "".join(sorted(one["external_id"] for one in incident["documents"]))
        for incident in export(ledger, "incidents")
    }


def accounts(ledger: Ledger, external_id: str) -> str:
    """The account of a page."""
    document = next(one["id"] for one in export(ledger, "documents") if one["external_id"] == external_id)
    return str(next(one["account_id"] for one in export(ledger, "claims") if one["document_id"] == document))


def test_merged_incidents_are_one_and_keep_the_older_id(blast: Ledger) -> None:
    before = everything(blast)
    first, second = incident_with(blast, "Testville")["id"], incident_with(blast, "Otherton")["id"]
    made = decide(blast, "merge", first, incidents=[second])
    assert pages(blast) == {"abcd"}
    assert [one["id"] for one in export(blast, "incidents")] == [first]
    undo(blast, made.id, reviewer="Jane Roe")
    assert everything(blast) == before


def test_accounts_that_are_split_off_make_an_incident_of_their_own(blast: Ledger) -> None:
    before = everything(blast)
    made = decide(blast, "split", accounts=[accounts(blast, "a"), accounts(blast, "d")])
    assert pages(blast) == {"ad", "b", "c"}
    undo(blast, made.id, reviewer="Jane Roe")
    assert everything(blast) == before


def test_a_moved_account_tells_the_other_incident(blast: Ledger) -> None:
    before = everything(blast)
    made = decide(blast, "move", account=accounts(blast, "b"), to=incident_with(blast, "Otherton")["id"][:8])
    assert pages(blast) == {"ad", "bc"}
    undo(blast, made.id, reviewer="Jane Roe")
    assert everything(blast) == before


def test_two_accounts_are_said_to_tell_the_same_or_different_incidents(blast: Ledger) -> None:
    decide(blast, "different", accounts=[accounts(blast, "a"), accounts(blast, "d")])
    assert pages(blast) == {"ab", "d", "c"}
    decide(blast, "same", accounts=[accounts(blast, "c"), accounts(blast, "d")])
    assert pages(blast) == {"ab", "cd"}


def test_later_pages_and_later_judgements_find_what_stands(blast: Ledger, tmp_path: Path) -> None:
    decide(
        blast,
        "merge",
        incident_with(blast, "Testville")["id"],
        incidents=[incident_with(blast, "Otherton")["id"]],
    )
    add_pages(blast, tmp_path, page(FIRE + " Later.", id="e", published="2020-03-06"))
    assert pages(blast) == {"abcde"} or pages(blast) == {"abcd", "e"}
    decide(blast, "split", accounts=[accounts(blast, "c")])
    assert {"abd", "abde"} & pages(blast) and {"c", "ce"} & pages(blast)
    add_pages(blast, tmp_path, page(BLAST, id="a", published="2020-01-04"))
    assert {"abd", "abde"} & pages(blast)


def test_a_crowd_obeys_too(blast: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (grouping, linking):
        monkeypatch.setattr(module, "CROWD", 2)
    whole, before = partition(blast), pages(blast)
    made = decide(blast, "split", accounts=[accounts(blast, "a")])
    assert pages(blast) == {"a", "bd", "c"}
    undo(blast, made.id, reviewer="Jane Roe")
    assert (partition(blast), pages(blast)) == (whole, before)
    made = decide(
        blast,
        "merge",
        incident_with(blast, "Testville")["id"],
        incidents=[incident_with(blast, "Otherton")["id"]],
    )
    assert pages(blast) == {"abcd"}
    undo(blast, made.id, reviewer="Jane Roe")
    assert partition(blast) == whole


@pytest.mark.parametrize("case", ["one", "all", "nobody", "itself", "unknown"])
def test_groups_that_make_no_sense_are_refused(blast: Ledger, case: str) -> None:
    id = incident_with(blast, "Testville")["id"]
    before = everything(blast)
    with blast.reading() as connection:
        whole = accounts_of(connection, id)
    with pytest.raises((UsageError, NotFoundError)):
        match case:
            case "one":
                decide(blast, "merge", id, incidents=[id])
            case "all":
                decide(blast, "split", accounts=whole)
            case "nobody":
                decide(blast, "split", accounts=[])
            case "itself":
                decide(blast, "move", account=whole[0], to=id)
            case _:
                decide(blast, "move", account="zz", to=id)
    assert everything(blast) == before
