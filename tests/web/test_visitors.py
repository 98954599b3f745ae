"""Who may do what: sessions, roles, tokens, forged requests, other sites' names."""

from dataclasses import replace

import pytest

from newsledger.desk import people
from newsledger.errors import UsageError
from newsledger.ledger.opening import open_ledger
from newsledger.web.settings import WebSettings, check_binding, host_allowed
from tests.web.conftest import PASSWORD, Browser, browsing, log_in


def test_a_change_without_the_token_of_its_session_is_refused(browser: Browser) -> None:
    del browser.headers["X-CSRF-Token"]
    answer = browser.put("/api/v1/views/mine", json={"query": {}})
    assert (answer.status_code, answer.json()["code"]) == (403, "csrf")
    assert browser.get("/api/v1/views").json() == {"views": []}


def test_a_change_from_another_site_is_refused_even_with_the_token(browser: Browser) -> None:
    answer = browser.put("/api/v1/views/mine", json={"query": {}}, headers={"Origin": "http://localhost:1"})
    assert answer.status_code == 403


def test_a_form_carries_the_token_in_a_field(browser: Browser) -> None:
    token = browser.headers.pop("X-CSRF-Token")
    sent = {"name": "a", "password": "b", "csrf_token": token}
    assert browser.post("/log-in", data=sent).status_code == 404
    assert browser.post("/log-in", data=sent | {"csrf_token": "x"}).status_code == 403


@pytest.mark.parametrize(
    ("host", "accounts", "names", "allowed"),
    [
        ("localhost:8765", False, (), True),
        ("127.0.0.1", False, (), True),
        ("[::1]:8765", False, (), True),
        ("evil.example", False, (), False),
        ("127.0.0.1.evil.example", False, (), False),
        ("", False, (), False),
        ("ledger.example", True, (), True),
        ("ledger.example:80", False, ("Ledger.example",), True),
        ("other.example", True, ("ledger.example",), False),
    ],
)
def test_a_server_answers_to_its_own_names(
    host: str, accounts: bool, names: tuple[str, ...], allowed: bool
) -> None:
    assert host_allowed(WebSettings("x", names=names), host, accounts=accounts) is allowed


def test_a_name_that_was_pointed_here_is_not_answered(browser: Browser) -> None:
    assert browser.get("/api/v1/incidents", headers={"Host": "evil.example"}).status_code == 421


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1", "example.org", "::"])
def test_without_accounts_other_addresses_are_refused(host: str) -> None:
    with pytest.raises(UsageError, match="newsledger people add"):
        check_binding(WebSettings("x", host=host), accounts=False)
    check_binding(WebSettings("x", host=host), accounts=True)
    check_binding(WebSettings("x", host=host, public=True), accounts=False)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "127.5.5.5"])
def test_this_machine_needs_no_accounts(host: str) -> None:
    check_binding(WebSettings("x", host=host), accounts=False)


def test_an_application_that_others_reach_does_not_start_without_accounts(settings: WebSettings) -> None:
    with pytest.raises(UsageError), browsing(replace(settings, host="0.0.0.0")):
        pass


def test_nobody_reads_a_team_s_ledger_without_logging_in(team: Browser) -> None:
    answer = team.get("/api/v1/incidents")
    assert answer.status_code == 401
    assert answer.headers["content-type"] == "application/problem+json"
    log_in(team, "reader.one")
    assert team.get("/api/v1/incidents").status_code == 200
    assert team.delete("/api/v1/session").status_code == 204
    assert team.get("/api/v1/incidents").status_code == 401


def test_a_session_s_cookie_is_out_of_reach_of_scripts_and_other_sites(team: Browser) -> None:
    team.know()
    answer = team.post("/api/v1/session", json={"name": "lead.one", "password": PASSWORD})
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie and "SameSite=Strict" in cookie


def test_log_in_brings_a_new_cookie(team: Browser) -> None:
    team.know()
    before = dict(team.cookies)
    log_in(team, "lead.one")
    assert dict(team.cookies) != before


ROLES = [
    ("reader.one", "PUT", "/api/v1/views/x", {"query": {}}, 200),
    ("reader.one", "POST", "/api/v1/documents", {"text": "x"}, 403),
    ("coder.one", "POST", "/api/v1/documents", {"text": "A blast in Town left 1 killed."}, 201),
    ("coder.one", "GET", "/api/v1/audit", None, 403),
    ("coder.one", "GET", "/api/v1/people", None, 403),
    ("coder.one", "POST", "/api/v1/judgements", {"kind": "redact_name", "payload": {"name": "Someone"}}, 403),
    ("lead.one", "GET", "/api/v1/audit", None, 200),
    ("lead.one", "GET", "/api/v1/people", None, 200),
]


@pytest.mark.parametrize(("name", "method", "path", "body", "status"), ROLES)
def test_each_role_may_do_its_part(
    team: Browser, name: str, method: str, path: str, body: object, status: int
) -> None:
    log_in(team, name)
    assert team.request(method, path, json=body).status_code == status


def test_a_wrong_password_and_an_unknown_name_get_the_same_answer(team: Browser) -> None:
    team.know()
    answers = [
        team.post("/api/v1/session", json={"name": name, "password": "wrong password"}).json()
        for name in ("lead.one", "nobody")
    ]
    assert answers[0] == answers[1]
    assert answers[0]["status"] == 401


def test_after_many_wrong_passwords_even_the_right_one_must_wait(
    team: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(people, "MOST_BY_NAME", 2)
    team.know()
    for _ in range(2):
        team.post("/api/v1/session", json={"name": "lead.one", "password": "wrong password"})
    answer = team.post("/api/v1/session", json={"name": "lead.one", "password": PASSWORD})
    assert (answer.status_code, "retry-after" in answer.headers) == (429, True)
    assert team.post("/api/v1/session", json={"name": "coder.one", "password": PASSWORD}).status_code == 200


def test_a_token_lets_a_program_in_until_it_is_ended(team: Browser) -> None:
    log_in(team, "coder.one")
    made = team.post("/api/v1/tokens", json={"label": "script"}).json()
    bearer = {"Authorization": f"Bearer {made['token']}"}
    token = team.headers.pop("X-CSRF-Token")
    team.cookies.clear()
    assert team.post("/api/v1/documents", json={"text": "1 killed."}, headers=bearer).status_code == 201
    assert team.get("/api/v1/session", headers=bearer).json()["person"] == "coder.one"
    with open_ledger(team.app.state.settings.ledger) as ledger:  # type: ignore[attr-defined]
        raw = ledger.engine.raw_connection().cursor().execute("select hash from tokens").fetchall()
    assert made["token"] not in str(raw)
    log_in(team, "coder.one")
    assert token != team.headers["X-CSRF-Token"]
    assert team.delete(f"/api/v1/tokens/{made['handle']}").status_code == 204
    assert team.get("/api/v1/session", headers=bearer).status_code == 401


def test_a_closed_account_ends_its_sessions(team: Browser) -> None:
    log_in(team, "coder.one")
    with open_ledger(team.app.state.settings.ledger) as ledger, ledger.writing() as connection:  # type: ignore[attr-defined]
        people.close_account(connection, "coder.one")
    assert team.get("/api/v1/incidents").status_code == 401


def test_what_was_done_is_written_down_with_who_and_when(team: Browser) -> None:
    log_in(team, "lead.one")
    team.post("/api/v1/people", json={"name": "new.one", "role": "reader", "password": PASSWORD})
    entries = team.get("/api/v1/audit").json()["entries"]
    assert [(one["person"], one["action"], one["subject"]) for one in entries] == [
        ("lead.one", "person added", "new.one"),
        ("lead.one", "log-in", None),
    ]
    assert PASSWORD not in str(entries)


def test_the_last_lead_keeps_the_role(team: Browser) -> None:
    log_in(team, "lead.one")
    assert team.patch("/api/v1/people/lead.one", json={"role": "reader"}).status_code == 409


def test_a_public_ledger_is_read_by_everybody_and_changed_by_nobody(settings: WebSettings) -> None:
    with browsing(replace(settings, public=True, host="0.0.0.0")) as visitor:
        assert len(visitor.incidents()) == 3
        assert visitor.post("/api/v1/documents", json={"text": "x"}).status_code == 403
        assert visitor.get("/api/v1/audit").status_code == 403


def test_the_public_is_not_told_who_decided_what(settings: WebSettings) -> None:
    with browsing(replace(settings, public=True, host="0.0.0.0")) as visitor:
        incident = visitor.incidents()[0]["id"]
        for path in (
            "judgements",
            "exports/judgements",
            f"incidents/{incident}/judgements",
            f"incidents/{incident}/changes",
        ):
            assert visitor.get(f"/api/v1/{path}").status_code == 403, path
        assert visitor.get("/api/v1/exports/incidents").status_code == 200


def test_every_answer_has_the_headers_of_safety(browser: Browser) -> None:
    for path in ("/api/v1/incidents", "/nowhere", "/log-in", "/api/v1/openapi.json"):
        headers = browser.get(path).headers
        assert "unsafe-inline" not in headers["content-security-policy"]
        assert headers["content-security-policy"].startswith("default-src 'none'")
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"
