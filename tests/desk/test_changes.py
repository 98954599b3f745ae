"""What changed about an incident, when, because of which page."""

from pathlib import Path

import pytest

from newsledger.desk.changes import changes
from newsledger.desk.dossiers import dossier
from newsledger.desk.viewpoint import Viewpoint
from newsledger.errors import NotFoundError
from newsledger.ledger.opening import Ledger
from newsledger.model import Toll
from newsledger.outputs.changes import ChangesView
from tests.desk.telling import add_pages, page
from tests.desk.test_intake import export

TEXT = "A blast in Testville on 2020-01-03 left {} killed and 9 injured, police said."
FIRST = page(TEXT.format(3), id="first", published="2020-01-03")
SECOND = page(TEXT.format(5), id="second", published="2020-01-04")
SAME = page(TEXT.format(5) + " Nothing new.", id="same", published="2020-01-05")


def steps(ledger: Ledger, viewpoint: Viewpoint | None = None) -> ChangesView:
    (incident,) = export(ledger, "incidents")
    with ledger.reading() as connection:
        return changes(connection, incident["id"], viewpoint or Viewpoint())


def test_each_page_is_a_step_in_the_order_of_the_reports(ledger: Ledger, tmp_path: Path) -> None:
    add_pages(ledger, tmp_path, SAME, SECOND, FIRST)
    found = steps(ledger).steps
    assert [one.moment[:10] for one in found] == ["2020-01-03", "2020-01-04", "2020-01-05"]
    assert [[page.external_id for page in one.arrived] for one in found] == [["first"], ["second"], ["same"]]
    assert {one.field for one in found[0].changes} >= {"type", "start", "place", "killed.victims"}
    assert all(one.before is None for one in found[0].changes)


def test_a_change_tells_the_value_before_and_after_and_its_page(ledger: Ledger, tmp_path: Path) -> None:
    add_pages(ledger, tmp_path, FIRST, SECOND)
    _, second = steps(ledger).steps
    (killed,) = (one for one in second.changes if one.field == "killed.victims")
    assert isinstance(killed.before, Toll) and isinstance(killed.after, Toll)
    assert (killed.before.best, killed.after.best) == (3, 5)
    assert killed.documents == (second.arrived[0].id,)
    assert killed.rule and killed.claims
    assert not [one for one in second.changes if one.field in ("place", "start")]


def test_the_steps_lead_to_what_is_settled_now(ledger: Ledger, tmp_path: Path) -> None:
    add_pages(ledger, tmp_path, FIRST, SECOND, SAME)
    view = steps(ledger)
    reached = {one.field: one.after for step in view.steps for one in step.changes}
    with ledger.reading() as connection:
        settled = dossier(connection, view.settled.id, Viewpoint()).settled
    tolls = {
        f"{field}.{role}": toll for field, by_role in settled.tolls.items() for role, toll in by_role.items()
    }
    assert {field: reached[field] for field in tolls} == tolls
    assert (reached["type"], reached["start"], reached["place"]) == (
        settled.type,
        settled.start,
        settled.place,
    )


def test_a_new_version_takes_the_place_of_the_old_one(ledger: Ledger, tmp_path: Path) -> None:
    address = "https://paper.example/blast"
    add_pages(
        ledger,
        tmp_path,
        page(TEXT.format(3), uri=address, published="2020-01-03"),
        page(TEXT.format(5), uri=address, published="2020-01-04"),
    )
    first, second = steps(ledger).steps
    assert [page.id for page in second.replaced] == [page.id for page in first.arrived]
    assert next(one.after.best for one in second.changes if isinstance(one.after, Toll)) == 5


def test_no_step_lies_after_the_moment_asked_for(ledger: Ledger, tmp_path: Path) -> None:
    add_pages(ledger, tmp_path, FIRST, SECOND)
    view = steps(ledger, Viewpoint(moment="2020-01-03T23:59:59Z"))
    assert len(view.steps) == 1
    with pytest.raises(NotFoundError, match="nothing is known"):
        steps(ledger, Viewpoint(moment="2019-01-01T00:00:00Z"))


def test_by_recording_what_was_learned_at_once_is_one_step(ledger: Ledger, tmp_path: Path) -> None:
    add_pages(ledger, tmp_path, FIRST, SECOND)
    (only,) = steps(ledger, Viewpoint(by="recorded")).steps
    assert len(only.arrived) == 2
    assert only.moment == "2020-09-13T12:26:40Z"


def test_a_page_without_a_date_takes_its_step_where_its_date_is_inferred(
    ledger: Ledger, tmp_path: Path
) -> None:
    undated = page(
        "A blast in Testville on Friday left 5 killed and 9 injured, residents said.", id="undated"
    )
    add_pages(ledger, tmp_path, undated, SECOND)
    assert len(export(ledger, "incidents")) == 1
    assert [page.external_id for page in steps(ledger).steps[0].arrived] == ["undated"]
