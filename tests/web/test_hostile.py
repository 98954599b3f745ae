"""Whatever pages and requests hold: nothing breaks, nothing of it is markup."""

import json
import re
from html.parser import HTMLParser
from urllib.parse import quote

import pytest

from tests.web.conftest import Browser

HOSTILE = {
    "a script": "<script>alert(1)</script>",
    "an image": "<img src=x onerror=alert(1)>",
    "an attribute": '" onmouseover="alert(1)',
    "an attribute in single quotes": "' autofocus onfocus='alert(1)",
    "a javascript URL": "javascript:alert(1)",
    "a data URL": "data:text/html,<script>alert(1)</script>",
    "a template": "{{ 7 * 7 }}{% raw %}${7*7}<%= 7 %>",
    "a comment": "<!-- --><![CDATA[ ]]>",
    "an end of a script": "</script></style></textarea></title>",
    "bidirectional marks": "abc\u202edcba\u202c\u2066x\u2069",
    "SQL": "'; drop table judgements; --",
    "SQL like": "%_\\%' or 1=1",
    "a NUL": "before\0after",
    "an unpaired surrogate": "x\ud800y",
    "an escape": "\x1b[31mred\x07\r\n\r\nHTTP/1.1 200 OK",
    "a null byte and path": "../../../etc/passwd\0.html",
    "emoji and combining": "e\u0301" * 50 + "\U0001f9e8",
    "much of the same": "a" * 20_000,
    "deep": "(" * 5_000,
}

FIELDS = ("q", "type", "country", "place", "since", "until", "status", "grade", "cursor", "policy", "as_of")

parametrized = pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())


@parametrized
def test_a_hostile_page_is_kept_and_shown_as_text(browser: Browser, text: str) -> None:
    told = f"A blast in Hostileton on 2022-02-02 left 3 killed. {text}"
    for body in ({"text": told, "title": text}, {"text": told, "outlet": text, "uri": text}):
        answer = browser.post(
            "/api/v1/documents", content=json.dumps(body), headers={"Content-Type": "application/json"}
        )
        assert answer.status_code in (200, 201, 422)
    browser.post("/api/v1/documents/files", files={"file": ("x.txt", told.encode("utf-8", "replace"))})
    found = browser.incidents(q="hostileton")
    assert found
    for one in found:
        for path in (f"/incidents/{one['id']}", "/", f"/incidents/{one['id']}/history"):
            page = browser.get(path)
            assert page.status_code in (200, 404)
            assert_harmless(page.text)


@parametrized
def test_a_hostile_filter_breaks_nothing(browser: Browser, text: str) -> None:
    cut = text.encode("utf-8", "replace").decode()[:3000]
    for path, field in ((path, field) for path in ("/api/v1/incidents", "/") for field in FIELDS):
        given = {field: cut}
        answer = browser.get(path, params=given)
        assert answer.status_code in (200, 404, 422)
        if "html" in answer.headers["content-type"]:
            assert_harmless(answer.text)


@parametrized
def test_a_hostile_judgement_breaks_nothing(browser: Browser, text: str) -> None:
    id = browser.first()
    for sent in (
        {"kind": text, "incident_id": id},
        {"kind": "note", "incident_id": id, "payload": {"text": text}, "reason": text},
        {"kind": "override", "incident_id": id, "payload": {"field": text, "low": text}, "reason": "x"},
        {"kind": "reject_claim", "payload": {"claim": text}, "reason": text},
        {"kind": "note", "incident_id": text},
    ):
        answer = browser.post(
            "/api/v1/judgements",
            content=json.dumps(sent),
            headers={"If-Match": "*", "Content-Type": "application/json"},
        )
        assert answer.status_code in (201, 404, 422), answer.text
    assert len(browser.incidents()) == 3


@parametrized
def test_a_hostile_path_breaks_nothing(browser: Browser, text: str) -> None:
    name = text.encode("utf-8", "replace").decode()[:500]
    for folder in ("/api/v1/incidents", "/api/v1/documents", "/static", "/api/v1/exports", "/incidents"):
        answer = browser.request("GET", browser.base_url.join(folder + "/").join(_quoted(name)))
        assert answer.status_code in (200, 303, 404, 405, 422)


def _quoted(name: str) -> str:
    return quote(name, safe="")


class _Reader(HTMLParser):
    """Notes what of a page a browser would run."""

    def __init__(self) -> None:
        super().__init__()
        self.running: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Inline scripts, handlers, addresses that run."""
        given = dict(attrs)
        if tag == "script" and "src" not in given:
            self.running.append("an inline script")
        for name, value in attrs:
            if name.startswith("on") or name == "style":
                self.running.append(name)
            if name in ("href", "src", "action", "formaction") and RUNS.match(value or ""):
                self.running.append(f"{name} {value}")


RUNS = re.compile(r"\s*(javascript|data|vbscript):", re.I)


def assert_harmless(html: str) -> None:
    """Nothing of the corpus became markup, and no mark of it turns the page around."""
    reader = _Reader()
    reader.feed(html)
    assert reader.running == []
    assert "{{ 49" not in html and "$49" not in html
    assert not any(mark in html for mark in "\u202e\u2066\0\x1b\x07")
