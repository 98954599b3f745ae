"""How far two labellings of the same texts agree: their spans, what they say of them, the claims that follow.

`python -m tools.labelled_agreement` prints the tables of labelled/agreement.md, `--write` puts them there,
`--show` prints instead the claims of each item that only one of the two makes.
"""

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from tools.labelled_claims import Fact, same, same_speaker, same_value, wanted_facts
from tools.second_labelling import LABELLED
from training.labelled import Item, read
from training.labels import HARMS, LABELS, MODALITIES
from training.marks import Mark

# The first labelling as it stood when the second was made; what was put right since would raise the figures.
FIRST, SECOND = LABELLED / "first", LABELLED / "second"
TABLES = LABELLED / "agreement.md"
BEGIN, END = "<!-- tables -->\n", "<!-- end -->"

# The parts of the texts whose claims are told apart.
PARTS: dict[str, Callable[[Item], bool]] = {
    "all": lambda item: True,
    "sentences": lambda item: item.id.startswith("s"),
    "reports": lambda item: item.id.startswith("r"),
    "train": lambda item: item.part == "train",
    "test": lambda item: item.part == "test",
    "hard": lambda item: "hard" in item.tags,
}

_COLUMNS = ("first", "second", "shared", "of the first", "of the second", "F1")

Twice = tuple[Item, Item]


@dataclass(frozen=True, slots=True)
class Found:
    """How many the first labelling has, how many the second, and how many they share."""

    first: int
    second: int
    shared: int

    @property
    def f1(self) -> float:
        """The share of both that is shared; nothing marked by either is full agreement."""
        return 2 * self.shared / (self.first + self.second) if self.first + self.second else 1.0


# What is compared, on the marks of which labels.
ATTRIBUTES: dict[str, tuple[Iterable[str], Callable[[Mark], object]]] = {
    "role": (HARMS, lambda mark: mark.kind),
    "number": (HARMS, lambda mark: mark.number or (1, 1)),
    "scope": (HARMS, lambda mark: mark.scope),
    "modality": (HARMS, lambda mark: tuple(sorted(mark.flags & MODALITIES))),
    "part": (HARMS, lambda mark: "part" in mark.flags),
    "person": (HARMS, lambda mark: "person" in mark.flags),
    "again": (HARMS, lambda mark: "again" in mark.flags),
    "event's type": (("event",), lambda mark: mark.kind),
    "event's scope": (("event",), lambda mark: mark.scope),
    "target's kind": (("target",), lambda mark: mark.kind),
    "attacker's kind": (("attacker",), lambda mark: mark.kind),
    "attacker's standing": (("attacker",), lambda mark: tuple(sorted(mark.flags - {"again"}))),
    "name's bearer": (("name",), lambda mark: mark.kind),
}

# A claim told again carries no role or number of its own, so these are compared on claims alone.
_OF_CLAIMS = frozenset({"role", "number", "scope", "modality", "part", "person"})

CLAIMS: dict[str, Callable[[Fact, Fact], bool]] = {
    "field": lambda one, other: one.field == other.field,
    "field and number": same_value,
    "… and role": lambda one, other: same_value(one, other) and one.role == other.role,
    "… and scope": lambda one, other: same_value(one, other) and one.scope == other.scope,
    "… and speaker": lambda one, other: same_value(one, other) and _same_speaker(one, other),
    "all of them": lambda one, other: same(one, other) or same(other, one),
}


def labelled_twice() -> list[Twice]:
    """The items of the tenth, as labelled first and second; raises KeyError where one was labelled once."""
    second = {item.id: item for item in read([SECOND])[0]}
    return [(item, second[item.id]) for item in read([FIRST])[0]]


def spans(pairs: Sequence[Twice], label: str, *, exact: bool) -> Found:
    """How the spans of a label agree, taken one to one: the same words, or some words in common."""
    of = [[_of(item, label) for item in pair] for pair in pairs]
    matched = [list(_overlaps(one, other)) for one, other in of]
    same_words = [pair for each in matched for pair in each if _reach(pair[0]) == _reach(pair[1])]
    shared = len(same_words) if exact else sum(map(len, matched))
    return Found(sum(len(one) for one, _ in of), sum(len(other) for _, other in of), shared)


def attribute(pairs: Sequence[Twice], name: str) -> list[tuple[object, object]]:
    """What both labellings say of each span that both marked."""
    labels, said = ATTRIBUTES[name]
    both = [
        pair
        for one, other in pairs
        for label in labels
        for pair in _overlaps(_of(one, label), _of(other, label))
    ]
    return [
        (said(one), said(other))
        for one, other in both
        if name not in _OF_CLAIMS or "again" not in one.flags | other.flags
    ]


def kappa(said: Sequence[tuple[object, object]]) -> float:
    """Cohen's kappa (1960): agreement beyond what both frequencies give by chance; 1 where all is one."""
    count = len(said)
    first, second = Counter(one for one, _ in said), Counter(other for _, other in said)
    chance = sum(first[value] * second[value] for value in first) / count**2
    return (_share(said) - chance) / (1 - chance) if chance < 1 else 1.0


def claims(pairs: Iterable[Twice], alike: Callable[[Fact, Fact], bool]) -> Found:
    """How the claims agree, taken one to one within an item."""
    total = Counter[str]()
    for one, other in pairs:
        shared, missed, extra = _paired(list(wanted_facts(one)), list(wanted_facts(other)), alike)
        total += Counter(first=shared + len(missed), second=shared + len(extra), shared=shared)
    return Found(total["first"], total["second"], total["shared"])


def tables(pairs: Sequence[Twice]) -> str:
    """The four tables as Markdown."""
    return "\n".join((*_span_rows(pairs), "", *_attribute_rows(pairs), "", *_claim_rows(pairs), ""))


def _span_rows(pairs: Sequence[Twice]) -> Iterator[str]:
    yield from _head("span", "first", "second", "F1, same words", "F1, words in common")
    for label in sorted(LABELS):
        exact, near = spans(pairs, label, exact=True), spans(pairs, label, exact=False)
        yield _row(f"`{label}`", near.first, near.second, exact.f1, near.f1)


def _attribute_rows(pairs: Sequence[Twice]) -> Iterator[str]:
    yield from _head("said of a span", "spans of both", "equal", "Cohen's kappa")
    for name in ATTRIBUTES:
        said = attribute(pairs, name)
        yield _row(name, len(said), _share(said), kappa(said))


def _claim_rows(pairs: Sequence[Twice]) -> Iterator[str]:
    yield from _head("claims with the same", *_COLUMNS)
    for name, alike in CLAIMS.items():
        yield _claim_row(name, claims(pairs, alike))
    yield ""
    yield from _head("all of them, in", *_COLUMNS)
    for name, belongs in PARTS.items():
        yield _claim_row(name, claims([pair for pair in pairs if belongs(pair[0])], CLAIMS["all of them"]))


def _claim_row(name: str, found: Found) -> str:
    of_first, of_second = found.shared / max(found.first, 1), found.shared / max(found.second, 1)
    return _row(name, found.first, found.second, found.shared, of_first, of_second, found.f1)


def _head(first: str, *rest: str) -> Iterator[str]:
    yield f"| {' | '.join((first, *rest))} |"
    yield f"| --- |{' ---: |' * len(rest)}"


def _row(name: str, *figures: int | float) -> str:
    cells = (f"{each:.3f}" if isinstance(each, float) else str(each) for each in figures)
    return f"| {name} | {' | '.join(cells)} |"


def _share(said: Sequence[tuple[object, object]]) -> float:
    return sum(one == other for one, other in said) / len(said)


def _same_speaker(one: Fact, other: Fact) -> bool:
    return same_speaker(one.speaker, other.speaker) or same_speaker(other.speaker, one.speaker)


def _of(item: Item, label: str) -> list[Mark]:
    return [mark for mark in item.marks if mark.label == label]


def _reach(mark: Mark) -> tuple[int, int]:
    return mark.start, mark.end


def _overlaps(first: Sequence[Mark], second: Sequence[Mark]) -> Iterator[tuple[Mark, Mark]]:
    """Pairs with characters in common, one to one, those that share most of their characters first."""
    near = [
        (_likeness(one, other), at, to)
        for at, one in enumerate(first)
        for to, other in enumerate(second)
        if one.start < other.end and other.start < one.end
    ]
    taken_first, taken_second = set[int](), set[int]()
    for _, at, to in sorted(near, key=lambda each: (-each[0], *each[1:])):
        if at not in taken_first and to not in taken_second:
            taken_first.add(at)
            taken_second.add(to)
            yield first[at], second[to]


def _likeness(one: Mark, other: Mark) -> float:
    """Characters in common as a share of those that either has."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return common / (max(one.end, other.end) - min(one.start, other.start))


def _paired(
    first: Sequence[Fact], second: Sequence[Fact], alike: Callable[[Fact, Fact], bool]
) -> tuple[int, list[Fact], list[Fact]]:
    """How many go together one to one, and what is left of each side."""
    rest, missed = list(second), list[Fact]()
    for fact in first:
        found = next((each for each in rest if alike(fact, each)), None)
        if found is None:
            missed.append(fact)
        else:
            rest.remove(found)
    return len(first) - len(missed), missed, rest


def _shown(pairs: Sequence[Twice]) -> Iterator[str]:
    for one, other in pairs:
        _, missed, extra = _paired(list(wanted_facts(one)), list(wanted_facts(other)), CLAIMS["all of them"])
        if missed or extra:
            yield f"\n{one.id} {','.join(one.tags)}\n{one.text}"
        for side, facts in (("first", missed), ("second", extra)):
            for fact in facts:
                by = " ".join(sorted(fact.speaker)) if fact.speaker else None
                number = f"{fact.low}-{fact.high}"
                said = (fact.field, fact.role, number, fact.scope, fact.modality, f"by {by}")
                yield f"  {side}: {' '.join(map(str, said))} | {fact.words}"


def main() -> None:
    """Print or write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--show", action="store_true")
    chosen = parser.parse_args()
    pairs = labelled_twice()
    if chosen.write:
        before, _, after = TABLES.read_text("utf-8").partition(BEGIN)
        TABLES.write_text(f"{before}{BEGIN}{tables(pairs)}{after[after.index(END) :]}", "utf-8")
    else:
        print("\n".join(_shown(pairs)) if chosen.show else tables(pairs))


if __name__ == "__main__":
    main()
