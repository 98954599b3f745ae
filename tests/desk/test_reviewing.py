"""The need of review, and who is looking."""

from pathlib import Path

import pytest

from newsledger.desk.judging import undo
from newsledger.desk.presence import OPEN_FOR, Presence, closed, opened, others
from newsledger.desk.reviewing import Need, queue
from newsledger.ledger.opening import Ledger
from tests.desk.judging.deciding import AGAIN, BLAST, FIRE, decide, incident_with
from tests.desk.telling import add_pages, page


@pytest.fixture
def blast(ledger: Ledger, tmp_path: Path) -> Ledger:
    """A ledger with two pages about a blast that differ, and one about a fire."""
    add_pages(
        ledger,
        tmp_path,
        page(BLAST, id="a", published="2020-01-04"),
        page(AGAIN, id="b", published="2020-01-05"),
        page(FIRE, id="c", published="2020-03-05"),
    )
    return ledger


def waiting(ledger: Ledger) -> dict[str, Need]:
    with ledger.reading() as connection:
        return {
            one.settled.place.locality or "": need for one, need in queue(connection) if one.settled.place
        }


def test_conflicts_come_first_and_go_once_the_incident_is_reviewed(blast: Ledger) -> None:
    assert list(waiting(blast)) == ["Testville", "Otherton"]
    need = waiting(blast)["Testville"]
    assert need.conflicts == 1 and need.reviewed_at is None
    assert need.reasons[0] == "1 conflict" and need.reasons[-1] == "not reviewed yet"
    made = decide(blast, "reviewed", incident_with(blast, "Testville")["id"])
    assert list(waiting(blast)) == ["Otherton"]
    undo(blast, made.id, reviewer="Jane Roe")
    assert waiting(blast)["Testville"] == need


def test_a_decided_field_is_no_open_conflict(blast: Ledger) -> None:
    id = incident_with(blast, "Testville")["id"]
    before = waiting(blast)["Testville"].conflicts
    decide(blast, "accept", id, field="injured.victims")
    assert waiting(blast)["Testville"].conflicts == before - 1


def test_new_pages_bring_a_reviewed_incident_back(blast: Ledger, tmp_path: Path) -> None:
    decide(blast, "reviewed", incident_with(blast, "Otherton")["id"])
    assert list(waiting(blast)) == ["Testville"]
    more = "A fire in Otherton on 2020-03-04 left 2 killed at a mill, doctors said."
    add_pages(blast, tmp_path, page(more, id="d", published="2020-03-06"))
    need = waiting(blast)["Otherton"]
    assert need.fresh == 1
    assert need.reasons[0] == "1 page since Jane Roe reviewed it on 2020-09-13"


def test_a_reviewed_value_that_newer_pages_contradict_comes_before_all(blast: Ledger, tmp_path: Path) -> None:
    decide(blast, "accept", incident_with(blast, "Otherton")["id"], field="killed.victims")
    add_pages(blast, tmp_path, page(FIRE.replace("2 killed", "6 killed"), id="d", published="2020-03-06"))
    assert next(iter(waiting(blast))) == "Otherton"
    assert waiting(blast)["Otherton"].challenged == 1


def test_two_reviewers_on_one_incident_see_each_other_for_a_while(
    blast: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    with blast.writing() as connection:
        assert opened(connection, "x", "Ann") == ()
        assert opened(connection, "x", "Bea") == (Presence("Ann", "2020-09-13T12:26:40Z"),)
        assert opened(connection, "y", "Bea") == ()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(1_600_000_000 + OPEN_FOR - 1))
    with blast.writing() as connection:
        assert opened(connection, "x", "Ann") == (Presence("Bea", "2020-09-13T12:26:40Z"),)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(1_600_000_000 + OPEN_FOR + 1))
    with blast.writing() as connection:
        assert others(connection, "x") == (Presence("Ann", "2020-09-13T12:26:40Z"),)
        closed(connection, "x", "Ann")
        assert others(connection, "x") == ()
