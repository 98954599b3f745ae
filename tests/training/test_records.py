"""Articles and narratives beside their records become examples."""

import json
from pathlib import Path

from training import awsd, gva
from training.examples import Example
from training.kept import kept


def test_an_article_teaches_the_people_the_town_and_the_harm_of_its_record(tmp_path: Path) -> None:
    text = "Orla Venn, 34, was shot dead in Oakton on Friday. The council met for hours in the old hall."
    person = {"name": "Orla Venn", "age": "34", "status": "Killed", "type": "Victim"}
    gold = {"killed": 1, "injured": 0, "city": "Oakton", "participants": [person]}
    record = {"incident": "7", "articles": [{"text": text, "title": None}], "gold": gold}
    path = tmp_path / "incidents.jsonl"
    path.write_text(json.dumps(record), "utf-8")
    (example,) = gva.read(path)
    found = {(one.label, text[one.start : one.end]) for one in example.marked}
    assert found == {
        ("victim.name", "Orla Venn"),
        ("age", "34"),
        ("city", "Oakton"),
        ("killed", "Orla Venn"),
    }
    assert example.id == "7/0"
    assert "killed" in example.spans


def test_a_narrative_teaches_where_its_numbers_are_found(tmp_path: Path) -> None:
    def row(name: int, killed: int) -> str:
        numbers = {"Total killed": str(killed), "Total wounded": "", "Total kidnapped": "0"}
        return json.dumps({"Incident ID": name, "Details": "Two drivers were killed near Elm."} | numbers)

    path = tmp_path / "incidents.jsonl"
    path.write_text(f"{row(1, 2)}\n{row(2, 9)}", "utf-8")
    assert [example.id for example in awsd.read(path)] == ["1"]


def test_what_was_read_once_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    path.write_text("one", "utf-8")
    calls: list[Path] = []

    def read(given: Path) -> list[Example]:
        calls.append(given)
        return []

    for _ in range(2):
        kept("made-up", path, read, tmp_path / "kept")
    path.write_text("two", "utf-8")
    kept("made-up", path, read, tmp_path / "kept")
    assert len(calls) == 2
