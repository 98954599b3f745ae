"""Exported judgements outlive the ledger that they were made in, and whatever ids a newer version gives."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from newsledger.desk import taking
from newsledger.desk.judging import judgements, undo
from newsledger.desk.judging.appending import judge_all
from newsledger.desk.judging.replaying import Replay, replay_of
from newsledger.errors import UsageError
from newsledger.ledger.opening import Ledger, open_ledger
from newsledger.model import Document, Reading
from tests.databases import new_location
from tests.desk import telling
from tests.desk.judging.deciding import AGAIN, BLAST, FIRE, claims_on, decide, incident_with
from tests.desk.telling import add_pages, page
from tests.desk.test_intake import export

PAGES = (
    page(BLAST, id="a", published="2020-01-04"),
    page(AGAIN, id="b", published="2020-01-05"),
    page(FIRE, id="c", published="2020-03-05"),
)


def _other(id: str) -> str:
    return hashlib.sha256(f"newer {id}".encode()).hexdigest()[:12]


def newer(document: Document, *, learned: bool = True, annotated: bool = True) -> Reading:
    """What a newer version reads: the same, under other ids."""
    made = telling.read(document, learned=learned)
    accounts = tuple(
        replace(
            one,
            id=_other(one.id),
            relations=tuple(replace(tie, account_id=_other(tie.account_id)) for tie in one.relations),
        )
        for one in made.accounts
    )
    claims = tuple(replace(one, id=_other(one.id), account_id=_other(one.account_id)) for one in made.claims)
    return replace(made, accounts=accounts, claims=claims)


@pytest.fixture
def judged(ledger: Ledger, tmp_path: Path) -> Ledger:
    """A ledger in which somebody decided a little of everything."""
    add_pages(ledger, tmp_path, *PAGES)
    blast, fire = incident_with(ledger, "Testville")["id"], incident_with(ledger, "Otherton")["id"]
    decide(ledger, "override", blast, field="killed.total", best=7)
    decide(ledger, "accept", blast, field="start")
    decide(ledger, "reject_claim", claim=claims_on(ledger, "injured", "b")[0]["id"])
    decide(ledger, "correct_claim", claim=claims_on(ledger, "killed", "c")[0]["id"], low=3)
    document = claims_on(ledger, "killed", "c")[0]["document_id"]
    decide(ledger, "add_claim", document=document, start=0, end=6, field="injured", low=4, role="victims")
    decide(ledger, "note", fire, text="ask again")
    gone = decide(ledger, "not_an_incident", fire)
    undo(ledger, gone.id, reviewer="Jane Roe")
    alone = [one["account_id"] for one in claims_on(ledger, "killed", "b")][:1]
    decide(ledger, "split", accounts=alone)
    decide(ledger, "sample", name="first", size=2)
    decide(ledger, "redact_document", document=document, start=0, end=6)
    return ledger


@pytest.fixture
def anew(
    judged: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Iterator[Ledger]:
    """Another ledger with the same pages as a newer version reads them."""
    monkeypatch.setattr(taking, "read", newer)
    folder = tmp_path / "anew"
    folder.mkdir()
    with (
        new_location(judged.engine.dialect.name, folder) as location,
        open_ledger(location, create=True) as opened,
    ):
        add_pages(opened, folder, *PAGES)
        yield opened


def lines(ledger: Ledger) -> list[Replay]:
    """What `export judgements` writes, read again."""
    return [replay_of(one) for one in json.loads(json.dumps(export(ledger, "judgements")))]


def settled(ledger: Ledger) -> list[object]:
    """What is settled, whatever the ids."""
    names = ("title", "tolls", "start", "place", "documents")
    return sorted(json.dumps([one[name] for name in names]) for one in export(ledger, "incidents"))  # type: ignore[return-value]


def standing(ledger: Ledger) -> list[tuple[str, str, str, str | None]]:
    """Each judgement, when and by whom it was made, and what undid it."""
    with ledger.reading() as connection:
        return [(one.id, one.at, one.reviewer, one.undone_by) for one in judgements(connection)]


def test_judgements_made_again_in_another_ledger_settle_the_same(judged: Ledger, anew: Ledger) -> None:
    assert settled(anew) != settled(judged)
    told = lines(judged)
    assert len(judge_all(anew, told)) == len(told)
    assert settled(anew) == settled(judged)
    assert standing(anew) == standing(judged)
    rejected = [one["evidence"] for one in export(anew, "claims") if one["status"] == "rejected"]
    assert rejected == [one["evidence"] for one in export(judged, "claims") if one["status"] == "rejected"]


def test_judgements_made_again_twice_are_there_once(judged: Ledger, anew: Ledger) -> None:
    judge_all(anew, lines(judged))
    before = export(anew, "judgements"), settled(anew)
    judge_all(anew, lines(judged))
    judge_all(anew, lines(anew))
    assert (export(anew, "judgements"), settled(anew)) == before
    own = export(judged, "judgements")
    judge_all(judged, lines(judged))
    assert export(judged, "judgements") == own


def test_what_is_not_here_is_left_out_until_its_pages_come(
    judged: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(taking, "read", newer)
    told = lines(judged)
    with open_ledger(str(tmp_path / "empty.db"), create=True) as opened:
        assert judge_all(opened, told) == []
        add_pages(opened, tmp_path, *PAGES)
        assert len(judge_all(opened, told)) == len(told)
        assert settled(opened) == settled(judged)


def test_a_removed_name_is_removed_in_the_other_ledger_too(ledger: Ledger, tmp_path: Path) -> None:
    told = page("A blast in Testville on 2020-01-03 left 5 killed, Quentin Quill said.", id="q")
    add_pages(ledger, tmp_path, told)
    decide(ledger, "redact_name", name="quentin quill", remove=True)
    with open_ledger(str(tmp_path / "other.db"), create=True) as opened:
        add_pages(opened, tmp_path, told)
        judge_all(opened, lines(ledger))
        assert "Quill" not in str(export(opened, "documents"))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"id": "../x"}, id="an id"),
        pytest.param({"at": "yesterday"}, id="a time"),
        pytest.param({"kind": "praise"}, id="a kind"),
        pytest.param({"reviewer": " "}, id="a reviewer"),
        pytest.param({"payload": {"anchors": [["a"]]}}, id="an anchor"),
        pytest.param({"payload": {"pointer": {"claim": "a"}}}, id="a pointer"),
        pytest.param({"payload": {"claim": {"id": "a", "data": {"value": 5}}}}, id="a claim"),
    ],
)
def test_lines_that_were_not_exported_are_refused(change: dict[str, object]) -> None:
    good: dict[str, object] = {"id": "0" * 16, "kind": "note", "incident_id": None, "subjects": []}
    good |= {"payload": {"text": "x"}, "reviewer": "Jane Roe", "at": "2020-09-13T12:26:40Z"}
    assert replay_of(good).id == "0" * 16
    with pytest.raises(UsageError):
        replay_of(good | change)
