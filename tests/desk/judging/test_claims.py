"""Claims that reviewers reject, correct or add."""

from pathlib import Path

import pytest

from newsledger.desk.dossiers import explanation
from newsledger.desk.judging import judgements, undo
from newsledger.desk.viewpoint import Viewpoint
from newsledger.errors import NotFoundError, UsageError
from newsledger.ledger.opening import Ledger
from tests.desk.judging.deciding import AGAIN, BLAST, FIRE, claims_on, decide, everything, incident_with
from tests.desk.telling import add_pages, page
from tests.desk.test_intake import export


@pytest.fixture
def blast(ledger: Ledger, tmp_path: Path) -> Ledger:
    """A ledger with two pages about a blast and one about a fire."""
    add_pages(
        ledger,
        tmp_path,
        page(BLAST, id="a", published="2020-01-04"),
        page(AGAIN, id="b", published="2020-01-05"),
        page(FIRE, id="c", published="2020-03-05"),
    )
    return ledger


def test_a_rejected_claim_counts_no_more_and_says_who_rejected_it(blast: Ledger) -> None:
    (claim,) = claims_on(blast, "injured", "a")
    before = everything(blast)
    made = decide(blast, "reject_claim", claim=claim["id"])
    assert incident_with(blast, "Testville")["tolls"]["injured"]["victims"]["best"] == 8
    (rejected,) = claims_on(blast, "injured", "a")
    assert rejected["status"] == "rejected"
    assert rejected["judgement"]["reviewer"] == "Jane Roe"
    undo(blast, made.id, reviewer="Jane Roe")
    assert everything(blast) == before


def test_a_corrected_claim_takes_the_place_of_the_one_that_was_read(blast: Ledger) -> None:
    (claim,) = claims_on(blast, "killed", "a")
    decide(blast, "correct_claim", claim=claim["id"], role="police", low=3, speaker="Ann Ames")
    read, made = claims_on(blast, "killed", "a")
    assert (read["status"], made["status"]) == ("rejected", "current")
    assert made["value"] == {"low": 3, "high": 3, "text": None}
    assert made["role"] == "police" and made["speaker"]["name"] == "Ann Ames"
    assert made["extractors"] == ["reviewer"] and made["evidence"] == claim["evidence"]
    assert made["incident_id"] == read["incident_id"] and made["reported_at"] == read["reported_at"]
    assert incident_with(blast, "Testville")["tolls"]["killed"]["police"]["best"] == 3


def test_a_correction_can_be_corrected_and_taken_back_step_by_step(blast: Ledger) -> None:
    (claim,) = claims_on(blast, "killed", "a")
    whole = everything(blast)
    first = decide(blast, "correct_claim", claim=claim["id"], low=3)
    once = everything(blast)
    made = claims_on(blast, "killed", "a")[1]
    second = decide(blast, "correct_claim", claim=made["id"], low=4)
    assert [one["status"] for one in claims_on(blast, "killed", "a")] == ["rejected", "rejected", "current"]
    undo(blast, second.id, reviewer="Jane Roe")
    assert everything(blast) == once
    undo(blast, first.id, reviewer="Jane Roe")
    assert everything(blast) == whole


def test_words_selected_in_a_page_become_a_claim_with_their_evidence(blast: Ledger) -> None:
    page_c = next(one for one in export(blast, "documents") if one["external_id"] == "c")
    start = page_c["text"].index("a mill")
    decide(
        blast, "add_claim", document=page_c["id"], start=start, end=start + 6, field="target",
        value={"name": "a mill", "kind": "business"},
    )  # fmt: skip
    (claim,) = claims_on(blast, "target")
    assert claim["evidence"] == [{"start": start, "end": start + 6, "quote": "a mill"}]
    assert claim["extractors"] == ["reviewer"]
    found = incident_with(blast, "Otherton")
    assert found["targets"] == [{"name": "a mill", "kind": "business"}]
    assert claim["incident_id"] == found["id"]
    with blast.reading() as connection:
        view = explanation(connection, found["id"], "targets", Viewpoint())
    assert [one.ruling.reviewer for one in view.claims.values() if one.ruling] == ["Jane Roe"]


def test_a_claim_that_a_rerun_reads_by_itself_is_the_reviewers_claim(blast: Ledger) -> None:
    (claim,) = claims_on(blast, "killed", "c")
    quote = claim["evidence"][0]
    place = {"start": quote["start"], "end": quote["end"]}
    decide(blast, "add_claim", document=claim["document_id"], field="killed", role="victims", low=2, **place)
    (read, added) = claims_on(blast, "killed", "c")
    decide(blast, "reject_claim", claim=read["id"])
    assert [one["status"] for one in claims_on(blast, "killed", "c")] == ["rejected", "current"]
    assert added["id"] != read["id"]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"start": 5, "end": 5}, "characters 5 to 5 are none"),
        ({"start": -1, "end": 5}, "characters -1 to 5 are none"),
        ({"start": 0, "end": 10_000}, "which has 57"),
        ({"start": "0", "end": 4}, "characters 0 to 4 are none"),
        ({"start": 1, "end": 2}, "white space"),
        ({"field": "mood"}, "no field of a claim"),
        ({"role": "tourists"}, "no role"),
        ({"low": -3}, "no number of people"),
        ({"low": 5, "high": 4}, "above"),
        ({"modality": "sworn"}, "no modality"),
        ({"speaker": ["x"]}, "a speaker is a name"),
        ({"account": "zz"}, "no account"),
        ({"document": "zz"}, "no document"),
    ],
    ids=lambda one: str(one)[:30],
)
def test_claims_that_make_no_sense_are_refused(
    blast: Ledger, changes: dict[str, object], message: str
) -> None:
    (claim,) = claims_on(blast, "killed", "c")
    given = {
        "document": claim["document_id"],
        "start": 0,
        "end": 6,
        "field": "killed",
        "role": "total",
        "low": 2,
    }
    with pytest.raises((UsageError, NotFoundError), match=message):
        decide(blast, "add_claim", **given | changes)
    with blast.reading() as connection:
        assert judgements(connection) == []


def test_a_correction_that_changes_nothing_is_refused(blast: Ledger) -> None:
    (claim,) = claims_on(blast, "killed", "c")
    with pytest.raises(UsageError, match="says that already"):
        decide(blast, "correct_claim", claim=claim["id"])
