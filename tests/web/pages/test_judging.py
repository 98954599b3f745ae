"""Judgements by form."""

import re

import pytest

from tests.web.pages.conftest import Person


def test_accepting_leads_back_and_says_who_did_it(person: Person) -> None:
    home = f"/incidents/{person.incident('depot')}"
    answer = person.judge(home, "accept", field="killed.total")
    assert answer.status_code == 303 and answer.headers["location"].startswith(f"{home}?said=")
    assert "Jane Roe accepted killed.total" in person.get(answer.headers["location"])


def test_the_same_form_twice_is_one_judgement(person: Person) -> None:
    home = f"/incidents/{person.incident('depot')}"
    form = person.hidden(home, "accept") | {"field": "killed.total"}
    first = person.client.post("/judgements", data=form, follow_redirects=False)
    second = person.client.post("/judgements", data=form, follow_redirects=False)
    assert first.headers["location"] == second.headers["location"]
    assert len(person.client.get("/api/v1/judgements").json()["judgements"]) == 1


def test_a_form_that_is_older_than_the_incident_is_shown_the_differences(person: Person) -> None:
    home = f"/incidents/{person.incident('depot')}"
    old = person.hidden(home, "accept") | {"field": "injured.total"}
    person.judge(home, "accept", field="killed.total")
    answer = person.client.post("/judgements", data=old)
    assert answer.status_code == 412
    assert "Jane Roe accepted killed.total" in answer.text and "Do it all the same" in answer.text
    assert len(person.client.get("/api/v1/judgements").json()["judgements"]) == 1


def test_the_refused_form_can_be_sent_again_on_what_stands(person: Person) -> None:
    home = f"/incidents/{person.incident('depot')}"
    old = person.hidden(home, "accept") | {"field": "injured.total"}
    person.judge(home, "accept", field="killed.total")
    refused = person.client.post("/judgements", data=old).text
    assert '<input type="hidden" name="field" value="injured.total">' in refused
    current = refused.partition('name="revision" value="')[2].partition('"')[0]
    again = person.client.post("/judgements", data=old | {"revision": current}, follow_redirects=False)
    assert again.status_code == 303


@pytest.mark.parametrize(
    ("field", "given", "shown"),
    [
        ("killed.total", {"low": "5", "best": "6", "high": "7"}, "6 (5 to 7)"),
        ("killed.total", {"best": "6", "open": "1"}, "6 (6 or more)"),
        ("killed.total", {"unknown": "1"}, "unknown"),
        ("start", {"value": "2023-03-03T18"}, "2023-03-03T18:00"),
        ("status", {"value": "ended"}, "ended"),
        ("place", {"locality": "Pishin", "country": "Pakistan"}, "Pishin, Pakistan"),
        ("weapons", {"value": "rifle\ngrenade"}, "rifle, grenade"),
        ("targets", {"value": "depot: police"}, "depot"),
        ("perpetrators", {"value": "Red Column: claimed"}, "Red Column"),
        ("duration", {"hours_low": "2", "hours_high": "3"}, "2.0, 3.0"),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_every_field_can_be_given_a_value(
    person: Person, field: str, given: dict[str, str], shown: str
) -> None:
    home = person.incident("depot")
    answer = person.judge(f"/incidents/{home}/fields/{field}", "override", reason="as I read it", **given)
    assert answer.status_code == 303, answer.text[-400:]
    assert f"Jane Roe set {field} to {shown}" in person.get(answer.headers["location"])


def test_what_cannot_be_done_is_said_in_one_sentence(person: Person) -> None:
    home = person.incident("depot")
    answer = person.judge(f"/incidents/{home}/fields/killed.total", "override", best="6")
    assert answer.status_code == 422 and "override needs a reason" in answer.text


def test_a_page_is_removed_for_good(person: Person) -> None:
    home = person.incident("Garissa")
    claim = person.client.get(f"/api/v1/incidents/{home}/claims").json()["claims"][0]
    answer = person.judge(
        f"/documents/{claim['document_id']}/remove", "remove_document", reason="asked by law"
    )
    assert answer.headers["location"] == "/documents"
    shown = person.get(f"/documents/{claim['document_id']}")
    assert "Roadside explosive" not in shown


def test_a_name_is_blacked_out_everywhere(person: Person) -> None:
    home = f"/incidents/{person.incident('depot')}"
    assert "Omar Khan" in person.get(home)
    card = "/names/redact?name=Omar Khan"
    assert "stands in 1 place on 1 page" in " ".join(re.sub("<[^>]*>", " ", person.get(card)).split())
    answer = person.judge(card, "redact_name", reason="asked by law")
    assert answer.status_code == 303, answer.text[-300:]
    assert "Omar Khan" not in person.get(f"/incidents/{person.incident('depot')}")


def test_words_that_are_typed_find_their_place(person: Person) -> None:
    home = person.incident("Garissa")
    claim = person.client.get(f"/api/v1/incidents/{home}/claims").json()["claims"][0]
    card = f"/documents/{claim['document_id']}/claims/new"
    assert '<mark class="toll">7 injured passengers</mark>' in person.get(
        f"{card}?words=7 injured passengers"
    )
    person.get(f"{card}?words=no such words", 422)
    answer = person.judge(
        f"{card}?words=7 injured passengers", "add_claim", field="missing", role="total", low="1"
    )
    assert answer.status_code == 303, answer.text[-300:]


def test_forms_without_the_token_of_the_session_are_refused(person: Person) -> None:
    home = person.incident("depot")
    form = person.hidden(f"/incidents/{home}", "accept") | {"field": "killed.total", "csrf_token": "0"}
    assert person.client.post("/judgements", data=form).status_code == 403


def test_a_form_that_no_page_sends_is_refused(person: Person) -> None:
    home = f"/incidents/{person.incident('depot')}"
    form = person.hidden(home, "accept") | {"field": "killed.total"}
    assert person.client.post("/judgements", data=form | {"incident": "0" * 80}).status_code == 422
    assert person.client.post("/judgements", data=form | {"kind": "abolish"}).status_code == 422
    assert person.client.post("/judgements", data=form | {"reason": "x" * 5000}).status_code == 422
