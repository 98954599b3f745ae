"""After a removal nothing is left: not in the files of the ledger, in an export, a page or the search."""

import json
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from newsledger.desk import taking
from newsledger.desk.changes import changes
from newsledger.desk.dossiers import dossier
from newsledger.desk.judging import judge
from newsledger.desk.links import links_view
from newsledger.desk.summarizing import renewing
from newsledger.desk.viewpoint import Viewpoint
from newsledger.ledger.opening import Ledger
from newsledger.ledger.saved_views import SavedView, save_view
from newsledger.model import Actor, Claim, Document, Draft, Person, Quote, Reading, Speaker, Value
from newsledger.outputs.dossier_html import page as html_page
from tests.desk import telling
from tests.desk.judging.deciding import claims_on, decide, everything, incident_with
from tests.desk.telling import add_pages, page

# Names that no other text has; as long as one another, so that they look alike once blacked out.
RARE, OTHER = "Zorvath Quembly", "Yoldrat Haxworf"

BLAST = (
    "A blast in Testville on 2020-01-03 left 5 killed and 9 injured, Zorvath Quembly said. "
    "Zorvath Quembly, 41, was held.\n\nPhoto: ZORVATH QUEMBLY at the market"
)
AGAIN = "The blast in Testville on 2020-01-03 left 5 killed and 8 injured, said Zorvath-Quembly nearby."
FIRE = "A fire in Otherton on 2020-03-04 left 2 killed at a mill, residents said."

VIEWPOINTS = (Viewpoint(), Viewpoint("latest"), Viewpoint(moment="2030-01-01T00:00:00Z"))


def reading(document: Document, *, learned: bool = True, annotated: bool = True) -> Reading:
    """What the tiny language reads, and what a full reader makes of a name."""
    made = telling.read(document, learned=learned)
    accounts = tuple(
        replace(one, terms=tuple(sorted({*one.terms, *_words(document.text or "")}))) for one in made.accounts
    )
    first = accounts[0]
    told = [claim for name in (RARE, OTHER) for claim in _people(document, first.id, name)]
    speaker = Speaker(name=RARE, description=f"{RARE}, mayor", chain=(Speaker(name=RARE),))
    spoken = [replace(one, speaker=speaker if RARE in (document.text or "") else None) for one in made.claims]
    return replace(made, accounts=accounts, claims=(*spoken, *told))


def _words(text: str) -> list[str]:
    words = (word.strip(".,:").casefold() for word in text.replace("-", " ").split())
    return [word for word in words if len(word) > 6]


def _people(document: Document, account: str, name: str) -> list[Claim]:
    start = (document.text or "").find(name)
    if start < 0:
        return []
    quote = Quote(start, start + len(name), name)
    values: tuple[tuple[str, Value, str | None], ...] = (
        ("victim", Person(name, 41, name, "killed"), "victims"),
        ("attacker", Person(name, 41, name), None),
        ("perpetrator", Actor(name, (f"Old {name}",), "unknown", name), None),
    )
    number = 100 if name == RARE else 200
    return [
        Claim(f"{account}-{number + at}", document.id, account, field, value, (quote,), role)
        for at, (field, value, role) in enumerate(values)
    ]


@pytest.fixture
def planted(ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ledger:
    """A ledger with the name wherever a name can be."""
    monkeypatch.setattr(taking, "read", reading)
    uri = "https://paper.example/2020/zorvath-quembly-held"
    add_pages(
        ledger,
        tmp_path,
        page(BLAST, id="a", published="2020-01-04", title=f"{RARE} held", uri=uri, outlet=f"{RARE} Daily"),
        page(AGAIN, id="b", published="2020-01-05", title=f"Blast: {RARE} speaks"),
        page(FIRE, id="c", published="2020-03-05"),
    )
    (tmp_path / "input.jsonl").unlink()
    decide(ledger, "note", incident_with(ledger, "Testville")["id"], text=f"ask {RARE}")
    override = {"field": "perpetrators", "value": [{"name": RARE, "status": "suspected"}]}
    judge(
        ledger,
        Draft("override", "Jane Roe", incident_with(ledger, "Otherton")["id"], override, f"{RARE} confessed"),
    )
    with ledger.writing() as connection:
        save_view(connection, "jane", SavedView(RARE, {"q": RARE}, "2020-09-13T00:00:00Z"))
        list(renewing(connection))
    return ledger


def says(found: str) -> bool:
    folded = found.casefold()
    return "zorvath" in folded or "quembly" in folded


def shown(ledger: Ledger) -> dict[str, str]:
    """All exports, and the pages of every incident from several viewpoints."""
    from newsledger.desk.exporting import LAYOUTS, exported

    found = {}
    with ledger.reading() as connection:
        for at, seen_from in enumerate(VIEWPOINTS):
            for layout in LAYOUTS:
                found[f"{layout} {at}"] = "".join(exported(connection, layout, seen_from))
            ids = connection.execute(text("select distinct incident_id from memberships")).scalars().all()
            for id in ids:
                found[f"dossier {id} {at}"] = html_page(dossier(connection, id, seen_from))
                found[f"links {id} {at}"] = str(links_view(connection, id, seen_from))
                found[f"changes {id} {at}"] = str(changes(connection, id, seen_from))
    return found


def rows_with(ledger: Ledger) -> list[str]:
    """The tables that have the name in a row, compressed columns opened."""
    found = []
    with ledger.reading() as connection:
        for table in inspect(connection).get_table_names():
            for row in connection.execute(text(f"select * from {table}")):
                values = (
                    zlib.decompress(one).decode() if isinstance(one, bytes) and one[:1] == b"\x78" else one
                    for one in row
                )
                if says("\n".join(map(str, values))):
                    found.append(table)
    return sorted(set(found))


def files_with(folder: Path) -> list[str]:
    """The files of the ledger that have the name among their bytes, whatever table or free page it is in."""
    return [
        path.name
        for path in sorted(folder.glob("ledger.db*"))
        if any(word in path.read_bytes().lower() for word in (b"zorvath", b"quembly"))
    ]


def test_a_name_that_is_not_to_be_shown_is_in_no_export_page_or_search(planted: Ledger) -> None:
    assert {name.split()[0] for name, said in shown(planted).items() if says(said)} >= {
        "incidents", "claims", "documents", "judgements", "dossier", "changes",
    }  # fmt: skip
    decide(planted, "redact_name", name=RARE)
    with planted.writing() as connection:
        list(renewing(connection))
    assert [name for name, said in shown(planted).items() if says(said)] == []
    searched = {"summaries", "summary_texts", "lexicon", "postings"}
    assert searched.isdisjoint(rows_with(planted))


def test_a_removed_name_is_in_no_row_no_export_and_no_file(planted: Ledger, tmp_path: Path) -> None:
    assert {
        "documents",
        "claims",
        "accounts",
        "summary_texts",
        "lexicon",
        "judgements",
        "saved_views",
    } <= set(rows_with(planted))
    decide(planted, "redact_name", name=RARE, remove=True)
    assert rows_with(planted) == []
    assert [name for name, said in shown(planted).items() if says(said)] == []
    assert files_with(tmp_path) == []


def test_removed_pages_are_in_no_row_and_no_file(planted: Ledger, tmp_path: Path) -> None:
    decide(planted, "redact_name", name=OTHER, remove=True)
    ids = [json.loads(one)["id"] for one in str(everything(planted)["documents"]).splitlines() if says(one)]
    assert len(ids) == 2
    for id in ids:
        decide(planted, "remove_document", document=id)
    # What reviewers wrote themselves on other incidents stays, and what they typed into the search.
    assert set(rows_with(planted)) <= {"judgements", "lexicon", "postings", "saved_views", "summary_texts"}
    assert b"blast in testville" not in b"".join(
        path.read_bytes().lower() for path in tmp_path.glob("ledger.db*")
    )


@pytest.mark.parametrize("remove", [False, True], ids=["hidden", "removed"])
def test_two_people_whose_names_are_equally_long_stay_two(
    ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, remove: bool
) -> None:
    monkeypatch.setattr(taking, "read", reading)
    both = f"A blast in Testville on 2020-01-03 left 2 killed: {RARE} and {OTHER}."
    add_pages(ledger, tmp_path, page(both, id="a", published="2020-01-04"))

    def people() -> tuple[int, int]:
        told = {one["value"]["name"] for one in claims_on(ledger, "victim")}
        return len(told), len(incident_with(ledger, "Testville")["perpetrators"])

    assert people() == (2, 2)
    for name in (RARE, OTHER):
        decide(ledger, "redact_name", name=name, remove=remove)
    assert people() == (2, 2)
    assert not any(says(str(said)) or "Yoldrat" in str(said) for said in shown(ledger).values())
