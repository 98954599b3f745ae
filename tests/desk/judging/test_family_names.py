"""A name's word that stands alone: taken away with the name, on the pages that have the whole of it."""

from pathlib import Path

import pytest

from newsledger.desk.judging import judge, judgements, undo
from newsledger.desk.judging.redactions import Places, family_name, places_of
from newsledger.errors import UsageError
from newsledger.ledger.opening import Ledger
from newsledger.model import Draft
from tests.desk.judging.deciding import decide
from tests.desk.telling import add_pages, page
from tests.desk.test_intake import export

NAMED = (
    "A blast in Testville on 2020-01-03 left 5 killed and 9 injured. Quentin Quill was held. Quill denies it."
)
OTHER = "A fire in Otherton on 2020-03-04 left 2 killed at a mill of Agatha Quill."
LATER = "A raid in Thirdham on 2021-05-06 left 1 killed. Quentin Quill fled; Quill was seen."


@pytest.fixture
def named(ledger: Ledger, tmp_path: Path) -> Ledger:
    """A page that has the whole name and its last word alone, and one of somebody else of that name."""
    add_pages(
        ledger,
        tmp_path,
        page(NAMED, id="a", published="2020-01-04", title="Quill held"),
        page(OTHER, id="c", published="2020-03-05"),
    )
    return ledger


def _pages(ledger: Ledger) -> dict[str, str]:
    """Title and text of each page, by the id that it came with."""
    held = export(ledger, "documents")
    return {one["external_id"]: f"{one['title'] or ''} {one['text']}" for one in held}


@pytest.mark.parametrize("remove", [False, True], ids=["blacked out", "removed"])
def test_the_word_goes_where_the_whole_name_stands_and_stays_elsewhere(named: Ledger, remove: bool) -> None:
    decide(named, "redact_name", name="Quentin Quill", alone="quill", remove=remove)
    pages = _pages(named)
    assert "uill" not in pages["a"] and "uentin" not in pages["a"]
    assert "denies it" in pages["a"]
    assert "Agatha Quill" in pages["c"]
    (id,) = [one["id"] for one in export(named, "documents") if one["external_id"] == "a"]
    told = [one for one in export(named, "claims") if one["document_id"] == id]
    assert told and "uill" not in str(told)


@pytest.mark.parametrize("remove", [False, True], ids=["blacked out", "removed"])
def test_pages_that_come_later_are_treated_alike(named: Ledger, tmp_path: Path, remove: bool) -> None:
    decide(named, "redact_name", name="Quentin Quill", alone="Quill", remove=remove)
    add_pages(named, tmp_path, page(LATER, id="d", published="2021-05-07"))
    assert "uill" not in _pages(named)["d"]


def test_without_it_the_word_alone_stays(named: Ledger) -> None:
    decide(named, "redact_name", name="Quentin Quill")
    assert "Quill denies it" in _pages(named)["a"]


def test_an_undo_brings_both_back(named: Ledger) -> None:
    before = _pages(named)
    made = decide(named, "redact_name", name="Quentin Quill", alone="Quill")
    undo(named, made.id, reviewer="Ana")
    assert _pages(named) == before


def test_what_reviewers_said_of_these_pages_goes_too_and_of_others_stays(named: Ledger) -> None:
    claims = export(named, "claims")
    documents = {one["external_id"]: one["id"] for one in export(named, "documents")}
    for id, words in (("a", "Quill again"), ("c", "Aunt Quill")):
        claim = next(one["id"] for one in claims if one["document_id"] == documents[id])
        judge(named, Draft("reject_claim", "Ana", None, {"claim": claim}, words))
    decide(named, "redact_name", name="Quentin Quill", alone="Quill", remove=True)
    with named.reading() as connection:
        reasons = [one.reason for one in judgements(connection) if one.kind == "reject_claim"]
    assert reasons == ["█████ again", "Aunt Quill"]


def test_the_judgement_does_not_tell_the_word(named: Ledger) -> None:
    made = decide(named, "redact_name", name="Quentin Quill", alone="Quill")
    assert made.payload["alone"] == 1
    assert "uill" not in str(export(named, "judgements"))


@pytest.mark.parametrize(
    ("name", "alone", "complaint"),
    [
        ("Quentin Quill", "Quillson", "is no word"),
        ("Quentin Quill", 2, "is no word"),
        ("Quentin Quill", True, "is no word"),
        ("Quill", "Quill", "is no word"),
        ("Quentin Li", "Li", "letters at least"),
    ],
)
def test_what_is_no_word_of_the_name_is_refused(
    named: Ledger, name: str, alone: object, complaint: str
) -> None:
    with pytest.raises(UsageError, match=complaint):
        decide(named, "redact_name", name=name, alone=alone)


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Quentin Quill", "Quill"),
        ("Quentin Quill Jr.", "Quill"),
        ("Quill", None),
        ("Quentin Li", None),
        ("", None),
    ],
)
def test_pages_call_people_by_the_last_word_of_their_names(name: str, word: str | None) -> None:
    assert family_name(name) == word


def test_places_are_counted_before_anything_is_taken_away(named: Ledger) -> None:
    with named.reading() as connection:
        assert places_of(connection, "quentin  quill", "quill") == Places(1, 1, 1)
        assert places_of(connection, "Nobody Here", "Here") == Places(0, 0, 0)
