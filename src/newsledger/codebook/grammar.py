"""Closed classes of English words: the table codebook/grammar.yaml."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from newsledger.codebook.tables import table


@dataclass(frozen=True, slots=True)
class Grammar:
    """The classes by name; `together` holds phrases as tuples of words,
    `pronouns` how many each stands for.
    """

    be: frozenset[str]
    have: frozenset[str]
    modals: frozenset[str]
    negations: frozenset[str]
    reported: frozenset[str]
    sure: frozenset[str]
    factual: frozenset[str]
    beside: frozenset[str]
    prepositions: frozenset[str]
    boundaries: frozenset[str]
    relatives: frozenset[str]
    links: frozenset[str]
    finite: frozenset[str]
    participles: frozenset[str]
    reflexives: frozenset[str]
    possessives: frozenset[str]
    definite: frozenset[str]
    articles: frozenset[str]
    nobody: frozenset[str]
    rest: frozenset[str]
    ordinals: frozenset[str]
    stops: frozenset[str]
    months: frozenset[str]
    labels: frozenset[str]
    not_after_numbers: frozenset[str]
    together: tuple[tuple[str, ...], ...]
    pronouns: Mapping[str, int | None]


@cache
def grammar() -> Grammar:
    """The table, each class a set."""
    data: dict[str, Any] = table("grammar")
    special = ("together", "pronouns")
    classes = {f.name: frozenset(data[f.name]) for f in fields(Grammar) if f.name not in special}
    together = tuple(tuple(phrase.split()) for phrase in data["together"])
    return Grammar(**classes, together=together, pronouns=data["pronouns"])
