"""Every expression of the two tables: its characters, its TIMEX3 value, its own value.

expressions.tsv was written beside the rules; held_out.tsv was written before they were tuned and scored
first as it stood (docs/decisions/0006-times.md has the figure).
"""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsledger.model import Published
from newsledger.values.times import TimeMention, find_times

HERE = Path(__file__).parent
Row = dict[str, str]


def rows(name: str) -> Iterator[object]:
    with (HERE / name).open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield pytest.param(row, id=row["sentence"].replace("[", "").replace("]", "") + row["published"])


def marked(row: Row) -> tuple[str, int, int]:
    """The sentence without its brackets, and where they stood."""
    start, end = row["sentence"].index("["), row["sentence"].index("]") - 1
    return row["sentence"].replace("[", "").replace("]", ""), start, end


def read(row: Row) -> TimeMention:
    sentence, start, end = marked(row)
    published = Published(row["published"], "day", "stated") if row["published"] else Published()
    found = [
        mention
        for mention in find_times(sentence, published=published)
        if mention.start < end and mention.end > start
    ]
    assert [(mention.start, mention.end) for mention in found] == [(start, end)]
    return found[0]


@pytest.mark.parametrize("row", [*rows("expressions.tsv"), *rows("held_out.tsv")])
def test_an_expression_is_read_as_the_table_says(row: Row) -> None:
    mention = read(row)
    assert (mention.type, mention.timex) == (row["type"], row["timex"])
    value, precision = (mention.time.value, mention.time.precision) if mention.time else (None, None)
    assert (value or "", precision or "") == (row["value"], row["precision"])
    assert mention.time is None or mention.time.value or mention.time.reason


def test_the_tables_hold_three_hundred_expressions_and_sixty_held_out() -> None:
    assert len(list(rows("expressions.tsv"))) + len(list(rows("held_out.tsv"))) >= 300
    assert len(list(rows("held_out.tsv"))) >= 60


@pytest.mark.parametrize(
    "sentence",
    [
        "A 23-year-old was hurt.",
        "She is 33 years old.",
        "They may march on the palace.",
        "Women March filled the square.",
        "The second blast was worse.",
        "Wait a second.",
        "Since 9/11 and 7/7 much has changed.",
        "2,000 people fled.",
        "In 2000 cases nothing was found.",
        "The army killed 2011 people.",
        "It cost $2000.",
        "Dawn and other papers said so.",
        "According to a report by Dawn, he fled.",
        "The Sunday Times said so.",
        "USA Today said so.",
        "Mr May left.",
        "An F-16 and an AK-47 were shown.",
        "They work 24/7.",
        "Flight 1990 landed.",
        "The fall of the city was near.",
        "He will fall.",
        "The sun sat on the hill.",
        "Version 2.10.3 is out.",
        "He sat in row 12.",
        "A 3-2 win.",
        "Two of the four were hurt.",
        "Room 1430 was empty.",
        "The evening news was late.",
        "Spring water is sold there.",
        "He ran the 2000 metres.",
    ],
)
def test_what_is_no_time_is_left_alone(sentence: str) -> None:
    assert find_times(sentence, published=Published("2023-02-18", "day", "stated")) == ()
