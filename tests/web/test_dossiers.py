"""Incidents are laid out once, and anew as soon as anything of them has changed."""

from pathlib import Path

import pytest
from sqlalchemy import Connection

from newsledger.desk import dossiers as desk
from newsledger.desk.laying_out import Laid
from newsledger.desk.viewpoint import Viewpoint
from newsledger.ledger.opening import open_ledger
from newsledger.web import dossiers
from newsledger.web.settings import WebSettings
from tests.desk.telling import add_pages, page
from tests.web.conftest import Browser


@pytest.fixture
def laid_out(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the incidents that are laid out from here on."""
    found: list[str] = []
    real = desk.laid_out

    def counting(connection: Connection, id: str, seen_from: Viewpoint) -> tuple[Laid, dict[str, str]]:
        found.append(id)
        return real(connection, id, seen_from)

    monkeypatch.setattr(dossiers, "laid_out", counting)
    return found


def test_an_incident_that_all_look_at_is_laid_out_once(browser: Browser, laid_out: list[str]) -> None:
    id = browser.first()
    for address in (
        f"/incidents/{id}",
        f"/incidents/{id}/links",
        f"/api/v1/incidents/{id}",
        f"/incidents/{id}",
    ):
        assert browser.get(address).status_code == 200
    assert laid_out == [id]


def test_a_judgement_is_seen_at_once(browser: Browser, laid_out: list[str]) -> None:
    id = browser.first()
    before = browser.get(f"/api/v1/incidents/{id}")
    override = {
        "kind": "override",
        "incident_id": id,
        "payload": {"field": "killed.total", "value": {"low": 41, "best": 42, "high": 43}},
        "reason": "counted again",
    }
    made = browser.post("/api/v1/judgements", json=override, headers={"If-Match": before.headers["ETag"]})
    assert made.status_code == 201, made.text
    after = browser.get(f"/api/v1/incidents/{id}")
    assert after.json()["tolls"]["killed"]["total"]["best"] == 42
    assert after.headers["ETag"] != before.headers["ETag"]
    assert "42" in browser.get(f"/incidents/{id}").text
    assert browser.post(
        "/api/v1/judgements", json={"kind": "undo", "payload": {"judgement": made.json()["id"]}}
    )
    assert browser.get(f"/api/v1/incidents/{id}").json()["tolls"] == before.json()["tolls"]


def test_pages_that_others_add_are_seen(browser: Browser, settings: WebSettings, tmp_path: Path) -> None:
    count = len(browser.incidents())
    dots = browser.get("/api/v1/incidents/points").json()["points"]
    with open_ledger(settings.ledger) as ledger:
        text = "A blast in Newham on 2022-07-08 left 3 killed at a market."
        add_pages(ledger, tmp_path, page(text, published="2022-07-09"))
    assert len(browser.incidents()) == count + 1
    assert browser.get("/").text.count("data-open") == count + 1
    assert len(browser.get("/api/v1/incidents/points").json()["points"]) >= len(dots)


def test_each_viewpoint_has_its_own(browser: Browser) -> None:
    id = browser.first()
    usual = browser.get(f"/api/v1/incidents/{id}").json()
    other = browser.get(f"/api/v1/incidents/{id}?policy=ucdp").json()
    assert (usual["viewpoint"]["policy"], other["viewpoint"]["policy"]) == ("newsledger", "ucdp")
    assert browser.get(f"/api/v1/incidents/{id}?as_of=1999").status_code == 404
