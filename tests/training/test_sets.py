"""Each set becomes examples that mark what it says, and leave open what it does not say."""

import json
from pathlib import Path
from typing import Any

from training import gvdb, india_police, muc4, own, polnear
from training.examples import Example
from training.labelled import parse


def marked(example: Example) -> list[tuple[str, str]]:
    return [(each.label, example.text[each.start : each.end]) for each in example.marked]


def unsure(example: Example) -> list[tuple[str, str]]:
    return [(each.label, example.text[each.start : each.end]) for each in example.unsure]


def template(**slots: list[str]) -> dict[str, Any]:
    """A key of MUC-4 with every slot, underscores for what parts a slot's name."""
    names = [*muc4.SLOTS, "INCIDENT: LOCATION", "MESSAGE: TEMPLATE"]
    empty = {name: ["-"] for name in names}
    return empty | {name.replace("__", ": ").replace("_", " "): value for name, value in slots.items()}


def muc(tmp_path: Path, text: str, *templates: dict[str, Any]) -> Example:
    path = tmp_path / "dev.jsonl"
    path.write_text(json.dumps({"id": "M1", "text": text, "templates": templates}), "utf-8")
    (example,) = muc4.read(path)
    return example


def test_a_quoted_filler_is_marked_wherever_it_stands_over_line_ends_too(tmp_path: Path) -> None:
    example = muc(
        tmp_path,
        "GUNMEN SHOT THE OLD\nBAKER. THE GUNMEN FLED FROM OAKTON.",
        template(
            PERP__INDIVIDUAL_ID=['"GUNMEN"'],
            HUM_TGT__DESCRIPTION=['"OLD BAKER": "JON DOE"'],
            INCIDENT__LOCATION=["NOWHERE: OAKTON (CITY)"],
        ),
    )
    assert marked(example) == [
        ("attacker.person", "GUNMEN"),
        ("attacker.person", "GUNMEN"),
        ("victim", "OLD\nBAKER"),
        ("city", "OAKTON"),
    ]


def test_an_optional_filler_is_left_open(tmp_path: Path) -> None:
    example = muc(tmp_path, "A BOMB WENT OFF.", template(INCIDENT__INSTRUMENT_ID=['? "BOMB"']))
    assert (marked(example), unsure(example)) == ([], [("weapon", "BOMB")])


def test_a_part_of_a_word_is_no_place_of_a_filler(tmp_path: Path) -> None:
    assert marked(muc(tmp_path, "THE BOMBERS LEFT.", template(INCIDENT__INSTRUMENT_ID=['"BOMB"']))) == []


def test_attributions_in_pieces_are_several_and_those_without_content_none(tmp_path: Path) -> None:
    for name in ("text", "attributions"):
        (tmp_path / name).mkdir()
    text = '"It rained," she said, "all day." He spoke.'
    (tmp_path / "text/a.txt").write_text(text, "utf-8")
    lines = [
        "T1\tSource 13 16\tshe",
        "T2\tCue 17 21\tsaid",
        "T3\tContent 0 12;23 33\t…",
        "T4\tAttribution 17 21\tsaid",
        "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3",
        "T5\tSource 34 36\tHe",
        "E2\tAttribution:T4 Source:T5",
    ]
    (tmp_path / "attributions/a_0a1b.ann").write_text("\n".join(lines), "utf-8")
    (example,) = polnear.read(tmp_path)
    assert marked(example) == [
        ("content", '"It rained,"'),
        ("source", "she"),
        ("cue", "said"),
        ("content", '"all day."'),
    ]


def test_a_name_is_marked_in_full_everywhere_and_alone_left_open(tmp_path: Path) -> None:
    words = [
        ["Ann", "Lee", ",", "30", ",", "died", "."],
        ["Ann", "Lee", "was", "a", "nurse", ".", "Lee", "sang", "."],
    ]
    record = {
        "doc_key": 7,
        "full_text": words,
        "spans": [[0, 2, "VIC-NAME", "Ann Lee"], [3, 4, "VIC-AGE", "30"]],
    }
    path = tmp_path / "dev.jsonl"
    path.write_text(json.dumps(record), "utf-8")
    (example,) = gvdb.read(path)
    assert example.text == "Ann Lee, 30, died.\n\nAnn Lee was a nurse. Lee sang."
    assert marked(example) == [("victim.name", "Ann Lee"), ("victim.name", "Ann Lee"), ("age", "30")]
    assert set(unsure(example)) == {("victim.name", "Lee")}


def test_police_actions_are_labels_of_their_sentences(tmp_path: Path) -> None:
    rows = [
        {"doc_id": 3, "sent_id": 10, "sent_text": "Police stood by.", "sent_labels": []},
        {"doc_id": 3, "sent_id": 2, "sent_text": "Police held two.", "sent_labels": ["ARREST", "ANY_ACTION"]},
    ]
    path = tmp_path / "sentences.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    (example,) = india_police.read(path)
    assert example.text == "Police held two. Police stood by."
    assert [set(each.labels) for each in example.labelled] == [{"police.arrest", "police.any"}, set()]


def test_our_own_marks_keep_role_signs_and_scope() -> None:
    body = (
        "@ s1 train\n[[Two guards](killed police 2) [died](event clash)](content 1), [he](source 1) "
        "[said](cue 1). "
        "[Six](killed unknown 6 background) fell in May. All is calm.\n"
    )
    items, faults = parse(body)
    assert not faults
    example = own.example(items[0])
    assert [(label, words) for label, words in marked(example) if label == "killed"] == [
        ("killed", "Two guards"),
        ("killed", "Six"),
    ]
    assert [(each.choice, each.signs) for each in example.marked if each.label == "killed"] == [
        ("police", frozenset()),
        ("unknown", frozenset({"background"})),
    ]
    assert [set(each.labels) for each in example.labelled] == [
        {"scope.incident"},
        {"scope.background"},
        set(),
    ]


def test_a_content_within_a_content_is_an_inner_one() -> None:
    items, faults = parse("@ s1 train\n[Rana said [two died](content 2)](content 1).\n")
    assert not faults
    assert marked(own.example(items[0])) == [("content", "Rana said two died"), ("content.inner", "two died")]
