"""Incidents as a reader sees them: undated pages dated, relations from both ends, at any moment."""

from pathlib import Path

import pytest

from newsledger.desk.dossiers import dossier, explanation, incident_id
from newsledger.desk.viewpoint import Viewpoint
from newsledger.errors import NotFoundError, UsageError
from newsledger.ledger.opening import Ledger
from tests.desk.telling import add_pages, page
from tests.desk.test_intake import export

DATED = "A blast in Testville on 2020-01-03 left 5 killed and 9 injured, police said."
UNDATED = "A blast in Testville on Friday left 5 killed and 8 injured, residents said."
BACKGROUND = "Earlier a fire in Otherton on 2019-05-06 left 2 killed."


def test_an_undated_page_takes_its_date_from_its_incident(ledger: Ledger, tmp_path: Path) -> None:
    add_pages(ledger, tmp_path, page(UNDATED, id="undated"), page(DATED, id="dated", published="2020-01-04"))
    assert len(export(ledger, "incidents")) == 1
    undated, dated = export(ledger, "documents")
    assert undated["published"] == {"value": "2020-01-03", "precision": "day", "basis": "inferred"}
    assert dated["published"]["basis"] == "stated"
    reported = {c["document_id"]: c["reported_at"]["basis"] for c in export(ledger, "claims")}
    assert reported == {undated["id"]: "inferred", dated["id"]: "stated"}
    starts = [c["value"]["value"] for c in export(ledger, "claims") if c["field"] == "start"]
    assert starts == ["2020-01-03", "2020-01-03"]


def test_an_undated_page_alone_stays_undated(ledger: Ledger, tmp_path: Path) -> None:
    add_pages(ledger, tmp_path, page(UNDATED))
    (document,) = export(ledger, "documents")
    assert document["published"] == {"value": None, "precision": None, "basis": "unknown"}
    (incident,) = export(ledger, "incidents")
    assert (incident["start"] or {}).get("value") is None


def test_background_is_related_from_both_ends(ledger: Ledger, tmp_path: Path) -> None:
    add_pages(ledger, tmp_path, page(f"{DATED}\n\n{BACKGROUND}"))
    found = {one["tolls"]["killed"]["victims"]["best"]: one for one in export(ledger, "incidents")}
    main, old = found[5], found[2]
    start, id = len(DATED) + 2, main["documents"][0]["id"]
    said = {"document_id": id, "start": start, "end": start + len(BACKGROUND), "quote": BACKGROUND}
    assert main["related"] == [{"incident_id": old["id"], "relation": "has_background"}]
    assert old["related"] == [{"incident_id": main["id"], "relation": "background_of"}]
    said_of = [[one["related"][0] | said] for one in (main, old)]
    assert [one["related_evidence"] for one in (main, old)] == said_of
    assert [one["focal"] for one in old["documents"]] == [False]


def test_what_is_not_known_yet_is_not_shown(ledger: Ledger, tmp_path: Path) -> None:
    add_pages(ledger, tmp_path, page(DATED, published="2020-01-04"))
    assert export(ledger, "incidents", Viewpoint(moment="2020-01-03T12:00:00Z")) == []
    assert len(export(ledger, "incidents", Viewpoint(moment="2020-01-04T12:00:00Z"))) == 1
    before_recording = Viewpoint(moment="2020-09-01T00:00:00Z", by="recorded")
    assert export(ledger, "incidents", before_recording) == []
    assert export(ledger, "claims", before_recording) == export(ledger, "documents", before_recording) == []
    assert len(export(ledger, "incidents", Viewpoint(moment="2020-09-14T00:00:00Z", by="recorded"))) == 1


def test_a_dossier_has_the_pages_with_their_text(ledger: Ledger, tmp_path: Path) -> None:
    add_pages(ledger, tmp_path, page(f"{DATED}\n\n{BACKGROUND}", id="x"))
    id = next(one["id"] for one in export(ledger, "incidents") if one["documents"][0]["focal"])
    with ledger.reading() as connection:
        view = dossier(connection, id[:7], Viewpoint())
    assert view.settled.id == view.incident.id == id
    assert [one.document.external_id for one in view.documents] == ["x"]
    assert view.documents[0].document.text == f"{DATED}\n\n{BACKGROUND}"
    assert view.titles.keys() == {one.incident_id for one in view.settled.related}


def test_an_explanation_has_the_claims_of_its_findings(ledger: Ledger, tmp_path: Path) -> None:
    add_pages(ledger, tmp_path, page(DATED))
    (incident,) = export(ledger, "incidents")
    with ledger.reading() as connection:
        view = explanation(connection, incident["id"], "killed", Viewpoint())
        with pytest.raises(NotFoundError, match=r"no finding on 'abducted'; it has: .*killed"):
            explanation(connection, incident["id"], "abducted", Viewpoint())
    assert {one.field.split(".")[0] for one in view.findings} == {"killed"}
    named = {id for one in view.findings for id in (*one.supporting, *one.against)}
    assert named <= view.claims.keys()
    assert {one.claim.document_id for one in view.claims.values()} == view.documents.keys()


def test_an_incident_that_is_not_there_is_named(ledger: Ledger, tmp_path: Path) -> None:
    add_pages(ledger, tmp_path, page(DATED, published="2020-01-04"))
    (incident,) = export(ledger, "incidents")
    with ledger.reading() as connection:
        with pytest.raises(NotFoundError, match="no incident 'zz'"):
            incident_id(connection, "zz")
        with pytest.raises(UsageError, match="name an incident"):
            incident_id(connection, " ")
        with pytest.raises(NotFoundError, match=r"nothing is known of incident .* as of 2020-01-01"):
            dossier(connection, incident["id"], Viewpoint(moment="2020-01-01T00:00:00Z"))
