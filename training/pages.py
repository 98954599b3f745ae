"""Texts of public sets that were labelled by hand for who was hurt and by whom (labelled/standoff)."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from training import own, standoff
from training.examples import Example, Marked
from training.labels import HARMS

SPANS = frozenset({*HARMS, "victim.name", "attacker.name", "attacker.person", "attacker.org"})
# What the record of an incident says of its articles besides.
RECORDED = frozenset({"age", "city"})


def read(folder: Path, bench: Path) -> list[Example]:
    """The labelled texts of the folder, named `SET/ID`; raises what training.standoff.read raises."""
    items = standoff.read(sorted(folder.glob("*.tsv")), bench)
    return [
        replace(own.example(item), origin="pages", spans=SPANS, labelled=(), sentence_labels=frozenset())
        for item in items
    ]


def with_records(pages: Iterable[Example], records: Sequence[Example]) -> list[Example]:
    """The pages, with the ages and towns that the records of their incidents mark in them."""
    known = {f"{each.origin}/{each.id}": each for each in records}
    return [_joined(page, known[page.id]) if page.id in known else page for page in pages]


def _joined(page: Example, record: Example) -> Example:
    taught = record.spans & RECORDED
    return replace(
        page,
        marked=(*page.marked, *_of(record.marked, taught)),
        spans=page.spans | taught,
        unsure=_of(record.unsure, taught),
    )


def _of(marks: Iterable[Marked], labels: frozenset[str]) -> tuple[Marked, ...]:
    return tuple(each for each in marks if each.label in labels)


def without(records: Iterable[Example], pages: Iterable[Example]) -> list[Example]:
    """The records' articles that nobody labelled by hand."""
    labelled = {page.id for page in pages}
    return [each for each in records if f"{each.origin}/{each.id}" not in labelled]
