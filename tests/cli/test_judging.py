"""newsledger judge: whatever a reviewer decides, from the command line."""

import getpass
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call


def incidents(call: Call) -> dict[str, dict[str, object]]:
    """The incidents by their towns."""
    lines = map(json.loads, call("export", "incidents").out.splitlines())
    return {one["place"]["locality"]: one for one in lines}


def claim(call: Call, field: str, number: int) -> dict[str, object]:
    """The claim that gives this number."""
    lines = map(json.loads, call("export", "claims").out.splitlines())
    (found,) = [one for one in lines if one["field"] == field and one["value"]["low"] == number]
    return dict(found)


def test_an_override_is_signed_and_listed(two_pages: Call) -> None:
    id = str(incidents(two_pages)["Testville"]["id"])
    done = two_pages(
        "judge",
        "override",
        id[:6],
        "killed.victims",
        "7",
        "--reviewer",
        "Jane Roe",
        "--reason",
        "the inquest",
    )
    assert done.status == 0
    name, said = done.out.rstrip("\n").split("\t")
    assert said == "Jane Roe set killed.victims to 7 on 2020-09-13 (the inquest)"
    assert two_pages("judge", "list", id[:6]).out == f"{name}\t{id}\t{said}\n"
    (record,) = map(json.loads, two_pages("judge", "list", "--json").out.splitlines())
    assert record["id"] == name and record["payload"]["field"] == "killed.victims"
    assert two_pages("export", "judgements").out == two_pages("judge", "list", "--json").out
    assert "set by Jane Roe on 2020-09-13: the inquest" in two_pages("explain", id, "killed").out


def test_the_systems_user_signs_where_nobody_is_named(
    two_pages: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "ames")
    id = str(incidents(two_pages)["Testville"]["id"])
    assert "ames accepted type" in two_pages("judge", "accept", id, "type").out


@pytest.mark.parametrize(
    ("arguments", "path", "value"),
    [
        (["killed.victims", "--low", "6", "--at-least"], "tolls", {"low": 6, "best": 6, "high": None}),
        (
            ["killed.victims", "--low", "4", "--best", "6", "--high", "9"],
            "tolls",
            {"low": 4, "best": 6, "high": 9},
        ),
        (["type", "shooting"], "type", "shooting"),
        (["start", "2020-01"], "start", "2020-01"),
        (["weapons", '["pistol"]'], "weapons", ["pistol"]),
        (["place", "--unknown"], "place", None),
    ],
    ids=lambda one: str(one)[:24],
)
def test_any_value_can_be_given(two_pages: Call, arguments: list[str], path: str, value: object) -> None:
    id = str(incidents(two_pages)["Testville"]["id"])
    assert two_pages("judge", "override", id, *arguments, "--reason", "r").status == 0
    records = map(json.loads, two_pages("export", "incidents").out.splitlines())
    found = next(one for one in records if one["id"] == id)
    if path == "tolls":
        assert found["tolls"]["killed"]["victims"] == value | {"interval": None}  # type: ignore[operator]
    else:
        assert (found[path]["value"] if path == "start" else found[path]) == value


def test_claims_are_rejected_corrected_and_added(two_pages: Call) -> None:
    five, nine = claim(two_pages, "killed", 5), claim(two_pages, "injured", 9)
    assert two_pages("judge", "reject", str(nine["id"])).status == 0
    assert two_pages("judge", "correct", str(five["id"]), "--low", "6", "--speaker", "Ann Ames").status == 0
    place = ("0", "7", "weapon", "--value", "bomb")
    assert two_pages("judge", "add-claim", str(five["document_id"]), *place).status == 0
    found = incidents(two_pages)["Testville"]
    assert found["tolls"].keys() == {"killed"}  # type: ignore[attr-defined]
    assert found["tolls"]["killed"]["victims"]["best"] == 6  # type: ignore[index]
    assert found["weapons"] == ["bomb"]
    assert two_pages("judge", "list").out.count("\n") == 3


def test_incidents_are_merged_split_hidden_and_all_of_it_undone(two_pages: Call) -> None:
    before = two_pages("export", "incidents").out
    towns = incidents(two_pages)
    blast, fire = str(towns["Testville"]["id"]), str(towns["Otherton"]["id"])
    account = str(claim(two_pages, "killed", 2)["account_id"])
    made = [
        two_pages("judge", "merge", blast, fire),
        two_pages("judge", "split", account),
        two_pages("judge", "move", account, blast),
        two_pages("judge", "different", str(claim(two_pages, "killed", 5)["account_id"]), account),
        two_pages("judge", "not-an-incident", blast),
        two_pages("judge", "note", blast, "see the inquest"),
        two_pages("judge", "reviewed", blast),
    ]
    assert [one.status for one in made] == [0] * len(made)
    assert list(incidents(two_pages)) == ["Otherton"]
    for one in reversed(made):
        assert two_pages("judge", "undo", one.out.split("\t")[0]).status == 0
    assert two_pages("export", "incidents").out == before
    assert two_pages("judge", "list").out.count("[undone by ") == len(made)


def test_a_file_of_judgements_is_made_whole_or_not_at_all(two_pages: Call, tmp_path: Path) -> None:
    id = str(incidents(two_pages)["Testville"]["id"])
    good = {"kind": "override", "incident_id": id, "payload": {"field": "killed.victims", "best": 6}}
    good |= {"reason": "r", "reviewer": "Jane Roe", "key": "one"}
    lines = tmp_path / "lines.jsonl"
    lines.write_text(
        json.dumps(good) + "\n\n" + json.dumps(good | {"kind": "accept", "incident_id": "zz", "key": "2"})
    )
    assert two_pages("judge", "file", "lines.jsonl").status == 1
    assert two_pages("judge", "list").out == ""
    lines.write_text(json.dumps(good) + "\n" + json.dumps(good))
    assert two_pages("judge", "file", "lines.jsonl").err == "2 judgements (newsledger.db)\n"
    assert two_pages("judge", "list").out.count("\n") == 1


def test_exported_judgements_are_made_again_once(two_pages: Call, tmp_path: Path) -> None:
    id = str(incidents(two_pages)["Testville"]["id"])
    assert two_pages("judge", "note", id, "ask again", "--reviewer", "Jane Roe").status == 0
    told = two_pages("export", "judgements").out
    (tmp_path / "made.jsonl").write_text(told)
    assert two_pages("judge", "file", "made.jsonl").err == "1 judgements (newsledger.db)\n"
    assert two_pages("export", "judgements").out == told
    away = json.dumps(
        json.loads(told) | {"id": "0" * 16, "payload": {"anchors": [["a", "b", 0]], "text": "x"}}
    )
    (tmp_path / "made.jsonl").write_text(away)
    assert "1 left out, being about what is not here" in two_pages("judge", "file", "made.jsonl").err


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "line 1 of x.jsonl is no JSON object"),
        ("[]", "line 1 of x.jsonl: a judgement is an object"),
        ('{"kind": "praise"}', "a judgement needs a kind"),
        ('{"kind": "accept", "colour": 1}', "a judgement has no 'colour'"),
        ('{"kind": "accept", "reviewer": 5}', "5 is not text"),
    ],
    ids=["half", "list", "kind", "key", "reviewer"],
)
def test_lines_that_are_no_judgements_are_named(
    two_pages: Call, tmp_path: Path, line: str, message: str
) -> None:
    (tmp_path / "x.jsonl").write_text(line)
    done = two_pages("judge", "file", "x.jsonl")
    assert done.status == 2 and message in done.err


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["override", "ID", "killed.total", "3"], 2, "override needs a reason"),
        (["accept", "zz", "type"], 1, "there is no incident 'zz'"),
        (["undo", "zz"], 1, "there is no judgement 'zz'"),
        (["reject", "zz"], 1, "there is no claim 'zz'"),
        (["accept", "ID", "type", "--seen", "once"], 2, "no revision"),
        (["accept", "ID", "type", "--seen", "0-1-0123456789ab"], 1, "has changed since you looked"),
        (["accept", "ID", "type", "--reviewer", " "], 2, "needs a reviewer"),
    ],
    ids=["reason", "incident", "judgement", "claim", "revision", "stale", "reviewer"],
)
def test_what_cannot_be_judged_says_why(
    two_pages: Call, arguments: list[str], status: int, message: str
) -> None:
    id = str(incidents(two_pages)["Testville"]["id"])
    done = two_pages("judge", *(id if one == "ID" else one for one in arguments))
    assert (done.status, done.out) == (status, "")
    assert message in done.err


def test_double_coding_from_drawing_a_sample_to_alpha(two_pages: Call) -> None:
    assert two_pages("judge", "sample", "spring", "2", "--field", "killed.total").status == 0
    ids = [line.split("\t")[0] for line in two_pages("judge", "todo", "spring").out.splitlines()]
    for reviewer, numbers in (("Ann", "35"), ("Bea", "37")):
        for id, number in zip(ids, numbers, strict=True):
            done = two_pages("judge", "code", "spring", id, "killed.total", number, "--reviewer", reviewer)
            assert done.status == 0
    assert two_pages("judge", "todo", "spring", "--reviewer", "Ann").out == ""
    assert two_pages("judge", "disagreements", "spring").out == f"{ids[1]}\tkilled.total\tAnn: 5\tBea: 7\n"
    assert two_pages("judge", "agreement", "spring").out.endswith("\tratio\t2 incidents\t2 coders\n")


def test_the_queue_says_why_an_incident_needs_a_reviewer(two_pages: Call) -> None:
    lines = two_pages("judge", "queue").out.splitlines()
    assert len(lines) == 2 and all(line.endswith("not reviewed yet") for line in lines)
    two_pages("judge", "reviewed", lines[0].split("\t")[0])
    assert two_pages("judge", "queue").out == lines[1] + "\n"
