"""Coding blind: pages without a mark in them, long ones in parts."""

import re
from pathlib import Path

import pytest

from newsledger.desk.judging import judge
from newsledger.ledger.opening import open_ledger
from newsledger.model import Draft
from newsledger.web.pages import excerpts
from newsledger.web.settings import WebSettings
from tests.desk.telling import add_pages, page
from tests.web.conftest import browsing, tiny_language  # noqa: F401  (a fixture that is used by itself)

BLAST = "A blast in Longville on 2020-01-02 left {} killed and 9 injured, police said."
LONG = " Nobody said anything of note on that day either." * 20 + " That was all."


@pytest.fixture
def drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[WebSettings, str]:
    """A ledger with one incident of two long pages, and a sample of it; a screen has 600 characters."""
    monkeypatch.setattr(excerpts, "MOST", 600)
    location = str(tmp_path / "long.db")
    with open_ledger(location, create=True) as ledger:
        told = [page(BLAST.format(at) + LONG, published=f"2020-01-0{at}", id=f"p{at}") for at in (3, 4)]
        add_pages(ledger, tmp_path, *told)
        sample = judge(ledger, Draft("sample", "Jane Roe", None, {"name": "all", "size": 1}))
    return WebSettings(location), sample.id


def test_a_long_page_is_begun_and_read_on_beside_it(drawn: tuple[WebSettings, str]) -> None:
    settings, sample = drawn
    with browsing(settings) as browser:
        text = browser.get(f"/coding/{sample}").text
        links = re.findall(rf'href="(/coding/{sample}/pages/[^"]+)"', text)
        rest = [browser.get(link).text for link in links]
    assert text.count("left 3 killed") == 1 and "left 4 killed" not in text and "That was all" not in text
    assert [link.partition("?")[2] for link in links] == ["part=2", ""]
    assert "That was all" in rest[0] and "left 3 killed" not in rest[0]
    assert "left 4 killed" in rest[1] and "?part=2" in rest[1]


def test_nothing_that_was_read_is_marked_in_the_pages(drawn: tuple[WebSettings, str]) -> None:
    settings, sample = drawn
    with browsing(settings) as browser:
        text = browser.get(f"/coding/{sample}").text
        assert "<mark" not in text
        for link in re.findall(rf'href="(/coding/{sample}/pages/[^"]+)"', text):
            assert "<mark" not in browser.get(link).text


@pytest.mark.parametrize("address", ["/coding/{}/pages/0000", "/coding/0000/pages/0000"])
def test_what_is_not_there_is_not_found(drawn: tuple[WebSettings, str], address: str) -> None:
    settings, sample = drawn
    with browsing(settings) as browser:
        assert browser.get(address.format(sample)).status_code == 404
