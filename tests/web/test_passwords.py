"""One's own password, changed in the application."""

import pytest

from newsledger.desk import people
from newsledger.ledger.opening import open_ledger
from newsledger.web.settings import WebSettings
from tests.web.conftest import PASSWORD, Browser, browsing, log_in

NEW = "  another long password  "


def _sent(browser: Browser, **fields: str) -> int:
    """The status of the page's form, sent with a password, a new one, and that again."""
    form = {"password": PASSWORD, "new": NEW, "again": NEW} | fields
    token = browser.headers["X-CSRF-Token"]
    return browser.post(
        "/account/password", data=form | {"csrf_token": token}, follow_redirects=False
    ).status_code


def _lets_in(browser: Browser, password: str) -> bool:
    browser.know()
    answer = browser.post("/api/v1/session", json={"name": "coder.one", "password": password})
    return answer.status_code == 200


def test_the_new_password_lets_in_and_the_old_one_no_more(team: Browser) -> None:
    log_in(team, "coder.one")
    assert "current-password" in team.get("/account").text
    assert _sent(team) == 303
    assert "all your other sessions have ended" in team.get("/account?changed=true").text
    assert (_lets_in(team, PASSWORD), _lets_in(team, NEW)) == (False, True)


def test_all_sessions_end_but_the_one_that_goes_on_under_a_new_cookie(team: Browser) -> None:
    log_in(team, "coder.one")
    elsewhere = dict(team.cookies)
    log_in(team, "coder.one")
    before = dict(team.cookies)
    assert _sent(team) == 303
    assert team.get("/api/v1/incidents").status_code == 200
    after = dict(team.cookies)
    assert after != before
    for stolen in (elsewhere, before):
        team.cookies.clear()
        team.cookies.update(stolen)
        assert team.get("/api/v1/incidents").status_code == 401


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        pytest.param({"password": "not the password"}, 403, id="wrong"),
        pytest.param({"again": "mistyped password"}, 422, id="not the same twice"),
        pytest.param({"new": "short", "again": "short"}, 422, id="too short"),
    ],
)
def test_what_will_not_do_changes_nothing(team: Browser, fields: dict[str, str], status: int) -> None:
    log_in(team, "coder.one")
    assert _sent(team, **fields) == status
    assert team.get("/api/v1/incidents").status_code == 200
    assert _lets_in(team, PASSWORD)


def test_wrong_passwords_are_counted(team: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(people, "MOST_BY_NAME", 2)
    log_in(team, "coder.one")
    assert [_sent(team, password="not the password") for _ in range(2)] == [403, 403]
    assert _sent(team) == 429


def test_it_is_written_down_without_the_passwords(team: Browser) -> None:
    log_in(team, "coder.one")
    _sent(team, password="not the password")
    _sent(team)
    log_in_again = team.get("/api/v1/session").json()
    assert log_in_again["person"] == "coder.one"
    log_in(team, "lead.one")
    entries = team.get("/api/v1/audit").json()["entries"]
    told = [(one["person"], one["action"]) for one in entries]
    assert told[1:3] == [("coder.one", "password changed"), ("coder.one", "password change refused")]
    assert PASSWORD not in str(entries) and NEW.strip() not in str(entries)


def test_programs_change_it_by_session_and_not_by_token(team: Browser) -> None:
    log_in(team, "coder.one")
    token = team.post("/api/v1/tokens", json={"label": "script"}).json()["token"]
    given = {"password": PASSWORD, "new": NEW}
    bearer = {"Authorization": f"Bearer {token}"}
    assert team.put("/api/v1/session/password", json=given, headers=bearer).status_code == 403
    answer = team.put("/api/v1/session/password", json=given)
    assert (answer.status_code, answer.json()["person"]) == (200, "coder.one")
    team.headers["X-CSRF-Token"] = answer.json()["csrf_token"]
    assert team.post("/api/v1/tokens", json={"label": "another"}).status_code == 201


def test_the_hash_is_argon2(team: Browser) -> None:
    log_in(team, "coder.one")
    _sent(team)
    with open_ledger(team.app.state.settings.ledger) as ledger:  # type: ignore[attr-defined]
        query = "select password from people where name = 'coder.one'"
        (held,) = ledger.engine.raw_connection().cursor().execute(query).fetchone()
    assert held.startswith("$argon2id$")


def test_without_accounts_there_is_no_password_to_change(settings: WebSettings) -> None:
    with browsing(settings) as browser:
        browser.know()
        assert "current-password" not in browser.get("/account").text
        assert browser.put("/api/v1/session/password", json={"password": "x", "new": NEW}).status_code == 403
