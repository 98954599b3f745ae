"""Copies of one story among the documents of a ledger."""

import json
from pathlib import Path

from newsledger.desk.exporting import exported
from newsledger.desk.viewpoint import Viewpoint
from newsledger.ledger.opening import Ledger
from tests.desk.telling import add_pages, page

# Eighty words and more, so that a light rewrite can be told from another report.
BODY = " ".join(
    f"The {one} of the {other} told reporters that the {third} had been found beside the old pier."
    for one, other, third in (
        ("captain", "ferry", "rope"),
        ("keeper", "lighthouse", "lamp"),
        ("owner", "chandlery", "anchor"),
        ("warden", "harbour", "ledger"),
        ("pilot", "tug", "compass"),
        ("cook", "trawler", "kettle"),
    )
)
STORY = f"5 killed on 2020-01-02 in Testville {BODY}"


def origins(ledger: Ledger) -> dict[str, str | None]:
    """What each document is a copy of, by external ids."""
    with ledger.reading() as connection:
        found = [json.loads(line) for line in exported(connection, "documents", Viewpoint())]
    names = {one["id"]: one["external_id"] for one in found}
    return {one["external_id"]: names.get(one["duplicate_of"]) for one in found}


def test_a_light_rewrite_is_a_copy_of_the_earliest(ledger: Ledger, tmp_path: Path) -> None:
    light = STORY.replace("told reporters that the kettle", "said that the kettle")
    add_pages(
        ledger,
        tmp_path,
        page(light, id="light", outlet="B", title="Five dead", published="2020-01-03"),
        page(STORY, id="wire", outlet="A", title="Blast at pier", published="2020-01-02"),
        page(f"{STORY} Call us.", id="call", outlet="C", title="Pier blast kills", published="2020-01-04"),
    )
    assert origins(ledger) == {"light": "wire", "wire": None, "call": "wire"}


def test_another_report_of_the_same_incident_is_no_copy(ledger: Ledger, tmp_path: Path) -> None:
    other = "5 killed on 2020-01-02 in Testville " + BODY.replace("found beside", "seen").replace(
        "told", "x y"
    )
    add_pages(ledger, tmp_path, page(STORY, id="one"), page(other, id="other"))
    assert set(origins(ledger).values()) == {None}


def test_a_notice_in_place_of_the_story_is_no_copy(ledger: Ledger, tmp_path: Path) -> None:
    notice = "2 killed please log in to read on"
    add_pages(
        ledger,
        tmp_path,
        page(notice, id="a", outlet="A", title="Gunman at the quay"),
        page(notice, id="b", outlet="A", title="Vendor robbed in market"),
    )
    assert set(origins(ledger).values()) == {None}


def test_a_text_that_comes_back_months_later_is_no_copy(ledger: Ledger, tmp_path: Path) -> None:
    add_pages(
        ledger,
        tmp_path,
        page(STORY, id="a", outlet="A", published="2020-01-02"),
        page(STORY, id="b", outlet="B", published="2020-06-02"),
    )
    assert set(origins(ledger).values()) == {None}


def test_a_corrected_page_is_a_version_and_no_copy(ledger: Ledger, tmp_path: Path) -> None:
    report = add_pages(
        ledger,
        tmp_path,
        page(STORY, id="a", uri="http://x.example/1", published="2020-01-02"),
        page(STORY.replace("5 killed", "6 killed"), id="b", uri="http://x.example/1", published="2020-01-03"),
    )
    assert (report.versions, report.duplicates) == (1, 0)
    assert set(origins(ledger).values()) == {None}


def test_copies_found_apart_share_one_origin_when_a_text_between_them_comes(
    ledger: Ledger, tmp_path: Path
) -> None:
    words = STORY.split()
    left, right = " ".join(words[:-12]), " ".join([*words[:7], *words[19:]])
    add_pages(ledger, tmp_path, page(left, id="left", published="2020-01-03"))
    add_pages(ledger, tmp_path, page(right, id="right", published="2020-01-04"))
    add_pages(ledger, tmp_path, page(STORY, id="whole", published="2020-01-02"))
    assert origins(ledger) == {"left": "whole", "right": "whole", "whole": None}
