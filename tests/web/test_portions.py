"""Long incidents are shown in parts: each claim in one of them, every number leading to its sentence."""

import re
from html import unescape
from pathlib import Path

import pytest

from newsledger.ledger.opening import open_ledger
from newsledger.web.pages.portions import Portion
from newsledger.web.settings import WebSettings
from tests.desk.telling import add_pages, page
from tests.web.conftest import Browser

CLAIMS = 400
LONG = "A flood in Farville on 2022-01-02 left 7 killed" + ", 7 killed" * (CLAIMS // 2) + "."

# What the issue asks for at some 400 claims.
LARGEST = 150_000


@pytest.fixture
def long(settings: WebSettings, browser: Browser, tmp_path: Path) -> str:
    """The address of an incident that two pages tell in more than 400 claims."""
    with open_ledger(settings.ledger) as ledger:
        add_pages(ledger, tmp_path, page(LONG, id="x", published="2022-01-03"))
        add_pages(ledger, tmp_path, page(LONG + " Towns lie still.", id="y", published="2022-01-04"))
    return f"/incidents/{browser.incidents(q='farville')[0]['id']}"


def parts(browser: Browser, address: str) -> list[str]:
    """The text of every part."""
    first = browser.get(address).text
    count = max(map(int, re.findall(r'href="\?part=(\d+)#claims"', first)))
    return [browser.get(address, params={"part": number}).text for number in range(1, count + 1)]


def test_each_claim_is_in_one_part_and_no_part_is_large(browser: Browser, long: str) -> None:
    shown = parts(browser, long)
    numbers = [int(one) for part in shown for one in re.findall(r'<li id="c(\d+)"', part)]
    assert numbers and sorted(numbers) == list(range(1, len(numbers) + 1))
    assert len(numbers) > CLAIMS
    assert max(len(part.encode()) for part in shown) < LARGEST


def test_every_number_leads_to_its_sentence_in_the_part_that_has_it(browser: Browser, long: str) -> None:
    shown = parts(browser, long)
    places = [set(re.findall(r' id="([qc]\d+(?:-\d+)?|page-[A-Z])"', part)) for part in shown]
    led = set()
    for at, part in enumerate(shown):
        for address in map(unescape, re.findall(r'href="([^"]*#(?:q|c\d|page-)[^"]*)"', part)):
            query, _, place = address.partition("#")
            there = int(query.removeprefix("?part=")) - 1 if query else at
            assert place in places[there], f"part {at + 1} leads to {address}"
            led.add(there)
    assert led == set(range(len(shown)))


def test_a_part_beyond_the_last_is_the_last_and_viewpoints_are_kept(browser: Browser, long: str) -> None:
    shown = parts(browser, long)
    beyond = browser.get(long, params={"part": 999}).text
    assert re.findall(r'<li id="c\d+"', beyond) == re.findall(r'<li id="c\d+"', shown[-1])
    assert 'href="?policy=ucdp&amp;part=2#claims"' in browser.get(long, params={"policy": "ucdp"}).text


def test_a_judgement_comes_back_to_the_part_that_it_was_made_in(browser: Browser, long: str) -> None:
    second = browser.get(long, params={"part": 2}).text
    form = second.partition('name="kind" value="reviewed"')[2].partition("</form>")[0]
    fields = dict(re.findall(r'name="([^"]+)" value="([^"]*)"', form))
    assert fields["back"] == f"{long}?part=2"
    fields |= {"csrf_token": browser.headers["X-CSRF-Token"], "kind": "reviewed"}
    answer = browser.post("/judgements", data=fields, follow_redirects=False)
    assert answer.headers["location"].startswith(f"{long}?part=2&said=")
    assert "reviewed by" in browser.get(answer.headers["location"]).text


@pytest.mark.parametrize(
    ("number", "spans"),
    [
        pytest.param(1, (1, 80), id="the first"),
        pytest.param(3, (161, 200), id="the last is shorter"),
    ],
)
def test_parts_know_their_claims(number: int, spans: tuple[int, int]) -> None:
    one = Portion(number, 3, 80, 200)
    assert (one.first, one.last) == spans
    assert one.of(one.first) == one.of(one.last) == number
