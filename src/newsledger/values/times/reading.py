"""From a text to the meanings of its time expressions: tags, rules, and the longest match at each place."""

from functools import cache
from typing import NamedTuple

from newsledger.values.times import amounts, rules_clocks, rules_dates, rules_lengths, rules_relative
from newsledger.values.times.grammar import OTHER, Grammar, Phrase, Rule, compile_grammar
from newsledger.values.times.meanings import Found
from newsledger.values.times.tokens import Lexed, lex
from newsledger.values.times.vocabulary import mark_tags, number_tags, possible_tagsets, word_tags


class _Candidate(NamedTuple):
    """A match of a rule; candidates sort by place, then the longest, then the first rule."""

    first: int
    minus_last: int
    order: int
    groups: dict[str, tuple[int, int]]
    rule: Rule


@cache
def grammar() -> Grammar:
    """All rules, compiled at the first use."""
    rules = (*rules_dates.RULES, *rules_clocks.RULES, *rules_relative.RULES, *rules_lengths.RULES)
    fragments = (
        amounts.FRAGMENTS | rules_dates.FRAGMENTS | rules_clocks.FRAGMENTS | rules_relative.FRAGMENTS
        | rules_lengths.FRAGMENTS
    )  # fmt: skip
    return compile_grammar(rules, fragments, word_tags(), possible_tagsets())


def encode(lexed: Lexed, language: Grammar) -> str:
    """One character a token: what it may be in the grammar."""
    codes = language.word_codes
    return "".join(
        codes.get(word, OTHER)
        if kind == "word" or kind == "tail"
        else language.code_of(number_tags(lexed, index) if kind == "number" else mark_tags(lexed, index))
        for index, (word, kind) in enumerate(zip(lexed.words, lexed.kinds, strict=True))
    )


def read(text: str) -> tuple[Lexed, list[Found]]:
    """The tokens of a text and what its time expressions say, in order and apart."""
    lexed, language = lex(text), grammar()
    candidates = sorted(_candidates(encode(lexed, language), language), key=lambda found: found[:3])
    found: list[Found] = []
    free_from = 0
    for candidate in candidates:
        if candidate.first < free_from:
            continue
        meanings = _meanings(lexed, candidate)
        if meanings:
            found.extend(meanings)
            free_from = -candidate.minus_last
    return lexed, found


def _candidates(codes: str, language: Grammar) -> list[_Candidate]:
    found: list[_Candidate] = []
    present = frozenset(codes)
    for order in sorted({order for code in present for order in language.openings.get(code, ())}):
        rule, pattern, needs = language.rules[order]
        if any(map(present.isdisjoint, needs)):
            continue
        position = 0
        while match := pattern.search(codes, position):
            first, last = match.span()
            groups = {name: match.span(name) for name, value in match.groupdict().items() if value}
            found.append(_Candidate(first, -last, order, groups, rule))
            position = first + 1
    return found


def _meanings(lexed: Lexed, candidate: _Candidate) -> list[Found]:
    first, last = candidate.first, -candidate.minus_last
    reading = candidate.rule.read(Phrase(lexed, first, last, candidate.groups))
    if reading is None:
        return []
    if isinstance(reading, tuple):
        return [
            Found(*candidate.groups[group], meaning, scope, paired=True) for group, meaning, scope in reading
        ]
    return [Found(first, last, reading)]
