"""Labels that are kept apart from their texts: placed by quoted words, read back, taught."""

import json
from pathlib import Path

import pytest

from training import pages, standoff
from training.data import held_out
from training.examples import Example, Marked

TEXT = "Two men were shot on Elm Row. Police say two men fled. Ina Brook, 30, died."
WORK = """== gva 7/0
0 | Two men | injured victims 2
1 | two men | attacker person #g
2 | Ina Brook | killed victims 1 person
2 | Ina Brook | name victim
"""


@pytest.fixture
def bench(tmp_path: Path) -> Path:
    """A folder of sets with one article of gva."""
    standoff._texts.cache_clear()
    (tmp_path / "gva").mkdir()
    record = {"incident": 7, "articles": [{"text": TEXT}]}
    (tmp_path / "gva/incidents.jsonl").write_text(json.dumps(record), "utf-8")
    return tmp_path


def placed(work: str, bench: Path) -> Path:
    """A folder with the labels of the work file."""
    folder = bench / "standoff"
    folder.mkdir()
    (folder / "one.tsv").write_text("".join(f"{line}\n" for line in standoff.place(work, bench)), "utf-8")
    return folder


def test_labels_come_back_on_the_words_that_were_quoted(bench: Path) -> None:
    (item,) = standoff.read(placed(WORK, bench).iterdir(), bench)
    assert [(item.words(each), each.label) for each in item.marks] == [
        ("Two men", "injured"),
        ("two men", "attacker"),
        ("Ina Brook", "killed"),
        ("Ina Brook", "name"),
    ]


def test_no_word_of_the_text_is_kept(bench: Path) -> None:
    kept = (placed(WORK, bench) / "one.tsv").read_text("utf-8")
    assert "Brook" not in kept and "men" not in kept


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("1 | Two men | injured victims 2", id="other-sentence"),
        pytest.param("9 | Two men | injured victims 2", id="no-such-sentence"),
        pytest.param("0 | wo | name victim", id="within-a-word"),
        pytest.param("0 | Two men | hurt 2", id="no-such-label"),
    ],
)
def test_a_line_that_cannot_be_placed_is_named_and_left_out(
    line: str, bench: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = list(standoff.place(f"== gva 7/0\n{line}\n0 | men | killed victims 2\n", bench))
    assert len(lines) == 2 and lines[1].endswith("killed victims 2")
    assert f"gva 7/0: {line}" in capsys.readouterr().err


def test_the_second_of_two_like_words_can_be_meant(bench: Path) -> None:
    again = "== gva 8/0\n0 | the | name other\n0 | the~3 | name other\n"
    record = {"incident": 8, "articles": [{"text": "Other men, the boy said, shot the dog."}]}
    (bench / "gva/incidents.jsonl").write_text(json.dumps(record), "utf-8")
    _, *lines = standoff.place(again, bench)
    assert [line.split()[0] for line in lines] == ["11", "30"]


def test_another_edition_of_a_text_is_refused(bench: Path) -> None:
    folder = placed(WORK, bench)
    file = bench / "gva/incidents.jsonl"
    file.write_text(file.read_text("utf-8").replace("Elm", "Oak"), "utf-8")
    standoff._texts.cache_clear()
    with pytest.raises(standoff.ChangedTextError, match="gva 7/0"):
        standoff.read(folder.iterdir(), bench)


def test_pages_take_ages_and_towns_from_the_record_and_nothing_else(bench: Path) -> None:
    at = TEXT.index("30")
    marked = (Marked("age", at, at + 2), Marked("killed", 0, 7))
    record = Example("gva", "7/0", TEXT, (), marked, frozenset({"age", "killed"}))
    (page,) = pages.with_records(pages.read(placed(WORK, bench), bench), [record])
    assert [TEXT[m.start : m.end] for m in page.marked if m.label in ("age", "killed")] == ["Ina Brook", "30"]
    assert "age" in page.spans and "city" not in page.spans
    assert pages.without([record, Example("gva", "8/0", "", ())], [page]) == [Example("gva", "8/0", "", ())]


def test_pages_of_incidents_that_are_held_out_are_held_out() -> None:
    for incident in range(40):
        record = Example("gva", f"{incident}/0", "", ())
        assert held_out(Example("pages", f"gva/{incident}/0", "", ())) == held_out(record)
