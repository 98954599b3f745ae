"""Values that reviewers accept or override: they stand, and say who decided."""

from pathlib import Path

import pytest

from newsledger.desk.judging import undo
from newsledger.desk.viewpoint import Viewpoint
from newsledger.errors import NotFoundError, UsageError
from newsledger.ledger.opening import Ledger
from tests.desk.judging.deciding import AGAIN, BLAST, FIRE, decide, everything, incident_with
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


def test_an_overridden_toll_stands_with_its_reviewer_and_reason(blast: Ledger) -> None:
    id = incident_with(blast, "Testville")["id"]
    made = decide(blast, "override", id, field="killed.victims", low=4, best=6, high=7)
    found = incident_with(blast, "Testville")
    assert found["tolls"]["killed"]["victims"] == {"low": 4, "best": 6, "high": 7, "interval": None}
    (finding,) = [one for one in found["findings"] if one["field"] == "killed.victims"]
    assert finding["rule"] == "set by Jane Roe on 2020-09-13: the count of the ministry"
    assert finding["judgement"] == {
        "id": made.id,
        "kind": "override",
        "reviewer": "Jane Roe",
        "at": "2020-09-13T12:26:40Z",
        "reason": "the count of the ministry",
    }
    assert (finding["low"], finding["best"], finding["high"]) == (4, 6, 7)


@pytest.mark.parametrize(
    ("field", "value", "key", "found"),
    [
        ("type", "shooting", "type", "shooting"),
        ("status", "ended", "status", "ended"),
        ("weapons", ["pistol", "knife"], "weapons", ["pistol", "knife"]),
        ("vehicles", None, "vehicles", []),
        (
            "targets",
            [{"name": "a mill", "kind": "business"}],
            "targets",
            [{"name": "a mill", "kind": "business"}],
        ),
        (
            "perpetrators",
            [{"name": "The Gang", "status": "accused"}],
            "perpetrators",
            [{"name": "The Gang", "aliases": [], "status": "accused"}],
        ),
    ],
    ids=lambda one: str(one)[:12],
)
def test_any_field_can_be_overridden(
    blast: Ledger, field: str, value: object, key: str, found: object
) -> None:
    decide(blast, "override", incident_with(blast, "Testville")["id"], field=field, value=value)
    assert incident_with(blast, "Testville")[key] == found


def test_times_and_places_are_made_whole(blast: Ledger) -> None:
    id = incident_with(blast, "Testville")["id"]
    decide(blast, "override", id, field="start", value="2020-01-02T19")
    decide(blast, "override", id, field="place", value={"locality": "Harbourton", "country": "Erewhon"})
    found = incident_with(blast, "Harbourton")
    assert found["start"] == {
        "value": "2020-01-02T19:00",
        "precision": "hour",
        "approximate": False,
        "earliest": "2020-01-02T19:00:00",
        "latest": "2020-01-02T19:59:59",
        "zone": None,
    }
    assert "Harbourton" in found["title"] and "2 January 2020" in found["title"]


def test_a_newer_report_does_not_move_an_accepted_value_and_is_flagged(blast: Ledger, tmp_path: Path) -> None:
    id = incident_with(blast, "Testville")["id"]
    decide(blast, "accept", id, field="killed.victims")
    more = BLAST.replace("5 killed", "9 killed")
    for name in ("d", "e", "f"):
        add_pages(blast, tmp_path, page(more + name, id=name, outlet=name, published="2020-01-08"))
    found = incident_with(blast, "Testville")
    assert len(found["documents"]) == 5
    assert found["tolls"]["killed"]["victims"]["best"] == 5
    (flag,) = [one for one in found["conflicts"] if one["kind"] == "reviewed_value"]
    assert flag["field"] == "killed.victims" and len(flag["claims"]) == 3
    assert flag["explanation"].startswith("5 was accepted by Jane Roe on 2020-09-13")


def test_of_two_words_on_a_field_the_later_stands_and_undoing_it_brings_back_the_earlier(
    blast: Ledger,
) -> None:
    id = incident_with(blast, "Testville")["id"]
    decide(blast, "override", id, field="injured.victims", best=7)
    later = decide(blast, "override", id, field="injured.victims", best=11)
    assert incident_with(blast, "Testville")["tolls"]["injured"]["victims"]["best"] == 11
    undone = undo(blast, later.id[:6], reviewer="John Doe")
    assert incident_with(blast, "Testville")["tolls"]["injured"]["victims"]["best"] == 7
    undo(blast, undone.id, reviewer="Jane Roe")
    assert incident_with(blast, "Testville")["tolls"]["injured"]["victims"]["best"] == 11
    with pytest.raises(UsageError, match="was undone already"):
        undo(blast, undone.id, reviewer="Jane Roe")


def test_what_is_no_incident_is_hidden_from_lists_until_that_is_undone(blast: Ledger) -> None:
    before = everything(blast)
    made = decide(blast, "not_an_incident", incident_with(blast, "Otherton")["id"])
    assert [one["place"]["locality"] for one in export(blast, "incidents")] == ["Testville"]
    undo(blast, made.id, reviewer="Jane Roe")
    assert everything(blast) == before


def test_a_judgement_counts_since_it_was_recorded(blast: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    id = incident_with(blast, "Testville")["id"]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000100")
    made = decide(blast, "override", id, field="killed.victims", best=6)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000200")
    undo(blast, made.id, reviewer="Jane Roe")

    def best(moment: str) -> int:
        (found, _) = export(blast, "incidents", Viewpoint(moment=moment, by="recorded"))
        number: int = found["tolls"]["killed"]["victims"]["best"]
        return number

    moments = ("2020-09-13T12:26:50Z", "2020-09-13T12:28:30Z", "2020-09-13T12:30:10Z")
    assert [best(one) for one in moments] == [5, 6, 5]


@pytest.mark.parametrize(
    ("payload", "message"),
    [
        ({"field": "killed"}, "no field of an incident"),
        ({"field": "killed.nobody", "best": 1}, "no field of an incident"),
        ({"field": "killed.total"}, "needs a number"),
        ({"field": "killed.total", "best": -1}, "no number of people"),
        ({"field": "killed.total", "low": 4, "best": 3}, "give them in order"),
        ({"field": "start", "value": "yesterday"}, "no time"),
        ({"field": "start", "value": "2020-02-30"}, "no day or time"),
        ({"field": "type", "value": "picnic"}, "no type of the codebook"),
        ({"field": "weapons", "value": [{}]}, "not text"),
        ({"field": "place", "value": {"planet": "Mars"}}, "has no 'planet'"),
    ],
    ids=lambda one: str(one)[:40],
)
def test_values_that_make_no_sense_are_refused(
    blast: Ledger, payload: dict[str, object], message: str
) -> None:
    id = incident_with(blast, "Testville")["id"]
    before = everything(blast)
    with pytest.raises(UsageError, match=message):
        decide(blast, "override", id, **payload)
    assert everything(blast) == before


def test_accepting_what_nobody_spoke_of_is_refused(blast: Ledger) -> None:
    with pytest.raises(NotFoundError, match="no finding on 'duration'"):
        decide(blast, "accept", incident_with(blast, "Testville")["id"], field="duration")
