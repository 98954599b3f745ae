"""A name that was taken away is on no page and in no answer of the application."""

from pathlib import Path

import pytest

from newsledger.desk.exporting import LAYOUTS
from newsledger.ledger.opening import open_ledger
from newsledger.web.settings import WebSettings
from tests.desk.telling import add_pages, page
from tests.web.conftest import Browser

RARE = "Zorvath Quembly"
TOLD = f"A flood in Farville on 2022-01-02 left 7 killed, {RARE} said. {RARE} lives."

PARTS = ("", "/links", "/history", "/fields/killed.total", "/note", "/split", "/merge", "/dismiss")
ANSWERS = ("", "/claims", "/documents", "/timeline", "/links", "/changes", "/judgements")


def addresses(browser: Browser, id: str) -> list[str]:
    """Everything there is to read about an incident and its page."""
    (document,) = [one["id"] for one in browser.get(f"/api/v1/incidents/{id}/documents").json()["documents"]]
    found = [f"/incidents/{id}{part}" for part in PARTS]
    found += [f"/api/v1/incidents/{id}{part}" for part in ANSWERS]
    found += [f"/documents/{document}", f"/api/v1/documents/{document}", "/documents", "/api/v1/documents"]
    found += [f"/incidents/{id}?policy=ucdp&as_of=2030-01-01"]
    found += [f"/api/v1/exports/{layout}" for layout in LAYOUTS]
    return [*found, "/", "/map", "/timeline", "/audit", "/api/v1/incidents", "/api/v1/judgements", "/coding"]


def naming(browser: Browser, paths: list[str]) -> list[str]:
    """The addresses whose answer has the name."""
    answers = {path: browser.get(path) for path in paths}
    assert {one.status_code for one in answers.values()} <= {200, 404}
    return [
        path
        for path, one in answers.items()
        if any(word in one.text.casefold() for word in ("zorvath", "quembly"))
    ]


@pytest.mark.parametrize("remove", [False, True], ids=["hidden", "removed"])
def test_a_name_that_was_taken_away_is_read_nowhere(
    settings: WebSettings, browser: Browser, tmp_path: Path, remove: bool
) -> None:
    with open_ledger(settings.ledger) as ledger:
        facts = {"title": f"{RARE} speaks", "outlet": f"{RARE} Daily"}
        uri = "https://paper.example/zorvath-quembly"
        add_pages(ledger, tmp_path, page(TOLD, id="x", published="2022-01-03", uri=uri, **facts))
    id = str(browser.incidents(q="farville")[0]["id"])
    note = {"kind": "note", "incident_id": id, "payload": {"text": f"ask {RARE}"}}
    assert browser.post("/api/v1/judgements", json=note, headers={"If-Match": "*"}).status_code == 201
    paths = addresses(browser, id)
    assert len(naming(browser, paths)) > 15
    taken = {"kind": "redact_name", "payload": {"name": RARE, "remove": remove}, "reason": "asked for"}
    assert browser.post("/api/v1/judgements", json=taken).status_code == 201
    assert naming(browser, paths) == []
    assert browser.incidents(q="zorvath") == browser.incidents(q="quem") == []
    assert [one["id"] for one in browser.incidents(q="farville")] == [id]
