"""Words that say what happened to people: the forms of codebook/harm.yaml."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from newsledger.codebook.inflection import Verb, plural
from newsledger.codebook.tables import table

FIELDS = ("killed", "injured", "abducted", "arrested", "missing", "trapped", "displaced")
Form = Literal["past", "participle", "gerund", "base", "third", "dies", "adjective", "noun", "counted_noun"]


@dataclass(frozen=True, slots=True)
class HarmWord:
    """What one form of a word may say: of which field, and as what."""

    field: str
    base: str
    forms: frozenset[str]
    transitive: bool
    weak: bool
    violent: bool


@dataclass(frozen=True, slots=True)
class HarmWords:
    """Harm words by lower-cased form, and the states that a person can be in ("critical condition")."""

    by_form: dict[str, tuple[HarmWord, ...]]
    states: dict[tuple[str, ...], str]


@cache
def harm_words() -> HarmWords:
    """The table codebook/harm.yaml, inflected."""
    data = table("harm")
    weak, violent = frozenset(data["weak"]), frozenset(data["violent"])
    found: dict[str, dict[tuple[str, str, bool], set[str]]] = {}

    def put(form: str, field: str, base: str, transitive: bool, kind: str) -> None:
        found.setdefault(form, {}).setdefault((field, base, transitive), set()).add(kind)

    for field in FIELDS:
        words = data[field]
        for written in words["transitive"]:
            verb = Verb.of(written)
            for form, kind in zip(
                (verb.past, verb.participle, verb.gerund, verb.base, verb.third),
                ("past", "participle", "gerund", "base", "third"),
                strict=True,
            ):
                put(form, field, verb.base, True, kind)
        for written in words["intransitive"]:
            verb = Verb.of(written)
            for form in (verb.past, verb.participle, verb.gerund, verb.base, verb.third):
                put(form, field, verb.base, False, "dies")
        for word in words["adjectives"]:
            put(word, field, word, False, "adjective")
        for kind, nouns in (("noun", words["nouns"]), ("counted_noun", words["counted_nouns"])):
            for noun in nouns:
                for form in (noun, plural(noun)):
                    put(form, field, noun, False, kind)
    by_form = {
        form: tuple(
            HarmWord(field, base, frozenset(kinds), transitive, base in weak, base in violent)
            for (field, base, transitive), kinds in words.items()
        )
        for form, words in found.items()
    }
    states = {tuple(state.split()): field for field in FIELDS for state in data[field].get("states", [])}
    return HarmWords(by_form, states)
