"""What is taken away leaves every export; what is removed leaves the ledger too."""

import zlib
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from newsledger.desk.dossiers import dossier
from newsledger.desk.judging import judgements, undo
from newsledger.desk.viewpoint import Viewpoint
from newsledger.errors import UsageError
from newsledger.ledger.opening import Ledger
from newsledger.outputs.dossier_html import page as html_page
from tests.desk.judging.deciding import decide, everything
from tests.desk.telling import add_pages, page
from tests.desk.test_intake import export

BLAST = "A blast by Quentin Quill in Testville on 2020-01-03 left 5 killed and 9 injured, Quentin Quill said."
FIRE = "A fire in Otherton on 2020-03-04 left 2 killed at a mill of Quentin\nQuill's aunt."
NAME = "quentin quill"


@pytest.fixture
def named(ledger: Ledger, tmp_path: Path) -> Ledger:
    """A ledger in which a name stands in texts, a title and an address."""
    uri = "https://paper.example/2020/quentin-quill-held"
    add_pages(
        ledger,
        tmp_path,
        page(BLAST, id="a", published="2020-01-04", title="Quentin Quill held", uri=uri),
        page(FIRE, id="c", published="2020-03-05"),
    )
    return ledger


def bytes_of(ledger: Ledger) -> str:
    """All that the database holds, compressed columns opened."""
    found = []
    with ledger.reading() as connection:
        for table in inspect(connection).get_table_names():
            for row in connection.execute(text(f"select * from {table}")):
                for value in row:
                    if isinstance(value, bytes) and value[:1] == b"\x78":
                        value = zlib.decompress(value).decode()
                    found.append(str(value))
    return "\n".join(found)


def quotes_hold(ledger: Ledger) -> bool:
    """Whether each quote is what its text has there."""
    texts = {one["id"]: one["text"] for one in export(ledger, "documents")}
    return all(
        texts[claim["document_id"]][one["start"] : one["end"]] == one["quote"]
        for claim in export(ledger, "claims")
        for one in claim["evidence"]
    )


def says_quill(text: str) -> bool:
    return "quill" in text.casefold() or "quentin" in text.casefold()


def test_a_name_is_blacked_out_everywhere_until_that_is_undone(named: Ledger) -> None:
    before = everything(named)
    made = decide(named, "redact_name", name=NAME)
    after = everything(named)
    assert not any(says_quill(str(text)) for text in after.values())
    assert [len(one["text"]) for one in export(named, "documents")] == [len(BLAST), len(FIRE)]
    assert quotes_hold(named)
    with named.reading() as connection:
        view = dossier(connection, export(named, "incidents")[0]["id"], Viewpoint())
        assert not says_quill(html_page(view))
        assert not says_quill(str(judgements(connection)))
    undo(named, made.id, reviewer="Jane Roe")
    assert everything(named) == before


def test_a_name_stays_away_from_pages_that_come_later(named: Ledger, tmp_path: Path) -> None:
    decide(named, "redact_name", name=NAME)
    add_pages(named, tmp_path, page("On 2020-05-06 in Harbourton 4 killed, Quentin  QUILL found.", id="d"))
    assert not any(says_quill(str(text)) for text in everything(named).values())
    assert quotes_hold(named)


def test_a_removed_name_is_nowhere_in_the_ledger_and_cannot_come_back(named: Ledger, tmp_path: Path) -> None:
    assert says_quill(bytes_of(named))
    made = decide(named, "redact_name", name=NAME, remove=True)
    assert not says_quill(bytes_of(named))
    assert quotes_hold(named)
    with pytest.raises(UsageError, match="for good"):
        undo(named, made.id, reviewer="Jane Roe")
    add_pages(named, tmp_path, page("On 2020-05-06 in Harbourton 4 killed, Quentin  QUILL found.", id="d"))
    assert len(export(named, "documents")) == 3
    assert not says_quill(bytes_of(named))


def test_a_removed_name_is_in_no_file_of_the_ledger(named: Ledger, tmp_path: Path) -> None:
    if named.engine.dialect.name != "sqlite":
        pytest.skip("the files of a server are its own")

    def held() -> bool:
        return any(b"Quill said" in file.read_bytes() for file in tmp_path.glob("ledger.db*"))

    assert held()
    decide(named, "redact_name", name=NAME, remove=True)
    assert not held()


def test_words_of_a_page_are_blacked_out_until_that_is_undone(named: Ledger) -> None:
    before = everything(named)
    document = export(named, "documents")[1]
    start = document["text"].index("Quentin")
    made = decide(named, "redact_document", document=document["id"], start=start, end=start + 13)
    text = export(named, "documents")[1]["text"]
    assert text == FIRE.replace("Quentin\nQuill", "█" * 13)
    assert quotes_hold(named)
    undo(named, made.id, reviewer="Jane Roe")
    assert everything(named) == before


def test_a_whole_page_is_blacked_out(named: Ledger) -> None:
    document = export(named, "documents")[0]["id"]
    decide(named, "redact_document", document=document)
    assert export(named, "documents")[0]["text"] == "█" * len(BLAST)
    claims = [one for one in export(named, "claims") if one["document_id"] == document]
    assert claims and quotes_hold(named)
    assert all(set(quote["quote"]) == {"█"} for one in claims for quote in one["evidence"])


def test_a_removed_page_leaves_that_it_was_there_and_who_took_it_away(named: Ledger, tmp_path: Path) -> None:
    document = export(named, "documents")[0]["id"]
    made = decide(named, "remove_document", document=document)
    removed, other = export(named, "documents")
    assert removed["id"] == document and removed["external_id"] == "a"
    assert removed["text"] == "█" * len(BLAST)
    assert removed["title"] is removed["uri"] is None
    assert removed["blocks"][0]["reason"].startswith("removed by Jane Roe on 2020-09-13: ")
    assert [one["place"]["locality"] for one in export(named, "incidents")] == ["Otherton"]
    assert {one["document_id"] for one in export(named, "claims")} == {other["id"]}
    assert "Testville" not in bytes_of(named)
    with pytest.raises(UsageError, match="for good"):
        undo(named, made.id, reviewer="Jane Roe")
    again = page(BLAST, id="a", published="2020-01-04", title="Quentin Quill held",
                 uri="https://paper.example/2020/quentin-quill-held")  # fmt: skip
    assert add_pages(named, tmp_path, again).known == 1
    assert "Testville" not in bytes_of(named)


@pytest.mark.parametrize(
    ("kind", "payload", "message"),
    [
        ("redact_name", {"name": " "}, "letters at least"),
        ("redact_name", {"name": "Q."}, "letters at least"),
        ("redact_document", {"document": "DOC", "start": 4, "end": 4}, "are none of"),
        ("redact_document", {"document": "DOC", "start": 4, "end": 9999}, "are none of"),
        ("remove_document", {}, "name the document"),
    ],
    ids=["blank", "short", "empty", "beyond", "nothing"],
)
def test_redactions_that_make_no_sense_are_refused(
    named: Ledger, kind: str, payload: dict[str, object], message: str
) -> None:
    document = export(named, "documents")[0]["id"]
    given = {name: document if value == "DOC" else value for name, value in payload.items()}
    with pytest.raises(UsageError, match=message):
        decide(named, kind, **given)  # type: ignore[arg-type]


def test_a_name_leaves_the_sentence_behind_a_relation_too(ledger: Ledger, tmp_path: Path) -> None:
    older = "Earlier a fire in Otherton on 2019-05-06 left 2 killed, Quentin Quill said."
    add_pages(ledger, tmp_path, page(f"{BLAST}\n\n{older}", published="2020-01-04"))
    decide(ledger, "redact_name", name=NAME)
    quotes = [
        passage["quote"]
        for incident in export(ledger, "incidents")
        for passage in incident["related_evidence"]
    ]
    assert quotes == [older.replace("Quentin Quill", "█" * len("Quentin Quill"))] * 2
