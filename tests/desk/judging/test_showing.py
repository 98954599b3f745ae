"""Who decided, when and why stands wherever a value is shown."""

import io
from pathlib import Path

import pytest
from rich.console import Console

from newsledger.desk.changes import changes
from newsledger.desk.dossiers import dossier, explanation
from newsledger.desk.judging import undo
from newsledger.desk.viewpoint import Viewpoint
from newsledger.ledger.opening import Ledger
from newsledger.outputs import dossier_html, dossier_terminal
from newsledger.outputs.changes import records
from newsledger.outputs.explanation import render
from tests.desk.judging.deciding import AGAIN, BLAST, claims_on, decide, incident_with
from tests.desk.telling import add_pages, page


@pytest.fixture
def decided(ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ledger:
    """A ledger in which a toll was overridden and a claim rejected after its pages had come."""
    add_pages(
        ledger,
        tmp_path,
        page(BLAST, id="a", published="2020-01-04"),
        page(AGAIN, id="b", published="2020-01-05"),
    )
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000600")
    decide(ledger, "override", incident_with(ledger, "Testville")["id"], field="killed.victims", best=7)
    decide(ledger, "reject_claim", claim=claims_on(ledger, "injured", "a")[0]["id"])
    return ledger


def printed(ledger: Ledger, what: str) -> str:
    output = Console(file=io.StringIO(), width=200)
    id = incident_with(ledger, "Testville")["id"]
    with ledger.reading() as connection:
        if what == "dossier":
            dossier_terminal.render(dossier(connection, id, Viewpoint()), output)
        elif what == "page":
            return dossier_html.page(dossier(connection, id, Viewpoint()))
        else:
            render(explanation(connection, id, what, Viewpoint()), output)
    assert isinstance(output.file, io.StringIO)
    return output.file.getvalue()


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("dossier", "set by Jane Roe on 2020-09-13: the count of the ministry"),
        ("dossier", "rejected by Jane Roe on 2020-09-13: the count of the ministry"),
        ("page", "set by Jane Roe on 2020-09-13: the count of the ministry"),
        ("killed", "set by Jane Roe on 2020-09-13: the count of the ministry"),
        ("injured", "rejected by Jane Roe on 2020-09-13: the count of the ministry"),
    ],
)
def test_dossiers_and_explanations_say_who_decided(decided: Ledger, what: str, said: str) -> None:
    assert said in printed(decided, what)


def test_changes_have_a_step_for_what_was_decided(decided: Ledger) -> None:
    id = incident_with(decided, "Testville")["id"]
    with decided.reading() as connection:
        *_, last = records(changes(connection, id, Viewpoint(by="recorded")))
    assert last["moment"] == "2020-09-13T12:36:40Z" and last["documents"] == []
    assert last["judgements"] == [
        "Jane Roe set killed.victims to 7 on 2020-09-13 (the count of the ministry)",
        "Jane Roe rejected a claim on injured on 2020-09-13 (the count of the ministry)",
    ]
    fields = {str(one["field"]) for one in last["changes"]}  # type: ignore[attr-defined]
    assert fields >= {"killed.victims", "injured.victims"}


def test_what_was_undone_is_no_step_of_what_was_reported(decided: Ledger) -> None:
    id = incident_with(decided, "Testville")["id"]
    made = decide(decided, "override", id, field="type", value="shooting")
    with decided.reading() as connection:
        before = list(records(changes(connection, id, Viewpoint())))
    undo(decided, made.id, reviewer="Jane Roe")
    with decided.reading() as connection:
        after = list(records(changes(connection, id, Viewpoint())))
    assert len(after) == len(before) == 3
    assert "shooting" in str(before) and "shooting" not in str(after)
