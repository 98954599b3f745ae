"""newsledger show and newsledger explain."""

import json
from pathlib import Path

from tests.cli.conftest import Call


def first_id(call: Call) -> str:
    """The id of the first incident."""
    id: str = json.loads(call("incidents", "--json").out.splitlines()[0])["id"]
    return id


def test_a_dossier_is_shown_within_80_columns(two_pages: Call) -> None:
    result = two_pages("show", first_id(two_pages))
    assert result.status == 0
    assert "Testville" in result.out and "5" in result.out
    assert max(map(len, result.out.splitlines())) <= 80
    assert "\x1b" not in result.out


def test_the_beginning_of_an_id_is_enough(two_pages: Call) -> None:
    id = first_id(two_pages)
    assert two_pages("show", id[:8]).out == two_pages("show", id).out


def test_a_dossier_is_written_as_a_page(two_pages: Call, tmp_path: Path) -> None:
    result = two_pages("show", first_id(two_pages), "--html", "dossier.html")
    assert (result.status, result.out) == (0, "")
    assert "wrote dossier.html" in result.err
    page = (tmp_path / "dossier.html").read_text(encoding="utf-8")
    assert page.lower().startswith("<!doctype html>") and "Testville" in page
    assert two_pages("show", first_id(two_pages), "--html", "-").out == page


def test_a_value_is_explained_down_to_its_quote(two_pages: Call) -> None:
    result = two_pages("explain", first_id(two_pages), "killed")
    assert result.status == 0
    assert "5 killed" in result.out


def test_explain_links_tells_why_the_accounts_are_one_incident(two_pages: Call) -> None:
    result = two_pages("explain", first_id(two_pages), "links")
    assert result.status == 0
    assert "log-odds" in result.out
    assert max(map(len, result.out.splitlines())) <= 80


def test_a_field_that_nobody_spoke_of_is_named_with_those_that_there_are(two_pages: Call) -> None:
    result = two_pages("explain", first_id(two_pages), "abducted")
    assert result.status == 1
    assert "no finding on 'abducted'; it has: " in result.err


def test_an_unknown_incident_fails_with_the_next_step(two_pages: Call) -> None:
    result = two_pages("show", "zzz")
    assert result.status == 1
    assert "no incident 'zzz'; newsledger incidents lists them" in result.err


def test_what_was_not_known_at_the_moment_is_not_shown(two_pages: Call) -> None:
    result = two_pages("show", first_id(two_pages), "--as-of", "2019-01-01")
    assert result.status == 1
    assert "nothing is known of incident" in result.err
