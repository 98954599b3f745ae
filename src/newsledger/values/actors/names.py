"""Names of the book found in a text: armed groups, services of states, outlets."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from newsledger.codebook.actors import ActorBook, Group, Service, load_actors, word_list
from newsledger.values.actors.mentions import ROLE_OF_KIND, ActorMention, MentionKind
from newsledger.values.actors.words import WORD, Words, fold, folded_words

# Beside these an outlet with a common word for a name is an outlet.
PRESS_BEFORE = word_list("names_press_before")
PRESS_AFTER = word_list("names_press_after")
# An acronym of these is a word in a text of capitals.
ENGLISH = word_list("names_english")


@dataclass(frozen=True, slots=True)
class Entry:
    """One way to write a name of the book."""

    words: tuple[str, ...]
    name: str
    others: tuple[str, ...]
    kind: MentionKind
    acronym: str | None
    weak: bool


# Entries by their first two words (None as the second of a single word): articles open too many names.
Index = dict[tuple[str, str | None], list[Entry]]


@lru_cache(maxsize=4)
def index_of(book: ActorBook) -> Index:
    """The entries of a book by their first words, longest first; the first to claim a spelling keeps it."""
    taken: dict[tuple[tuple[str, ...], str | None], Entry] = {}
    for entry in _entries(book):
        if entry.words:
            taken.setdefault((entry.words, entry.acronym), entry)
    index: Index = {}
    for entry in taken.values():
        index.setdefault(_key(entry.words), []).append(entry)
    for entries in index.values():
        entries.sort(key=lambda e: -len(e.words))
    return index


def _key(words: tuple[str, ...]) -> tuple[str, str | None]:
    return (words[0], words[1] if len(words) > 1 else None)


def _entries(book: ActorBook) -> Iterable[Entry]:
    for group in book.groups:
        for written in (group.name, *group.aliases, *group.acronyms):
            yield _entry(written, group, group.acronyms, book.weak_acronyms)
    for service in book.services:
        for written in (service.name, *service.aliases):
            yield _entry(written, service, (), book.weak_outlets if service.kind == "outlet" else frozenset())


def _entry(written: str, of: Group | Service, acronyms: tuple[str, ...], weak: frozenset[str]) -> Entry:
    others = tuple(n for n in (*of.aliases, *getattr(of, "acronyms", ())) if n)
    short = written in acronyms or (written.isupper() and " " not in written)
    words = tuple(fold(w) for w in WORD.findall(written))
    kind: MentionKind = of.kind  # type: ignore[assignment]
    return Entry(
        words, of.name, others, kind, written if short else None, written in weak or len(written) < 3
    )


def find_names(words: Words, book: ActorBook | None = None) -> list[tuple[int, int, Entry]]:
    """The names of the book as (first word, last word, entry), in order, the longest at each place."""
    index = index_of(book or load_actors())
    found: list[tuple[int, int, Entry]] = []
    i, count, folded = 0, len(words), words.folded
    while i < count:
        longer = index.get((folded[i], folded[i + 1])) if i + 1 < count else None
        entry = next((e for e in longer if _stands(words, i, e)), None) if longer else None
        if entry is None and (single := index.get((folded[i], None))):
            entry = next((e for e in single if _stands(words, i, e)), None)
        if entry is None:
            i += 1
            continue
        found.append((i, i + len(entry.words) - 1, entry))
        i += len(entry.words)
    return _without_weak(words, _by_full_names(found, book or load_actors()))


def _by_full_names(found: list[tuple[int, int, Entry]], book: ActorBook) -> list[tuple[int, int, Entry]]:
    """Those found; an acronym that several groups bear is the one's whose name the page writes out."""
    full = {entry.name for _, _, entry in found if entry.acronym is None}
    kept: list[tuple[int, int, Entry]] = []
    for first, last, entry in found:
        rivals = _rivals(book).get(entry.acronym or "", ())
        meant = None if entry.name in full else next((r for r in rivals if r.name in full), None)
        kept.append((first, last, meant or entry))
    return kept


@lru_cache(maxsize=4)
def _rivals(book: ActorBook) -> dict[str, list[Entry]]:
    """The entries of each acronym that several names of the book share."""
    by_acronym: dict[str, list[Entry]] = {}
    for entry in _entries(book):
        if entry.acronym is not None:
            by_acronym.setdefault(entry.acronym, []).append(entry)
    return {acronym: entries for acronym, entries in by_acronym.items() if len(entries) > 1}


def _stands(words: Words, i: int, entry: Entry) -> bool:
    """Whether the entry is written at word i, in letters that a name is written in."""
    last = i + len(entry.words) - 1
    if last >= len(words) or words.folded[i : last + 1] != entry.words:
        return False
    if not all(words.soft[j] or words.gap(j) in (" (", ". ") for j in range(i, last)):
        return False
    if entry.acronym is not None:
        return _acronym_stands(words, i, last, entry.acronym)
    if words.letters == "lower":
        return len(entry.words) > 1 and not entry.weak
    return words.capital(i) and (last == i or words.capital(last) or words.raw[last].isdigit())


def _acronym_stands(words: Words, i: int, last: int, acronym: str) -> bool:
    written = words.text[words.starts[i] : words.ends[last]]
    if words.letters == "upper" and acronym.casefold() in ENGLISH:
        return False
    if words.letters == "lower":
        return len(acronym) > 3 and written.upper() == acronym.upper() and acronym.casefold() not in ENGLISH
    return written == acronym or (words.letters == "upper" and written == acronym.upper())


def _without_weak(words: Words, found: list[tuple[int, int, Entry]]) -> list[tuple[int, int, Entry]]:
    """Those found, less ambiguous ones that nothing on the page supports."""
    sure = {entry.name for _, _, entry in found if not entry.weak}
    kept: list[tuple[int, int, Entry]] = []
    for first, last, entry in found:
        if not entry.weak or entry.name in sure or _supported(words, first, last, entry, kept):
            kept.append((first, last, entry))
    return kept


def _supported(words: Words, first: int, last: int, entry: Entry, kept: list[tuple[int, int, Entry]]) -> bool:
    before = words.folded[first - 1] if first else ""
    after = words.folded[last + 1] if last + 1 < len(words) else ""
    if entry.kind == "outlet":
        listed = bool(kept) and kept[-1][2].kind == "outlet" and first - kept[-1][1] <= 2
        return before in PRESS_BEFORE or after in PRESS_AFTER or listed or _slug(words, first, last)
    fighting = load_actors().fighting_words
    return entry.kind == "armed_group" and (after in fighting or before in fighting)


def _slug(words: Words, first: int, last: int) -> bool:
    """Whether the name stands alone in brackets, as agencies sign: "(AP)"."""
    start, end = words.starts[first], words.ends[last]
    return words.text[start - 1 : start] == "(" and words.text[end : end + 1] == ")"


def named(words: Words, book: ActorBook | None = None) -> list[ActorMention]:
    """Mentions of all names of the book."""
    return [_mention(words, first, last, entry) for first, last, entry in find_names(words, book)]


def _mention(words: Words, first: int, last: int, entry: Entry) -> ActorMention:
    span = words.span(first, last)
    written = words.text[span.start : span.end]
    aliases = tuple(n for n in dict.fromkeys((*entry.others, entry.name)) if n != entry.name)
    return ActorMention(
        span.start, span.end, written, entry.name, aliases, entry.kind, ROLE_OF_KIND.get(entry.kind)
    )


def known_group(name: str, book: ActorBook | None = None) -> Entry | None:
    """The armed group, or other body, of the book that bears this name in any spelling."""
    wanted = folded_words(name)
    entries = index_of(book or load_actors()).get(_key(wanted), ()) if wanted else ()
    return next((e for e in entries if e.words == wanted and (e.acronym is None or e.acronym == name)), None)
