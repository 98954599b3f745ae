"""The exports' records have the contract's keys, in its order, with its values."""

import json

import pytest

from newsledger.model import (
    Actor,
    Block,
    Claim,
    Count,
    Document,
    Duration,
    Event,
    Facts,
    Finding,
    Person,
    Published,
    Quote,
    RecordedClaim,
    Speaker,
    State,
    Target,
    Thing,
    Time,
    Value,
)
from newsledger.outputs.records import claim_record, document_record, incident_record, value_record
from tests.outputs.settled import PLACE, START, siege

DOCUMENT_KEYS = (
    "id external_id uri title outlet language published text blocks duplicate_of version_of status reason"
)
CLAIM_KEYS = (
    "id document_id account_id incident_id field role value scope modality derivation part_of speaker "
    "evidence reported_at recorded_at extractors confidence status"
)
INCIDENT_KEYS = (
    "id type subtypes title policy start end duration place targets perpetrators weapons vehicles attackers "
    "tolls status conflicts timeline related findings documents grade intervals"
)


def test_a_document_has_the_keys_of_the_contract() -> None:
    document = Document("d1", "Hi.", title="", blocks=(Block(0, 3, "body", None, "en"),))
    facts = Facts("d1", None, None, "", None, "en", Published(), duplicate_of="d0")
    record = document_record(document, facts, Published("2020-01-02", "day", "inferred"))
    assert list(record) == DOCUMENT_KEYS.split()
    assert record["published"] == {"value": "2020-01-02", "precision": "day", "basis": "inferred"}
    assert record["blocks"] == [{"start": 0, "end": 3, "kind": "body", "reason": None}]
    assert record["duplicate_of"] == "d0"
    assert record["title"] is None


def test_a_claim_has_the_keys_of_the_contract() -> None:
    speaker = Speaker("Ann Lee", "police chief", chain=(Speaker(description="a doctor"),))
    claim = Claim(
        "c1", "d1", "a1", "killed", Count(1, None, "at least one"), (Quote(0, 12, "At least one"),), "police"
    )
    recorded = RecordedClaim(claim, "i1", Published("2020-01-02", "day", "stated"), "2020-01-03T00:00:00Z")
    record = claim_record(recorded)
    assert list(record) == CLAIM_KEYS.split()
    assert record["speaker"] is None
    assert record["evidence"] == [{"start": 0, "end": 12, "quote": "At least one"}]
    said = claim_record(RecordedClaim(_by(claim, speaker), "i1", Published(), ""))["speaker"]
    assert isinstance(said, dict)
    assert list(said) == ["name", "description", "organization", "via", "chain", "start", "end"]
    assert said["chain"][0]["description"] == "a doctor"


def _by(claim: Claim, speaker: Speaker) -> Claim:
    from dataclasses import replace

    return replace(claim, speaker=speaker)


@pytest.mark.parametrize(
    ("value", "record"),
    [
        pytest.param(
            Count(1, None, "at least one"), {"low": 1, "high": None, "text": "at least one"}, id="count"
        ),
        pytest.param(
            Person("Ann", 33, "Ann, 33", "injured"),
            {"name": "Ann", "age": 33, "text": "Ann, 33", "outcome": "injured"},
            id="person",
        ),
        pytest.param(
            Actor("Front", ("F",), "armed_group", "the Front"),
            {"name": "Front", "aliases": ["F"], "kind": "armed_group", "text": "the Front"},
            id="actor",
        ),
        pytest.param(
            Target("post", "police", "two posts", 2, 2),
            {"name": "post", "kind": "police", "text": "two posts", "low": 2, "high": 2},
            id="target",
        ),
        pytest.param(Thing("rifle", "rifles"), {"name": "rifle", "text": "rifles"}, id="weapon"),
        pytest.param(
            Duration(4.0, None, "over 4 hours"),
            {"hours_low": 4.0, "hours_high": None, "text": "over 4 hours"},
            id="duration",
        ),
        pytest.param(State("ended", "it is over"), "ended", id="status"),
        pytest.param(Event("siege", "stormed"), {"type": "siege", "text": "stormed"}, id="event"),
    ],
)
def test_each_kind_of_value_has_its_shape(value: Value, record: object) -> None:
    assert value_record(value) == record


def test_a_time_carries_its_bounds_and_its_words() -> None:
    record = value_record(START)
    assert isinstance(record, dict)
    assert list(record) == ["value", "precision", "approximate", "earliest", "latest", "zone", "text"]


def test_a_place_claim_is_a_place_as_incidents_have_it() -> None:
    record = value_record(PLACE)
    assert isinstance(record, dict)
    assert record["country_code"] == "ER" and record["precision"] == 2


def test_an_incident_has_the_keys_of_the_contract() -> None:
    record = incident_record(siege())
    assert list(record) == INCIDENT_KEYS.split()
    assert record["end"] is None
    assert record["duration"] == {"hours_low": 4.0, "hours_high": None}
    assert json.loads(json.dumps(record)) == record


def test_a_toll_has_its_interval_and_what_nobody_spoke_of_is_absent() -> None:
    record = incident_record(siege(tolls={"killed": siege().tolls["killed"], "injured": {}}))
    assert record["tolls"] == {
        "killed": {
            "total": {"low": 7, "best": 8, "high": 8, "interval": {"low": 7.0, "high": 9.0, "level": 0.9}},
            "victims": {"low": 5, "best": 5, "high": None, "interval": None},
        }
    }


def test_an_incident_of_which_nothing_is_known_has_nulls_and_lists() -> None:
    unknown = dict.fromkeys(("type", "start", "end", "duration", "place", "attackers", "status"))
    nothing = dict.fromkeys(
        ("subtypes", "targets", "perpetrators", "weapons", "vehicles", "timeline", "findings"), ()
    )
    record = incident_record(siege(**unknown, **nothing, tolls={}))
    assert all(record[name] is None for name in unknown)
    assert all(record[name] == [] for name in nothing)
    assert record["tolls"] == {}


def test_a_finding_can_hold_any_kind_of_best_value() -> None:
    findings = incident_record(siege())["findings"]
    assert isinstance(findings, list)
    assert [type(finding["best"]) for finding in findings] == [int, dict, list]
    assert list(findings[0]) == [
        "field",
        "low",
        "best",
        "high",
        "policy",
        "rule",
        "for",
        "against",
        "confidence",
        "grade",
    ]


def test_a_step_without_a_time_says_so() -> None:
    timeline = incident_record(siege())["timeline"]
    assert isinstance(timeline, list)
    assert timeline[1] == {"time": None, "text": "it ends", "claims": ["c2"]}


def test_time_record_of_an_unresolved_time() -> None:
    record = value_record(Time(None, text="Friday", reason="the page has no date"))
    assert record == {
        "value": None,
        "precision": None,
        "approximate": False,
        "earliest": None,
        "latest": None,
        "zone": None,
        "text": "Friday",
    }


def test_a_finding_that_no_claim_gives_names_the_documents_that_do() -> None:
    bare = Finding("killed.total", 1, 1, 1, "newsledger", "a title does", (), documents=("d-1",))
    told = Finding("start", None, "2019", None, "newsledger", "the only time", ("c-1",))
    findings = incident_record(siege(findings=(bare, told)))["findings"]
    assert isinstance(findings, list)
    assert [one.get("documents") for one in findings] == [["d-1"], None]
