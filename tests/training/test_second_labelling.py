"""A tenth of our texts stands in two labellings, and the table of their agreement is what the tool gives."""

import pytest

from tools.labelled_agreement import (
    CLAIMS,
    FIRST,
    SECOND,
    TABLES,
    Found,
    claims,
    kappa,
    labelled_twice,
    spans,
    tables,
)
from tools.second_labelling import PARTS, drawn, is_drawn, plain
from training.labelled import Item, parse, read

FIRST_ITEMS, SECOND_ITEMS, NOW = (read(folders) for folders in ([FIRST], [SECOND], PARTS))


def item(body: str) -> Item:
    items, faults = parse(f"@ s1 train\n{body}\n")
    assert not faults
    return items[0]


@pytest.mark.parametrize("labelling", [FIRST_ITEMS, SECOND_ITEMS], ids=["first", "second"])
def test_both_labellings_keep_the_format_and_the_texts(labelling: tuple[list[Item], list[object]]) -> None:
    items, faults = labelling
    now = {each.id: (each.part, each.text) for each in NOW[0]}
    assert not faults
    assert {each.id: (each.part, each.text) for each in items} == {
        each.id: now[each.id] for each in FIRST_ITEMS[0]
    }


def test_the_tenth_is_drawn_by_the_ids_and_holds_all_of_the_frozen_part() -> None:
    assert all(is_drawn(each.id) for each in FIRST_ITEMS[0])
    first = {each.id: [(mark.label, mark.start, mark.end) for mark in each.marks] for each in FIRST_ITEMS[0]}
    frozen = [each for each in drawn(NOW[0]) if each.part == "test"]
    assert len(frozen) > 0
    for each in frozen:
        assert first[each.id] == [(mark.label, mark.start, mark.end) for mark in each.marks]


def test_a_drawn_item_is_printed_without_its_marks_and_can_be_read_again() -> None:
    (report,), _ = parse(
        "@ r1 train style=wire published=2020-01-02\n[Two](killed police 2) fell.\n¶\nOne ran.\n"
    )
    printed = "\n".join(plain(report))
    assert printed == "@ r1 train style=wire published=2020-01-02\nTwo fell.\n¶\nOne ran.\n"
    assert parse(printed)[0][0].text == report.text


def test_the_table_is_what_the_tool_gives() -> None:
    assert f"<!-- tables -->\n{tables(labelled_twice())}<!-- end -->" in TABLES.read_text("utf-8")


def test_spans_agree_by_their_words_or_by_some_of_them_and_one_to_one() -> None:
    one = item("[Two guards](killed police 2) and [a baker](killed civilians 1) fell.")
    other = item("[Two guards and a baker](killed total 3) fell.")
    assert spans([(one, other)], "killed", exact=False) == Found(2, 1, 1)
    assert spans([(one, other)], "killed", exact=True) == Found(2, 1, 0)
    assert spans([(one, one)], "killed", exact=True) == Found(2, 2, 2)


def test_claims_agree_in_what_is_asked_of_them() -> None:
    one = item("[Two guards](killed police 2) fell, [a baker](injured civilians 1) was hurt.")
    other = item("[Two guards](killed security_forces 2) fell, [a baker](injured civilians 1) was hurt.")
    assert claims([(one, other)], CLAIMS["field and number"]).f1 == 1
    assert claims([(one, other)], CLAIMS["all of them"]) == Found(2, 2, 1)


def test_kappa_takes_away_what_chance_gives() -> None:
    # The worked example of Cohen (1960) in its common form: 20 + 15 of 50 equal, chance 0.5.
    said = [("yes", "yes")] * 20 + [("yes", "no")] * 5 + [("no", "yes")] * 10 + [("no", "no")] * 15
    assert kappa(said) == pytest.approx(0.4)
    assert kappa([("yes", "yes")] * 3) == 1
