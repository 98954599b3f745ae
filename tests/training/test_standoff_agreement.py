"""Two labellings of texts that are kept apart from their labels are compared text by text."""

import json
from pathlib import Path

import pytest

from tools.standoff_agreement import differing_roles, labelled_twice, same_tolls, tables, toll
from training import standoff
from training.labelled import Item, parse

TEXTS = ("Two men were shot on Elm Row. A gunman fled.", "A baker died.")
FIRST = """== gva 7/0
0 | Two men | injured victims 2
1 | A gunman | attacker person
== gva 8/0
0 | A baker | killed victims 1
"""
SECOND = "== gva 7/0\n0 | men | injured unknown 2\n"


def item(body: str) -> Item:
    items, faults = parse(f"@ s1 train\n{body}\n")
    assert not faults
    return items[0]


@pytest.fixture
def bench(tmp_path: Path) -> Path:
    """A folder of sets with two articles of gva, and a first and a second labelling."""
    standoff._texts.cache_clear()
    (tmp_path / "gva").mkdir()
    records = [{"incident": 7 + at, "articles": [{"text": text}]} for at, text in enumerate(TEXTS)]
    lines = "".join(f"{json.dumps(record)}\n" for record in records)
    (tmp_path / "gva/incidents.jsonl").write_text(lines, "utf-8")
    for folder, work in (("first", FIRST), ("second", SECOND)):
        (tmp_path / folder).mkdir()
        placed = "".join(f"{line}\n" for line in standoff.place(work, tmp_path))
        (tmp_path / folder / "one.tsv").write_text(placed, "utf-8")
    return tmp_path


def test_only_texts_that_both_labelled_are_compared(bench: Path) -> None:
    pairs = labelled_twice(bench / "first", bench / "second", bench)
    assert [(one.id, len(one.marks), len(other.marks)) for one, other in pairs] == [("gva/7/0", 2, 1)]


def test_the_tables_tell_spans_roles_and_tolls(bench: Path) -> None:
    lines = list(tables(labelled_twice(bench / "first", bench / "second", bench)))
    assert "| `injured` | 1 | 1 | 0.000 | 1.000 |" in lines
    assert "| `attacker` | 1 | 0 | 0.000 | 0.000 |" in lines
    assert "| role | 1 | 0.000 |" in lines
    assert "| number | 1 | 1.000 |" in lines
    assert "| a text's toll of killed and injured (texts) | 1 | 1.000 |" in lines
    assert lines[-1] == "| unknown / victims | 1 |"


@pytest.mark.parametrize(
    ("flags", "counted"),
    [
        pytest.param("", 2, id="own"),
        pytest.param("hedged", 2, id="hedged"),
        pytest.param("part", 0, id="part"),
        pytest.param("again #a", 0, id="again"),
        pytest.param("background", 0, id="background"),
        pytest.param("period", 0, id="period"),
        pytest.param("campaign", 0, id="campaign"),
        pytest.param("hypothetical", 0, id="hypothetical"),
        pytest.param("denied", 0, id="denied"),
        pytest.param("retracted", 0, id="retracted"),
    ],
)
def test_a_toll_sums_what_the_text_claims_of_its_own_incident(flags: str, counted: int) -> None:
    labelled = item(f"[Two men](killed victims 2 {flags}) and [a boy](killed children person #a) fell.")
    assert toll(labelled) == {"killed": (counted + 1, counted + 1), "injured": (0, 0)}


def test_an_open_number_leaves_the_toll_open() -> None:
    labelled = item("[Two men](injured victims 2) and [dozens more](injured unknown 24+) were hurt.")
    assert toll(labelled)["injured"] == (26, None)


def test_tolls_are_the_same_only_in_both_fields() -> None:
    one = item("[Two men](killed victims 2) fell, [a boy](injured children 1) was hurt.")
    other = item("[Two men](killed unknown 2) fell, a boy was hurt.")
    assert same_tolls([(one, one), (one, other)]) == 0.5


def test_roles_are_told_either_way_round() -> None:
    one, other = item("[Two men](killed victims 2) fell."), item("[Two men](killed unknown 2) fell.")
    assert differing_roles([(one, other), (other, one), (one, one)]) == {"unknown / victims": 2}
