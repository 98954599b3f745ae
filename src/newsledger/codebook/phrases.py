"""Tables of phrases that are looked up in a row of words, the longest first."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar

from newsledger.codebook.inflection import Verb, plural
from newsledger.codebook.tables import table

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A phrase at words[start:end] and what the table says of it."""

    start: int
    end: int
    value: T


class Phrases(Generic[T]):
    """Phrases of one or more lower-cased words, each with a value."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, value in entries:
            words = tuple(phrase.split())
            self._by_first.setdefault(words[0], []).append((words, value))
        for same in self._by_first.values():
            same.sort(key=lambda entry: -len(entry[0]))

    def at(self, words: Sequence[str], start: int) -> Found[T] | None:
        """The longest phrase that starts at this word."""
        for phrase, value in self._by_first.get(words[start], ()):
            if tuple(words[start : start + len(phrase)]) == phrase:
                return Found(start, start + len(phrase), value)
        return None

    def all_in(self, words: Sequence[str]) -> Iterator[Found[T]]:
        """The phrases in order, none overlapping another."""
        free_from = 0
        for at, word in enumerate(words):
            if at >= free_from and word in self._by_first and (found := self.at(words, at)):
                yield found
                free_from = found.end


def noun_forms(written: str) -> tuple[str, ...]:
    """The singular and the plural of a noun: "knife/knives" where irregular."""
    singular, _, irregular = written.partition("/")
    return singular, irregular or plural(singular)


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that names a type of incident: as a verb (with its form) or as a noun."""

    type: str
    form: str


@dataclass(frozen=True, slots=True)
class IncidentType:
    """One type of the codebook, with its codes elsewhere."""

    name: str
    rank: int
    attack: bool
    family: str
    ucdp: int | None
    acled: str | None
    gtd: int | None
    plover: str | None
    muc: str | None


@cache
def incident_types() -> dict[str, IncidentType]:
    """The types of codebook/types.yaml by name."""
    return {
        name: IncidentType(
            name,
            row["rank"],
            row["attack"],
            row["family"],
            row["ucdp"],
            row["acled"],
            row["gtd"],
            row["plover"],
            row["muc"],
        )
        for name, row in table("types").items()
    }


@cache
def triggers() -> Phrases[Trigger]:
    """The words that name types."""
    entries: dict[str, Trigger] = {}
    for name, row in table("types").items():
        for noun in row["nouns"]:
            for form in noun_forms(noun):
                entries.setdefault(form, Trigger(name, "noun"))
        for written in row["verbs"]:
            verb = Verb.of(written)
            for form, kind in (
                (verb.past, "past"),
                (verb.participle, "past"),
                (verb.gerund, "gerund"),
                (verb.third, "third"),
                (verb.base, "base"),
            ):
                entries.setdefault(form.replace("-", " "), Trigger(name, kind))
        for phrase in row.get("phrases", ()):
            entries.setdefault(phrase, Trigger(name, "past"))
    return Phrases(entries.items())


@cache
def targets() -> Phrases[str]:
    """Nouns for targets with their kind."""
    return Phrases(
        (form, kind)
        for kind, nouns in table("targets").items()
        for noun in nouns
        for form in noun_forms(noun)
    )


@cache
def things(kind: str) -> Phrases[str]:
    """Words for weapons or vehicles with the codebook's name."""
    return Phrases(
        (form, name)
        for name, words in table("things")[kind].items()
        for word in words
        for form in noun_forms(word)
    )
