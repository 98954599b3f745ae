"""The people of an incident's record in an article about it: their names, their ages, and its town.

A record says who took part, not where an article says it. What stands in the article in the record's own
words is marked; what may be the same person in other words is neither taught nor denied.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from training.examples import Marked, Reach

LABELS = frozenset({"victim.name", "attacker.name", "age", "city"})
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
# Shorter parts of a name are words of the language too often.
SHORTEST = 3
_MIDDLE = r"(?:\s+(?:[A-Z]\.?|[\"“'‘][^\"”'’]{2,15}[\"”'’]|\([^)]{2,15}\)|[A-Z][a-z]+))?\s+"
_SUFFIX = r"(?:,?\s+(?:Jr|Sr|JR|SR|II|III|IV)\b)?"
_YEARS = r"[- ]years?[- ]olds?"
_AGES = re.compile(
    rf"(?<![\w$.,:/-])(?:\d{{1,3}}|[A-Za-z]+(?:-[a-z]+)?){_YEARS}(?!\w)|(?<![\w$.:/-])\d{{1,3}}(?![\w%:/-])",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"(?<!\w)[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*)*")
# Somebody whose age follows may be one of those whom the record leaves without a name.
_AGED = re.compile(r"(?<!\w)[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]+)+(?=,?\s+\(?(?:aged? )?\d{1,2}\b)")


@dataclass(frozen=True, slots=True)
class Participant:
    """One person of a record; `fates` are those that the record states (killed, injured, arrested)."""

    name: str | None
    age: int | None
    is_victim: bool
    fates: frozenset[str]

    @property
    def label(self) -> str:
        """Under which label the name stands."""
        return "victim.name" if self.is_victim else "attacker.name"

    @property
    def parts(self) -> list[str]:
        """The words of the name without "Jr." and its like."""
        words = (self.name or "").replace(",", " ").split()
        return [word for word in words if word.rstrip(".").casefold() not in SUFFIXES]


@dataclass(slots=True)
class Marks:
    """What is marked, and what is left open."""

    sure: dict[Marked, None] = field(default_factory=dict)
    unsure: dict[Marked, None] = field(default_factory=dict)

    def add(self, label: str, start: int, end: int) -> None:
        """Mark characters."""
        self.sure[Marked(label, start, end)] = None

    def leave(self, label: str, start: int, end: int) -> None:
        """Leave characters open, unless they are marked."""
        if not any(one.label == label and one.start < end and start < one.end for one in self.sure):
            self.unsure[Marked(label, start, end)] = None


def participants(records: Sequence[dict[str, Any]]) -> list[Participant]:
    """The people of a record."""
    return [_participant(record) for record in records]


def _participant(record: dict[str, Any]) -> Participant:
    age = str(record.get("age") or "")
    fates = frozenset(part.strip().lower() for part in (record.get("status") or "").split(",") if part)
    name = " ".join((record.get("name") or "").split())
    victim = record.get("type") == "Victim"
    return Participant(name or None, int(age) if age.isdecimal() else None, victim, fates - {"unharmed"})


def marks_of(text: str, sentences: Sequence[Reach], people: Sequence[Participant], city: str | None) -> Marks:
    """Names, ages and the town of one article."""
    marks = Marks()
    for one in people:
        if len(one.parts) > 1:
            _mark_full(text, one, marks)
    for one in people:
        if len(one.parts) > 1:
            _mark_surname(text, one, people, marks)
    for found in _AGED.finditer(text):
        for label in ("victim.name", "attacker.name"):
            if not any(each.start < found.end() and found.start() < each.end for each in marks.sure):
                marks.leave(label, *found.span())
    _mark_ages(text, {one.age for one in people if one.age is not None}, marks)
    _mark_city(text, sentences, city, marks)
    return marks


def full_name(parts: Sequence[str]) -> re.Pattern[str]:
    """What matches a name with or without a middle one, in any case."""
    first, last = (f"(?i:{re.escape(part)})" for part in (parts[0], parts[-1]))
    whole = r"\s+".join(f"(?i:{re.escape(part)})" for part in parts)
    return re.compile(rf"(?<!\w)(?:{whole}|{first}{_MIDDLE}{last})(?![\w-]){_SUFFIX}")


def _mark_full(text: str, one: Participant, marks: Marks) -> None:
    for found in full_name(one.parts).finditer(text):
        marks.add(one.label, *found.span())


def _mark_surname(text: str, one: Participant, people: Sequence[Participant], marks: Marks) -> None:
    """Mark the surname by itself once the whole name has stood; leave other parts of the name open."""
    first = min((found.end() for found in full_name(one.parts).finditer(text)), default=None)
    surname = one.parts[-1]
    shared = any(other.label != one.label and other.parts[-1:] == [surname] for other in people)
    for part in sorted({part for part in one.parts if len(part) >= SHORTEST}):
        for place in _standing(part, text):
            if _is_marked(marks, place):
                continue
            alone = not _joins(text, *place.span())
            later = first is not None and place.start() > first
            if part == surname and later and alone and not shared:
                marks.add(one.label, *place.span())
            else:
                marks.leave(one.label, *place.span())


def _standing(words: str, text: str) -> Iterator[re.Match[str]]:
    """Where words stand by themselves, as they are or in capitals."""
    either = f"{re.escape(words)}|{re.escape(words.upper())}"
    return re.finditer(rf"(?<![\w-])(?:{either})(?![\w-])", text)


def _is_marked(marks: Marks, place: re.Match[str]) -> bool:
    return any(each.start <= place.start() and place.end() <= each.end for each in marks.sure)


def _joins(text: str, start: int, end: int) -> bool:
    """Whether a word with a capital stands right before or after: another name, a title, a street."""
    before = re.search(
        r"(?:^|[^\w.])(?:[A-Z][\w'’-]*|[A-Z][a-z]{0,3}\.)[ \t]+$", text[max(start - 30, 0) : start]
    )
    after = re.match(r"[ \t]+[A-Z]", text[end : end + 3])
    return before is not None or after is not None


def _mark_ages(text: str, ages: set[int], marks: Marks) -> None:
    """Mark the ages of the record where they stand as ages; leave all other numbers open."""
    for found in _AGES.finditer(text):
        number = re.match(r"\d+", found[0])
        told = "-" in found[0] or " " in found[0] or _is_age(text, *found.span())
        if number and int(number[0]) in ages and told:
            marks.add("age", *found.span())
        else:
            marks.leave("age", *found.span())


def _is_age(text: str, start: int, end: int) -> bool:
    """Whether a bare number stands as an age: "Ann Lee, 34," or "aged 34"."""
    before, after = text[max(start - 8, 0) : start], text[end : end + 4]
    if re.search(r"\baged? $", before):
        return True
    between = re.search(r"[a-z.], $", before) and re.match(r"[,.;]|\s+of\b", after)
    return bool(between) or bool(before.endswith("(") and after.startswith(")"))


def _mark_city(text: str, sentences: Sequence[Reach], city: str | None, marks: Marks) -> None:
    """Mark the town; only words without a capital in sentences that name it are taught to be none."""
    places = list(_cities(text, city)) if city else []
    for start, end, alone in places:
        if alone:
            marks.add("city", start, end)
    for start, end in sentences:
        if not any(start <= place and alone for place, past, alone in places if past <= end):
            marks.leave("city", start, end)
            continue
        for found in _CAPITALS.finditer(text, start, end):
            marks.leave("city", *found.span())


def _cities(text: str, city: str) -> Iterator[tuple[int, int, bool]]:
    """Where the town's name stands, and whether by itself rather than in a longer one."""
    for found in _standing(city, text):
        start, end = found.span()
        yield start, end, not _joins(text, start, end)
