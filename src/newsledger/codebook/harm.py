"""Words that say what happened to people: the forms of codebook/harm.yaml."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, Literal

from newsledger.codebook.inflection import Verb, plural
from newsledger.codebook.tables import table
from newsledger.model import TOLL_FIELDS

Form = Literal["past", "participle", "gerund", "base", "third", "dies", "adjective", "noun", "counted_noun"]
VERB_FORMS = ("past", "participle", "gerund", "base", "third")


@dataclass(frozen=True, slots=True)
class HarmWord:
    """What one form of a word may say: of which field, and as what;
    `particle` must follow ("gunned down").
    """

    field: str
    base: str
    forms: frozenset[str]
    transitive: bool
    weak: bool
    violent: bool
    particle: str | None = None


@dataclass(frozen=True, slots=True)
class HarmWords:
    """Harm words by lower-cased form, and the states that a person can be in ("critical condition") by first
    word.
    """

    by_form: Mapping[str, tuple[HarmWord, ...]]
    states: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]


@dataclass(frozen=True, slots=True)
class HarmClasses:
    """Classes of words around harm words; what each is for stands beside it in codebook/harm.yaml."""

    fatal: frozenset[str]
    firm: frozenset[str]
    passive_only: frozenset[str]
    manners: frozenset[str]
    spared: frozenset[str]
    hits: frozenset[str]
    bodies: frozenset[str]
    unreal: frozenset[str]
    prevented: frozenset[str]
    after_reduced: frozenset[str]
    weekdays: frozenset[str]
    authorities: frozenset[str]
    captors: frozenset[str]
    held: frozenset[str]
    taken: frozenset[str]
    by_force: frozenset[str]
    lawful: frozenset[str]
    spans_of_time: frozenset[str]
    to_hospital: frozenset[str]
    to_custody: frozenset[str]
    wounding: frozenset[str]
    wounds: frozenset[str]
    caring: frozenset[str]
    care: frozenset[str]
    resulting: frozenset[str]
    martyrdom: frozenset[str]
    embracing: frozenset[str]
    sending: frozenset[str]
    deaths: frozenset[str]
    of_courts: frozenset[str]
    remains: frozenset[str]


@cache
def harm_classes() -> HarmClasses:
    """The classes of the table codebook/harm.yaml, each a set."""
    data = table("harm")
    return HarmClasses(**{f.name: frozenset(data[f.name]) for f in fields(HarmClasses)})


@cache
def harm_words() -> HarmWords:
    """The words of the table codebook/harm.yaml, inflected."""
    data = table("harm")
    weak, violent = frozenset(data["weak"]), frozenset(data["violent"])
    found: dict[str, dict[tuple[str, str, bool, str | None], set[str]]] = {}
    for field in TOLL_FIELDS:
        for form, base, transitive, particle, kind in _forms(data[field]):
            found.setdefault(form, {}).setdefault((field, base, transitive, particle), set()).add(kind)
    by_form = {
        form: tuple(
            HarmWord(field, base, frozenset(kinds), transitive, base in weak, base in violent, particle)
            for (field, base, transitive, particle), kinds in words.items()
        )
        for form, words in found.items()
    }
    return HarmWords(by_form, _states(data))


def _states(data: Mapping[str, Any]) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    states: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {}
    for field in TOLL_FIELDS:
        for state in data[field].get("states", ()):
            words = tuple(state.split())
            states[words[0]] = (*states.get(words[0], ()), (words, field))
    return states


def _forms(words: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str, bool, str | None, str]]:
    """(form, base, transitive, particle, kind) of every form of one field's words."""
    for written in words["transitive"]:
        stem, _, particle = written.partition(" ")
        verb = Verb.of(stem)
        for form, kind in zip(
            (verb.past, verb.participle, verb.gerund, verb.base, verb.third), VERB_FORMS, strict=True
        ):
            # "gun" and "guns" are weapons before they are half of "gun down".
            if not particle or kind not in ("base", "third"):
                yield form, verb.base, True, particle or None, kind
    for written in words["intransitive"]:
        verb = Verb.of(written)
        for form in (verb.past, verb.participle, verb.gerund, verb.base, verb.third):
            yield form, verb.base, False, None, "dies"
    for word in words["adjectives"]:
        yield word, word, False, None, "adjective"
    for kind, nouns in (("noun", words["nouns"]), ("counted_noun", words["counted_nouns"])):
        for noun in nouns:
            for form in (noun, plural(noun)):
                yield form, noun, False, None, kind
