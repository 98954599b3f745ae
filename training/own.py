"""The project's own labelled texts as examples for every label that they mark."""

from pathlib import Path

from training.examples import Example, Labelled, Marked, nested, sentences_of
from training.labelled import Item
from training.labelled import read as read_items
from training.labels import HARMS
from training.marks import Mark

SPANS = frozenset(
    {*HARMS, "victim.name", "attacker.name", "age", "attacker.person", "attacker.org", "target", "weapon"}
    | {"city", "place", "time", "source", "cue", "content", "content.inner", "event"}
)
SCOPES = frozenset({"scope.incident", "scope.background", "scope.hypothetical"})
_WITH_SIGNS = frozenset({*HARMS, "event", "attacker"})


def read(folder: Path) -> list[Example]:
    """The items that may be learned from; raises ValueError where one breaks the format."""
    items, faults = read_items([folder])
    if faults:
        raise ValueError("\n".join(map(str, faults)))
    return [example(item) for item in items if item.part == "train"]


def example(item: Item) -> Example:
    """One item; its title is not read."""
    sentences = sentences_of(item.text)
    marked = tuple(nested(found for each in item.marks if (found := _marked(each)) is not None))
    labelled = tuple(Labelled(*reach, _scopes(item, *reach)) for reach in sentences)
    return Example("own", item.id, item.text, sentences, marked, SPANS, labelled, SCOPES)


def _marked(each: Mark) -> Marked | None:
    label = _label(each)
    if label is None:
        return None
    choice = each.kind if each.label in (*HARMS, "event", "target") else None
    # A mention told again may leave out its role; so many people are no role of theirs.
    return Marked(label, each.start, each.end, choice, each.flags if each.label in _WITH_SIGNS else None)


def _label(each: Mark) -> str | None:
    if each.label == "name":
        return None if each.kind == "other" else f"{each.kind}.name"
    if each.label == "attacker":
        return f"attacker.{each.kind}" if each.kind else None
    return each.label if each.label in SPANS else None


def _scopes(item: Item, start: int, end: int) -> frozenset[str]:
    """Of which incidents a sentence tells, by the harms and events in it; none for a quiet one."""
    found = set()
    for each in item.marks:
        if each.label in (*HARMS, "event") and start <= each.start < end:
            if each.flags & {"hypothetical", "denied"}:
                found.add("scope.hypothetical")
            elif each.scope == "incident":
                found.add("scope.incident")
            else:
                found.add("scope.background")
    return frozenset(found)
