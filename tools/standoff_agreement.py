"""How far two labellings of the same texts of public sets agree: spans, what they say of them, tolls.

`python -m tools.standoff_agreement --bench FOLDER` prints the tables that labelled/agreement.md shows, for
the texts that stand both in labelled/standoff and in labelled/standoff-second.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from tools.labelled_agreement import Twice, attribute, spans
from tools.second_labelling import LABELLED
from training import standoff
from training.labelled import Item
from training.labels import HARMS, SCOPES

FIRST, SECOND = LABELLED / "standoff", LABELLED / "standoff-second"

# What is marked in these texts, and what is compared of the marks that both have.
MARKED = (*HARMS, "attacker", "name")
SAID = ("role", "number", "scope", "part", "again", "attacker's kind", "name's bearer")

# The fields whose toll is compared, and the flags that keep a mark out of it.
TOLLED = ("killed", "injured")
UNCOUNTED = SCOPES | {"again", "part", "denied", "retracted"}

Toll = dict[str, tuple[int, int | None]]


def labelled_twice(first: Path, second: Path, bench: Path) -> list[Twice]:
    """The texts that both folders label, as the first and the second do; raises what standoff.read raises."""
    again = {item.id: item for item in standoff.read(sorted(second.glob("*.tsv")), bench)}
    once = {item.id: item for item in standoff.read(sorted(first.glob("*.tsv")), bench)}
    return [(once[one], item) for one, item in sorted(again.items()) if one in once]


def toll(item: Item) -> Toll:
    """How many the text's own incident killed and injured by its marks: bounds, the upper None where open."""
    return {field: _sum(item, field) for field in TOLLED}


def _sum(item: Item, field: str) -> tuple[int, int | None]:
    counted = [mark for mark in item.marks if mark.label == field and not mark.flags & UNCOUNTED]
    bounds = [mark.number or (1, 1) for mark in counted]
    highs = [high for _, high in bounds if high is not None]
    return sum(low for low, _ in bounds), sum(highs) if len(highs) == len(bounds) else None


def same_tolls(pairs: Sequence[Twice]) -> float:
    """The share of the texts whose tolls are the same by both."""
    return sum(toll(one) == toll(other) for one, other in pairs) / len(pairs)


def differing_roles(pairs: Sequence[Twice]) -> Counter[str]:
    """Which roles stand against each other, either way round, and how often."""
    differing = [sorted(map(str, said)) for said in attribute(pairs, "role") if said[0] != said[1]]
    return Counter(" / ".join(roles) for roles in differing)


def tables(pairs: Sequence[Twice]) -> Iterator[str]:
    """The lines of the tables as Markdown."""
    yield f"| span ({len(pairs)} texts) | first | second | F1, same words | F1, words in common |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    for label in MARKED:
        exact, near = spans(pairs, label, exact=True), spans(pairs, label, exact=False)
        if near.first + near.second:
            yield f"| `{label}` | {near.first} | {near.second} | {exact.f1:.3f} | {near.f1:.3f} |"
    yield from ("", "| said of a span | spans of both | equal |", "| --- | ---: | ---: |")
    for name in SAID:
        said = attribute(pairs, name)
        yield f"| {name} | {len(said)} | {sum(a == b for a, b in said) / max(len(said), 1):.3f} |"
    yield f"| a text's toll of killed and injured (texts) | {len(pairs)} | {same_tolls(pairs):.3f} |"
    yield from ("", "| roles that differ | spans |", "| --- | ---: |")
    yield from (f"| {roles} | {count} |" for roles, count in differing_roles(pairs).most_common(5))


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--bench", type=Path, required=True, help="folder of the public sets")
    print("\n".join(tables(labelled_twice(FIRST, SECOND, parser.parse_args().bench))))


if __name__ == "__main__":
    main()
