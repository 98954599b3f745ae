"""All actors of a text: names of the book and of the page, groups by shape, forces, nouns, persons."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from newsledger.codebook.actors import ActorBook
from newsledger.model import Span
from newsledger.values.actors.introductions import introduced_aliases, is_acronym
from newsledger.values.actors.kinds import kind_of_name
from newsledger.values.actors.mentions import ROLE_OF_KIND, ActorMention, Aliases, AliasGroup, MentionKind
from newsledger.values.actors.names import known_group, named
from newsledger.values.actors.nouns import described
from newsledger.values.actors.people import persons
from newsledger.values.actors.shapes import shaped
from newsledger.values.actors.words import Words, folded_words, words_of


def find_actors(
    text: str,
    spans: Sequence[Span] | None = None,
    *,
    introduced: Aliases | None = None,
    book: ActorBook | None = None,
) -> tuple[ActorMention, ...]:
    """The actors that a text, or its spans, names or describes, in order and without overlap.

    Names that the page introduces are read first, unless they are given; they bear one name with all
    others as aliases. `book` replaces the shipped book, for a user's own.
    """
    words = words_of(text, tuple(spans) if spans is not None else None)
    groups = introduced_aliases(text, spans) if introduced is None else introduced
    taken = bytearray(len(words))
    found = _take(words, taken, named(words, book))
    found += _take(words, taken, _introduced(words, groups, taken))
    found += _take(words, taken, shaped(words, taken))
    found += _take(words, taken, described(words, taken))
    found += _take(words, taken, persons(words, taken))
    found.sort(key=lambda m: m.start)
    return tuple(_renamed(found, groups))


def _take(words: Words, taken: bytearray, mentions: list[ActorMention]) -> list[ActorMention]:
    """The mentions, their words marked as taken."""
    at = 0
    for mention in mentions:
        at = bisect_left(words.starts, mention.start, at)
        past = bisect_left(words.starts, mention.end, at)
        taken[at:past] = b"\x01" * (past - at)
    return mentions


def _introduced(words: Words, groups: Aliases, taken: bytearray) -> list[ActorMention]:
    """Mentions of names that the page introduces and the book does not hold."""
    kinds = {group.name: kind_of_name(words, group.names) for group in groups}
    # Two names of a kind unknown may well be a person's: "John Hill, also known as Big Hill".
    known = [group for group in groups if kinds[group.name] != "unknown"]
    forms = {form: (group, name) for group in known for name in group.names if (form := folded_words(name))}
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for form in sorted(forms, key=len, reverse=True):
        by_first.setdefault(form[0], []).append(form)
    found: list[ActorMention] = []
    i = 0 if forms else len(words)
    while i < len(words):
        candidates = () if taken[i] else by_first.get(words.folded[i], ())
        free = (f for f in candidates if not any(taken[i : i + len(f)]))
        written = next((f for f in free if _written(words, i, f, forms[f][1])), None)
        if written:
            group = forms[written][0]
            found.append(_mention(words, i, i + len(written) - 1, group, kinds[group.name]))
        i += len(written) if written else 1
    return found


def _written(words: Words, i: int, form: tuple[str, ...], name: str) -> bool:
    last = i + len(form) - 1
    if last >= len(words) or words.folded[i : last + 1] != form or not all(words.soft[i:last]):
        return False
    if is_acronym(name) and last == i:
        return words.letters != "mixed" or words.raw[i] == name
    return words.capital(i) or words.letters == "lower"


def _mention(words: Words, first: int, last: int, group: AliasGroup, kind: MentionKind) -> ActorMention:
    span = words.span(first, last)
    written = words.text[span.start : span.end]
    return ActorMention(
        span.start, span.end, written, group.name, group.aliases, kind, ROLE_OF_KIND.get(kind)
    )


def _renamed(found: list[ActorMention], groups: Aliases) -> list[ActorMention]:
    """The mentions, with the names that the page introduced beside those of the book."""
    by_name: dict[str, AliasGroup] = {}
    for group in groups:
        entry = next((e for name in group.names if (e := known_group(name)) is not None), None)
        if entry is not None:
            by_name[entry.name] = group
        by_name.setdefault(group.name, group)
    return [_with_aliases(m, by_name[m.name]) if m.name in by_name else m for m in found]


def _with_aliases(mention: ActorMention, group: AliasGroup) -> ActorMention:
    names = dict.fromkeys((*group.names, *mention.aliases))
    return replace(mention, aliases=tuple(n for n in names if n != mention.name))
