"""The interface for programs: lists, incidents, judgements, pages that are added, errors."""

from pathlib import Path

import pytest

from newsledger.web.settings import WebSettings
from tests.desk.telling import page
from tests.web.conftest import Browser


def test_the_list_goes_on_where_its_answer_ended(browser: Browser) -> None:
    for sort in ("need", "date", "oldest", "killed", "injured", "documents", "changed"):
        found, cursor = [], None
        while True:
            query = {"limit": 1, "sort": sort} | ({"cursor": cursor} if cursor else {})
            answer = browser.get("/api/v1/incidents", params=query).json()
            found += [one["id"] for one in answer["incidents"]]
            cursor = answer["next"]
            if cursor is None:
                break
        assert len(found) == len(set(found)) == answer["total"] == 3


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        pytest.param({"q": "mill"}, ["Otherton"], id="a word of a page"),
        pytest.param({"q": "MILL"}, ["Otherton"], id="whatever its case"),
        pytest.param({"q": "thir"}, ["Thirdham"], id="the beginning of a word"),
        pytest.param({"q": "thir "}, [], id="a whole word that is none"),
        pytest.param({"q": "mill testville"}, [], id="words of different incidents"),
        pytest.param({"place": "testville"}, ["Testville"], id="a place"),
        pytest.param({"place": "mill"}, [], id="a word that is no place"),
        pytest.param({"min_killed": 2, "sort": "killed"}, ["Testville", "Otherton"], id="most killed first"),
        pytest.param({"since": "2021"}, ["Thirdham"], id="since a year"),
        pytest.param({"until": "2020-01"}, ["Testville"], id="until a month"),
        pytest.param(
            {"country": "er", "sort": "oldest", "until": "2020"}, ["Testville", "Otherton"], id="country"
        ),
        pytest.param({"dismissed": "true"}, [], id="what is no incident"),
    ],
)
def test_the_list_is_filtered(browser: Browser, query: dict[str, str], titles: list[str]) -> None:
    found = [str(one["place"]["locality"]) for one in browser.incidents(**query)]  # type: ignore[index]
    assert found == titles


def test_an_answer_that_is_held_is_not_sent_again(browser: Browser) -> None:
    for path in ("/api/v1/incidents", f"/api/v1/incidents/{browser.first()}"):
        tag = browser.get(path).headers["etag"]
        assert browser.get(path, headers={"If-None-Match": tag}).status_code == 304


def test_a_judgement_changes_the_tags_of_what_it_touches(browser: Browser) -> None:
    id = browser.first()
    before = [browser.get(path).headers["etag"] for path in ("/api/v1/incidents", f"/api/v1/incidents/{id}")]
    judged(browser, id)
    after = [browser.get(path).headers["etag"] for path in ("/api/v1/incidents", f"/api/v1/incidents/{id}")]
    assert all(one != two for one, two in zip(before, after, strict=True))


def judged(browser: Browser, id: str, *, key: str = "k", match: str | None = None) -> object:
    """Mark an incident as reviewed."""
    tag = match or browser.get(f"/api/v1/incidents/{id}").headers["etag"]
    return browser.post(
        "/api/v1/judgements",
        json={"kind": "reviewed", "incident_id": id},
        headers={"If-Match": tag, "Idempotency-Key": key},
    )


def test_the_same_request_twice_is_one_judgement(browser: Browser) -> None:
    id = browser.first()
    tag = browser.get(f"/api/v1/incidents/{id}").headers["etag"]
    first, second = judged(browser, id, match=tag), judged(browser, id, match=tag)
    assert (first.status_code, second.status_code) == (201, 201)  # type: ignore[attr-defined]
    assert first.json() == second.json()  # type: ignore[attr-defined]
    assert len(browser.get("/api/v1/judgements").json()["judgements"]) == 1
    assert len(browser.get("/api/v1/audit").json()["entries"]) == 1


def test_a_judgement_on_an_older_state_is_refused_with_the_differences(browser: Browser) -> None:
    id = browser.first()
    tag = browser.get(f"/api/v1/incidents/{id}").headers["etag"]
    judged(browser, id)
    answer = judged(browser, id, key="other", match=tag)
    problem = answer.json()  # type: ignore[attr-defined]
    assert problem["status"] == 412
    assert problem["differences"] and problem["current"]
    assert len(browser.get("/api/v1/judgements").json()["judgements"]) == 1


def test_a_judgement_says_which_state_it_is_about(browser: Browser) -> None:
    sent = {"kind": "reviewed", "incident_id": browser.first()}
    assert browser.post("/api/v1/judgements", json=sent).status_code == 428
    assert browser.post("/api/v1/judgements", json=sent, headers={"If-Match": "*"}).status_code == 201


def test_a_reviewed_incident_goes_down_in_the_queue_and_comes_back_with_a_new_report(
    browser: Browser,
) -> None:
    id = browser.first()
    judged(browser, id)
    assert browser.first() != id
    assert [one["id"] for one in browser.incidents(reviewed="true")] == [id]
    told = next(one for one in browser.incidents() if one["id"] == id)
    place = told["place"]["locality"]  # type: ignore[index]
    text = browser.get(f"/api/v1/incidents/{id}/documents").json()["documents"][0]["text"]
    browser.post("/api/v1/documents", json={"text": text + " The same.", "uri": "http://x.example/2"})
    (again,) = browser.incidents(place=place)
    assert again["need"]["fresh"] == 1  # type: ignore[index]


@pytest.mark.parametrize(
    "path", ["", "/claims", "/documents", "/timeline", "/links", "/changes", "/judgements", "/presence"]
)
def test_every_part_of_an_incident_is_there(browser: Browser, path: str) -> None:
    assert browser.get(f"/api/v1/incidents/{browser.first()}{path}").status_code == 200


def test_quotes_stand_in_the_text_that_is_served(browser: Browser) -> None:
    id = browser.first()
    texts = {
        one["id"]: one["text"] for one in browser.get(f"/api/v1/incidents/{id}/documents").json()["documents"]
    }
    claims = browser.get(f"/api/v1/incidents/{id}/claims").json()["claims"]
    quotes = [(texts[one["document_id"]], quote) for one in claims for quote in one["evidence"]]
    assert quotes and all(text[it["start"] : it["end"]] == it["quote"] for text, it in quotes)


def test_an_incident_is_seen_from_a_moment(browser: Browser) -> None:
    id = browser.first()
    assert browser.get(f"/api/v1/incidents/{id}?as_of=2021-06-02").json()["viewpoint"]["as_of"]
    assert browser.get(f"/api/v1/incidents/{id}?as_of=2019").status_code == 404


def test_a_file_is_added_by_its_content(browser: Browser) -> None:
    towns = {"Newham": "2022-01-01", "Oldbury": "2022-03-04"}
    lines = "\n".join(page(f"A blast in {town} on {day} left 3 killed.") for town, day in towns.items())
    answer = browser.post("/api/v1/documents/files", files={"file": ("two.jsonl", lines.encode())})
    assert (answer.status_code, answer.json()["read"]) == (201, 2)
    again = browser.post("/api/v1/documents/files", files={"file": ("two.jsonl", lines.encode())})
    assert (again.status_code, again.json()["known"]) == (200, 2)
    assert len(browser.incidents()) == 5


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-1.4 x", b"\x1f\x8b\x08broken"], ids=["empty", "a PDF", "a broken archive"]
)
def test_a_file_that_is_no_page_is_refused_with_its_reason(browser: Browser, content: bytes) -> None:
    answer = browser.post("/api/v1/documents/files", files={"file": ("x", content)})
    assert answer.status_code == 422
    assert answer.json()["detail"]


def test_what_is_too_large_is_refused(browser: Browser) -> None:
    assert browser.post("/api/v1/judgements", content=b"x" * (1 << 20 | 1)).status_code == 413


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/v1/incidents/ffffffffffff", 404),
        ("/api/v1/incidents?cursor=nonsense", 422),
        ("/api/v1/incidents?cursor=W10", 422),
        ("/api/v1/incidents?sort=date&cursor=WzEsMV0", 422),
        ("/api/v1/incidents?since=soon", 422),
        ("/api/v1/incidents?limit=0", 422),
        ("/api/v1/incidents?type=%00", 422),
        ("/api/v1/documents/ffff", 404),
        ("/api/v1/judgements/ffff", 404),
        ("/api/v1/exports/nothing", 404),
        ("/api/v1/samples/none/assignments", 404),
        ("/api/v1/nowhere", 404),
    ],
)
def test_errors_are_problem_details(browser: Browser, path: str, status: int) -> None:
    answer = browser.get(path)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    assert answer.json()["status"] == status


@pytest.mark.parametrize("layout", ["incidents", "claims", "documents", "csv", "geojson", "ucdp"])
def test_exports_are_those_of_the_command(browser: Browser, layout: str) -> None:
    answer = browser.get(f"/api/v1/exports/{layout}")
    assert answer.status_code == 200
    assert "attachment" in answer.headers["content-disposition"]
    assert len(answer.text.splitlines()) >= 1


def test_a_view_is_saved_renewed_and_forgotten(browser: Browser) -> None:
    browser.put("/api/v1/views/mine", json={"query": {"q": "mill"}})
    browser.put("/api/v1/views/mine", json={"query": {"q": "raid"}})
    views = browser.get("/api/v1/views").json()["views"]
    assert [(one["name"], one["query"]) for one in views] == [("mine", {"q": "raid"})]
    assert browser.delete("/api/v1/views/mine").status_code == 204
    assert browser.delete("/api/v1/views/mine").status_code == 404


def test_judgements_are_read_page_by_page_each_once(browser: Browser) -> None:
    for number in range(5):
        note = {"kind": "note", "incident_id": browser.first(), "payload": {"text": f"note {number}"}}
        assert browser.post("/api/v1/judgements", json=note, headers={"If-Match": "*"}).status_code == 201
    told: list[str] = []
    after: int | None = 0
    while after is not None:
        answer = browser.get("/api/v1/judgements", params={"after": after, "limit": 2}).json()
        told += [one["payload"]["text"] for one in answer["judgements"]]
        after = answer["next"]
    assert told == [f"note {number}" for number in range(5)]


def test_what_is_removed_in_the_browser_is_gone_from_the_files_when_it_is_acknowledged(
    browser: Browser, settings: WebSettings
) -> None:
    files = Path(settings.ledger).parent

    def held() -> bool:
        return any(b"Otherton" in path.read_bytes() for path in files.glob("ledger.db*"))

    (document,) = [
        one["id"]
        for one in browser.get("/api/v1/documents").json()["documents"]
        if "Otherton" in browser.get(f"/api/v1/documents/{one['id']}").text
    ]
    assert held()
    removal = {
        "kind": "remove_document",
        "payload": {"document": document},
        "reason": "the court asked for it",
    }
    assert browser.post("/api/v1/judgements", json=removal).status_code == 201
    assert not held()
