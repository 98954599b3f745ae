"""Taking documents in: each once, each whole, none able to stop the others."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from newsledger.desk.exporting import exported
from newsledger.desk.intake import add
from newsledger.desk.viewpoint import Viewpoint
from newsledger.documents import Page
from newsledger.errors import Rejected
from newsledger.ledger.opening import Ledger, open_ledger
from newsledger.ledger.tables import CLAIM_HISTORY, METADATA
from tests.desk.telling import add_pages, page

BLAST = "A blast in Testville on 2020-01-02 left 5 killed and 9 injured, police said."
RISEN = "A blast in Testville on 2020-01-02 left 7 killed and 9 injured, police said later."
FIRE = "A fire in Otherton on 2020-03-04 left 2 killed at a mill."


def export(ledger: Ledger, layout: str, viewpoint: Viewpoint | None = None) -> list[dict]:  # type: ignore[type-arg]
    with ledger.reading() as connection:
        return [json.loads(line) for line in exported(connection, layout, viewpoint or Viewpoint())]


def everything(ledger: Ledger) -> dict[str, list[str]]:
    """All rows but those about runs."""
    with ledger.reading() as connection:
        tables = [table for table in METADATA.sorted_tables if table.name != "runs"]
        return {table.name: sorted(map(repr, connection.execute(select(table)))) for table in tables}


def test_documents_their_claims_and_their_incidents_are_stored(ledger: Ledger, tmp_path: Path) -> None:
    report = add_pages(ledger, tmp_path, page(BLAST, id="one"), page(FIRE, id="two"))
    assert (report.read, report.known, report.rejected, report.failed) == (2, 0, [], False)
    assert [document["external_id"] for document in export(ledger, "documents")] == ["one", "two"]
    assert sorted(one["tolls"]["killed"]["victims"]["best"] for one in export(ledger, "incidents")) == [2, 5]
    for claim in export(ledger, "claims"):
        (text,) = (d["text"] for d in export(ledger, "documents") if d["id"] == claim["document_id"])
        assert all(text[e["start"] : e["end"]] == e["quote"] for e in claim["evidence"])


def test_adding_the_same_documents_again_changes_nothing(ledger: Ledger, tmp_path: Path) -> None:
    add_pages(ledger, tmp_path, page(BLAST), page(FIRE), "no json")
    before = everything(ledger)
    report = add_pages(ledger, tmp_path, page(FIRE), page(BLAST), page(BLAST))
    assert (report.read, report.known) == (0, 3)
    assert everything(ledger) == before


def test_a_document_given_twice_at_once_is_stored_once(ledger: Ledger, tmp_path: Path) -> None:
    report = add_pages(ledger, tmp_path, page(BLAST), page(BLAST))
    assert (report.read, report.known) == (1, 1)
    assert len(export(ledger, "documents")) == 1


def test_what_cannot_be_read_is_named_kept_and_stops_nothing(ledger: Ledger, tmp_path: Path) -> None:
    report = add_pages(ledger, tmp_path, page("crash 1 killed", id="bad"), "no json", page(BLAST, id="good"))
    assert report.read == 1 and not report.failed
    stumbled, broken = (rejected.reason for rejected in report.rejected)
    assert stumbled.startswith("could not be read (RuntimeError: a rule stumbled at telling.py:")
    assert "JSON" in broken
    kept = {document["external_id"]: document for document in export(ledger, "documents")}
    assert kept["bad"]["status"] == "rejected" and kept["bad"]["text"] is None
    assert kept["bad"]["reason"] == stumbled
    assert kept["good"]["status"] == "read"


def test_all_rejected_is_a_failure_also_the_second_time(ledger: Ledger, tmp_path: Path) -> None:
    assert add_pages(ledger, tmp_path, '{"text": 5}', '{"text": ').failed
    again = add_pages(ledger, tmp_path, '{"text": 5}', '{"text": ')
    assert again.failed and len(again.rejected) == 2
    assert len(export(ledger, "documents")) == 2


def test_a_copy_at_another_outlet_is_a_duplicate_of_the_earlier(ledger: Ledger, tmp_path: Path) -> None:
    late = page(BLAST, uri="http://a.example/1", published="2020-01-04")
    early = page(BLAST, uri="http://b.example/1", published="2020-01-03")
    report = add_pages(ledger, tmp_path, late, early)
    assert report.read == 2
    by_uri = {document["uri"]: document for document in export(ledger, "documents")}
    assert by_uri["http://a.example/1"]["duplicate_of"] == by_uri["http://b.example/1"]["id"]
    assert by_uri["http://b.example/1"]["duplicate_of"] is None
    assert {claim["status"] for claim in export(ledger, "claims")} == {"current"}


def test_a_new_version_supersedes_the_claims_of_the_old_which_stay(ledger: Ledger, tmp_path: Path) -> None:
    add_pages(ledger, tmp_path, page(BLAST, id="old", uri="http://a.example/1"))
    report = add_pages(ledger, tmp_path, page(RISEN, id="new", uri="http://a.example/1"))
    assert report.versions == 1
    old, new = export(ledger, "documents")
    assert (old["version_of"], new["version_of"]) == (None, old["id"])
    statuses = {(claim["document_id"], claim["status"]) for claim in export(ledger, "claims")}
    assert statuses == {(old["id"], "superseded"), (new["id"], "current")}
    (incident,) = export(ledger, "incidents")
    assert incident["tolls"]["killed"]["victims"] == {"low": 7, "best": 7, "high": 7, "interval": None}
    assert [document["external_id"] for document in incident["documents"]] == ["new"]
    with ledger.reading() as connection:
        history = connection.execute(select(CLAIM_HISTORY)).all()
    assert {(row.status, row.cause) for row in history} == {("superseded", new["id"])}
    assert all("newer version" in row.reason and row.recorded_at == "2020-09-13T12:26:40Z" for row in history)


def test_before_the_new_version_the_old_one_stands(ledger: Ledger, tmp_path: Path) -> None:
    old = page(BLAST, id="old", uri="http://a.example/1", published="2020-01-03")
    new = page(RISEN, id="new", uri="http://a.example/1", published="2020-01-05")
    add_pages(ledger, tmp_path, old, new)
    (then,) = export(ledger, "incidents", Viewpoint(moment="2020-01-04T00:00:00Z"))
    assert then["tolls"]["killed"]["victims"]["best"] == 5
    claims = export(ledger, "claims", Viewpoint(moment="2020-01-04T00:00:00Z"))
    assert {claim["status"] for claim in claims} == {"current"}
    assert len(export(ledger, "documents", Viewpoint(moment="2020-01-04T00:00:00Z"))) == 1


def test_the_order_of_adding_does_not_change_the_incidents(tmp_path: Path) -> None:
    lines = [page(BLAST, id="a"), page(FIRE, id="b"), page(RISEN, id="c")]
    partitions = []
    for number, order in enumerate((lines, lines[::-1])):
        with open_ledger(str(tmp_path / f"{number}.db"), create=True) as ledger:
            for line in order:
                add_pages(ledger, tmp_path, line)
            groups = [{d["external_id"] for d in one["documents"]} for one in export(ledger, "incidents")]
            partitions.append(sorted(map(sorted, groups)))
    assert partitions[0] == partitions[1]


class Stop(BaseException):
    """Stands for a process that ends in the middle."""


@pytest.mark.parametrize("stored", range(4), ids=str)
def test_a_run_that_ended_early_is_completed_by_the_next(tmp_path: Path, stored: int) -> None:
    items = [Page(text, "text/plain", f"page {at}") for at, text in enumerate((BLAST, FIRE, RISEN))]

    def breaking() -> Iterator[Page | Rejected]:
        yield from items[:stored]
        raise Stop

    with open_ledger(str(tmp_path / "broken.db"), create=True) as ledger:
        with pytest.raises(Stop):
            add(breaking(), ledger, workers=1)
        add(items, ledger, workers=1)
        completed = everything(ledger)
    with open_ledger(str(tmp_path / "whole.db"), create=True) as ledger:
        add(items, ledger, workers=1)
        assert everything(ledger) == completed


def test_two_processes_may_add_to_one_ledger(tmp_path: Path) -> None:
    path = str(tmp_path / "one.db")
    with open_ledger(path, create=True) as first, open_ledger(path, create=True) as second:
        add_pages(first, tmp_path, page(BLAST, id="a"))
        add_pages(second, tmp_path, page(FIRE, id="b"))
        add_pages(first, tmp_path, page(RISEN, id="c"))
        assert len(export(second, "documents")) == 3
        assert len(export(second, "incidents")) == 2
