"""What is settled ahead is what would be settled now, whatever was judged, added or taken away since."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, func, select

from newsledger.desk import ahead
from newsledger.desk.ahead import changes_ahead, laid_ahead, rules, settled_ahead, settling_ahead
from newsledger.desk.changes import changes
from newsledger.desk.dossiers import Curves
from newsledger.desk.judging import judge, judgements, revision, undo
from newsledger.desk.laying_out import one_laid
from newsledger.desk.summarizing import renewing
from newsledger.desk.viewpoint import Viewpoint
from newsledger.errors import NewsledgerError
from newsledger.ledger.casebook import incident_ids
from newsledger.ledger.opening import Ledger, open_ledger
from newsledger.ledger.settlements import Key, keep
from newsledger.ledger.summary_tables import SETTLEMENTS
from newsledger.model import Draft, JudgementKind
from tests.databases import BOTH, new_location
from tests.desk.judging.deciding import AGAIN, BLAST, FIRE, decide, incident_with
from tests.desk.judging.test_properties import PAGES, draft
from tests.desk.telling import add_pages, page
from tests.desk.test_intake import export

LATER = [
    page("The blast in Testville on 2020-01-03 left 11 killed.", id="f", published="2020-01-09"),
    page(AGAIN.replace("8", "7"), id="g", uri="https://paper.example/blast", published="2020-01-06"),
    page(AGAIN.replace("8", "6"), id="h", uri="https://paper.example/blast", published="2020-01-07"),
]

# What is done: eleven kinds of judgements, then undoing one, adding a page, taking words or a page away.
STEPS = st.lists(
    st.tuples(st.integers(0, 16), st.integers(0, 99), st.integers(0, 99)), min_size=2, max_size=6
)
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)


@pytest.fixture(autouse=True)
def every_incident(monkeypatch: pytest.MonkeyPatch) -> None:
    """Incidents of one page are settled ahead as well."""
    monkeypatch.setattr(ahead, "PAGES", 1)


def work(ledger: Ledger) -> int:
    """How many incidents were settled ahead until nothing was left to do."""
    with ledger.writing() as connection:
        for _ in renewing(connection):
            pass
    return len(list(settling_ahead(ledger, turn=1)))


def kept_and_fresh(connection: Connection) -> Iterator[tuple[object, object]]:
    """What is kept of each incident beside what is settled now; nothing of one of which nothing is kept."""
    for id in incident_ids(connection):
        state = revision(connection, id)
        held, fresh = laid_ahead(connection, id, state), one_laid(connection, Viewpoint(), id)
        if held is None:
            continue
        assert fresh is not None
        laid = fresh[0]
        yield held, (replace(laid, curves=dict(Curves(laid, Viewpoint()))), fresh[1])
        yield settled_ahead(connection, id, state), (laid.settled, fresh[1])
        told = changes_ahead(connection, id, state)
        assert told is not None
        now = changes(connection, id, Viewpoint())
        yield told, replace(now, settled=laid.settled)


def do(ledger: Ledger, folder: Path, kind: int, one: int, two: int) -> None:
    """One step; what makes no sense here is left out."""
    with ledger.reading() as connection:
        made = judgements(connection)
    documents = sorted(row["id"] for row in export(ledger, "documents"))
    document = documents[one % len(documents)]
    if kind <= 10:
        judge(ledger, draft(ledger, kind, one, two))
    elif kind <= 12 and made:
        undo(ledger, made[one % len(made)].id, reviewer="Jane Roe")
    elif kind == 13:
        add_pages(ledger, folder, LATER[one % len(LATER)])
    elif kind == 14:
        words: dict[str, object] = {"document": document, "start": two % 20, "end": two % 20 + 9}
        judge(ledger, Draft("redact_document", "Jane Roe", None, words, "asked for"))
    elif kind == 15:
        judge(ledger, Draft("remove_document", "Jane Roe", None, {"document": document}, "asked for"))
    elif kind == 16:
        work(ledger)


@pytest.mark.parametrize("kind", BOTH)
@settings(max_examples=8, deadline=None, phases=PHASES)
@given(steps=STEPS)
def test_kept_is_what_is_settled_now_after_whatever_was_done(
    kind: str, steps: list[tuple[int, int, int]]
) -> None:
    with (
        TemporaryDirectory() as folder,
        new_location(kind, Path(folder)) as location,
        open_ledger(location, create=True) as ledger,
    ):
        add_pages(ledger, Path(folder), *PAGES)
        assert work(ledger) > 0
        for step in steps:
            try:
                do(ledger, Path(folder), *step)
            except NewsledgerError:
                continue
            with ledger.reading() as connection:
                for held, fresh in kept_and_fresh(connection):
                    assert held == fresh


def test_an_incident_is_settled_ahead_once(ledger: Ledger, tmp_path: Path) -> None:
    add_pages(ledger, tmp_path, *PAGES)
    with ledger.reading() as connection:
        count = len(incident_ids(connection))
    assert (work(ledger), work(ledger)) == (count, 0)
    with ledger.reading() as connection:
        assert len(list(kept_and_fresh(connection))) >= 3


def test_a_judgement_has_its_incident_alone_settled_again(ledger: Ledger, tmp_path: Path) -> None:
    add_pages(ledger, tmp_path, page(BLAST, published="2020-01-04"), page(FIRE, published="2020-03-05"))
    work(ledger)
    decide(ledger, "override", incident_with(ledger, "Testville")["id"], field="killed.total", best=7)
    assert work(ledger) == 1


def test_other_rules_have_everything_settled_again(
    ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_pages(ledger, tmp_path, page(BLAST, published="2020-01-04"), page(FIRE, published="2020-03-05"))
    work(ledger)
    monkeypatch.setattr(ahead, "rules", lambda: "newer")
    with ledger.reading() as connection:
        assert list(kept_and_fresh(connection)) == []
    assert work(ledger) == 2


def test_nothing_is_kept_where_a_date_hangs_on_another_incident(ledger: Ledger, tmp_path: Path) -> None:
    undated = "A blast in Testville on 2020-01-03 left 5 killed.\n\nEarlier in Otherton 4 killed in 2019."
    add_pages(ledger, tmp_path, page(undated, id="a"))
    assert work(ledger) == 2
    with ledger.reading() as connection:
        assert list(kept_and_fresh(connection)) == []


def test_nothing_of_a_state_that_is_outdated_is_kept(ledger: Ledger, tmp_path: Path) -> None:
    add_pages(ledger, tmp_path, page(BLAST, published="2020-01-04"))
    work(ledger)
    id = incident_with(ledger, "Testville")["id"]
    decide(ledger, "override", id, field="killed.total", best=7)
    with ledger.writing() as connection:
        keep(connection, Key(id, revision(connection, id), rules()), {"settled": None})
        assert connection.execute(select(func.count()).select_from(SETTLEMENTS)).scalar() == 0


def count(ledger: Ledger) -> int:
    """How many settlements are kept."""
    with ledger.reading() as connection:
        return connection.execute(select(func.count()).select_from(SETTLEMENTS)).scalar() or 0


@pytest.mark.parametrize(
    ("kind", "payload"),
    [
        ("redact_name", {"name": "Ann Ames"}),
        ("redact_name", {"name": "Ann Ames", "remove": True}),
        ("redact_document", {"start": 0, "end": 7}),
        ("remove_document", {}),
    ],
    ids=["name", "name for good", "words", "page for good"],
)
def test_taking_words_away_takes_all_that_is_kept(
    ledger: Ledger, tmp_path: Path, kind: JudgementKind, payload: dict[str, object]
) -> None:
    add_pages(ledger, tmp_path, *PAGES)
    assert work(ledger) and count(ledger)
    if kind.endswith("document"):
        payload = payload | {"document": export(ledger, "documents")[0]["id"]}
    made = judge(ledger, Draft(kind, "Jane Roe", None, payload, "asked for"))
    assert count(ledger) == 0
    if kind == "redact_document":
        assert work(ledger) and count(ledger)
        undo(ledger, made.id, reviewer="Jane Roe")
        assert count(ledger) == 0
