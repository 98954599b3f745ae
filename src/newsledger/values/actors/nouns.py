"""Common nouns for actors ("gunmen", "security forces") and the forces of a state that they name."""

from functools import lru_cache

from newsledger.codebook.actors import load_actors, word_list
from newsledger.values.actors.mentions import ActorMention, MentionKind
from newsledger.values.actors.persons import is_title
from newsledger.values.actors.words import Words, folded_words

# Nouns that with a capitalised word before them name a body: "Nigerian army", "Sindh police", "Border Guard".
BODIES = word_list("nouns_bodies")
# Capitalised words that open a sentence and belong to no name.
OPENERS = word_list("nouns_openers")
# Words between the modifier and the body that belong to the name: "Nigerian special forces", "US air force".
MIDDLE = word_list("nouns_middle")


@lru_cache(maxsize=1)
def _noun_index() -> dict[str, list[tuple[tuple[str, ...], MentionKind, str | None]]]:
    """Nouns by their first word, the longest first, with regular plurals."""
    index: dict[str, list[tuple[tuple[str, ...], MentionKind, str | None]]] = {}
    taken: set[tuple[str, ...]] = set()
    for noun in load_actors().nouns:
        for written in noun.words:
            for form in _forms(written):
                words = folded_words(form)
                if words not in taken:
                    taken.add(words)
                    kind: MentionKind = noun.kind  # type: ignore[assignment]
                    index.setdefault(words[0], []).append((words, kind, noun.role))
    for entries in index.values():
        entries.sort(key=lambda e: -len(e[0]))
    return index


def _forms(word: str) -> tuple[str, ...]:
    """A noun and its regular plural."""
    if word.endswith(("s", "men", "forces", "people", "police", "military", "staff")):
        return (word,)
    if word.endswith("y") and word[-2:-1] not in "aeou":
        return (word, word[:-1] + "ies")
    return (word, word + ("es" if word.endswith(("ch", "sh", "x")) else "s"))


def described(words: Words, taken: bytearray) -> list[ActorMention]:
    """Mentions by common nouns outside words that are `taken`, widened to the name of a force."""
    index, folded = _noun_index(), words.folded
    found: list[ActorMention] = []
    i, count = 0, len(words)
    while i < count:
        entries = index.get(folded[i]) if not taken[i] else None
        entry = next((e for e in entries if _stands(words, i, e[0])), None) if entries else None
        if entry is None:
            i += 1
            continue
        last = i + len(entry[0]) - 1
        if not _part_of_other_word(words, i, last):
            mention = _mention(words, i, last, entry[1], entry[2], taken)
            # "Pakistan Army rangers": the longer name takes the shorter one in.
            while found and found[-1].end > mention.start:
                found.pop()
            found.append(mention)
        i = last + 1
    return found


def _stands(words: Words, i: int, wanted: tuple[str, ...]) -> bool:
    last = i + len(wanted) - 1
    return (
        last < len(words)
        and words.folded[i : last + 1] == wanted
        and all(words.soft[j] for j in range(i, last))
    )


def _part_of_other_word(words: Words, first: int, last: int) -> bool:
    """Whether a hyphen ties the noun to something else: "police-run", "anti-government"."""
    before, after = words.gap(first - 1) if first else "", words.gap(last)
    return before == "-" or after == "-"


def _mention(
    words: Words, i: int, last: int, kind: MentionKind, role: str | None, taken: bytearray
) -> ActorMention:
    first = _name_start(words, i, taken) if words.folded[last] in BODIES else i
    last = _name_end(words, last, taken) if first < i else last
    span = words.span(first, last)
    written = words.text[span.start : span.end]
    generic = first == i and not (
        words.letters == "mixed" and words.capital(last) and words.capital(i) and last > i
    )
    return ActorMention(span.start, span.end, written, " ".join(written.split()), (), kind, role, generic)


def _name_end(words: Words, last: int, taken: bytearray) -> int:
    """The last word of the name of a force: "Kenya Police Service"."""
    while last + 1 < len(words) and words.soft[last] and not taken[last + 1]:
        if words.folded[last + 1] not in BODIES or not _names(words, last + 1):
            break
        last += 1
    return last


def _name_start(words: Words, i: int, taken: bytearray) -> int:
    """The first word of the name of a force whose noun starts at word i: at most four words before it."""
    first = i
    while first > 0 and i - first < 4 and words.soft[first - 1] and not taken[first - 1]:
        before = words.folded[first - 1]
        if is_title(words.raw[first - 1]):
            return i
        if before in OPENERS or not (_names(words, first - 1) or before in MIDDLE or before == "s"):
            break
        first -= 1
    while (
        first < i
        and (words.folded[first] in MIDDLE or words.folded[first] == "s")
        and not words.capital(first)
    ):
        first += 1
    return first


def _names(words: Words, i: int) -> bool:
    """Whether word i may be the modifier in a name: capitalised, in a text that uses capitals."""
    return words.letters == "mixed" and words.capital(i)
