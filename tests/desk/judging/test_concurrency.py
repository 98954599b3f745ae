"""Several people and retrying clients at once: nothing is lost, doubled or silently overwritten."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from newsledger.desk.judging import judge, judge_all, judgements, revision
from newsledger.errors import NotFoundError, StaleError, UsageError
from newsledger.ledger.opening import Ledger, open_ledger
from newsledger.model import Draft
from tests.desk.judging.deciding import AGAIN, BLAST, decide, incident_with
from tests.desk.telling import add_pages, page


@pytest.fixture
def blast(ledger: Ledger, tmp_path: Path) -> Ledger:
    """A ledger with a page about a blast."""
    add_pages(ledger, tmp_path, page(BLAST, id="a", published="2020-01-04"))
    return ledger


def seen_now(ledger: Ledger, id: str) -> str:
    with ledger.reading() as connection:
        return revision(connection, id)


def test_many_who_judge_at_once_lose_and_double_nothing(blast: Ledger, location: str) -> None:
    id = incident_with(blast, "Testville")["id"]

    def work(person: int) -> list[str]:
        with open_ledger(location) as own:
            drafts = [
                Draft("note", f"person {person}", id, {"text": f"note {at}"}, key=f"{person}-{at}")
                for at in range(6)
            ]
            # Each is sent twice, as a client does that heard no answer.
            return [judge(own, one).id for draft in drafts for one in (draft, draft)]

    with ThreadPoolExecutor(8) as pool:
        acknowledged = [one for told in pool.map(work, range(8)) for one in told]
    with blast.reading() as connection:
        found = [one.id for one in judgements(connection, id)]
    assert len(found) == len(set(found)) == 48
    assert set(acknowledged) == set(found)


def test_a_reviewer_who_saw_an_older_state_is_told_the_differences(blast: Ledger, tmp_path: Path) -> None:
    id = incident_with(blast, "Testville")["id"]
    seen = seen_now(blast, id)
    decide(blast, "override", id, field="killed.victims", best=6)
    late = Draft("override", "John Doe", id, {"field": "killed.victims", "best": 7}, "the police")
    with pytest.raises(StaleError, match="Nothing was kept") as refused:
        judge(blast, late, seen=seen)
    assert refused.value.differences == (
        "Jane Roe set killed.victims to 6 on 2020-09-13 (the count of the ministry)",
    )
    assert refused.value.current == seen_now(blast, id)
    assert incident_with(blast, "Testville")["tolls"]["killed"]["victims"]["best"] == 6
    judge(blast, late, seen=refused.value.current)
    assert incident_with(blast, "Testville")["tolls"]["killed"]["victims"]["best"] == 7


def test_a_page_that_arrives_makes_a_revision_stale_and_nothing_else_does(
    blast: Ledger, tmp_path: Path
) -> None:
    id = incident_with(blast, "Testville")["id"]
    seen = seen_now(blast, id)
    add_pages(blast, tmp_path, page("A fire in Otherton on 2020-03-04 left 2 killed.", id="z"))
    assert seen_now(blast, id) == seen
    add_pages(blast, tmp_path, page(AGAIN, id="b", published="2020-01-05"))
    with pytest.raises(StaleError) as refused:
        judge(blast, Draft("reviewed", "Jane Roe", id), seen=seen)
    (told,) = refused.value.differences
    assert told.startswith("page ") and told.endswith(" arrived")


def test_a_key_that_is_used_for_something_else_is_refused(blast: Ledger) -> None:
    id = incident_with(blast, "Testville")["id"]
    judge(blast, Draft("note", "Jane Roe", id, {"text": "one"}, key="k"))
    with pytest.raises(UsageError, match="used again for another one"):
        judge(blast, Draft("note", "Jane Roe", id, {"text": "two"}, key="k"))


def test_of_many_judgements_all_are_made_or_none(blast: Ledger) -> None:
    id = incident_with(blast, "Testville")["id"]
    drafts = [
        Draft("note", "Jane Roe", id, {"text": "one"}),
        Draft("accept", "Jane Roe", "zz", {"field": "type"}),
    ]
    with pytest.raises(NotFoundError):
        judge_all(blast, drafts)
    with blast.reading() as connection:
        assert judgements(connection) == []
