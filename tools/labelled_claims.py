"""Claims of the labelled texts beside those that reading finds, matched one to one."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from newsledger.accounts import read
from newsledger.documents import Page, read_page
from newsledger.model import TOLL_FIELDS, Claim, Count, Reading, Speaker
from training.labelled import Item
from training.labels import HARMS
from training.marks import Mark

# Sources whose words need not stand in the speaker's name, since they lead back to one.
_ANAPHORIC = """
    he she they it i we who which his her their its him them spokesman spokeswoman official officer minister
    officials authorities statement report
"""
PRONOUNS = frozenset(_ANAPHORIC.split())
# Roles on which people who label the same text agree least (labelled/agreement.md).
PEOPLE = frozenset(("unknown", "victims", "civilians", "total"))


@dataclass(frozen=True, slots=True)
class Fact:
    """What a claim says, be it the label's or the reader's; `speaker` holds the words of the source."""

    field: str
    low: int | None
    high: int | None
    role: str | None
    scope: str
    modality: str
    speaker: frozenset[str] | None
    person: bool = False
    confidence: float = 1.0
    words: str = ""


Alike = Callable[[Fact, Fact], bool]


@dataclass(frozen=True, slots=True)
class Outcome:
    """An item's facts: matched pairs (wanted, found), what was missed and what was wrong."""

    item: Item
    right: tuple[tuple[Fact, Fact], ...]
    missed: tuple[Fact, ...]
    wrong: tuple[Fact, ...]


def compared(item: Item, found: Sequence[Fact], alike: Alike) -> Outcome:
    """Facts against an item's labels; persons told of one by one may be counted together."""
    apart = list(wanted_facts(item))
    tries = [_matched(item, wanted, found, alike) for wanted in (apart, _together(apart))]
    return max(tries, key=lambda one: (len(one.right), -len(one.missed)))


def wanted_facts(item: Item) -> Iterator[Fact]:
    """The claims that the labels make."""
    for mark in item.marks:
        if mark.label in HARMS and "again" not in mark.flags:
            low, high = mark.number or (1, 1)
            modality = min(mark.flags & {"hedged", "denied", "retracted"}, default="asserted")
            speaker = _source(item, mark)
            person = "person" in mark.flags
            words = item.words(mark)
            yield Fact(
                mark.label, low, high, mark.kind, mark.scope, modality, speaker, person=person, words=words
            )


def found_facts(item: Item) -> Iterator[Fact]:
    """The claims of harm that reading makes."""
    reading = reading_of(item)
    kinds = {account.id: account.kind for account in reading.accounts}
    for claim in reading.claims:
        if claim.field in TOLL_FIELDS and claim.field in HARMS and isinstance(claim.value, Count):
            yield _found(claim, claim.value, kinds[claim.account_id])


def reading_of(item: Item) -> Reading:
    """All that is read in an item's text."""
    page = Page(
        item.text,
        "text/plain",
        item.id,
        external_id=item.id,
        title=item.keys.get("title"),
        outlet=item.keys.get("outlet"),
        published=item.keys.get("published"),
    )
    return read(read_page(page))


def same(wanted: Fact, found: Fact) -> bool:
    """Whether value, role, speaker and scope are all right."""
    return (
        same_value(wanted, found)
        and wanted.role == found.role
        and wanted.scope == found.scope
        and (wanted.modality == "denied") == (found.modality == "denied")
        and same_speaker(wanted.speaker, found.speaker)
    )


def same_but_for_people(wanted: Fact, found: Fact) -> bool:
    """The same, with the roles of ordinary people as one."""
    return same(wanted, replace(found, role=wanted.role)) and (
        wanted.role == found.role or {wanted.role, found.role} <= PEOPLE
    )


def same_value(wanted: Fact, found: Fact) -> bool:
    """Whether field and number are right."""
    return (wanted.field, wanted.low, wanted.high) == (found.field, found.low, found.high)


def same_speaker(wanted: frozenset[str] | None, found: frozenset[str] | None) -> bool:
    """Whether two name one source: none, a word in common, or a pronoun that was led back to somebody."""
    if wanted is None or found is None:
        return wanted is found
    return bool(wanted & found) or wanted <= PRONOUNS


def _found(claim: Claim, value: Count, kind: str) -> Fact:
    scope = "background" if claim.scope == "incident" and kind == "background" else claim.scope
    role = claim.role
    return Fact(
        claim.field,
        value.low,
        value.high,
        role,
        scope,
        claim.modality,
        _speaker(claim.speaker),
        person=claim.derivation == "counted",
        confidence=claim.confidence,
        words=value.text or "",
    )


def _speaker(speaker: Speaker | None) -> frozenset[str] | None:
    """The words of a speaker and of those behind; an agency that only passes on is among them."""
    if speaker is None:
        return None
    parts = (speaker.name, speaker.description, speaker.organization, speaker.via)
    words = _words(" ".join(part for part in parts if part))
    return words.union(*(_speaker(one) or frozenset() for one in speaker.chain))


def _source(item: Item, mark: Mark) -> frozenset[str] | None:
    """The words of the source of the innermost content that holds the mark."""
    around = [
        one
        for one in item.marks
        if one.label == "content" and one.start <= mark.start and mark.end <= one.end
    ]
    if not around:
        return None
    inner = min(around, key=lambda one: one.end - one.start)
    sources = [one for one in item.marks if one.label == "source" and set(one.ties) & set(inner.ties)]
    return _words(" ".join(item.words(one) for one in sources)) if sources else None


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.casefold())) - {"the", "a", "an", "of", "s"}


def _together(wanted: Sequence[Fact]) -> list[Fact]:
    """The facts with the persons told of one by one counted together."""
    sums: dict[tuple[object, ...], Fact] = {}
    rest: list[Fact] = []
    for fact in wanted:
        key = (fact.field, fact.role, fact.scope, fact.modality, fact.speaker)
        if not fact.person or fact.low is None:
            rest.append(fact)
        elif key in sums:
            total = (sums[key].low or 0) + fact.low
            sums[key] = replace(sums[key], low=total, high=total)
        else:
            sums[key] = fact
    return rest + list(sums.values())


def _matched(item: Item, wanted: Sequence[Fact], found: Sequence[Fact], alike: Alike) -> Outcome:
    left = list(found)
    right: list[tuple[Fact, Fact]] = []
    missed: list[Fact] = []
    for fact in wanted:
        hit = next((one for one in left if alike(fact, one)), None)
        if hit is None:
            missed.append(fact)
        else:
            left.remove(hit)
            right.append((fact, hit))
    return Outcome(item, tuple(right), tuple(missed), tuple(left))
