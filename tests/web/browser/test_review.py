"""The whole way of a reviewer, from adding pages to an exported judgement."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from tests.web.browser.conftest import Site, fill, log_in, open_incident
from tests.web.browser.reports import SIEGE

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Locator, Page

THIRD = (
    "More victims\n\nGunmen who stormed the police depot in Quetta on 2023-03-03 left 4 killed and"
    " 12 injured among guards of the depot, the ministry says."
)

# Selects words in a page's own text, as a person would with the mouse.
SELECT = """words => {
  const all = [...document.querySelectorAll('article [data-at]')];
  const text = all.find(one => one.textContent.includes(words)).firstChild;
  const range = document.createRange();
  range.setStart(text, text.data.indexOf(words));
  range.setEnd(text, text.data.indexOf(words) + words.length);
  document.getSelection().removeAllRanges();
  document.getSelection().addRange(range);
}"""


def test_pages_are_added_judged_and_exported(page: "Page", site: Site) -> None:
    page.goto(site.url("/add"))
    page.get_by_label("Text").fill(THIRD)
    page.get_by_label("Outlet").fill("Valley Times")
    page.get_by_label("Published").fill("2023-03-06")
    page.get_by_role("button", name="Add the page").click()
    page.get_by_role("status").get_by_role("link").first.click()
    page.wait_for_url("**/incidents/*")

    page.locator('[data-field^="killed."] button[data-key=a]').first.click()
    page.locator(".ruling", has_text="accepted by Jane Roe").first.wait_for()
    page.locator('[data-field^="injured."] a[data-key=o]').first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Best").fill("12")
    dialog.get_by_label("At least").fill("11")
    dialog.get_by_label("At most").fill("13")
    dialog.get_by_label("Reason").fill("the hospital's list")
    dialog.get_by_role("button", name="Override").click()
    page.locator(".figure.injured .best", has_text="12").wait_for()

    exported = _exported(site, "judgements")
    assert [one["kind"] for one in exported] == ["accept", "override"]
    assert exported[1]["reason"] == "the hospital's list" and exported[1]["reviewer"] == "Jane Roe"
    injured = [one["tolls"]["injured"] for one in _exported(site, "incidents")]
    settled = [(toll["low"], toll["best"], toll["high"]) for by_role in injured for toll in by_role.values()]
    assert (11, 12, 13) in settled


def test_a_claim_is_rejected_and_that_undone(page: "Page", site: Site) -> None:
    open_incident(page, site, "depot")
    row = _row(page, "9")
    row.locator("a[data-key=r]").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_placeholder("misread").fill("an early figure")
    dialog.get_by_role("button", name="Reject").click()
    page.locator("#claims .gone").first.wait_for()
    page.get_by_role("button", name="Undo", exact=True).first.click()
    page.locator("#claims .gone").first.wait_for(state="detached")


def test_words_that_were_selected_become_a_claim(page: "Page", site: Site) -> None:
    open_incident(page, site, "Garissa")
    before = page.locator("#claims [data-claim-row]").count()
    page.evaluate(SELECT, "7 injured")
    page.get_by_role("link", name="Add a claim here").click()
    dialog = page.get_by_role("dialog")
    assert dialog.locator("mark").inner_text() == "7 injured"
    dialog.get_by_label("Field").select_option("missing")
    dialog.get_by_label("Whom it counts").select_option("civilians")
    dialog.get_by_label("At least").fill("2")
    dialog.get_by_role("button", name="Add the claim").click()
    page.locator("#claims .ruling", has_text="add claim").wait_for()
    assert page.locator("#claims [data-claim-row]").count() == before + 1


def test_a_claim_is_corrected(page: "Page", site: Site) -> None:
    open_incident(page, site, "Garissa")
    _row(page, "5").locator("a[data-key=r]").click()
    form = page.get_by_role("dialog").locator("form[data-claim-form]")
    form.get_by_label("At most").fill("6")
    form.get_by_label("Name", exact=True).fill("Omar Ali")
    form.get_by_role("button", name="Correct").click()
    page.locator("#claims .teller", has_text="Omar Ali").wait_for()


def test_incidents_are_merged_from_the_queue_and_split_again(page: "Page", site: Site) -> None:
    page.goto(site.url("/"))
    rows = page.locator("[data-rows] > [data-row]")
    assert rows.count() == 2
    page.keyboard.press("j")
    page.keyboard.press("x")
    page.keyboard.press("j")
    page.keyboard.press("x")
    page.keyboard.press("m")
    page.get_by_role("button", name="They are one incident").click()
    page.wait_for_url("**/incidents/*")
    page.get_by_text("3 pages").first.wait_for()
    page.get_by_role("button", name="Undo", exact=True).first.click()
    page.locator(".masthead .where", has_text="3 pages").wait_for(state="detached")
    page.goto(site.url("/"))
    assert rows.count() == 2


def test_a_stale_form_is_refused_with_the_differences(
    new_context: "Callable[..., BrowserContext]", team_site: Site
) -> None:
    first, second = new_context().new_page(), new_context().new_page()
    log_in(first, team_site, "ben")
    log_in(second, team_site, "cleo")
    path = open_incident(first, team_site, "depot")
    second.goto(team_site.url(path))
    second.locator("[data-others]", has_text="ben has this incident open").wait_for()
    first.locator('[data-field^="killed."] button[data-key=a]').first.click()
    first.locator(".ruling", has_text="accepted by ben").first.wait_for()
    second.locator('[data-field^="injured."] button[data-key=a]').first.click()
    card = second.get_by_role("dialog")
    card.get_by_text("ben accepted killed.").wait_for()
    card.get_by_role("button", name="Do it all the same").click()
    second.locator(".ruling", has_text="accepted by cleo").first.wait_for()


def test_the_queue_follows_the_ledger(page: "Page", site: Site) -> None:
    page.goto(site.url("/"))
    page.locator("[data-rows] > [data-row]").nth(1).wait_for()
    page.wait_for_timeout(300)
    text = "Night\n\nVillagers of Nyala were shot at in Nyala on 2023-05-02, 8 killed."
    late = replace(SIEGE[0], content=text, external_id="late", uri=None, title="Shooting in Nyala")
    fill(site.ledger, late)
    page.locator("[data-row]", has_text="Nyala").wait_for()


def test_double_coding_is_blind_then_compared(
    new_context: "Callable[..., BrowserContext]", team_site: Site
) -> None:
    lead = new_context().new_page()
    log_in(lead, team_site, "anna")
    lead.goto(team_site.url("/coding"))
    lead.get_by_label("Name").fill("spring")
    lead.get_by_label("How many incidents").fill("2")
    for field in ("start", "injured, total"):
        lead.get_by_label(field, exact=True).uncheck()
    lead.get_by_role("button", name="Draw").click()
    lead.get_by_role("heading", name="spring").wait_for()
    for name, figure in (("ben", "5"), ("cleo", "4")):
        coder = new_context().new_page()
        log_in(coder, team_site, name)
        coder.goto(team_site.url("/coding"))
        coder.get_by_role("link", name="Code 2 incidents").click()
        for _ in range(2):
            assert coder.locator("mark").count() == 0
            coder.get_by_label("Type").select_option("bombing")
            coder.get_by_label("Best").fill(figure)
            coder.get_by_role("button", name="Keep and go on").click()
        coder.wait_for_url("**/results")
    lead.get_by_role("link", name="Agreement").click()
    lead.get_by_role("link", name="look all the same").click()
    lead.get_by_role("heading", name="2 disagreements").wait_for()
    lead.get_by_role("button", name="Take 5 for killed, total").first.click()
    lead.locator(".ruling", has_text="set by anna").wait_for()


def _row(page: "Page", value: str) -> "Locator":
    """The row of the claim with that value."""
    said = page.locator(".said b", has_text=re.compile(rf"^{value}$"))
    return page.locator("#claims [data-claim-row]").filter(has=said).first


def _exported(site: Site, layout: str) -> list[dict[str, Any]]:
    command = [sys.executable, "-m", "newsledger", "export", layout, "--ledger", site.ledger]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize("key, words", [("?", "Keys"), ("m", "Merge"), ("s", "Split"), ("n", "note")])
def test_keys_open_cards(page: "Page", read_only_site: Site, key: str, words: str) -> None:
    open_incident(page, read_only_site, "depot")
    page.keyboard.press(key)
    page.get_by_role("dialog").get_by_role("heading", name=words).first.wait_for()
    page.keyboard.press("Escape")
    page.get_by_role("dialog").wait_for(state="hidden")


def test_the_queue_is_walked_by_keys(page: "Page", read_only_site: Site) -> None:
    page.goto(read_only_site.url("/"))
    page.keyboard.press("/")
    page.keyboard.type("Garissa")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=Garissa**")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url("**/incidents/*")
    page.get_by_role("heading", level=1, name="Garissa").wait_for()
