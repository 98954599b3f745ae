"""The application over a small ledger in the tiny language, as browsers and programs meet it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from newsledger.desk import annotating, taking
from newsledger.desk.people import create_person
from newsledger.ledger.opening import open_ledger
from newsledger.web.app import create_app
from newsledger.web.settings import WebSettings
from tests.desk import telling
from tests.desk.telling import add_pages, page

BLAST = "A blast in Testville on 2020-01-02 left 5 killed and 9 injured, police said."
FIRE = "A fire in Otherton on 2020-03-04 left 2 killed at a mill."
RAID = "A raid in Thirdham on 2021-05-06 left 1 killed."

PASSWORD = "a long enough password"


@pytest.fixture(autouse=True)
def tiny_language(monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents are read in the tiny language."""
    monkeypatch.setattr(taking, "read", telling.read)
    monkeypatch.setattr(annotating, "read", telling.read)


@pytest.fixture
def settings(tmp_path: Path) -> WebSettings:
    """A ledger of three incidents on this machine."""
    location = str(tmp_path / "ledger.db")
    with open_ledger(location, create=True) as ledger:
        add_pages(ledger, tmp_path, *(page(text, published="2021-06-01") for text in (BLAST, FIRE, RAID)))
    return WebSettings(location)


class Browser(TestClient):
    """A client that sends its CSRF token along with what it changes."""

    def know(self) -> None:
        """Fetch the token of the session."""
        self.headers["X-CSRF-Token"] = self.get("/api/v1/session").json()["csrf_token"]

    def incidents(self, **query: str | int) -> list[dict[str, object]]:
        """The incidents of the list."""
        found: list[dict[str, object]] = self.get("/api/v1/incidents", params=query).json()["incidents"]
        return found

    def first(self) -> str:
        """The id of the first incident."""
        return str(self.incidents()[0]["id"])


@contextmanager
def browsing(settings: WebSettings) -> Iterator[Browser]:
    """A browser at the application."""
    with Browser(create_app(settings), base_url=f"http://127.0.0.1:{settings.port}") as browser:
        yield browser


@pytest.fixture
def browser(settings: WebSettings) -> Iterator[Browser]:
    """Somebody at this machine, without accounts."""
    with browsing(settings) as opened:
        opened.know()
        yield opened


@pytest.fixture
def team(settings: WebSettings) -> Iterator[Browser]:
    """A server with a reader, a coder and a lead; nobody is logged in."""
    with open_ledger(settings.ledger) as ledger, ledger.writing() as connection:
        for role in ("reader", "coder", "lead"):
            create_person(connection, f"{role}.one", role, PASSWORD)
    with browsing(replace(settings, host="0.0.0.0")) as opened:
        yield opened


def log_in(browser: Browser, name: str) -> None:
    """Log in and keep the new session's CSRF token."""
    browser.know()
    answer = browser.post("/api/v1/session", json={"name": name, "password": PASSWORD})
    assert answer.status_code == 200, answer.text
    browser.headers["X-CSRF-Token"] = answer.json()["csrf_token"]
