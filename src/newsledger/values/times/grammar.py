"""Patterns over kinds of words, compiled to regular expressions over one character a token.

Each token is turned into a character that stands for the set of its tags, so that a pattern is small,
blind to case and spacing, and fast. In a pattern, CAPITALS name a tag, small letters a literal word,
`$NAME` a fragment; the rest (`? | ( ) (?P<name>…)`) is that of regular expressions.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from newsledger.values.times.meanings import Meaning, Scope
from newsledger.values.times.needs import needs_of
from newsledger.values.times.tokens import Lexed

OTHER = "x"
_FIRST_CODE = 0xE000

_NAME = re.compile(r"\?P<\w+>|\?:|[A-Za-z_]+")
_FRAGMENT = re.compile(r"\$([A-Z]+)")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A match of a pattern: which tokens it took, and which of them each group took."""

    lexed: Lexed
    first: int
    last: int
    groups: Mapping[str, tuple[int, int]]

    def __contains__(self, group: str) -> bool:
        return group in self.groups

    def words(self, group: str) -> list[str]:
        """The lower-cased words of a group, none where it took no part."""
        first, last = self.groups.get(group, (0, 0))
        return self.lexed.words[first:last]

    def word(self, group: str) -> str:
        """The words of a group joined by spaces, "" where it took no part."""
        return " ".join(self.words(group))

    def before(self, steps: int = 1) -> str:
        """The lower-cased token so many steps before the phrase."""
        return self.lexed.word(self.first - steps)

    def after(self, steps: int = 1) -> str:
        """The lower-cased token so many steps after the phrase."""
        return self.lexed.word(self.last - 1 + steps)

    def written(self, group: str) -> str:
        """The first token of a group as written."""
        return self.lexed.written(self.groups[group][0]) if group in self.groups else ""


# A reader gives one meaning for the whole phrase, or one for each of some groups (a range), or nothing.
Parts = tuple[tuple[str, Meaning, Scope | None], ...]
Reader = Callable[[Phrase], Meaning | Parts | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and the reader of what it finds."""

    name: str
    pattern: str
    read: Reader


@dataclass(frozen=True, slots=True)
class Grammar:
    """Compiled rules, and the code of every word that they look at.

    A rule's last part are the sets of codes of which a text must hold one each for the rule to match;
    `openings` maps each code of a rule's smallest set to the places of such rules.
    """

    rules: tuple[tuple[Rule, re.Pattern[str], tuple[frozenset[str], ...]], ...]
    word_codes: Mapping[str, str]
    code_of: Callable[[frozenset[str]], str]
    openings: Mapping[str, tuple[int, ...]]


def expand(pattern: str, fragments: Mapping[str, str]) -> str:
    """Write the fragments out; a fragment may use those defined before it."""
    while "$" in pattern:
        pattern = _FRAGMENT.sub(lambda match: fragments[match.group(1)], pattern)
    return pattern


def names_in(pattern: str) -> set[str]:
    """The tags and literal words of a pattern."""
    return {name for name in _NAME.findall(pattern) if not name.startswith("?")}


def compile_grammar(
    rules: tuple[Rule, ...],
    fragments: Mapping[str, str],
    vocabulary: Mapping[str, frozenset[str]],
    other_tagsets: tuple[frozenset[str], ...],
) -> Grammar:
    """Compile the rules. `other_tagsets` are those of tokens that are no words: numbers, marks."""
    patterns = [(rule, expand(rule.pattern, fragments)) for rule in rules]
    used = set().union(*(names_in(pattern) for _, pattern in patterns))
    tagged = {word: tags & used for word, tags in vocabulary.items()}
    for literal in used:
        if literal.islower():
            tagged[literal] = tagged.get(literal, frozenset()) | {literal}
    tagsets = sorted({*tagged.values(), *(tags & used for tags in other_tagsets)} - {frozenset()}, key=sorted)
    codes = {tags: chr(_FIRST_CODE + index) for index, tags in enumerate(tagsets)}

    def char_class(match: re.Match[str]) -> str:
        name = match.group()
        if name.startswith("?"):
            return name
        members = "".join(code for tags, code in codes.items() if name in tags)
        if not members:
            raise ValueError(f"no word of the vocabulary has the tag {name}")
        return f"[{members}]"

    known = frozenset(used)
    coded = {name: {code for tags, code in codes.items() if name in tags} for name in used}
    compiled = tuple(
        (
            rule,
            re.compile(re.sub(r"\s+", "", _NAME.sub(char_class, pattern))),
            tuple(frozenset().union(*(coded[name] for name in need)) for need in needs_of(pattern)),
        )
        for rule, pattern in patterns
    )
    return Grammar(
        compiled,
        {word: codes[tags] for word, tags in tagged.items() if tags},
        lambda tags: codes.get(tags & known, OTHER),
        _openings([needs for _, _, needs in compiled]),
    )


def _openings(needs: Sequence[Sequence[frozenset[str]]]) -> dict[str, tuple[int, ...]]:
    """Each code of the smallest need of each rule, with the places of these rules; all rules have a need."""
    places: dict[str, list[int]] = {}
    for place, sets in enumerate(needs):
        for code in min(sets, key=len):
            places.setdefault(code, []).append(place)
    return {code: tuple(found) for code, found in places.items()}
