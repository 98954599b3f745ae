"""The labelled format is read to the letter, and each fault is named at its line."""

from pathlib import Path

import pytest

from training.labelled import main, parse, read
from training.marks import Mark

SOUND = """\
@ s0001 train style=wire tags=hard,including
[[Two guards](killed police 2 #a) and [a baker](injured civilians 1 person) fell](content 1) in [Gao](city),\
 [the mayor](source 1) [said](cue 1).
"""


def marked(text: str) -> list[tuple[str, Mark]]:
    items, faults = parse(text)
    assert not faults
    return [(item.words(each), each) for item in items for each in item.marks]


def test_nested_marks_point_at_their_words() -> None:
    assert [(words, each.label) for words, each in marked(SOUND)] == [
        ("Two guards and a baker fell", "content"),
        ("Two guards", "killed"),
        ("a baker", "injured"),
        ("Gao", "city"),
        ("the mayor", "source"),
        ("said", "cue"),
    ]


def test_a_harm_carries_role_number_flags_and_entity() -> None:
    _, officers = marked(SOUND)[1]
    assert (officers.kind, officers.number, officers.entity, officers.scope) == (
        "police",
        (2, 2),
        "a",
        "incident",
    )
    assert marked(SOUND)[2][1].flags == {"person"}


@pytest.mark.parametrize(
    ("words", "bounds"), [("3", (3, 3)), ("24+", (24, None)), ("5-6", (5, 6)), ("0", (0, 0))], ids=str
)
def test_numbers_are_bounds(words: str, bounds: tuple[int, int | None]) -> None:
    (_, each), *_ = marked(f"@ s1 test\n[Some](killed unknown {words} background) died.\n")
    assert each.number == bounds
    assert each.scope == "background"


def test_a_report_has_paragraphs_and_a_title_to_the_end_of_the_line() -> None:
    items, faults = parse(
        "@ r1 train outlet=The Bell published=2026-01-02 title=Two = too many\nOne\nline.\n¶\nTwo.\n"
    )
    assert not faults
    assert items[0].text == "One line.\n\nTwo."
    assert items[0].keys == {"outlet": "The Bell", "published": "2026-01-02", "title": "Two = too many"}


@pytest.mark.parametrize(
    ("body", "line", "said"),
    [
        ("@ s1 train\n[Two](dead 2) fell.", 2, "no label"),
        ("@ s1 train\n[Two](killed police) fell.", 2, "number is missing"),
        ("@ s1 train\n[Two](killed 2) fell.", 2, "role is missing"),
        ("@ s1 train\nOne.\n[Two](killed police 2 agian) fell.", 3, "agian"),
        ("@ s1 train\n[Two (killed police 2) fell.", 2, "never closed"),
        ("@ s1 train\nTwo](killed police 2) fell.", 2, "never opened"),
        ("@ s1 train\n[Two ](killed police 2)fell.", 2, "blank at the edge"),
        ("@ s1 train\n[Two] fell.", 2, "no (label"),
        ("@ s1 train\n[He](killed police 1 again #z) fell.", 2, "nothing else carries #z"),
        ("@ s1 train\n[He](killed police 1 again) fell.", 2, "needs the #id"),
        ("@ s1 train\n[He](source 2) spoke.", 2, "no content carries"),
        ("@ s1 train\n[He](killed police 6-5) fell.", 2, "backwards"),
        ("@ s1 train tags=hard\nHe fell.", 1, "without the kind"),
        ("@ r1 train\nHe fell.", 1, "published"),
        ("@ s1 dev\nHe fell.", 1, "no header"),
        ("@ s1 train colour=red\nHe fell.", 1, "colour"),
        ("@ s1 train", 1, "no text"),
    ],
    ids=lambda value: str(value)[:24],
)
def test_a_fault_is_named_at_its_line(body: str, line: int, said: str) -> None:
    _, faults = parse(body)
    assert [(fault.line, said in fault.message) for fault in faults] == [(line, True)]


def test_an_id_is_used_once_over_all_files(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(SOUND, "utf-8")
    items, faults = read([tmp_path])
    assert len(items) == 2
    assert "stands already" in faults[0].message


def test_the_command_ends_with_one_where_anything_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(SOUND, "utf-8")
    assert main([str(tmp_path)]) == 0
    assert "1 sentences, 0 reports, 1 hard, 2 claims" in capsys.readouterr().out
    (tmp_path / "a.txt").write_text(SOUND.replace("police", "polise"), "utf-8")
    assert main([str(tmp_path)]) == 1
    assert "a.txt:2: killed: cannot read 'polise'" in capsys.readouterr().out
