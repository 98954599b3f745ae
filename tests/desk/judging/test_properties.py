"""What holds of judgements whatever they are, in whatever order they and the pages come."""

import json
import random
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from newsledger.desk.judging import judge, judgements, undo
from newsledger.errors import NewsledgerError
from newsledger.ledger.opening import Ledger, open_ledger
from newsledger.model import Draft, Judgement
from tests.desk.judging.deciding import everything
from tests.desk.telling import add_pages, page
from tests.desk.test_intake import export

AMES = "A blast in Testville on 2020-01-03 left 5 killed and 9 injured, Ann Ames said."
PAGES = [
    page(AMES, id="a", published="2020-01-04"),
    page("The blast in Testville on 2020-01-03 left 5 killed and 8 injured.", id="b", published="2020-01-05"),
    page("A blast in Testville on Friday left 6 killed and 8 injured, doctors said.", id="c"),
    page("A fire in Otherton on 2020-03-04 left 2 killed.\n\nEarlier in Otherton 4 killed in 2019.", id="d"),
    page("A clash in Harbourton on 2020-05-06 left 3 killed, Ann Ames said.", id="e", published="2020-05-07"),
]

STEPS = st.lists(
    st.tuples(st.integers(0, 10), st.integers(0, 99), st.integers(0, 99)), min_size=1, max_size=4
)
# An example takes a fifth of a second: a failing one is shown as it is, shrinking would take minutes.
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)
FIELDS = ("killed.victims", "injured.victims", "type", "start", "place")


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A file in which the ledger of all pages is kept between examples."""
    yield tmp_path_factory.mktemp("start") / "start.db"


@contextmanager
def ledger_of(start: Path) -> Iterator[Ledger]:
    """A copy of the ledger of all pages."""
    with TemporaryDirectory() as folder:
        if not start.exists():
            with open_ledger(str(start), create=True) as ledger:
                add_pages(ledger, Path(folder), *PAGES)
        shutil.copy(start, f"{folder}/x.db")
        with open_ledger(f"{folder}/x.db") as ledger:
            yield ledger


def pick(held: Sequence[Any], number: int) -> Any:
    return held[number % len(held)]


def draft(ledger: Ledger, kind: int, one: int, two: int) -> Draft:
    """A draft on what the ledger shows now."""
    incidents = sorted(row["id"] for row in export(ledger, "incidents"))
    claims = sorted(export(ledger, "claims"), key=lambda row: json.dumps(row, sort_keys=True))
    documents = sorted(row["id"] for row in export(ledger, "documents"))
    claim, id = pick(claims, one), pick(incidents, one) if incidents else ""
    accounts = sorted({row["account_id"] for row in claims})
    words = {"document": pick(documents, one), "start": 0, "end": 7}
    drafts: tuple[tuple[str, str | None, dict[str, Any]], ...] = (
        ("accept", id, {"field": pick(FIELDS, two)}),
        ("override", id, {"field": pick(FIELDS[:2], two), "best": two}),
        ("override", id, {"field": "weapons", "value": ["bomb"]}),
        ("reject_claim", None, {"claim": claim["id"]}),
        ("correct_claim", None, {"claim": claim["id"], "speaker": f"speaker {two}"}),
        ("add_claim", None, words | {"field": "injured", "role": "total", "low": two}),
        ("merge", id, {"incidents": [pick(incidents or [""], two)]}),
        ("split", None, {"accounts": [pick(accounts, one)]}),
        ("move", None, {"account": pick(accounts, one), "to": pick(incidents or [""], two)}),
        ("not_an_incident", id, {}),
        ("redact_name", None, {"name": "Ann Ames"}),
    )
    name, incident, payload = drafts[kind]
    return Draft(name, "Jane Roe", incident, payload, "because")  # type: ignore[arg-type]


def decided(ledger: Ledger, steps: Sequence[tuple[int, int, int]]) -> list[Judgement]:
    """The judgements of these steps; steps that make no sense here are left out, and leave no trace."""
    made = []
    for step in steps:
        before = everything(ledger)
        try:
            made.append(judge(ledger, draft(ledger, *step)))
        except NewsledgerError:
            assert everything(ledger) == before
    return made


@settings(max_examples=12, deadline=None, phases=PHASES)
@given(STEPS, st.randoms(use_true_random=False))
def test_undoing_everything_restores_every_export(
    start: Path, steps: list[tuple[int, int, int]], chance: random.Random
) -> None:
    with ledger_of(start) as ledger:
        before = everything(ledger)
        made = decided(ledger, steps)
        for one in chance.sample(made, len(made)):
            undo(ledger, one.id, reviewer="Jane Roe")
        assert everything(ledger) == before
        with ledger.reading() as connection:
            assert len(judgements(connection)) == 2 * len(made)


@settings(max_examples=6, deadline=None, phases=PHASES)
@given(STEPS)
def test_undoing_an_undo_restores_what_the_judgement_did(
    start: Path, steps: list[tuple[int, int, int]]
) -> None:
    with ledger_of(start) as ledger:
        made = decided(ledger, steps)
        after = everything(ledger)
        for one in reversed(made):
            back = undo(ledger, one.id, reviewer="Jane Roe")
            undo(ledger, back.id, reviewer="Jane Roe")
        assert everything(ledger) == after


@settings(max_examples=5, deadline=None, phases=PHASES)
@given(STEPS)
def test_adding_the_pages_again_keeps_every_judgement(start: Path, steps: list[tuple[int, int, int]]) -> None:
    with ledger_of(start) as ledger, TemporaryDirectory() as folder:
        decided(ledger, steps)
        before = everything(ledger)
        assert add_pages(ledger, Path(folder), *reversed(PAGES)).known == len(PAGES)
        assert everything(ledger) == before


def shown(ledger: Ledger) -> list[str]:
    """The incidents without ids, which follow the order in which they were first seen."""
    return sorted(
        json.dumps([
            sorted(one["external_id"] for one in row["documents"]),
            row["tolls"], row["weapons"], row["type"], row["title"], row["start"], row["place"],
        ])
        for row in export(ledger, "incidents")
    )  # fmt: skip


def judge_pages(ledger: Ledger) -> None:
    """Judgements that name claims by what they say, on pages a, b and d."""
    ids = {one["id"]: one["external_id"] for one in export(ledger, "documents")}

    def claim(page: str, field: str) -> str:
        found = [c for c in export(ledger, "claims") if ids[c["document_id"]] == page and c["field"] == field]
        return str(found[0]["id"])

    judge(ledger, Draft("reject_claim", "Jane Roe", None, {"claim": claim("a", "injured")}))
    judge(ledger, Draft("correct_claim", "Jane Roe", None, {"claim": claim("b", "killed"), "low": 7}))
    account = next(c["account_id"] for c in export(ledger, "claims") if c["id"] == claim("d", "killed"))
    home = next(c["incident_id"] for c in export(ledger, "claims") if c["account_id"] == account)
    judge(ledger, Draft("override", "Jane Roe", home, {"field": "weapons", "value": ["torch"]}, "seen"))


@settings(max_examples=5, deadline=None, phases=PHASES)
@given(st.permutations(PAGES), st.integers(0, 2))
def test_the_order_of_adding_and_judging_does_not_matter(pages: list[str], late: int) -> None:
    last = [one for one in pages if json.loads(one)["id"] in "ce"][:late]
    first = [one for one in pages if one not in last]
    with TemporaryDirectory() as folder, open_ledger(f"{folder}/x.db", create=True) as ledger:
        add_pages(ledger, Path(folder), *first)
        judge_pages(ledger)
        add_pages(ledger, Path(folder), *last) if last else None
        found = shown(ledger)
    with TemporaryDirectory() as folder, open_ledger(f"{folder}/x.db", create=True) as ledger:
        add_pages(ledger, Path(folder), *PAGES)
        judge_pages(ledger)
        assert shown(ledger) == found
