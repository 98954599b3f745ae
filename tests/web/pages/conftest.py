"""The application with two incidents, asked without a browser."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from newsledger.desk.intake import add
from newsledger.ledger.opening import open_ledger
from newsledger.web.app import create_app
from newsledger.web.settings import WebSettings
from tests.web.browser.conftest import tiny_language
from tests.web.browser.reports import BOMBING, SIEGE

_INPUT = re.compile(r'<input type="hidden" name="([^"]*)" value="([^"]*)">')


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who looks at pages and sends their forms."""

    client: TestClient

    def get(self, path: str, status: int = 200) -> str:
        """The text of a page, which must answer with that status."""
        answer = self.client.get(path)
        assert answer.status_code == status, answer.text[-600:]
        return answer.text

    def hidden(self, path: str, kind: str) -> dict[str, str]:
        """The hidden fields of the first form for a kind of judgement on a page."""
        for form in self.get(path).split("<form")[1:]:
            held = {name: unescape(value) for name, value in _INPUT.findall(form.partition("</form>")[0])}
            if held.get("kind") == kind:
                return held
        raise AssertionError(f"{path} has no form for {kind}")

    def judge(self, path: str, kind: str, **fields: str) -> Any:
        """The answer to that form, filled in."""
        form = self.hidden(path, kind) | fields
        return self.client.post("/judgements", data=form, follow_redirects=False)

    def incident(self, words: str) -> str:
        """The id of the incident that the words find."""
        found: Mapping[str, Any] = self.client.get("/api/v1/incidents", params={"q": words}).json()
        return str(found["incidents"][0]["id"])


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with two incidents, to be copied."""
    path = tmp_path_factory.mktemp("filled") / "review.db"
    with tiny_language(), open_ledger(str(path), create=True) as opened:
        add([*SIEGE, *BOMBING], opened, workers=1)
    return path


@pytest.fixture
def enter(filled: Path, tmp_path: Path) -> Iterator[Callable[..., Person]]:
    """Makes the application over a copy of that ledger."""
    started: list[TestClient] = []

    def make(**settings: Any) -> Person:
        copy = tmp_path / f"review-{len(started)}.db"
        copy.write_bytes(filled.read_bytes())
        app = create_app(WebSettings(str(copy), **{"person": "Jane Roe", **settings}))
        client = TestClient(app, base_url="http://127.0.0.1")
        client.__enter__()
        started.append(client)
        return Person(client)

    yield make
    for one in started:
        one.__exit__(None, None, None)


@pytest.fixture
def person(enter: Callable[..., Person]) -> Person:
    """The person at the machine itself."""
    return enter()
