"""Names that a page introduces itself: "the Free Harvest Front (FHF)", "X, also known as Y"."""

import re
from collections.abc import Sequence

from newsledger.codebook.actors import word_list
from newsledger.model import Span
from newsledger.values.actors.mentions import AliasGroup

# A capitalised run of up to ten words with the small words that names hold.
WORD = r"[A-ZÀ-ÖØ-Þ0-9][\w’'.]{0,30}"
LINK = r"(?:of|the|for|and|in|de|la|el|del|do|da|des|du|e|i|ul|ur|al|y|wal|fi|bin)"
NAME = rf"(?<!\w){WORD}(?:(?:[ \xa0\n]|-)(?:{LINK}(?:[ \xa0\n]|-)){{0,3}}{WORD}){{0,9}}"
QUOTE = r"[\"“”‘’']"
BY_NAME = r"(?:as|by (?:its|their|the) (?:\w+ ){0,3}(?:acronym|name|initials|abbreviation))"
HOW = r"(?:also|locally|commonly|better|formerly|previously|popularly|otherwise|variously|now|widely|once)"
CALLED = r"(?:known|called|referred to|spelled|spelt|designated)"
ALSO = (
    r"(?:,? ?\(?,? ?(?:aka|a\.k\.a\.?|AKA|A\.K\.A\.|"
    rf"(?:(?:which|who|that) (?:is|are) )?{HOW} {CALLED}(?: locally| in \w+)?(?: {BY_NAME})?|"
    rf"(?:(?:which )?(?:is|are) )?{CALLED}(?: locally| in \w+)? {BY_NAME}|"
    r"(?:calling|naming|styling|styled|called) itself|abbreviated(?: as| to)?|or simply|whose acronym is))"
)
SHORT_FORM = r"[A-Z0-9][\w./&’'-]{1,15}(?: [A-Z][\w’'-]{1,20}){0,5}"
OPENING = r"(?:(?:the|or|aka|known as|also|formerly|hereafter|the so-called) )?"
BRACKETED = re.compile(
    rf"(?P<name>{NAME}){QUOTE}?,?[ \xa0\n]{{1,2}}[(\[]{QUOTE}?{OPENING}(?P<short>{SHORT_FORM}){QUOTE}?"
    rf"(?: or {QUOTE}?(?P<other>[A-Z][\w-]{{1,15}}){QUOTE}?)?[)\]]"
)
ALSO_KNOWN = re.compile(rf"(?P<name>{NAME}){QUOTE}?[)\]]?{ALSO} (?:the )?{QUOTE}?(?P<other>{NAME}){QUOTE}?")
OR_NAMED = re.compile(rf"(?P<name>{NAME}), or (?:the )?{QUOTE}?(?P<other>{NAME}){QUOTE}?(?=,)")
# "Sunrise of the Islands, or Matahari Laut (ML)": two names, one of them explained.
OR_EXPLAINED = re.compile(rf"(?P<name>{NAME}), or (?:the )?{QUOTE}?(?P<other>{NAME}){QUOTE}? ?(?=[(\[])")
# "the Hill Brigade, a jihadist group better known as Liwa al-Jabal".
GROUP = r"(?:group|militia|outfit|movement|faction|organi[sz]ation|army|force|gang|network|cell|party)"
DESCRIBED = re.compile(
    rf"(?P<name>{NAME}), (?:an?|the) (?:[\w’'-]+ ){{0,6}}{GROUP} "
    rf"(?:that is |which is )?(?:(?:{HOW}) )?(?:known|called) as "
    rf"(?:the )?{QUOTE}?(?P<other>{NAME}){QUOTE}?"
)
# "A group in Elmia, calling itself the Hand": not Elmia calls itself so.
LED_TO = re.compile(r"\b(?:in|from|at|near|across)\s+(?:the\s+)?$")
SMALL = word_list("introductions_small")
# Words that open a sentence or a title and are no part of the name after them.
OPENERS = word_list("introductions_openers")
ACRONYM = re.compile(r"[A-Z0-9][A-Z0-9&./-]*[A-Z0-9]s?\Z|[A-Z][a-z]{0,3}[A-Z]+\w{0,6}\Z")


def introduced_aliases(text: str, spans: Sequence[Span] | None = None) -> tuple[AliasGroup, ...]:
    """Names that the text, or its spans, ties to one another; `name` is the long proper name."""
    pairs: list[tuple[str, str]] = []
    long_names: set[str] = set()
    for span in (Span(0, len(text)),) if spans is None else spans:
        if _promising(text, span):
            explained = _bracketed(text, span)
            long_names |= {name for name, _ in explained}
            pairs += explained + _also_known(text, span)
    return _joined(pairs, long_names)


HINT = re.compile(
    r"[(\[]|\baka\b|a\.k\.a|\bAKA\b|A\.K\.A|known|called|calling|abbreviated|referred|, or | or simply|"
    r"designated|styl|naming|acronym"
)
# What none of it can do without: to look for these is five times faster.
HINTS = (
    *("(", "[", "aka", "a.k.a", "AKA", "A.K.A", "known", "called", "calling", "abbreviated", "referred"),
    *(", or ", " or simply", "designated", "styl", "naming", "acronym"),
)


def _promising(text: str, span: Span) -> bool:
    within = text[span.start : span.end].__contains__
    return any(map(within, HINTS)) and HINT.search(text, span.start, span.end) is not None


def _bracketed(text: str, span: Span) -> list[tuple[str, str]]:
    """Pairs of "Long Name (SHORT)"."""
    pairs = []
    for found in BRACKETED.finditer(text, span.start, span.end):
        name = long_form(_clean(found["name"]), found["short"])
        if name is not None:
            pairs.append((name, found["short"]))
            pairs += [(name, found["other"])] * bool(found["other"])
    return pairs


def _also_known(text: str, span: Span) -> list[tuple[str, str]]:
    """Pairs of "X, also known as Y", "X, or Y," and "X, a group known as Y"."""
    pairs = []
    for pattern in (ALSO_KNOWN, OR_NAMED, OR_EXPLAINED, DESCRIBED):
        for found in pattern.finditer(text, span.start, span.end):
            if LED_TO.search(text, max(span.start, found.start() - 12), found.start()):
                continue
            name, other = _without_opener(_clean(found["name"])), _clean(found["other"])
            if name and other and name != other and (pattern is not OR_NAMED or is_acronym(other)):
                pairs.append((name, other))
    return pairs


def is_acronym(name: str) -> bool:
    """Whether a name is an acronym by its letters: "TTP", "JuA", "M-19"."""
    return " " not in name and ACRONYM.match(name) is not None


def long_form(name: str, short: str) -> str | None:
    """The end of `name` that `short` stands for; None where it stands for none of it.

    The letters of the acronym must open words of the name in order. An acronym of another language is
    taken where the name has two words or more and every word of it is capitalised.
    """
    words = name.split()
    if name.isupper():
        words = words[-len(short) - 3 :]
    if not is_acronym(short):
        digits = any(c.isdigit() for c in name + short)
        proper = len(short.split()) > 1 and len(words) > 1 and not name.isupper() and not digits
        return _without_opener(name) if proper else None
    fitting = [k for k in range(len(words)) if fits(words[k:], short)]
    if fitting:
        return _cut(words, fitting, short)
    shuffled = [k for k in range(len(words)) if _fits_in_any_order(words[k:], short)]
    if shuffled:
        return " ".join(words[shuffled[-1] :])
    trimmed = _without_opener(name)
    foreign = len(trimmed.split()) >= 2 and len(short) >= 3 and short.isupper() and not name.isupper()
    return trimmed if foreign else None


def _cut(words: list[str], fitting: list[int], short: str) -> str:
    """The words from the last place where the first letters agree one to one, small words left out."""
    exact = [k for k in fitting if words[k][0].upper() == short[0].upper()]
    return " ".join(words[(exact or fitting)[-1] :])


def fits(words: list[str], short: str) -> bool:
    """Whether the letters of the acronym are first letters of the words, in order, no large word left out."""
    letters = [c for c in short.upper() if c.isalnum()]
    parts = [p for word in words for p in word.split("-") if p]
    large = [p for p in parts if p.lower() not in SMALL]
    at = 0
    for part in parts:
        if at < len(letters) and part[0].upper() == letters[at]:
            at += 1
    return at == len(letters) and len(large) <= len(letters) + 1


def _fits_in_any_order(words: list[str], short: str) -> bool:
    """Whether each letter of an acronym opens a word, in any order ("National Liberation Front", FLN)."""
    firsts = [word[0].upper() for word in words]
    return (
        len(short) >= 3 and short.isalpha() and all(firsts.count(c) >= short.count(c) for c in short.upper())
    )


def _clean(name: str) -> str:
    """The name on one line, without a possessive or a stop at its end."""
    return re.sub(r"\s+", " ", name).strip(" .,").removesuffix("'s").removesuffix("’s")


def _without_opener(name: str) -> str:
    words = name.split()
    while len(words) > 1 and words[0].lower() in OPENERS:
        words = words[1:]
    return " ".join(words)


def _joined(pairs: list[tuple[str, str]], bracketed: set[str]) -> tuple[AliasGroup, ...]:
    """Groups of names tied by pairs, in page order; a name that brackets explain is the long one."""
    groups: list[list[str]] = []
    for pair in pairs:
        touching = [g for g in groups if pair[0] in g or pair[1] in g]
        merged = list(dict.fromkeys([*(n for g in touching for n in g), *pair]))
        at = groups.index(touching[0]) if touching else len(groups)
        groups = [g for g in groups if g not in touching]
        groups.insert(min(at, len(groups)), merged)
    return tuple(_group(names, bracketed) for names in groups)


def _group(names: list[str], bracketed: set[str]) -> AliasGroup:
    """The group with its long proper name first: the one that an acronym stands for, else the longest."""
    name = max(names, key=lambda n: (n in bracketed, not is_acronym(n), len(n)))
    return AliasGroup(name, tuple(n for n in names if n != name))
